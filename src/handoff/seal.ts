import { depthOf, MAX_DEPTH } from '#manifest/json/input-bounds.ts';
import { isJson, isObject } from '#manifest/json/json.ts';
import type { HeaderSecrets } from './header-secrets.ts';
import { fromBase64url, toBase64url } from './base64url.ts';

/** OWASP's figure for PBKDF2 with SHA-256 (2023). */
const ITERATIONS = 600_000;
const SALT_BYTES = 16;
const IV_BYTES = 12;

/** Only on https and localhost is there any cryptography. */
export function canSeal(): boolean {
  return typeof crypto !== 'undefined' && (crypto as Partial<Crypto>).subtle !== undefined;
}

/** The text, readable with the passphrase only: salt, nonce and AES-GCM in base64url. */
export async function seal(text: string, passphrase: string): Promise<string> {
  const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES));
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const key = await keyOf(passphrase, salt, 'encrypt');
  const data = new TextEncoder().encode(text);
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, data);
  return toBase64url(new Uint8Array([...salt, ...iv, ...new Uint8Array(sealed)]));
}

/** Undefined: the passphrase is another one, or the sealed text was changed. */
async function unseal(sealed: string, passphrase: string): Promise<string | undefined> {
  const bytes = fromBase64url(sealed);
  if (!bytes || bytes.length <= SALT_BYTES + IV_BYTES) return undefined;
  const salt = bytes.slice(0, SALT_BYTES);
  const iv = bytes.slice(SALT_BYTES, SALT_BYTES + IV_BYTES);
  const data = bytes.slice(SALT_BYTES + IV_BYTES);
  try {
    const key = await keyOf(passphrase, salt, 'decrypt');
    const text = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, data);
    return new TextDecoder().decode(text);
  } catch {
    return undefined;
  }
}

/** Header values sealed by `encodeDraft`; undefined as for `unseal`. */
export async function openSecrets(
  sealed: string,
  passphrase: string,
): Promise<HeaderSecrets | undefined> {
  const text = await unseal(sealed, passphrase);
  // Anybody can seal anything.
  if (text === undefined || depthOf(text) > MAX_DEPTH || !isJson(text)) return undefined;
  const secrets: unknown = JSON.parse(text);
  return isObject(secrets) ? secrets : undefined;
}

async function keyOf(
  passphrase: string,
  salt: Uint8Array<ArrayBuffer>,
  use: 'encrypt' | 'decrypt',
): Promise<CryptoKey> {
  // The same words typed on another keyboard are the same passphrase.
  const words = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const material = await crypto.subtle.importKey('raw', words, 'PBKDF2', false, ['deriveKey']);
  const derivation = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: ITERATIONS };
  return crypto.subtle.deriveKey(derivation, material, { name: 'AES-GCM', length: 256 }, false, [
    use,
  ]);
}
