import type { ReviewRecord } from '#drafts/review-record.ts';
import { namesDraft } from '#handoff/rounds.ts';
import { APP_INFO_WORDS } from '#manifest/fields/field-words.ts';
import { memberOf } from '#manifest/json/json.ts';
import { hostsOf } from '#manifest-view/glance.ts';

/** A file that may be the corrected one of an app that was there before: its reader says. */
export interface NextVersion {
  later: ReviewRecord;
  earlier: ReviewRecord;
}

/**
 * What came in as a file, each with the last review before it that seems to be of the same app. A
 * file does not say which app it is of, so this is asked and never assumed.
 */
export function nextVersionsIn(records: readonly ReviewRecord[]): NextVersion[] {
  const inTurn = records.toSorted((a, b) => arrivalOf(a) - arrivalOf(b));
  const last = new Map<string, ReviewRecord>();
  return inTurn.flatMap((later) => {
    const signs = signsOf(later);
    const earlier = signs.map((sign) => last.get(sign)).find((each) => each !== undefined);
    for (const sign of signs) last.set(sign, later);
    if (!earlier || namesDraft(later.id) || later.apart.includes(earlier.id)) return [];
    return [{ later, earlier }];
  });
}

/** What two versions of an app have in common: its name, or else the file's name and a server. */
function signsOf({ rounds }: ReviewRecord): string[] {
  const round = rounds.at(-1);
  if (!round) return [];
  const { manifest, source } = round;
  const name = memberOf(manifest, 'client_name');
  const folded = typeof name === 'string' ? name.trim().toLowerCase() : '';
  const isNamed = folded !== '' && folded !== PLACEHOLDER;
  const hosts = hostsOf(manifest).flatMap(({ host }) => (host === '' ? [] : [host]));
  return [
    ...(isNamed ? [`name ${folded}`] : []),
    ...(source.endsWith('.json') ? hosts.map((host) => `file ${source} ${host}`) : []),
  ];
}

/** The template's own word (A3). */
const PLACEHOLDER = APP_INFO_WORDS.client_name.label.toLowerCase();

function arrivalOf({ rounds }: ReviewRecord): number {
  return rounds.at(-1)?.at ?? 0;
}
