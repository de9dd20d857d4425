import { fingerprintOf } from '#handoff/fingerprint.ts';
import { takeSecrets } from '#handoff/header-secrets.ts';
import type { SharedDraft } from '#handoff/share-link.ts';
import { buildManifest } from '#manifest/values/build-manifest.ts';
import type { FormValues } from '#manifest/values/form-values.ts';

/** A manifest that came as a file, as it would have come in a link. */
export function sharedOf(values: FormValues): SharedDraft {
  const manifest = buildManifest(values);
  const hasSecrets = Object.keys(takeSecrets(manifest).secrets).length > 0;
  return {
    kind: 'draft',
    draftId: '',
    round: 1,
    manifest,
    fingerprint: fingerprintOf(manifest),
    message: '',
    secrets: hasSecrets ? 'included' : 'none',
    sealed: '',
    notes: [],
  };
}
