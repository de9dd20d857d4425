import type { Draft } from '#drafts/draft.ts';
import { sameJson } from '#manifest/json/json.ts';
import { buildManifest } from '#manifest/values/build-manifest.ts';
import type { DraftServices } from './app-actions.ts';
import { roundKey, TEMPLATE_KEY, versionKey, type SourceKey } from './compare-address.ts';

/** What its author would compare a draft with: what was sent, or else its last version that differs, or else the template. */
export async function compareFirst(
  { id, values }: Draft,
  { store, reviews }: Pick<DraftServices, 'store' | 'reviews'>,
): Promise<SourceKey> {
  const sent = (await reviews.load('author', id))?.rounds.at(-1);
  if (sent) return roundKey('author', id, sent);
  const now = buildManifest(values);
  const versions = await store.snapshots(id);
  const other = versions.find((each) => !sameJson(buildManifest(each.values), now));
  return other ? versionKey(id, other.at) : TEMPLATE_KEY;
}
