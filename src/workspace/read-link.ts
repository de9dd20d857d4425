import { whyNoLink } from '#handoff/gateways.ts';
import { LINK_PROBLEMS } from '#handoff/link-address.ts';
import { linksIn } from '#handoff/payload.ts';
import { decodeLink } from '#handoff/share-link.ts';
import type { Reading } from './reading.ts';

/** What stands in a text beside links is no manifest, unless it begins as one. */
export function payloadsIn(text: string): string[] {
  if (/^\s*(?:\{|\[\s*[[{"\]])/.test(text)) return [];
  const links = linksIn(text);
  // Somebody may have copied only the end of the address.
  return links.length === 0 && /^\W{0,2}v\d+\.[\w-]{9}[\w\s-]*\W{0,2}$/.test(text) ? [text] : links;
}

/** The links of a text or an email that is called so. */
export function readLinks(payloads: readonly string[], inside: string): Promise<Reading[]> {
  return Promise.all(
    payloads.map(async (payload, index) => {
      const name = index === 0 ? 'Link' : `Link ${index + 1}`;
      return { ...(await readLink(payload)), name, inside };
    }),
  );
}

/** What a link leads to, or its payload alone. */
export async function readLink(payload: string): Promise<Exclude<Reading, { text: string }>> {
  const link = await decodeLink(payload);
  const found = { name: 'Link', isLink: true } as const;
  if (link.kind === 'problem') return { ...found, ...link, sentence: LINK_PROBLEMS[link.problem] };
  return link.kind === 'draft' ? { ...found, kind: 'draft', shared: link } : { ...found, ...link };
}

/** Why there is no link in a text that is no manifest either. */
export function whyNoLinkIn(text: string): string | undefined {
  if (text.includes('{')) return undefined;
  return whyNoLink(text) ?? (ADDRESS.test(text) ? LINK_PROBLEMS['no-link'] : undefined);
}

/** One address and nothing else, or what is left of a share link that was cut off. */
const ADDRESS = /^\W{0,2}https?:\/\/\S*$|#\/+open\b/i;
