import { useEffect, useLayoutEffect, useState } from 'react';
import type { Autosaver } from '#drafts/autosaver.ts';
import { useDraftForm } from '#form/draft-form.tsx';
import { useFormSnapshot } from '#form/form-snapshot.ts';
import { useNotify } from '#ui/notify.tsx';
import { describePath } from '#manifest/values/name-place.ts';
import { textSession, type TextSession } from './text-session.ts';

/** How long somebody types on before a long text is read. */
const PAUSE_MS = 200;

/** The text of the open draft, kept with it. */
export function useTextSession(saver: Autosaver): TextSession {
  const form = useDraftForm();
  const notify = useNotify();
  const [session] = useState(() =>
    textSession({
      kept: () => saver.draft().text,
      form,
      keep: (text) => saver.change({ text }),
      onBoth: (paths) =>
        notify(
          `Changed in both the form and the JSON: ${paths.map(describePath).join(', ')}. The JSON’s version was used.`,
        ),
      later(act) {
        const timer = setTimeout(act, PAUSE_MS);
        return () => clearTimeout(timer);
      },
    }),
  );
  const values = useFormSnapshot((snapshot) => snapshot.values);
  useEffect(() => session.follow(), [session, values]);
  useEffect(() => {
    session.open();
    // It may be another one since the first render.
    session.adopt();
    return saver.subscribe(session.adopt);
  }, [session, saver]);
  // On leaving the draft, too: before the last of it is saved.
  useLayoutEffect(() => session.flush, [session]);
  return session;
}
