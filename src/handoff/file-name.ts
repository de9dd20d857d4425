import { withoutPasswords } from '#manifest/fields/address-password.ts';
import { memberOf, type JsonObject } from '#manifest/json/json.ts';

/** Even 50 letters of 4 bytes each leave room for the ending: file systems take 255 bytes. */
const MAX_LETTERS = 50;
const LONGEST_NAME = 1000;

/** Names of devices: Windows opens no file that is called so, whatever its ending. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])$/;

/** `acme-whatsapp.app-install.json`, or `acme-whatsapp.draft.json` while errors remain. */
export function fileNameOf(manifest: JsonObject, ready: boolean): string {
  return `${appSlugOf(manifest)}.${ready ? 'app-install' : 'draft'}.json`;
}

/** `acme-whatsapp.review.json` */
export function reviewFileNameOf(manifest: JsonObject): string {
  return `${appSlugOf(manifest)}.review.json`;
}

function appSlugOf(manifest: JsonObject): string {
  const name = memberOf(manifest, 'client_name');
  return (typeof name === 'string' ? slugOf(withoutPasswords(name, '')) : '') || 'app';
}

/** Letters and digits of any script stay, everything else is a hyphen: every system takes that. */
function slugOf(name: string): string {
  // Bringing a long text into one form takes the square of its length.
  const plain = name
    .slice(0, LONGEST_NAME)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-');
  const slug = [...plain.replace(/^[-\p{M}]+/u, '')]
    .slice(0, MAX_LETTERS)
    .join('')
    .replace(/-$/, '')
    .normalize('NFC');
  return DEVICE.test(slug) ? `app-${slug}` : slug;
}
