import Box from '@mui/material/Box';
import { useId } from 'react';
import { OPTION } from './option.ts';
import type { ImportChoice } from './use-import-choice.ts';

interface ChoiceFieldsProps {
  chosen: ImportChoice;
  /** Each becomes the same. */
  isSeveral: boolean;
  onChoose: (choice: ImportChoice) => void;
}

/** Whose it is: the same file is a partner's own, and their account manager's to review. */
export function ChoiceFields({ chosen, isSeveral, onChoose }: ChoiceFieldsProps) {
  const id = useId();
  return (
    <Box component="fieldset" sx={{ m: 0, p: 0, border: 0, minWidth: 0 }}>
      <Box component="legend" sx={{ p: 0, mb: 1, fontWeight: 600 }}>
        {isSeveral ? 'What do you want to do with them?' : 'What do you want to do with it?'}
      </Box>
      <Box sx={OPTIONS}>
        {CHOICES.map(({ choice, label, help, helpForSeveral }) => (
          <Box key={choice} sx={OPTION}>
            <input
              type="radio"
              id={`${id}${choice}`}
              name={`${id}choice`}
              checked={chosen === choice}
              aria-describedby={`${id}${choice}-help`}
              onChange={() => onChoose(choice)}
            />
            <div>
              <label htmlFor={`${id}${choice}`}>{label}</label>
              <p id={`${id}${choice}-help`}>{isSeveral ? helpForSeveral : help}</p>
            </div>
          </Box>
        ))}
      </Box>
    </Box>
  );
}

const CHOICES = [
  {
    choice: 'edit',
    label: 'Edit it as my own draft',
    help: 'It becomes a new draft, beside your others.',
    helpForSeveral: 'Each becomes a separate draft.',
  },
  {
    choice: 'review',
    label: 'Review it (read-only)',
    help: 'It goes to your review desk. No draft is created.',
    helpForSeveral: 'They go to your review desk. No drafts are created.',
  },
] as const;

const OPTIONS = {
  display: 'grid',
  gridTemplateColumns: { sm: '1fr 1fr' },
  gap: 1,
  '& > div': { position: 'relative' },
  // All of the frame can be pressed.
  '& input': { position: 'relative', zIndex: 1 },
  '& label': { fontWeight: 600, cursor: 'pointer' },
  '& label::after': { content: '""', position: 'absolute', inset: 0 },
  '& p': { m: 0, typography: 'body2', color: 'text.secondary' },
};
