import Box from '@mui/material/Box';
import { useMemo, useRef, useState } from 'react';
import { useDraftForm } from '#form/draft-form.tsx';
import { VISUALLY_HIDDEN } from '#ui/visually-hidden.ts';
import { PlainEditor } from './plain-editor.tsx';
import type { TextControlProps, TextHandle } from './text-source.ts';
import { fieldOf, pathsOf } from '#manifest/values/field-places.ts';
import type { FieldName, FormValues } from '#manifest/values/form-values.ts';
import { textPlaces } from '#manifest/text/text-places.ts';
import { WIDE } from '#ui/use-media.ts';
import { CursorCard } from './cursor-card.tsx';
import { LoadedEditor, type LoadEditor } from './loaded-editor.tsx';
import { cursorAt, placeOfProblem } from './text-marks.ts';
import { TextProblems } from './text-problems.tsx';
import type { TextSession } from './text-session.ts';
import { TextStatus } from './text-status.tsx';
import { TextToolbar } from './text-toolbar.tsx';
import { textValueAt, useCursorPlace } from './use-cursor-place.ts';
import { useTextIssues } from './use-text-issues.ts';
import { useTextState } from './use-text-state.ts';
import { useTextTools } from './use-text-tools.ts';

interface TextDeskProps {
  session: TextSession;
  load: LoadEditor;
  /** What the person was at in the form. */
  startAt: FieldName | null;
  onField: (name: FieldName) => void;
}

/** The text with its tools, what there is to say about it, and what stands at the cursor. */
export function TextDesk({ session, load, startAt, onField }: TextDeskProps) {
  const draft = useDraftForm();
  const handle = useRef<TextHandle>(null);
  const [plain, setPlain] = usePlainText();
  const { state, settle } = useTextState(session);
  const places = useMemo(() => textPlaces(state.text), [state.text]);
  const { source, marks, issues, problems, hidden, act } = useTextIssues(session, state, places);
  const [start] = useState(() => startOf(session, startAt, draft.values()));
  const { cursor, onCursor, path } = useCursorPlace(session, state.text, places, start?.from ?? 0);
  const tools = useTextTools({ source, settle, act, handle, cursor });
  const replaced = () => {
    settle();
    handle.current?.focus();
  };
  const field = path === undefined ? undefined : fieldOf(path, draft.values());
  const control: TextControlProps = {
    source,
    marks,
    label: 'Manifest JSON text',
    handle,
    onCursor,
    onStep: tools.step,
    onFormat: tools.format,
    start,
  };

  return (
    <Box sx={DESK}>
      <Box sx={SHEET}>
        <TextToolbar
          onFormat={tools.format}
          onFind={plain ? undefined : tools.find}
          onStep={tools.step}
          onCopy={tools.copy}
          plain={plain}
          onPlain={setPlain}
        />
        <Box sx={TEXT}>
          {plain ? <PlainEditor {...control} /> : <LoadedEditor control={control} load={load} />}
        </Box>
        <TextStatus session={session} state={state} onReplaced={replaced} />
        <Box component="span" aria-live="polite" sx={VISUALLY_HIDDEN}>
          {tools.said}
        </Box>
      </Box>
      <Box sx={{ display: 'grid', gap: 2.5, minWidth: 0 }}>
        <CursorCard
          path={path}
          value={path === undefined ? undefined : textValueAt(state.text, places, path)}
          issues={issues.filter((issue) => issue.path === path)}
          readable={state.problem === null}
          onShowInForm={field && (() => onField(field))}
        />
        <TextProblems
          state={state}
          problems={problems}
          hidden={hidden}
          onShowHidden={act}
          onPick={tools.pick}
        />
      </Box>
    </Box>
  );
}

/** Whoever needs the plain text needs it every time; a reload forgets it, as nothing but drafts is stored. */
let isPlainWanted = false;

function usePlainText(): readonly [plain: boolean, setPlain: (plain: boolean) => void] {
  const [plain, setPlain] = useState(isPlainWanted);
  const choose = (next: boolean) => {
    isPlainWanted = next;
    setPlain(next);
  };
  return [plain, choose];
}

/** Where the text cannot be read, or else at what the person came from. */
function startOf(session: TextSession, field: FieldName | null, values: FormValues) {
  const { text, problem } = session.state();
  const place = problem && placeOfProblem(text, problem);
  if (place) return { from: place.from, to: place.from };
  const path = field === null ? undefined : pathsOf(field, values)[0];
  return path === undefined ? undefined : cursorAt(textPlaces(text), path, text);
}

const DESK = {
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: 2.5,
  alignItems: 'start',
  [WIDE]: { gridTemplateColumns: 'minmax(0, 1fr) 340px' },
} as const;

const SHEET = {
  display: 'flex',
  flexDirection: 'column',
  minWidth: 0,
  position: 'relative',
  // What is told of a place in the text hangs over the cards beside it, and under the page's header.
  zIndex: 1,
  bgcolor: 'background.paper',
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  // All of it in sight at once, where there is room; whatever is said below the text, nothing else moves.
  height: { xs: 'calc(58vh + 184px)', sm: 'max(480px, calc(100vh - 236px))' },
  [WIDE]: { position: 'sticky', top: 92 },
} as const;

const TEXT = {
  flex: 1,
  minHeight: 0,
  display: 'flex',
  flexDirection: 'column',
  gap: 1,
  mx: { xs: 1, sm: 1.5 },
  '& > *': { flex: 1, minHeight: 0, minWidth: 0 },
} as const;
