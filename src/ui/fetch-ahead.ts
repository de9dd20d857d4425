/** Code that nobody has asked for yet, as a part of the app asks for it. */
const waiting: (() => Promise<unknown>)[] = [];
let isFetchingAhead = false;

/** Names code that will be needed later, when there may be no network (trust.md T12). */
export function fetchAhead(load: () => Promise<unknown>): void {
  if (isFetchingAhead) void load().catch(ignore);
  else waiting.push(load);
}

/** Fetches and runs all that was named, and what that names in its turn. */
export async function prefetchParts(): Promise<void> {
  isFetchingAhead = true;
  await Promise.all(waiting.splice(0).map((load) => load().catch(ignore)));
}

/**
 * Fetches the code of the whole app without running any: a page keeps every module that it has
 * preloaded, with the browser's cache or without, and what is run only when somebody comes to it
 * takes a third of the memory until then, and no time. False where the browser cannot, or where the
 * page names no files: while the app is developed.
 */
export function preloadFiles(): boolean {
  const files = document.querySelector<HTMLMetaElement>('meta[name=later-files]')?.content;
  const links = files?.split(' ').map((file) => {
    const link = document.createElement('link');
    link.rel = 'modulepreload';
    link.href = file;
    return link;
  });
  if (!links?.[0]?.relList.supports('modulepreload')) return false;
  document.head.append(...links);
  return true;
}

const ignore = () => undefined;
