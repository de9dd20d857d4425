/** The server is there, and the code still did not come: a reload brings it, and nothing else does. */
export class OnlyReloadHelps extends Error {}

/**
 * Fetches code again that did not arrive. Firefox keeps a failed import() for as long as the page
 * lives, and where a new version was put online the old parts are gone. Then a reload is due, which is
 * left to the person: it may be that not all of what they typed can be saved.
 */
export async function loadAgain<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (cause) {
    if (!(await isServerThere())) throw cause;
    throw new OnlyReloadHelps('The code comes only with a reload.', { cause });
  }
}

/** Asks for the smallest file there is; an image, since the policy lets nothing else be fetched. */
export async function isServerThere(): Promise<boolean> {
  const image = new Image();
  image.src = `./icon.svg?${Date.now()}`;
  return image.decode().then(
    () => true,
    () => false,
  );
}
