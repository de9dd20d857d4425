import { styled } from '@mui/material/styles';
import {
  useEffectEvent,
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useSyncExternalStore,
  type KeyboardEvent,
  type RefObject,
} from 'react';
import { changesBetween, movedOffset } from './text-changes.ts';
import type { TextControlProps, TextSource } from './text-source.ts';

/**
 * The text in the browser's own text box: what every screen reader knows its way about in, and
 * what is there when the editor's code is not.
 */
export function PlainEditor(props: TextControlProps) {
  const { source, label, handle, onCursor, onStep, onFormat, start } = props;
  const text = useSyncExternalStore(source.subscribe, source.text);
  const box = useRef<HTMLTextAreaElement>(null);
  const hint = useId();
  const select = (from: number, to: number) => {
    if (!box.current) return;
    selectIn(box.current, from, to);
    // Nobody hears of a selection that is made in the text box and not by hand.
    onCursor(box.current.selectionEnd);
  };
  useKeptSelection(box, source);
  const begin = useEffectEvent(() => {
    if (start) box.current?.setSelectionRange(start.from, start.to);
  });
  useLayoutEffect(() => begin(), []);
  useImperativeHandle(handle, () => ({ focus: () => box.current?.focus(), select }));

  const onKeyDown = (event: KeyboardEvent) => {
    const { key, code, shiftKey, altKey, ctrlKey, metaKey } = event;
    if (ctrlKey || metaKey) return;
    if (key === 'F8' && !altKey) onStep(shiftKey ? 'previous' : 'next');
    // With Alt some keyboards write another letter.
    else if (code === 'KeyF' && shiftKey && altKey) onFormat();
    else return;
    event.preventDefault();
  };
  return (
    <Frame>
      <Box
        ref={box}
        aria-label={label}
        aria-describedby={hint}
        value={text}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        translate="no"
        data-secret=""
        onChange={(event) => source.type(event.target.value)}
        onSelect={({ currentTarget: { selectionStart, selectionEnd, selectionDirection } }) =>
          onCursor(selectionDirection === 'backward' ? selectionStart : selectionEnd)
        }
        onKeyDown={onKeyDown}
      />
      <Hint id={hint}>
        Header values and other secrets are visible here. F8: next problem. Shift+Alt+F: format.
      </Hint>
    </Frame>
  );
}

/** When the text is changed elsewhere, the selection stays at what it was at. */
function useKeptSelection(box: RefObject<HTMLTextAreaElement | null>, source: TextSource) {
  useLayoutEffect(
    () =>
      source.subscribe(() => {
        const { current } = box;
        const text = source.text();
        if (!current || current.value === text) return;
        const { value, selectionStart, selectionEnd, selectionDirection, scrollTop } = current;
        const changes = changesBetween(value, text);
        current.value = text;
        const [from, to] = [selectionStart, selectionEnd].map((at) => movedOffset(at, changes));
        current.setSelectionRange(from ?? 0, to ?? 0, selectionDirection);
        current.scrollTop = scrollTop;
      }),
    [box, source],
  );
}

/** Browsers scroll to a cursor that is put somewhere, not to a selection that is made. */
function selectIn(box: HTMLTextAreaElement, from: number, to: number): void {
  box.blur();
  box.setSelectionRange(from, from);
  box.focus();
  box.setSelectionRange(from, to);
}

const Frame = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  height: '100%',
  minHeight: 0,
});

const Box = styled('textarea')(({ theme }) => {
  const { palette } = theme.vars ?? theme;
  return {
    flex: 1,
    minHeight: 0,
    boxSizing: 'border-box',
    width: '100%',
    padding: theme.spacing(1, 1.5),
    color: palette.text.primary,
    backgroundColor: palette.background.paper,
    border: `1px solid ${palette.text.secondary}`,
    borderRadius: 8,
    fontFamily: 'var(--mono)',
    fontSize: '0.875rem',
    lineHeight: '24px',
    fontVariantLigatures: 'none',
    overscrollBehavior: 'contain',
    direction: 'ltr',
    tabSize: 2,
    // A long key would begin on a line of its own, behind an empty one.
    wordBreak: 'break-all',
    resize: 'none',
  };
});

const Hint = styled('p')(({ theme }) => ({
  margin: theme.spacing(0.75, 0, 0),
  color: (theme.vars ?? theme).palette.text.secondary,
  ...theme.typography.body2,
}));
