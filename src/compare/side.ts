import type { Round } from '#drafts/review-record.ts';
import { fingerprintOf } from '#handoff/fingerprint.ts';
import type { JsonObject } from '#manifest/json/json.ts';

/** One of the two manifests that are compared. */
export interface Side {
  manifest: JsonObject;
  /** Whether its header values are here; only then can they be compared. */
  secrets: Round['secrets'];
  fingerprint: string;
}

export function sideOf(manifest: JsonObject, secrets: Side['secrets'] = 'included'): Side {
  return { manifest, secrets, fingerprint: fingerprintOf(manifest) };
}
