import Button from '@mui/material/Button';
import { useEffect, useId, useRef, useState, type CSSProperties } from 'react';
import type { Pointer } from '#manifest/json/json-pointer.ts';
import type { JsonObject } from '#manifest/json/json.ts';
import { blockWatch } from './block-watch.ts';
import { JsonBlockView } from './json-block-view.tsx';
import { blocksOf, rangesIn, startsOf, type JsonBlock } from './json-blocks.ts';
import { jsonTree, piecesOf, type JsonTree } from './json-lines.ts';
import { rangeOf, type LineRange } from './line-range.ts';
import { JsonSheet } from './json-sheet.ts';
import { showMarked } from './show-marked.ts';
import { useLinePicking } from './use-line-picking.ts';

interface JsonViewProps {
  manifest: JsonObject;
  /** What is marked and scrolled to: the lines of the field that has focus. */
  marked: readonly Pointer[];
  /** A line was chosen, by click or by keyboard. Without it there is nothing to choose. */
  onPick?: ((path: Pointer) => void) | undefined;
}

/** Of each list and object: an event has a thousand headers at most. Half a million lines cannot be drawn. */
const FIRST_ITEMS = 1000;

/**
 * The manifest's text, to read: numbered, coloured, header values masked. It changes in the very
 * picture in which what was typed appears: one more for each key would cost more than the lines do.
 */
export function JsonView({ manifest, marked, onPick }: JsonViewProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const [watch] = useState(blockWatch);
  const [most, setMost] = useState(FIRST_ITEMS);
  const [textOf] = useState(textMaker);
  const { tree, blocks } = textOf(manifest, most);
  const ranges = marked.flatMap((path) => rangesOf(tree, path));
  const [first] = ranges;
  const { active, events } = useLinePicking({
    blocks,
    first: first?.[0] ?? 0,
    onPick,
  });
  const isPickable = onPick !== undefined;
  const id = useId();
  const activeId = `${id}line`;

  const [from, to] = first ?? [];
  useEffect(() => {
    if (scroller.current && from !== undefined) showMarked(scroller.current, '.marked');
  }, [from, to]);
  useEffect(() => {
    if (scroller.current && active !== undefined) showMarked(scroller.current, '[role=button]');
  }, [active]);

  const starts = startsOf(blocks);
  return (
    <JsonSheet
      ref={scroller}
      role="group"
      aria-label="JSON lines"
      aria-describedby={isPickable ? `${id}keys` : undefined}
      aria-activedescendant={active === undefined ? undefined : activeId}
      tabIndex={0}
      translate="no"
      data-pickable={isPickable || undefined}
      style={{ '--digits': String(tree.count).length } as CSSProperties}
      {...events}
    >
      {isPickable && (
        <span id={`${id}keys`} hidden>
          Use the arrow keys to move between lines. Press Enter to go to the line’s field.
        </span>
      )}
      <div data-json>
        {blocks.map((block, index) => {
          const start = starts[index] ?? 0;
          const isActive = active !== undefined && start <= active && active < start + block.count;
          return (
            <JsonBlockView
              key={block.id}
              block={block}
              start={start}
              isLast={index === blocks.length - 1}
              marked={rangesIn(block, start, ranges)}
              active={isActive ? { index: active - start, id: activeId } : undefined}
              watch={watch}
            />
          );
        })}
      </div>
      {tree.isPart && (
        <Button size="small" data-print="none" onClick={() => setMost(most * 10)}>
          Show more of the long lists
        </Button>
      )}
    </JsonSheet>
  );
}

/** The manifest's lines in blocks, as many as possible the same ones as for the manifest before. */
function textMaker() {
  let last: { manifest: JsonObject; most: number; tree: JsonTree; blocks: JsonBlock[] } | undefined;
  return (manifest: JsonObject, most: number) => {
    if (last?.manifest === manifest && last.most === most) return last;
    const tree = jsonTree(manifest, most);
    last = { manifest, most, tree, blocks: blocksOf(piecesOf(tree), last?.blocks) };
    return last;
  };
}

function rangesOf(tree: JsonTree, path: Pointer): LineRange[] {
  const range = rangeOf(tree, path);
  return range ? [range] : [];
}
