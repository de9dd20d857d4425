/** A key without what its spellings differ in: `client_secret`, `clientSecret`, `CLIENT-SECRET`. */
function folded(key: string): string {
  return key
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** The key of the secret that the platform gives out (M4); `client_secret_expires_at` is none. */
export function isClientSecret(key: string): boolean {
  return roleOf(key) === 'client-secret';
}

/** What a key says of the value that it holds. */
export type KeyRole = 'headers' | 'header-name' | 'header-value' | 'client-secret' | 'other';

const known = new Map<string, KeyRole>();

/** Asked of every key of every text that is typed: what is known is not worked out again. */
export function roleOf(key: string): KeyRole {
  // A place in a list: there are a thousand of them.
  if (/^\d+$/.test(key)) return 'other';
  const role = known.get(key) ?? newRoleOf(key);
  if (known.size >= 5_000) known.clear();
  known.set(key, role);
  return role;
}

function newRoleOf(key: string): KeyRole {
  const name = folded(key);
  if (name === 'headername') return 'header-name';
  if (/^headervalues?$/.test(name)) return 'header-value';
  if (/^header$|headers$/.test(name)) return 'headers';
  return /clientsecrets?\d*$/.test(name) ? 'client-secret' : 'other';
}
