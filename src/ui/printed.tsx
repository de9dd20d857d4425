import GlobalStyles from '@mui/material/GlobalStyles';
import { styled } from '@mui/material/styles';
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' });

interface PrintedOnProps {
  /** What it is: "Record of the review". */
  what: string;
  fingerprint: string;
}

/** On paper only: what it is, of which manifest, and of when. */
export function PrintedOn({ what, fingerprint }: PrintedOnProps) {
  const [at, setAt] = useState(() => new Date());
  useEffect(() => {
    const printing = () => flushSync(() => setAt(new Date()));
    addEventListener('beforeprint', printing);
    return () => removeEventListener('beforeprint', printing);
  }, []);
  return (
    <OnPaper>
      {what}, {fingerprint}, printed {day.format(at)}. Header values are hidden.
    </OnPaper>
  );
}

const OnPaper = styled('p')({ display: 'none', margin: 0, '@media print': { display: 'block' } });

/** Black on white whatever the theme, one column, nothing to press. */
export function PrintStyles() {
  return <GlobalStyles styles={paper} />;
}

const paper = {
  '@page': { margin: '16mm' },
  '@media print': {
    ':root, :root *': {
      '--mui-palette-text-primary': '#000',
      '--mui-palette-text-secondary': '#333',
      '--mui-palette-background-paper': '#fff',
      '--mui-palette-background-default': '#fff',
      '--mui-palette-divider': '#999',
      '--mui-palette-primary-main': '#054',
      '--mui-palette-info-main': '#135',
      colorScheme: 'light !important',
    },
    body: { backgroundColor: '#fff', color: '#000', fontSize: '10pt' },
    '[data-print=none], [data-empty], nav, button': { display: 'none !important' },
    // Blocks only: Firefox starts a grid on a page of its own and cuts through the lines of one.
    ':has(> main), main, main > div, main > div > div, main section, main dl': {
      display: 'block !important',
      maxWidth: 'none',
    },
    'main section': { marginBottom: '8mm' },
    'h1, h2, h3': { breakAfter: 'avoid' },
    'li, p, dl > div, [data-json] .line': { breakInside: 'avoid' },
  },
};
