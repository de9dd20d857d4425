import type { Draft } from '#drafts/draft.ts';
import type { ReviewRecord, ReviewSide } from '#drafts/review-record.ts';
import type { Snapshot } from '#drafts/snapshot.ts';
import { codePointName, splitInvisible } from '#ui/split-invisible.ts';
import { buildManifest } from '#manifest/values/build-manifest.ts';
import { newFormValues } from '#manifest/values/form-values.ts';
import { memberOf, type JsonObject } from '#manifest/json/json.ts';
import type { DraftServices } from '#workspace/app-actions.ts';
import { draftName } from '#workspace/draft-name.ts';
import { snapshotLabel } from '#workspace/snapshot-label.ts';
import { daysAndTimes, dayAndTime } from '#ui/saved-when.ts';
import {
  draftKey,
  roundKey,
  TEMPLATE_KEY,
  versionKey,
  type SourceKey,
} from '#workspace/compare-address.ts';
import { sideOf, type Side } from './side.ts';

/** Something kept here that can be compared. */
export interface Source {
  key: SourceKey;
  label: string;
  /** What its group says about it, said again once it is chosen; '' where the label says it all. */
  about: string;
  read: () => Side;
}

export interface SourceGroup {
  label: string;
  sources: readonly Source[];
}

/** Every draft has up to fifty versions: those of more drafts would be too much to choose from. */
const DRAFTS_WITH_VERSIONS = 10;

/** All there is to choose from; versions of the drafts saved last, and of those that `ids` name. */
export async function listSources(
  { store, reviews }: Pick<DraftServices, 'store' | 'reviews'>,
  ids: readonly string[],
  today: number,
): Promise<SourceGroup[]> {
  const [{ drafts }, sent, received] = await Promise.all([
    store.list(),
    reviews.list('author'),
    reviews.list('reviewer'),
  ]);
  const told = drafts.filter(({ id }, at) => at < DRAFTS_WITH_VERSIONS || ids.includes(id));
  const versions = await Promise.all(
    told.map(async (draft) =>
      versionsOf(draft, await store.snapshots(draft.id), {
        record: sent.find(({ id }) => id === draft.id) ?? null,
        today,
      }),
    ),
  );
  const groups: SourceGroup[] = [
    { label: 'LivePerson template', sources: [TEMPLATE] },
    { label: 'Drafts', sources: drafts.map((draft) => draftSource(draft, today)) },
    ...versions,
    { label: SENT_OR_RECEIVED.author, sources: sent.flatMap((record) => roundsOf(record, today)) },
    {
      label: SENT_OR_RECEIVED.reviewer,
      sources: received.flatMap((record) => roundsOf(record, today)),
    },
  ];
  return groups.filter(({ sources }) => sources.length > 0);
}

/** The source under this key; a round may be named by its number alone. */
export function findSource(groups: readonly SourceGroup[], key: SourceKey): Source | undefined {
  const all = groups.flatMap(({ sources }) => sources);
  return all.find((source) => source.key === key) ?? all.find((source) => isNamed(source, key));
}

function isNamed(source: Source, key: SourceKey): boolean {
  return key.startsWith('round:') && source.key.startsWith(`${key}:`);
}

const SENT_OR_RECEIVED: Record<ReviewSide, string> = {
  author: 'Sent for review',
  reviewer: 'Received for review',
};

const TEMPLATE: Source = {
  key: TEMPLATE_KEY,
  label: 'LivePerson template (empty)',
  about: '',
  read: () => sideOf(buildManifest(newFormValues())),
};

function draftSource({ id, savedAt, values }: Draft, today: number): Source {
  return {
    key: draftKey(id),
    label: `${shown(draftName(values))} · ${dayAndTime(savedAt, today)}`,
    about: '',
    read: () => sideOf(buildManifest(values)),
  };
}

function versionsOf(
  { id, values }: Draft,
  snapshots: readonly Snapshot[],
  { record, today }: { record: ReviewRecord | null; today: number },
): SourceGroup {
  const name = shown(draftName(values));
  const times = daysAndTimes(
    snapshots.map(({ at }) => at),
    today,
  );
  return {
    label: `Versions of ${name}`,
    sources: snapshots.map((snapshot, index) => ({
      key: versionKey(id, snapshot.at),
      label: `${times[index] ?? ''} · ${snapshotLabel(snapshot, record)}`,
      about: `A version of ${name}`,
      read: () => sideOf(buildManifest(snapshot.values)),
    })),
  };
}

/** The newest first. */
function roundsOf({ side, id, rounds }: ReviewRecord, today: number): Source[] {
  return rounds.toReversed().map((round) => ({
    key: roundKey(side, id, round),
    label: `${shown(appNameIn(round.manifest))} · round ${round.number} · ${dayAndTime(round.at, today)}`,
    about: SENT_OR_RECEIVED[side],
    read: () => sideOf(round.manifest, round.secrets),
  }));
}

function appNameIn(manifest: JsonObject): string {
  const name = memberOf(manifest, 'client_name');
  return (typeof name === 'string' && name.trim()) || 'Untitled draft';
}

const MAX_NAME = 48;

/** An option holds text only: what cannot be seen is written out (S4). */
function shown(name: string): string {
  const letters = [...name];
  const short = letters.length > MAX_NAME ? `${letters.slice(0, MAX_NAME).join('')}…` : name;
  return splitInvisible(short)
    .map((piece, index) => (index % 2 === 1 ? `[${codePointName(piece)}]` : piece))
    .join('');
}
