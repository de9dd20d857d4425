import { styled } from '@mui/material/styles';
import { useId, useRef } from 'react';
import { VisibleText } from '#ui/visible-text.tsx';
import { MAX_TEXT_IN_BOX } from '#workspace/reading.ts';
import { fileField, plainField } from '#ui/plain-field.ts';
import type { UsedSource } from './use-external-source.ts';

/** A file, or a link or JSON: the one chosen last counts. */
export function ExternalSourceFields({ source, name }: { source: UsedSource; name: string }) {
  const id = useId();
  const fileInput = useRef<HTMLInputElement>(null);
  const { text, file, read } = source;
  const sentence = read?.kind === 'problem' ? read.sentence : '';
  const takeText = (typed: string) => {
    if (fileInput.current) fileInput.current.value = '';
    source.set({ open: true, text: typed, file: null });
  };
  return (
    <Fields role="group" aria-label={`${name}: a file or link`}>
      <label htmlFor={`${id}file`}>File</label>
      <input
        id={`${id}file`}
        ref={fileInput}
        type="file"
        accept=".json,.txt,application/json,text/plain"
        aria-describedby={`${id}said`}
        onChange={({ currentTarget }) => {
          const chosen = currentTarget.files?.[0];
          // Leaving the system's dialog without a choice chooses nothing else.
          if (chosen) source.set({ open: true, text: '', file: chosen });
        }}
      />
      <label htmlFor={`${id}text`}>Link or JSON</label>
      <textarea
        id={`${id}text`}
        rows={4}
        wrap={text.length > 4_000 ? 'off' : undefined}
        value={text}
        placeholder={file ? `Comparing ${file.name}` : undefined}
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
        data-secret=""
        aria-invalid={sentence !== ''}
        aria-describedby={`${id}said`}
        onChange={(event) => takeText(event.target.value)}
        onPaste={(event) => {
          const pasted = event.clipboardData.getData('text');
          if (pasted.length <= MAX_TEXT_IN_BOX) return;
          // The box would take seconds to lay it out.
          event.preventDefault();
          source.set({ open: true, text: '', file: new File([pasted], 'The pasted text') });
        }}
      />
      <p id={`${id}said`} role="alert">
        <VisibleText text={sentence} />
      </p>
    </Fields>
  );
}

const Fields = styled('div')(({ theme }) => {
  const { palette } = theme.vars ?? theme;
  return {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(0.75),
    '& label': { fontWeight: 600, fontSize: '0.875rem' },
    '& input': { ...fileField(theme), width: '100%' },
    '& textarea': { ...plainField(theme), width: '100%', overflowWrap: 'anywhere' },
    '& label:not(:first-of-type)': { marginTop: theme.spacing(0.75) },
    '& textarea[aria-invalid=true]': { borderColor: palette.error.main, borderWidth: 2 },
    '& p': { margin: 0, color: palette.error.main, fontSize: '0.9375rem' },
  };
});
