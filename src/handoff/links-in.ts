import { unwrapped } from './payload.ts';

/** Where a link's payload begins in its address. */
const PLACE = /open\/+(?=v\d+\.[A-Za-z0-9_-])/;

/**
 * Every share link in a text, such as a whole mail: what follows `#/open/`, for decodeLink. A mail
 * often has the same link twice, as text and as what the text leads to: it is one.
 */
export function linksIn(text: string): string[] {
  const [, ...parts] = unwrapped(text).split(PLACE);
  // The next link's own address follows at once where only a space was between them.
  const payloads = parts.map((part) =>
    /^v\d+\.[A-Za-z0-9_-]+?(?=https?:|[^A-Za-z0-9_-]|$)/.exec(part),
  );
  const links = [...new Set(payloads.flatMap((found) => found ?? []))];
  // A mail may have it once more, cut off by a line's end: it is the same link.
  const inOrder = links.toSorted();
  const cut = new Set(inOrder.filter((link, index) => inOrder[index + 1]?.startsWith(link)));
  return links.filter((link) => !cut.has(link));
}
