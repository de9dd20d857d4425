import { useRef, useState, type RefObject } from 'react';
import { copyText } from '#ui/copy-text.ts';
import { useDraftParts } from '#form/draft-context.ts';
import { useNotify } from '#ui/notify.tsx';
import type { TextHandle, TextSource } from './text-source.ts';
import { formatText } from '#manifest/text/format-text.ts';
import type { Pointer } from '#manifest/json/json-pointer.ts';
import { textPlaces } from '#manifest/text/text-places.ts';
import { placeOfProblem, rangeToSelect, issuesInText, stopsOf, type Stop } from './text-marks.ts';
import type { TextState } from './text-session.ts';

type Way = 'next' | 'previous';

interface TextToolsFacts {
  source: TextSource;
  settle: () => TextState;
  /** From now on all problems show. */
  act: () => void;
  handle: RefObject<TextHandle | null>;
  /** Where the cursor is. */
  cursor: RefObject<number>;
}

interface TextTools {
  format: () => void;
  find: () => void;
  copy: () => void;
  step: (way: Way) => void;
  /** Selects a place in the text; null: where it stops being readable. */
  pick: (path: Pointer | null) => void;
  /** The problem last stepped to, for whoever does not see it selected. */
  said: string;
}

/** What the toolbar, the keys and the list of problems do. */
export function useTextTools(facts: TextToolsFacts): TextTools {
  const { source, settle, handle } = facts;
  const notify = useNotify();
  const format = () => {
    const { text, problem } = settle();
    if (problem) {
      const place = placeOfProblem(text, problem);
      if (place) handle.current?.select(place.from, place.to);
      notify('Fix the JSON first, then format it');
      return;
    }
    const formatted = formatText(text);
    if (formatted !== text) source.type(formatted);
    settle();
    notify(formatted === text ? 'Already formatted' : 'JSON formatted');
  };
  const find = () => {
    const { openSearch } = handle.current ?? {};
    if (openSearch) openSearch();
    else notify('Press Ctrl+F (⌘F on a Mac) to search in plain text');
  };
  const copy = async () => {
    const copied = await copyText(source.text());
    notify(
      copied
        ? 'JSON copied'
        : 'Your browser couldn’t copy it. Select the text and press Ctrl+C (⌘C on a Mac).',
    );
  };
  const pick = (path: Pointer | null) => {
    const { text, problem } = settle();
    const place =
      path === null
        ? problem && placeOfProblem(text, problem)
        : rangeToSelect(textPlaces(text), path);
    if (place) handle.current?.select(place.from, place.to);
    else handle.current?.focus();
  };
  return { format, find, copy: () => void copy(), pick, ...useSteps(facts) };
}

/** From problem to problem, in the order of the text. */
function useSteps(facts: TextToolsFacts): Pick<TextTools, 'step' | 'said'> {
  const { settle, act, handle, cursor } = facts;
  const { store } = useDraftParts();
  const notify = useNotify();
  const [said, setSaid] = useState('');
  const last = useRef<Stop>(null);
  const step = (way: Way) => {
    act();
    const state = settle();
    // What was just read is in the form by now, and not in what was last rendered.
    const { problems, manifest } = store.now();
    const places = textPlaces(state.text);
    const stops = stopsOf(state, places, issuesInText(problems, state, places, manifest));
    const next = stopFrom(stops, way, cursor.current, last.current);
    last.current = next ?? null;
    if (!next) {
      notify('No problems found');
      return;
    }
    handle.current?.select(next.from, next.to);
    const count = `Problem ${stops.indexOf(next) + 1} of ${stops.length}`;
    setSaid(`${count}. ${next.label}: ${next.sentence}`);
  };
  return { step, said };
}

/** On from where the last step led, if the cursor is still there; past an end it begins again at the other. */
function stopFrom(
  stops: readonly Stop[],
  way: Way,
  cursor: number,
  last: Stop | null,
): Stop | undefined {
  const isThere = last !== null && last.from <= cursor && cursor <= last.to;
  const at = isThere ? stops.findIndex((stop) => isSame(stop, last)) : -1;
  if (at >= 0) return stops.at((at + (way === 'next' ? 1 : -1)) % stops.length);
  return way === 'next'
    ? (stops.find(({ from }) => from >= cursor) ?? stops[0])
    : (stops.findLast(({ to }) => to <= cursor) ?? stops.at(-1));
}

/** Several may be missing at one place, in the same words. */
function isSame(a: Stop, b: Stop): boolean {
  return a.from === b.from && a.label === b.label && a.sentence === b.sentence;
}
