import { styled } from '@mui/material/styles';
import { useMemo } from 'react';
import { WEBHOOK_EVENTS } from '#manifest/fields/webhook-events.ts';
import { useShownPart } from '#ui/shown-part.tsx';
import { VISUALLY_HIDDEN } from '#ui/visually-hidden.ts';
import { VerbatimText, VisibleText } from '#ui/visible-text.tsx';
import { changedPieces, type Piece } from './changed-pieces.ts';
import { describeSides } from './describe-sides.ts';
import type { FoldedChange } from './fold-changes.ts';

interface ChangeListProps {
  changes: readonly FoldedChange[];
  /** What the values before and after are called: "Now" and "After restoring". */
  before: string;
  after: string;
}

/**
 * What differs between two manifests as one table: the field, and what each has there. Where there
 * is no room for three columns, a row is three lines.
 */
export function ChangeList({ changes, before, after }: ChangeListProps) {
  const { shown, more } = useShownPart(changes);
  return (
    <Frame>
      <table aria-label="Differences">
        <thead>
          <tr>
            {['Field', before, after].map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((change) => (
            <ChangeRow
              key={change.kind + change.path + change.label}
              change={change}
              before={before}
              after={after}
            />
          ))}
        </tbody>
      </table>
      {more}
    </Frame>
  );
}

interface ChangeRowProps {
  change: FoldedChange;
  before: string;
  after: string;
}

function ChangeRow({ change, before, after }: ChangeRowProps) {
  const sides = useMemo(() => describeSides(change), [change]);
  const isText = change.kind === 'changed' && !change.secret;
  const pieces = isText ? changedPieces(sides.before, sides.after) : null;
  const { events } = change;
  const isOfSome = events.length > 0 && events.length < WEBHOOK_EVENTS.length;
  const notes = [sides.note, change.note, isOfSome ? events.join(', ') : undefined];
  return (
    <tr>
      <th scope="row">
        <VisibleText text={change.label} />
        {notes.map((note) => note !== undefined && <small key={note}>{note}</small>)}
      </th>
      <td>
        <b aria-hidden>{before}</b>
        <span>
          {pieces ? <Marked as="del" pieces={pieces[0]} /> : <VerbatimText text={sides.before} />}
        </span>
      </td>
      <td>
        <b aria-hidden>{after}</b>
        <span>
          {pieces ? <Marked as="ins" pieces={pieces[1]} /> : <VerbatimText text={sides.after} />}
        </span>
      </td>
    </tr>
  );
}

function Marked({ as: Mark, pieces }: { as: 'del' | 'ins'; pieces: readonly Piece[] }) {
  return pieces.map(({ text, own }, index) =>
    own ? (
      <Mark key={index}>
        <VerbatimText text={text} />
      </Mark>
    ) : (
      <VerbatimText key={index} text={text} />
    ),
  );
}

const Frame = styled('div')(({ theme }) => {
  const { palette } = theme.vars ?? theme;
  return {
    ...theme.typography.body2,
    containerType: 'inline-size',
    overflowWrap: 'anywhere',
    '& table, & tbody, & tr, & td, & tbody th': { display: 'block' },
    '& thead': VISUALLY_HIDDEN,
    '& tbody > tr': { paddingBlock: theme.spacing(1.5), borderTop: `1px solid ${palette.divider}` },
    '& tbody > tr:first-of-type': { borderTop: 0, paddingTop: 0 },
    '& th': { padding: 0, textAlign: 'start', fontWeight: 600 },
    '& small': {
      display: 'block',
      fontSize: 'inherit',
      fontWeight: 400,
      color: palette.text.secondary,
    },
    '& td': { padding: 0, marginTop: theme.spacing(0.75), whiteSpace: 'pre-wrap' },
    '& td > b': { display: 'block', fontWeight: 400, color: palette.text.secondary },
    // Told apart without colour, too.
    '& del, & ins': { borderRadius: 3, paddingInline: 1 },
    '& del': {
      backgroundColor: `color-mix(in srgb, ${palette.error.main} 14%, transparent)`,
      textDecorationColor: palette.error.main,
    },
    '& ins': {
      backgroundColor: `color-mix(in srgb, ${palette.success.main} 16%, transparent)`,
      textDecorationColor: palette.success.main,
    },
    '@container (min-width: 32rem)': {
      '& table': { display: 'table', width: '100%', tableLayout: 'fixed', borderSpacing: 0 },
      '& thead': { all: 'unset', display: 'table-header-group' },
      '& tbody': { display: 'table-row-group' },
      '& tr': { display: 'table-row' },
      '& th, & td, & tbody th': {
        display: 'table-cell',
        verticalAlign: 'top',
        padding: theme.spacing(1.25, 2, 1.25, 0),
        borderTop: `1px solid ${palette.divider}`,
      },
      '& thead th': {
        paddingTop: 0,
        borderTop: 0,
        fontWeight: 400,
        color: palette.text.secondary,
        '&:first-of-type': { width: '34%' },
      },
      '& td > b': { display: 'none' },
    },
  };
});
