import { hasUnreadText, type Draft } from '#drafts/draft.ts';
import { downloadText } from '#handoff/download-text.ts';
import { fileNameOf } from '#handoff/file-name.ts';
import { buildManifest } from '#manifest/values/build-manifest.ts';
import type { JsonObject } from '#manifest/json/json.ts';
import { isForMemoryOnly } from '#manifest/text/storable-text.ts';
import { placeholdersOf } from '#manifest/verdict/placeholders.ts';
import { writeManifest } from '#manifest/values/write-manifest.ts';

/**
 * Hands the draft over as a file, whatever is still open in it; its name says whether it is ready.
 * JSON text that the draft does not have, because it cannot be read, is a file beside it, unless it
 * may hold a client secret (M4).
 */
export function downloadDraft(draft: Draft, isReady = false): void {
  const { values } = draft;
  const name = downloadNameOf(buildManifest(values), isReady);
  downloadText(name, writeManifest(values));
  if (hasUnreadText(draft) && !isForMemoryOnly(draft.text))
    downloadText(name.replace(/json$/, 'unread.txt'), draft.text.typed);
}

/** Nobody is asked here: what has a placeholder left in it is not called final. */
export function downloadNameOf(manifest: JsonObject, isReady: boolean): string {
  return fileNameOf(manifest, isReady && placeholdersOf(manifest).length === 0);
}
