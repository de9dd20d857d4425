import type { SharedDraft } from '#handoff/share-link.ts';
import type { ReadNote } from '#manifest/text/read-result.ts';
import { buildManifest } from '#manifest/values/build-manifest.ts';
import { readValues } from '#manifest/values/read-values.ts';
import { issuesOf } from '#manifest/verdict/issues.ts';
import type { Imported } from '#workspace/reading.ts';

/** What a partner's link holds, for a copy of one's own. */
export function importedLink({ manifest, secrets }: SharedDraft): Imported {
  const values = readValues(manifest);
  const isComplete = secrets === 'none' || secrets === 'included';
  return {
    name: 'the link',
    values,
    issues: issuesOf(buildManifest(values)),
    notes: isComplete ? [] : [LEFT_OUT],
  };
}

const LEFT_OUT: ReadNote = {
  kind: 'removed',
  path: '',
  rule: 'W8',
  sentence: 'The link doesn’t include the secret header values. Enter them here.',
  warning: true,
};
