import { styled } from '@mui/material/styles';
import { VisibleText } from './visible-text.tsx';

interface QuoteProps {
  /** Whose words they are. */
  from: string;
  text: string;
}

/** What somebody else wrote, set apart from what the app says. */
export function Quote({ from, text }: QuoteProps) {
  return (
    <Figure>
      <figcaption>{from}</figcaption>
      <blockquote>
        <VisibleText text={text} />
      </blockquote>
    </Figure>
  );
}

const Figure = styled('figure')(({ theme }) => {
  const { palette } = theme.vars ?? theme;
  return {
    ...theme.typography.body2,
    margin: theme.spacing(2, 0, 0),
    paddingInlineStart: theme.spacing(2),
    borderInlineStart: `3px solid ${palette.primary.main}`,
    maxWidth: '80ch',
    '& > figcaption': { color: palette.text.secondary },
    '& > blockquote': { ...theme.typography.body1, margin: 0, whiteSpace: 'pre-line' },
  };
});
