import { renameSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where one of that name is there already, Firefox calls the next "a(1).json". */
const COUNT = /\(\d+\)(?=\.|$)/;
const wanted = new Map();

/**
 * Firefox 153 names neither the download nor a navigation in its events, and Playwright drops such.
 * Playwright looks for the file by the name that was suggested for it.
 */
export function nameDownload({ method, params }) {
  if (params.download || params.navigation) return;
  params.download = params.url;
  if (method.endsWith('WillBegin')) {
    params.suggestedFilename = params.suggestedFilename.replace(COUNT, '');
    wanted.set(params.url, params.suggestedFilename);
  } else if (params.filepath && wanted.has(params.url)) {
    const path = join(dirname(params.filepath), wanted.get(params.url));
    if (path !== params.filepath) renameSync(params.filepath, path);
  }
}
