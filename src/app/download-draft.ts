import { downloadText } from '#handoff/download-text.ts';
import { fileNameOf } from '#handoff/file-name.ts';
import { buildManifest } from '#manifest/build-manifest.ts';
import type { FormValues } from '#manifest/form-values.ts';
import { writeManifest } from '#manifest/write-manifest.ts';

/** Hands the draft over as a file, whatever is still open in it; its name says whether it is ready. */
export function downloadDraft(values: FormValues, isReady = false): void {
  downloadText(fileNameOf(buildManifest(values), isReady), writeManifest(values));
}
