import { styled } from '@mui/material/styles';
import { useMemo } from 'react';
import { useShownPart } from '#ui/shown-part.tsx';
import { VISUALLY_HIDDEN } from '#ui/visually-hidden.ts';
import { VisibleText } from '#ui/visible-text.tsx';
import type { JsonObject } from '#manifest/json/json.ts';
import { diffLines, type DiffLine } from '#manifest-view/line-diff.ts';

interface TextLinesProps {
  before: JsonObject;
  after: JsonObject;
}

/** A thousand headers have more lines than anybody reads at once. */
const AT_ONCE = 400;
const NONE: readonly DiffLine[] = [];

/** What differs in the JSON, as lines that were removed and added. */
export function TextLines({ before, after }: TextLinesProps) {
  const lines = useMemo(() => diffLines(before, after), [before, after]);
  const { shown, more } = useShownPart(lines ?? NONE, AT_ONCE);
  if (!lines) return <p>Too many lines are different to show. View it by field instead.</p>;
  if (lines.length === 0)
    return (
      <p>The lines are identical. Only the order, or parts that aren’t compared, are different.</p>
    );
  return (
    <>
      <Lines aria-label="Lines that differ" translate="no">
        {shown.map((line, index) => (
          <li key={index} data-kind={line.kind}>
            <LineText line={line} />
          </li>
        ))}
      </Lines>
      {more}
    </>
  );
}

function LineText({ line: { kind, text, valueChanged } }: { line: DiffLine }) {
  if (kind === 'gap') return text;
  const indent = text.length - text.trimStart().length;
  return (
    <>
      <b aria-hidden>{SIGN[kind]}</b>
      {kind !== 'same' && <i>{kind === 'added' ? 'Added: ' : 'Removed: '}</i>}
      <code style={{ paddingInlineStart: `${indent + 2}ch` }}>
        <VisibleText text={text.trimStart()} />
        {valueChanged && <em> (value changed)</em>}
      </code>
    </>
  );
}

const SIGN = { same: '', removed: '−', added: '+' };

const Lines = styled('ul')(({ theme }) => {
  const { palette } = theme.vars ?? theme;
  return {
    listStyle: 'none',
    margin: 0,
    marginBottom: theme.spacing(1),
    padding: theme.spacing(1, 0),
    border: `1px solid ${palette.divider}`,
    borderRadius: 8,
    fontSize: '0.8125rem',
    lineHeight: 1.65,
    direction: 'ltr',
    '& li': {
      position: 'relative',
      paddingInline: theme.spacing(4.5, 1.5),
      borderInlineStart: '3px solid transparent',
      color: palette.text.secondary,
    },
    '& b': { position: 'absolute', insetInlineStart: theme.spacing(1.5), fontWeight: 600 },
    // Read out, not drawn: the sign is.
    '& i': VISUALLY_HIDDEN,
    // What does not fit goes on below its own beginning.
    '& code': {
      display: 'block',
      fontSize: 'inherit',
      textIndent: '-2ch',
      whiteSpace: 'pre-wrap',
      overflowWrap: 'anywhere',
    },
    '& em': { fontFamily: theme.typography.fontFamily, color: palette.text.secondary },
    '& [data-kind=added]': { borderColor: palette.success.main, color: palette.success.main },
    '& [data-kind=removed]': { borderColor: palette.error.main, color: palette.error.main },
    '& [data-kind=added], & [data-kind=removed]': { backgroundColor: palette.action.hover },
    '& [data-kind=gap]': {
      paddingBlock: theme.spacing(0.5),
      marginBlock: theme.spacing(0.5),
      borderBlock: `1px solid ${palette.divider}`,
      fontFamily: theme.typography.fontFamily,
    },
    '& [data-kind=gap]:first-of-type': { borderTop: 0, marginTop: 0, paddingTop: 0 },
    '& [data-kind=gap]:last-of-type': { borderBottom: 0, marginBottom: 0, paddingBottom: 0 },
  };
});
