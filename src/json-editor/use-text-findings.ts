import { useCallback, useMemo, useState } from 'react';
import { useDraftForm } from '#form/draft-form.tsx';
import { useFormSnapshot } from '#form/form-snapshot.ts';
import { useNotify } from '#ui/notify.tsx';
import { useShownFindings } from '#form/use-shown-findings.ts';
import type { TextMarks, TextSource } from './text-source.ts';
import type { Finding, Fix } from '#manifest/fields/finding.ts';
import type { Problem } from '#manifest/verdict/problems.ts';
import type { TextPlaces } from '#manifest/text/text-places.ts';
import { writeManifest } from '#manifest/values/write-manifest.ts';
import { marksOf, saidOfText } from './text-marks.ts';
import type { TextSession, TextState } from './text-session.ts';

interface TextFindings {
  /** The session, as the person types into it. */
  source: TextSource;
  marks: TextMarks;
  /** What is true of the text. */
  findings: readonly Finding[];
  /** What is true of the form. */
  problems: readonly Problem[];
  hidden: number;
  /** From now on all of them show. */
  act: () => void;
}

/** What the rules say of the text: nothing before the person has typed in it, but what shows in the form too. */
export function useTextFindings(
  session: TextSession,
  state: TextState,
  places: TextPlaces,
): TextFindings {
  const draft = useDraftForm();
  const notify = useNotify();
  const [acted, setActed] = useState(
    () => state.problem !== null || state.text !== writeManifest(draft.values()),
  );
  const act = useCallback(() => setActed(true), []);
  const source = useMemo<TextSource>(
    () => ({
      text: session.text,
      subscribe: session.subscribe,
      type(text) {
        setActed(true);
        session.type(text);
      },
    }),
    [session],
  );
  const shown = useShownFindings(acted);
  const manifest = useFormSnapshot((snapshot) => snapshot.manifest);
  const findings = useMemo(
    () => saidOfText(shown.findings, state, places, manifest),
    [shown.findings, state, places, manifest],
  );
  const marks = useMemo<TextMarks>(() => {
    const applyFix = (fix: Fix) => notify(`${fix.label}: done.`, draft.applyFix(fix));
    return { text: state.text, marks: marksOf(state, places, findings, applyFix) };
  }, [state, places, findings, draft, notify]);
  return { ...shown, findings, source, marks, act };
}
