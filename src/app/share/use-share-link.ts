import { useEffect, useState } from 'react';
import type { Note } from '#drafts/note.ts';
import { linkTo } from '#handoff/link-address.ts';
import { encodeDraft } from '#handoff/share-link.ts';
import type { JsonObject } from '#manifest/json.ts';
import type { SecretsWay } from './secrets-choice.tsx';

interface Shared {
  draftId: string;
  round: number;
  notes: readonly Note[];
  manifest: JsonObject;
  message: string;
  way: SecretsWay;
}

/** The link to this draft; null while it is being made, or needs a passphrase first. */
export function useShareLink({
  draftId,
  round,
  notes,
  manifest,
  message,
  way,
}: Shared): string | null {
  const [link, setLink] = useState<string | null>(null);
  const passphrase = way.kind === 'sealed' ? way.passphrase : undefined;
  useEffect(() => {
    let stale = false;
    const make = async () => {
      if (passphrase === '') return null;
      const draft = { draftId, round, notes, manifest, message };
      const payload = await encodeDraft(
        passphrase === undefined ? draft : { ...draft, passphrase },
      );
      return linkTo(payload, location.href);
    };
    void make().then((made) => {
      if (!stale) setLink(made);
    });
    return () => {
      stale = true;
    };
  }, [draftId, round, notes, manifest, message, passphrase]);
  return link;
}
