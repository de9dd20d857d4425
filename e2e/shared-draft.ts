import { encodeDraft } from '#handoff/share-link.ts';
import type { JsonObject } from '#manifest/json/json.ts';

/** The hash that a share link of this draft ends in. */
export async function linkOf(
  manifest: JsonObject,
  { draftId = 'sent-1', round = 1 } = {},
): Promise<string> {
  const payload = await encodeDraft({ draftId, round, message: '', notes: [], manifest });
  return `https://tool.example/wizard/#/open/${payload}`;
}
