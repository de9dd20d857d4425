import GlobalStyles from '@mui/material/GlobalStyles';
import { styled } from '@mui/material/styles';
import { useEffect, useState, type ReactNode } from 'react';
import { createPortal, flushSync } from 'react-dom';
import { useMedia } from './use-media.ts';

interface PrintedProps {
  /** Stands at the foot of every page, beside its number: letters, digits and spaces. */
  foot: string;
  /** What is on paper. */
  render: (at: Date) => ReactNode;
}

/** What goes on paper instead of the page: a record, not a form. Drawn only while it is printed, nothing is on the page twice. */
export function Printed({ foot, render }: PrintedProps) {
  const at = usePrinting();
  if (!at) return null;
  return createPortal(
    <>
      <GlobalStyles styles={paperOf(foot)} />
      <Sheet data-sheet="">{render(at)}</Sheet>
    </>,
    document.body,
  );
}

/** When printing began; null while nothing is printed. */
function usePrinting(): Date | null {
  const [at, setAt] = useState<Date | null>(null);
  // Where printing began before anybody listened.
  const [mounted] = useState(() => new Date());
  const isPaper = useMedia('print');
  useEffect(() => {
    // What is to be printed has to be there when the event ends.
    const begin = () => flushSync(() => setAt(new Date()));
    const end = () => setAt(null);
    // Told by browsers that print without the events, and by tools that only show how it would look.
    const paper = matchMedia('print');
    const turn = () => (paper.matches ? begin() : end());
    addEventListener('beforeprint', begin);
    addEventListener('afterprint', end);
    paper.addEventListener('change', turn);
    return () => {
      paper.removeEventListener('change', turn);
      removeEventListener('beforeprint', begin);
      removeEventListener('afterprint', end);
    };
  }, []);
  return at ?? (isPaper ? mounted : null);
}

/** Black on white whatever the theme, and nothing of the page. */
function paperOf(foot: string) {
  return {
    '@page': {
      margin: '16mm 16mm 18mm',
      '@bottom-left': { content: `"${foot.replaceAll(/[^\w –-]/gu, '')}"`, ...FOOT },
      '@bottom-right': { content: 'counter(page) " / " counter(pages)', ...FOOT },
    },
    '@media print': {
      ':root, :root *': {
        '--mui-palette-text-primary': '#000',
        '--mui-palette-text-secondary': '#333',
        '--mui-palette-text-disabled': '#555',
        '--mui-palette-background-paper': '#fff',
        '--mui-palette-background-default': '#fff',
        '--mui-palette-divider': '#999',
        '--mui-palette-primary-main': '#054',
        '--mui-palette-info-main': '#135',
        '--mui-palette-error-main': '#8c0f0f',
        '--mui-palette-warning-main': '#6b3f00',
        '--mui-palette-success-main': '#0f4a26',
        colorScheme: 'light !important',
      },
      body: { backgroundColor: '#fff', color: '#000' },
      'body > :not([data-sheet])': { display: 'none !important' },
    },
  };
}

const FOOT = { fontFamily: 'system-ui, sans-serif', fontSize: '8pt', color: '#333' };

/** Blocks and tables only: Firefox starts a grid on a page of its own and cuts through the lines of one. */
const Sheet = styled('div')({
  display: 'none',
  '@media print': { display: 'block' },
  fontSize: '10pt',
  lineHeight: 1.4,
  '& h1': { fontSize: '19pt', lineHeight: 1.2, margin: '0 0 3mm', breakAfter: 'avoid' },
  '& h2': { fontSize: '12.5pt', margin: '7mm 0 1.5mm', breakAfter: 'avoid' },
  '& h2 > small': { fontSize: '9.5pt', fontWeight: 400, marginInlineStart: '3mm' },
  '& p': { margin: '0 0 2mm', breakInside: 'avoid', orphans: 3, widows: 3 },
  '& blockquote': { margin: '1mm 0 3mm', whiteSpace: 'pre-line' },
  '& table': { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed' },
  '& tr': { breakInside: 'avoid' },
  // Neither alone at the end of a page nor at the beginning of the next.
  '& tr:first-of-type': { breakAfter: 'avoid' },
  '& tr:last-of-type': { breakBefore: 'avoid' },
  '& th, & td': {
    padding: '1.3mm 0',
    borderTop: '0.3pt solid #999',
    textAlign: 'start',
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-line',
  },
  '& th': { width: '32%', paddingInlineEnd: '4mm', fontWeight: 400, color: '#333' },
  '& tr:first-of-type > *': { borderTop: 0 },
  '& code, & .address': { fontFamily: 'var(--mono)', fontSize: '9pt' },
});

interface PrintedRow {
  label: ReactNode;
  value: ReactNode;
  key: string;
}

/** Rows of what it is and what it says. */
export function PrintedRows({ rows }: { rows: readonly PrintedRow[] }) {
  return (
    <table>
      <tbody>
        {rows.map(({ key, label, value }) => (
          <tr key={key}>
            <th scope="row">{label}</th>
            <td>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
