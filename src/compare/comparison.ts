import { compareManifests } from '#manifest/values/compare-manifests.ts';
import { counted } from '#manifest/json/counted.ts';
import type { JsonObject } from '#manifest/json/json.ts';
import { withoutSecrets } from '#manifest/values/secrets.ts';
import { foldChanges, type FoldedChange } from '#manifest-view/fold-changes.ts';
import type { Side } from './side.ts';

export interface Comparison {
  /** What was compared: without header values where one side lacks them. */
  before: JsonObject;
  after: JsonObject;
  changes: readonly FoldedChange[];
  /** The result in one sentence. */
  verdict: string;
  /** Why header values were left out of it. */
  note?: string;
}

export function compareSides(before: Side, after: Side): Comparison {
  const note = whyWithoutSecrets(before, after);
  const [was, is] = [before, after].map(({ manifest }) =>
    note === undefined ? manifest : withoutSecrets(manifest),
  ) as [JsonObject, JsonObject];
  const changes = foldChanges(compareManifests(was, is));
  return {
    before: was,
    after: is,
    changes,
    verdict: verdictOn(changes, before, after),
    ...(note !== undefined && { note }),
  };
}

function verdictOn(changes: readonly FoldedChange[], before: Side, after: Side): string {
  if (changes.length === 0) return `Identical (${after.fingerprint})`;
  if (before.fingerprint === after.fingerprint)
    return `Identical except for header values (${after.fingerprint})`;
  const moved = changes.filter(({ kind }) => kind === 'reordered').length;
  const changed = changes.length - moved;
  const order = counted(moved, 'list is in a different order', 'lists are in a different order');
  if (changed === 0) return `Only the order is different: ${counted(moved, 'list')}`;
  const fields = counted(changed, 'difference');
  return moved === 0 ? fields : `${fields}, ${order}`;
}

/** Undefined where header values can be compared. */
function whyWithoutSecrets(before: Side, after: Side): string | undefined {
  const [was, is] = [before, after].map(({ secrets }) => WHY[secrets]);
  if (!was && !is) return undefined;
  if (was && is) return 'Header values aren’t compared because neither side includes them.';
  return `Header values aren’t compared because ${was ? `“Before” ${was}` : `“After” ${is}`}.`;
}

const WHY: Record<Side['secrets'], string> = {
  none: '',
  included: '',
  'left-out': 'was sent without them',
  sealed: 'has them locked with a passphrase',
};
