import Box from '@mui/material/Box';
import { structuredPatch } from 'diff';
import { useMemo } from 'react';
import { VISUALLY_HIDDEN } from '#ui/visually-hidden.ts';
import type { Repair } from '#manifest/text/read-result.ts';
import { hideSecrets } from '#manifest/text/secret-ranges.ts';

interface RepairChangesProps {
  before: string;
  repair: Repair;
}

/** The offered repair as a change: in words, then line by line. */
export function RepairChanges({ before, repair }: RepairChangesProps) {
  const changes = useMemo(() => changedLines(before, repair.text), [before, repair.text]);
  return (
    <Box sx={{ display: 'grid', gap: 1.25, minWidth: 0 }}>
      <div>
        We can repair it. Here’s what would change:
        <Box component="ul" sx={{ m: 0, mt: 0.5, pl: 2.5 }}>
          {repair.summary.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </Box>
      </div>
      {changes && <ChangeList changes={changes} />}
    </Box>
  );
}

function ChangeList({ changes }: { changes: Changes }) {
  return (
    <Box
      role="group"
      aria-label="What the repair changes"
      tabIndex={0}
      sx={{ maxHeight: 280, overflow: 'auto', borderRadius: 1, border: 1, borderColor: 'divider' }}
    >
      <Box component="ul" sx={LINES}>
        {changes.lines.map(({ key, kind, text }) => (
          <Box component="li" key={key} sx={LOOK[kind]}>
            <Box
              component="span"
              sx={{ userSelect: 'none', display: 'inline-block', width: '2ch' }}
            >
              <span aria-hidden>{SIGN[kind]}</span>
              <Box component="span" sx={VISUALLY_HIDDEN}>
                {WORD[kind]}
              </Box>
            </Box>
            {text}
          </Box>
        ))}
      </Box>
      {changes.more > 0 && (
        <Box sx={{ px: 1.5, py: 1, typography: 'body2', color: 'text.secondary' }}>
          And {changes.more.toLocaleString('en')} more lines.
        </Box>
      )}
    </Box>
  );
}

type LineKind = 'same' | 'removed' | 'added' | 'gap';

interface Changes {
  lines: { key: string; kind: LineKind; text: string }[];
  more: number;
}

const MAX_LINES = 200;
const MAX_LINE_LENGTH = 240;

/** `undefined` where a comparison by line would take too long, or show one endless line. */
function changedLines(before: string, after: string): Changes | undefined {
  const [from, to] = [withPlainLineEnds(before), withPlainLineEnds(after)];
  const patch = structuredPatch('', '', from, to, '', '', {
    context: 1,
    maxEditLength: 4000,
    timeout: 400,
  });
  if (!patch) return undefined;
  const [was, is] = [from, to].map((text) => hideSecrets(text).split('\n')) as [string[], string[]];
  const lines = patch.hunks.flatMap((hunk, index) => {
    let [old, fresh] = [hunk.oldStart - 1, hunk.newStart - 1];
    return [
      ...(index > 0 ? [{ key: `gap ${index}`, kind: 'gap' as const, text: '' }] : []),
      ...inPairs(hunk.lines.filter((line) => !line.startsWith('\\'))).map((line, place) => {
        const kind = KIND[line.charAt(0)] ?? ('same' as const);
        // What is secret on a line depends on the lines around it.
        const text = (kind === 'removed' ? was[old] : is[fresh]) ?? '';
        if (kind !== 'added') old += 1;
        if (kind !== 'removed') fresh += 1;
        return { key: `${index} ${place}`, kind, text: shortened(text) };
      }),
    ];
  });
  return { lines: lines.slice(0, MAX_LINES), more: Math.max(0, lines.length - MAX_LINES) };
}

/** Where as many lines came as went, each stands behind the one it replaces: nobody matches pages of them by eye. */
function inPairs(lines: readonly string[]): string[] {
  const paired: string[] = [];
  for (let at = 0; at < lines.length;) {
    const gone = runOf(lines, at, '-');
    const come = runOf(lines, at + gone.length, '+');
    const run =
      gone.length === come.length
        ? gone.flatMap((line, index) => [line, come[index] ?? ''])
        : [...gone, ...come];
    const next = run.length === 0 ? lines.slice(at, at + 1) : run;
    paired.push(...next);
    at += next.length;
  }
  return paired;
}

function runOf(lines: readonly string[], from: number, sign: string): readonly string[] {
  let end = from;
  while (lines[end]?.startsWith(sign)) end += 1;
  return lines.slice(from, end);
}

function withPlainLineEnds(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n');
}

function shortened(line: string): string {
  return line.length > MAX_LINE_LENGTH ? `${line.slice(0, MAX_LINE_LENGTH)}…` : line;
}

const KIND: Record<string, LineKind> = { '-': 'removed', '+': 'added', ' ': 'same' };
const SIGN: Record<LineKind, string> = { removed: '−', added: '+', same: ' ', gap: '⋯' };
const WORD: Record<LineKind, string> = {
  removed: 'Removed: ',
  added: 'Added: ',
  same: '',
  gap: 'Further down: ',
};
const LOOK: Record<LineKind, object> = {
  removed: { color: 'error.main' },
  added: { color: 'success.main' },
  same: { color: 'text.secondary' },
  gap: { color: 'text.secondary' },
};

const LINES = {
  listStyle: 'none',
  m: 0,
  px: 1.5,
  py: 1,
  width: 'max-content',
  minWidth: '100%',
  whiteSpace: 'pre',
  fontFamily: 'var(--mono)',
  fontSize: '0.8125rem',
  lineHeight: 1.6,
};
