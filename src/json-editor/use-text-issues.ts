import { useCallback, useMemo, useState } from 'react';
import { useDraftForm } from '#form/draft-form.tsx';
import { useFormSnapshot } from '#form/form-snapshot.ts';
import { useApplyFix } from '#form/fix-button.tsx';
import { useShownIssues } from '#form/use-shown-issues.ts';
import type { TextMarks, TextSource } from './text-source.ts';
import type { Issue } from '#manifest/fields/issue.ts';
import type { Problem } from '#manifest/verdict/problems.ts';
import type { TextPlaces } from '#manifest/text/text-places.ts';
import { writeManifest } from '#manifest/values/write-manifest.ts';
import { marksOf, issuesInText } from './text-marks.ts';
import type { TextSession, TextState } from './text-session.ts';

interface TextIssues {
  /** The session, as the person types into it. */
  source: TextSource;
  marks: TextMarks;
  /** What is true of the text. */
  issues: readonly Issue[];
  /** What is true of the form. */
  problems: readonly Problem[];
  hidden: number;
  /** From now on all of them show. */
  act: () => void;
}

/** What the rules say of the text: nothing before the person has typed in it, but what shows in the form too. */
export function useTextIssues(
  session: TextSession,
  state: TextState,
  places: TextPlaces,
): TextIssues {
  const draft = useDraftForm();
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
  const shown = useShownIssues(acted);
  const manifest = useFormSnapshot((snapshot) => snapshot.manifest);
  const issues = useMemo(
    () => issuesInText(shown.issues, state, places, manifest),
    [shown.issues, state, places, manifest],
  );
  const applyFix = useApplyFix();
  const marks = useMemo<TextMarks>(
    () => ({ text: state.text, marks: marksOf(state, places, issues, applyFix) }),
    [state, places, issues, applyFix],
  );
  return { ...shown, issues, source, marks, act };
}
