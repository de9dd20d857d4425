import { useCallback } from 'react';
import type { Note } from '#drafts/note.ts';
import { usePrepared } from '#ui/use-prepared.ts';
import { linkTo } from '#handoff/link-to.ts';
import { encodeDraft } from '#handoff/share-link.ts';
import type { JsonObject } from '#manifest/json/json.ts';
import { useLinkBase } from '#workspace/link-base.ts';
import { isLongEnough, type SecretsWay } from './secrets-way.ts';

interface Shared {
  draftId: string;
  outgoing: () => Promise<{ round: number; notes: readonly Note[] }>;
  manifest: JsonObject;
  message: string;
  way: SecretsWay;
}

interface ShareLink {
  /** To be read and copied; '' while it is being made, or lacks something. */
  link: string;
  state: 'making' | 'made' | 'failed' | 'lacks-passphrase' | 'lacks-address';
  /** Only where nothing is lacking. */
  take: () => string | Promise<string>;
}

/** Deriving a key from the passphrase takes a good part of a second: not with every key. */
const PAUSE_MS = 300;

/** The link to this draft, made while its author types. */
export function useShareLink(shared: Shared): ShareLink {
  const { draftId, outgoing, manifest, message, way } = shared;
  const passphrase = way.kind === 'sealed' ? way.passphrase : undefined;
  const isLacking = passphrase !== undefined && !isLongEnough(passphrase);
  const base = useLinkBase();
  const make = useCallback(async () => {
    if (isLacking || base === null) return '';
    const draft = { ...(await outgoing()), draftId, manifest, message };
    const payload = await encodeDraft(passphrase === undefined ? draft : { ...draft, passphrase });
    return linkTo(payload, base);
  }, [draftId, outgoing, manifest, message, passphrase, isLacking, base]);
  const isSlow = passphrase !== undefined && !isLacking;
  const { last = '', state, take } = usePrepared(make, isSlow ? PAUSE_MS : 0);
  if (base === null) return { link: '', state: 'lacks-address', take };
  if (isLacking) return { link: '', state: 'lacks-passphrase', take };
  // Without a passphrase the next one is there in a moment: nothing flickers meanwhile.
  const link = state === 'made' || (state === 'making' && !isSlow) ? last : '';
  return { link, state, take };
}
