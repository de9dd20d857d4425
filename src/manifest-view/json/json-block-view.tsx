import { memo, useCallback, useState, type CSSProperties } from 'react';
import { flushSync } from 'react-dom';
import { memoize } from '#manifest/json/memoize.ts';
import type { WatchBlock } from './block-watch.ts';
import { sameLine, textIn, type JsonBlock } from './json-blocks.ts';
import { linesOf, type JsonLine } from './json-lines.ts';
import type { LineRange } from './line-range.ts';
import { indentOf, tokensOf, type JsonToken } from './json-tokens.ts';
import { isPlain, VisibleText } from '#ui/visible-text.tsx';

interface JsonBlockViewProps {
  block: JsonBlock;
  /** The number of lines before the block. */
  start: number;
  isLast: boolean;
  marked: readonly LineRange[];
  /** The active line's id for the page, where that line is in this block. */
  active: { index: number; id: string } | undefined;
  watch: WatchBlock | undefined;
}

/** Drawn at once, before the browser has said what can be seen, and in the prerendered page. */
const FIRST_LINES = 100;

/** Painted again together. */
const PIECE_LINES = 12;

function inPieces(lines: readonly JsonLine[]): (readonly JsonLine[])[] {
  return Array.from({ length: Math.ceil(lines.length / PIECE_LINES) }, (_, piece) =>
    lines.slice(piece * PIECE_LINES, (piece + 1) * PIECE_LINES),
  );
}

/**
 * Fifty lines or so. Far from what can be seen they are one plain text, so that thousands of
 * lines are on the page at once, can be searched and selected, and cost next to nothing.
 */
export const JsonBlockView = memo(function JsonBlockView(props: JsonBlockViewProps) {
  const { block, start, isLast, marked, active, watch } = props;
  const [isNear, setNear] = useState(start < FIRST_LINES);
  const fill = useCallback(
    (far: HTMLDivElement) => {
      // Not by React, which would keep the text as well.
      far.textContent = textIn(block) + (isLast ? '' : '\n');
      const near = () => setNear(true);
      const draw = () => flushSync(near);
      const unwatch = watch?.(far, near);
      if (!watch) near();
      // On paper all of it can be seen.
      addEventListener('beforeprint', draw);
      return () => {
        unwatch?.();
        removeEventListener('beforeprint', draw);
      };
    },
    [block, isLast, watch],
  );
  // What was drawn once stays.
  if (!isNear && (marked.length > 0 || active)) setNear(true);
  if (isNear) return <DrawnBlock {...props} />;
  return <div ref={fill} className="block" style={countedFrom(start)} />;
}, sameProps);

function DrawnBlock({ block, start, isLast, marked, active }: JsonBlockViewProps) {
  // Of the rows that are drawn the lines are kept: most of them are the same ones after a key.
  const [linesOnce] = useState(() => memoize(linesOf));
  const lines = block.pieces.flatMap(linesOnce);
  return (
    <div className="block drawn" style={countedFrom(start)}>
      {inPieces(lines).map((piece, at) => (
        <div key={at} className="piece" data-start={start + at * PIECE_LINES}>
          {piece.map((line, place) => {
            const index = at * PIECE_LINES + place;
            return (
              <JsonLineView
                key={index}
                line={line}
                isLast={isLast && index === lines.length - 1}
                isMarked={marked.some(([from, to]) => from <= index && index < to)}
                activeId={active?.index === index ? active.id : undefined}
              />
            );
          })}
        </div>
      ))}
    </div>
  );
}

const countedFrom = (start: number): CSSProperties => ({ counterReset: `line ${start}` });

function sameProps(a: JsonBlockViewProps, b: JsonBlockViewProps): boolean {
  return (
    a.block === b.block &&
    a.start === b.start &&
    a.isLast === b.isLast &&
    a.watch === b.watch &&
    a.active?.index === b.active?.index &&
    a.marked.length === b.marked.length &&
    a.marked.every(
      ([from, to], index) => from === b.marked[index]?.[0] && to === b.marked[index][1],
    )
  );
}

interface JsonLineViewProps {
  line: JsonLine;
  isLast: boolean;
  isMarked: boolean;
  activeId: string | undefined;
}

const JsonLineView = memo(function JsonLineView(props: JsonLineViewProps) {
  const { line, isLast, isMarked, activeId } = props;
  // Only the line that the keyboard is on is offered as a button: thousands of them would bury the page's own.
  const activeProps = activeId === undefined ? {} : { id: activeId, role: 'button' };
  return (
    <>
      <div
        className={isMarked ? 'line marked' : 'line'}
        style={{ '--indent': indentOf(line) } as CSSProperties}
        {...activeProps}
      >
        {tokensOf(line).map(drawToken)}
      </div>
      {isLast ? null : '\n'}
    </>
  );
}, drawsTheSame);

/** Lines of rows are made anew whenever they are drawn. */
function drawsTheSame(a: JsonLineViewProps, b: JsonLineViewProps): boolean {
  return (
    sameLine(a.line, b.line) &&
    a.line.labelLength === b.line.labelLength &&
    a.isLast === b.isLast &&
    a.isMarked === b.isMarked &&
    a.activeId === b.activeId
  );
}

/** No component: there are thousands of them. */
function drawToken({ kind, text }: JsonToken, index: number) {
  if (kind === 'plain') return text;
  return (
    <span key={index} className={kind}>
      {isPlain(text) ? text : <VisibleText text={text} />}
    </span>
  );
}
