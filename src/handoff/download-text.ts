/** Browsers read the text after the click, some of them seconds after it. */
const KEPT_MS = 60_000;

/** Has the browser save the text as a file. */
export function downloadText(fileName: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  // Firefox follows links only when they are on the page.
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
}

/** Browsers drop downloads that follow one another at once. */
const APART_MS = 200;

/** Hands out one file after the other. */
export async function downloadInTurn<Item>(
  items: readonly Item[],
  download: (item: Item) => void,
  onProgress: (done: number) => void,
): Promise<void> {
  for (const [index, item] of items.entries()) {
    if (index > 0) await new Promise((resolve) => setTimeout(resolve, APART_MS));
    download(item);
    onProgress(index + 1);
  }
}
