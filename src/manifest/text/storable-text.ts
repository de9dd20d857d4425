import { isJson, type Json } from '#manifest/json/json.ts';
import type { ManifestText } from './manifest-text.ts';
import { withoutClientSecrets } from './platform-keys.ts';
import { formatJson } from '#manifest/values/write-manifest.ts';

const MENTION = /client[^\p{L}\p{N}]*secrets?(?![^\p{L}\p{N}]*expires)/iu;

/** Whether a text speaks of the secret that the platform gives out, in whatever spelling. */
function mentionsClientSecret(text: string): boolean {
  const plain = text.replaceAll(/\\u([\da-f]{4})/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  return MENTION.test(plain.normalize('NFKC'));
}

/**
 * True for text that may be in no storage (M4): it speaks of a client secret, and as long as it
 * cannot be read nobody can tell where in it that is.
 */
export function isForMemoryOnly({ typed, base }: ManifestText): boolean {
  return base !== null && mentionsClientSecret(typed);
}

/** What may be stored of what was pasted somewhere (M4); undefined: nothing. */
export function storablePart(text: string): string | undefined {
  if (!mentionsClientSecret(text)) return text;
  const json = text.replace(/^\ufeff/, '');
  if (!isJson(json)) return undefined;
  const part = formatJson(withoutClientSecrets(JSON.parse(json) as Json));
  // In a text of its own it may stand there all the same.
  return mentionsClientSecret(part) ? undefined : part;
}
