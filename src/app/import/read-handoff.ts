import { whyNoLink } from '#handoff/gateways.ts';
import { LINK_PROBLEMS } from '#handoff/link-address.ts';
import { linksIn } from '#handoff/links-in.ts';
import { readReviewFile } from '#handoff/review-file.ts';
import type { Review } from '#handoff/review.ts';
import { decodeLink, type SharedDraft } from '#handoff/share-link.ts';

/** What somebody else sent to be read, not to be a draft of one's own. */
export type Handoff =
  | { kind: 'draft'; shared: SharedDraft }
  | { kind: 'review'; review: Review }
  | { kind: 'problem'; sentence: string };

/** The link or the review that this text is or holds; null: neither, it may be a manifest. */
export async function readHandoff(text: string): Promise<Handoff | null> {
  const plain = text.replace(/^\ufeff/, '').trim();
  const review = readReviewFile(plain);
  if (review.kind !== 'no-review') return review;
  const [first] = payloadsIn(plain);
  if (first !== undefined) return readLink(first);
  const sentence = whyNoLinkIn(plain);
  return sentence === undefined ? null : { kind: 'problem', sentence };
}

/** Why there is no link in a text that is no manifest either. */
export function whyNoLinkIn(text: string): string | undefined {
  return text.includes('{') ? undefined : whyNoLink(text);
}

/** What stands in a text beside links is no manifest, unless it begins as one. */
export function payloadsIn(text: string): string[] {
  if (/^\s*(?:\{|\[\s*[[{"\]])/.test(text)) return [];
  const links = linksIn(text);
  // Somebody may have copied only the end of the address.
  return links.length === 0 && /^\W{0,2}v\d+\.[\w-]{9}[\w\s-]*\W{0,2}$/.test(text) ? [text] : links;
}

export async function readLink(payload: string): Promise<Handoff> {
  const link = await decodeLink(payload);
  if (link.kind === 'problem') return { kind: 'problem', sentence: LINK_PROBLEMS[link.problem] };
  return link.kind === 'draft' ? { kind: 'draft', shared: link } : link;
}
