import { openSearchPanel } from '@codemirror/search';
import type { EditorView } from '@codemirror/view';
import { styled } from '@mui/material/styles';
import {
  useEffect,
  useEffectEvent,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react';
import type { TextControlProps } from '../text-source.ts';
import { KEYS_ID, openEditor } from './open-editor.ts';
import { goTo, leaveAim, underline } from './problem-marks.ts';
import { textLink } from './text-link.ts';

/** The text of a manifest, to edit. It takes the height it is given. */
export function CodeEditor(props: TextControlProps) {
  const { source, marks, handle } = props;
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<EditorView>(null);
  const link = useMemo(() => textLink(source), [source]);
  const onCursor = useEffectEvent(props.onCursor);
  const onStep = useEffectEvent(props.onStep);
  const onFormat = useEffectEvent(props.onFormat);

  const open = useEffectEvent((root: ShadowRoot) =>
    openEditor(root, {
      link,
      label: props.label,
      start: props.start,
      onCursor: (offset) => onCursor(offset),
      onStep: (way) => onStep(way),
      onFormat: () => onFormat(),
    }),
  );
  useLayoutEffect(() => {
    if (!host.current) return;
    const view = open(rootOf(host.current));
    editor.current = view;
    const stop = link.follow(view);
    return () => {
      stop();
      view.destroy();
      editor.current = null;
    };
  }, [link]);

  useEffect(() => {
    if (editor.current && marks.text === link.text()) underline(editor.current, marks.marks);
  }, [marks, link]);

  useImperativeHandle(
    handle,
    () => ({
      focus: () => editor.current?.focus(),
      select: (from, to) => {
        if (editor.current) goTo(editor.current, from, to);
      },
      openSearch: () => {
        if (!editor.current) return;
        // It would lie on the text that is searched.
        leaveAim(editor.current);
        openSearchPanel(editor.current);
      },
    }),
    [],
  );
  return <EditorHost ref={host} data-text-editor translate="no" />;
}

/** CodeMirror's styles go into a shadow root as adopted sheets; into the page they would be blocked. */
function rootOf(host: HTMLElement): ShadowRoot {
  if (host.shadowRoot) return host.shadowRoot;
  const root = host.attachShadow({ mode: 'open' });
  const keys = document.createElement('span');
  keys.id = KEYS_ID;
  keys.hidden = true;
  keys.textContent =
    'F8: next problem. Ctrl+Space: suggestions. Ctrl+I or ⌘I: explain the key or value. Tab: leave the editor.';
  root.append(keys);
  return root;
}

/**
 * Where an editor lives. The theme's colours come to its shadow root as custom properties: those
 * alone cross into it, and follow light and dark by themselves.
 */
const EditorHost = styled('div')(({ theme }) => {
  const { palette } = theme.vars ?? theme;
  return {
    '--text': palette.text.primary,
    '--quiet': palette.text.secondary,
    '--faint': palette.text.disabled,
    '--paper': palette.background.paper,
    '--ground': palette.background.default,
    '--line': palette.divider,
    '--hover': palette.action.hover,
    '--selected': palette.action.selected,
    '--primary': palette.primary.main,
    '--on-primary': palette.primary.contrastText,
    '--error': palette.error.main,
    '--warning': palette.warning.main,
    '--info': palette.info.main,
    '--sans': theme.typography.fontFamily,
    display: 'block',
    height: '100%',
    minHeight: 0,
    minWidth: 0,
    direction: 'ltr',
  };
});
