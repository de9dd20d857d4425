import Box from '@mui/material/Box';
import { useId } from 'react';
import { VisibleText } from '#ui/visible-text.tsx';
import type { ManifestsReading } from '#workspace/reading.ts';
import { OPTION } from './option.ts';

interface EntryChoiceProps {
  choice: ManifestsReading;
  /** What is missing. */
  sentence?: string;
  chosen: number | null;
  onChoose: (index: number) => void;
}

/** The manifests of a list: one of them becomes the draft. */
export function EntryChoice({ choice, sentence, chosen, onChoose }: EntryChoiceProps) {
  const id = useId();
  const { entries } = choice;
  return (
    <Box
      component="fieldset"
      aria-describedby={sentence ? `${id}sentence` : undefined}
      sx={{ m: 0, p: 0, border: 0, minWidth: 0 }}
    >
      <Box component="legend" sx={{ p: 0, mb: 1.5, overflowWrap: 'anywhere' }}>
        {questionOf(choice)}
      </Box>
      {sentence && (
        <Box id={`${id}sentence`} role="alert" sx={{ color: 'error.main', mb: 1.5 }}>
          <strong>Error:</strong> {sentence}
        </Box>
      )}
      <Box sx={{ display: 'grid', gap: 0.5 }}>
        {entries.map(({ name, place, problem }, index) => (
          // Two entries may bear the same name: their place is what tells them apart.
          <Box component="label" key={`${index} ${name}`} sx={OPTION}>
            <input
              type="radio"
              name={`${id}entry`}
              checked={chosen === index}
              disabled={problem !== undefined}
              onChange={() => onChoose(index)}
            />
            <span>
              <VisibleText text={name} />{' '}
              {(problem ?? place) !== undefined && (
                <Box component="span" sx={{ color: 'text.secondary', typography: 'body2', ml: 1 }}>
                  <VisibleText text={problem ?? place ?? ''} />
                </Box>
              )}
            </span>
          </Box>
        ))}
      </Box>
    </Box>
  );
}

function questionOf({ entries, of, name }: ManifestsReading): string {
  const count = entries.length.toLocaleString('en');
  const which = 'Which one do you want to import?';
  if (of === 'part')
    return `${sentenceCase(name)} is only a part of a manifest. You can import it as a new draft and fill in the rest.`;
  if (of === undefined) return `${sentenceCase(name)} contains ${count} entries. ${which}`;
  return entries.length === 1
    ? `${sentenceCase(name)} isn’t a manifest itself, but there is one in it. You can import that one.`
    : `${sentenceCase(name)} isn’t a manifest itself, but there are ${count} in it. ${which}`;
}

/** “the pasted text” begins a sentence, a file’s name stays as it is. */
function sentenceCase(name: string): string {
  return name.replace(/^the pasted text/, 'The pasted text');
}
