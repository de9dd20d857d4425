import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useEffect, useId, useRef } from 'react';
import { withSaved } from '#drafts/save-note.ts';
import type { ReviewRecord } from '#drafts/review-record.ts';
import { counted } from '#manifest/json/counted.ts';
import { nameOfPlace } from '#manifest/values/manifest-parts.ts';
import type { OpenRound } from '#workspace/open-round.ts';
import { useSending, type Way } from './use-sending.ts';

interface OpenNotesQuestionProps {
  record: ReviewRecord;
  openRound: OpenRound;
  /** Notes with something typed that is not saved. */
  ids: readonly string[];
  way: Way;
  onSave: () => void;
  onWithout: () => void;
  onRefused: (text: string | undefined) => void;
}

/** A review is to go out while notes are still being typed: they are not left out in silence. */
export function OpenNotesQuestion(props: OpenNotesQuestionProps) {
  const { record, openRound, ids, way, onSave, onWithout, onRefused } = props;
  const id = useId();
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  const send = useSending(
    { record: { ...record, ...withSaved(record, ids) }, openRound },
    onRefused,
  );
  const labels = new Set(ids.map((each) => nameOfPlace(record.open[each]?.path ?? '')));
  const which = counted(ids.length, 'note isn’t saved yet', 'notes aren’t saved yet');
  return (
    <Question role="group" aria-labelledby={id}>
      <p id={id}>
        {which}: {[...labels].join(', ')}.
      </p>
      <div>
        <Button
          ref={first}
          size="small"
          variant="contained"
          aria-describedby={id}
          onClick={() => {
            send(way);
            onSave();
          }}
        >
          Save and send
        </Button>
        <Button size="small" variant="outlined" aria-describedby={id} onClick={onWithout}>
          {ids.length === 1 ? 'Send without it' : 'Send without them'}
        </Button>
      </div>
    </Question>
  );
}

const Question = styled('div')(({ theme }) => {
  const { palette } = theme.vars ?? theme;
  return {
    ...theme.typography.body2,
    marginTop: theme.spacing(2),
    padding: theme.spacing(1.5, 2),
    border: `1px solid ${palette.warning.main}`,
    borderRadius: 8,
    overflowWrap: 'anywhere',
    '& > p': { margin: 0, fontWeight: 600 },
    '& > div': {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(1),
      marginTop: theme.spacing(1.25),
    },
  };
});
