import { styled } from '@mui/material/styles';
import { Breakable, isBreakable } from './breakable.tsx';
import { codePointName, INVISIBLE, splitInvisible } from './split-invisible.ts';

/** Whether it is drawn as it is. */
export function isPlain(text: string): boolean {
  return text.length <= LONGEST && !INVISIBLE.test(text) && !isBreakable(text);
}

/** Text in which characters that cannot be seen, or turn the direction of others, are chips with their names (S4). */
export function VisibleText({ text }: { text: string }) {
  const pieces = splitInvisible(text.slice(0, LONGEST)).slice(0, 2 * MAX_CHIPS);
  if (pieces.length === 1 && isBreakable(text)) return <Breakable text={text} />;
  const drawn = pieces.reduce((sum, piece) => sum + piece.length, 0);
  return (
    <>
      {pieces.map((piece, index) =>
        index % 2 === 1 ? (
          <Chip key={index} data-name={codePointName(piece)}>
            {piece}
          </Chip>
        ) : (
          piece
        ),
      )}
      {drawn < text.length && `… (${(text.length - drawn).toLocaleString('en')} more characters)`}
    </>
  );
}

/** Nobody reads on from here, and drawing a million characters keeps the page from answering. */
const LONGEST = 10_000;
const MAX_CHIPS = 200;

/** A name, an address or a value as it is in the manifest: there is nothing in it to translate. */
export function VerbatimText({ text }: { text: string }) {
  return (
    <span translate="no">
      <VisibleText text={text} />
    </span>
  );
}

const Chip = styled('span')(({ theme }) => {
  const { palette } = theme.vars ?? theme;
  return {
    // What it does to the direction of text ends with it.
    unicodeBidi: 'isolate',
    border: `1px solid ${palette.warning.main}`,
    borderRadius: 4,
    paddingInline: 3,
    marginInline: 1,
    color: palette.warning.main,
    fontSize: '0.85em',
    textIndent: 0,
    '&::before': { content: 'attr(data-name)' },
  };
});
