import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useId, useRef } from 'react';
import { MemoryOnlyNote } from '#workspace/memory-only-note.tsx';
import { useKeptText } from '#workspace/use-kept-text.ts';
import { MEDIUM, NARROW } from '#ui/use-media.ts';
import type { ReviewDesk, ReviewDeskState } from './review-desk.ts';
import { fileField, plainField } from '#ui/plain-field.ts';
import { VISUALLY_HIDDEN } from '#ui/visually-hidden.ts';

interface AddToDeskProps {
  desk: ReviewDesk;
  state: ReviewDeskState;
  /** One line without explanations: there is something on the desk, which is what one came for. */
  isSmall: boolean;
}

/** The two ways onto the desk besides dropping: choosing files, and pasting links. */
export function AddToDesk({ desk, state, isSmall }: AddToDeskProps) {
  const id = useId();
  const [text, setText] = useKeptText(['desk']);
  const box = useRef<HTMLTextAreaElement>(null);
  const { reading, said } = state;
  const add = async () => {
    const isAdded = await desk.addText(text);
    // What was typed meanwhile stays, and what held nothing is there to be corrected.
    if (!isAdded) box.current?.focus();
    else if (box.current?.value === text) setText('');
  };
  const status = reading ? `Reading file ${reading.done + 1} of ${reading.of}…` : said;
  return (
    <Frame data-small={isSmall}>
      <div>
        <label htmlFor={`${id}files`}>Manifest files</label>
        <input
          type="file"
          multiple
          id={`${id}files`}
          accept=".json,.txt,.eml,application/json,text/plain,message/rfc822"
          aria-describedby={`${id}files-help`}
          onChange={(event) => {
            const files = [...(event.currentTarget.files ?? [])];
            // The same files may be chosen again.
            event.currentTarget.value = '';
            if (files.length > 0) void desk.addFiles(files);
          }}
        />
        <p id={`${id}files-help`}>
          Any number of files: manifests, or saved emails with links or attachments.
        </p>
      </div>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <label htmlFor={`${id}links`}>Paste links</label>
        <textarea
          ref={box}
          id={`${id}links`}
          rows={isSmall && text === '' ? 1 : 2}
          value={text}
          spellCheck={false}
          autoComplete="off"
          placeholder={isSmall ? 'Paste links' : undefined}
          aria-describedby={`${id}links-help`}
          onChange={(event) => setText(event.target.value)}
        />
        <div>
          <Button variant="outlined" type="submit">
            Add to desk
          </Button>
          <p id={`${id}links-help`}>One per line, or paste a whole email.</p>
        </div>
        <MemoryOnlyNote text={text} />
      </form>
      <Box aria-live="polite" data-said="">
        {status}
      </Box>
    </Frame>
  );
}

const Frame = styled('div')(({ theme }) => {
  const { palette } = theme.vars ?? theme;
  return {
    display: 'grid',
    gap: theme.spacing(2.5),
    padding: theme.spacing(2.5),
    border: `1px solid ${palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    backgroundColor: palette.background.paper,
    '& > *': { minWidth: 0 },
    '& label': { display: 'block', fontWeight: 600, marginBottom: theme.spacing(0.75) },
    '& p': {
      ...theme.typography.body2,
      margin: 0,
      marginTop: theme.spacing(0.75),
      color: palette.text.secondary,
    },
    '& textarea': { ...plainField(theme), display: 'block', width: '100%' },
    '& input': { ...fileField(theme), display: 'block', width: '100%' },
    '& form > div': {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1, 2),
      marginTop: theme.spacing(1),
      '& p': { marginTop: 0 },
    },
    '& [data-said]:empty': { display: 'none' },
    [MEDIUM]: {
      gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 3fr)',
      columnGap: theme.spacing(4),
      '& [data-said]': { gridColumn: '1 / -1' },
    },
    '&[data-small=true]': {
      gap: theme.spacing(1, 2),
      padding: theme.spacing(1.25),
      '& label, & p': VISUALLY_HIDDEN,
      '& input': { padding: theme.spacing(0.5, 0), border: 0 },
      '& textarea': { minHeight: 44, flex: '1 1 0' },
      '& form': { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: theme.spacing(1) },
      '& form > div': { marginTop: 0 },
      '& [data-said]': { ...theme.typography.body2, padding: theme.spacing(0.5) },
      [MEDIUM]: { gridTemplateColumns: 'minmax(0, 300px) minmax(0, 1fr)', alignItems: 'center' },
      [NARROW]: { '& button, & input': { minHeight: 44 } },
    },
  };
});
