/**
 * Fetches code again that did not arrive. Firefox keeps a failed import() for as long as the page
 * lives, and where a new version was put online the old parts are gone: then only a reload helps,
 * as soon as the server answers. What was typed is saved as the page ends, and its address keeps the
 * place. Fails while there is no connection: a reload would leave an empty page.
 */
export async function loadAgain<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (problem) {
    if (await isServerThere()) location.reload();
    throw problem;
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
