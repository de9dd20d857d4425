import Box from '@mui/material/Box';
import {
  Component,
  createElement,
  lazy,
  memo,
  Suspense,
  use,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useReducer,
  useState,
  type ComponentType,
  type ReactNode,
} from 'react';
import { flushSync } from 'react-dom';
import { fetchAhead } from './fetch-ahead.ts';
import { loadAgain, OnlyReloadHelps } from './load-again.ts';
import { MissingCode } from './missing-code.tsx';
import { rightAfter, useRightAfter } from './right-after.ts';

/** A part of the app whose code did not arrive; everything else goes on working. */
class PartMissing extends Error {}

export interface LazyPart<Props> {
  (props: Props): ReactNode;
  /** Fetches the code ahead of its use and tells when that is over; a failure shows when it is used. */
  prefetch(): Promise<void>;
  /** Whether it shows at once, without a placeholder. */
  isThere(): boolean;
}

interface Fetching<Props> {
  Shown: ComponentType<Props>;
  /** Missing where it is there already. */
  code?: Promise<unknown>;
}

/** A component whose code is fetched when it is first shown, or before, when there is time; `room` in px until then. */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  room = 240,
): LazyPart<Props> {
  const fetched: { part?: ComponentType<Props> } = {};
  const keep = (part: ComponentType<Props>) => (fetched.part = part);
  const fetchPart = (fetchCode = load): Fetching<Props> => {
    const code = fetchCode().then(
      (part) => ({ default: keep(part) }),
      (cause: unknown) => {
        throw new PartMissing('A part of the app could not be loaded.', { cause });
      },
    );
    return { Shown: lazy(() => code), code };
  };

  function Part(props: Props) {
    // What is there already shows at once, without a placeholder in between.
    const [{ Shown, code, attempt }, setPart] = useState(() => ({
      ...(fetched.part ? { Shown: fetched.part } : fetchPart()),
      attempt: 0,
    }));
    const retry = () => setPart({ ...fetchPart(() => loadAgain(load)), attempt: attempt + 1 });
    useShowAtOnce(code);
    return (
      <PartBoundary key={attempt} attempt={attempt} onRetry={retry}>
        <Suspense fallback={<Box sx={{ minHeight: room }} />}>
          <Shown {...props} />
        </Suspense>
      </PartBoundary>
    );
  }
  const prefetch = () => load().then(keep).then(ignore, ignore);
  fetchAhead(prefetch);
  return Object.assign(memo(Part), { prefetch, isThere: () => fetched.part !== undefined });
}

/** Longer than any code takes that the page has already; who waits for the network sees that it does. */
const LONGEST_WAIT_MS = 400;

/**
 * What is asked for once its parts show at once, and until then what was there before: nothing
 * jumps. `key`: tells what is asked for from what was.
 */
export function useOnceThere<Asked>(
  asked: Asked,
  key: string,
  parts: readonly Pick<LazyPart<never>, 'prefetch' | 'isThere'>[],
): Asked {
  const [shown, setShown] = useState({ asked, key });
  const isThere = shown.key === key || parts.every((part) => part.isThere());
  if (isThere && shown.key !== key) setShown({ asked, key });
  const show = useEffectEvent(() => setShown({ asked, key }));
  const fetchParts = useEffectEvent(() => Promise.all(parts.map((part) => part.prefetch())));
  useEffect(() => {
    if (isThere) return;
    let isStale = false;
    const end = () => {
      // With its effects: its heading takes the focus before a field that was asked for does.
      if (!isStale) flushSync(show);
    };
    const timer = setTimeout(end, LONGEST_WAIT_MS);
    void fetchParts().then(end);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [isThere, key]);
  return isThere ? asked : shown.asked;
}

/** A component that comes right after the first screen; what the page's HTML has in its place stays until then. */
export function latePart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): (props: Props) => ReactNode {
  const late = rightAfter(load);
  const Arriving = (props: Props) => createElement(use(late.there), props);
  return memo(function LatePart(props: Props) {
    const isThere = useRightAfter(late) !== undefined;
    // The same element while it waits: React gives up the HTML of what is drawn anew.
    const [waiting] = useState(() => place(<Arriving {...props} />));
    return isThere ? place(<Arriving {...props} />) : waiting;
  });
}

const place = (part: ReactNode) => <Suspense>{part}</Suspense>;

/** React holds what comes soon after a placeholder back for 300 ms; not what a state asks for. */
function useShowAtOnce(code: Promise<unknown> | undefined): void {
  const [, renderAgain] = useReducer((count: number) => count + 1, 0);
  useLayoutEffect(() => {
    let isStale = false;
    const show = () => {
      if (!isStale) renderAgain();
    };
    void code?.then(show, ignore);
    return () => {
      isStale = true;
    };
  }, [code]);
}

const ignore = () => undefined;

interface BoundaryProps {
  /** How often it was tried again. */
  attempt: number;
  onRetry: () => void;
  children: ReactNode;
}

class PartBoundary extends Component<BoundaryProps, { problem: unknown }> {
  override state: { problem: unknown } = { problem: null };

  static getDerivedStateFromError(problem: unknown) {
    return { problem };
  }

  override render() {
    const { problem } = this.state;
    if (problem === null) return this.props.children;
    // A bug in a part is the crash screen's business.
    if (!(problem instanceof PartMissing)) throw problem;
    if (problem.cause instanceof OnlyReloadHelps)
      return (
        <MissingCode onRetry={() => location.reload()} retry="Reload the page">
          It still couldn’t load. Reload the page to get it. What you typed is saved first; if it
          can’t be, the browser asks you before it reloads.
        </MissingCode>
      );
    return (
      <MissingCode onRetry={this.props.onRetry} canReload>
        {this.props.attempt === 0
          ? 'This part of the page couldn’t load. You may be offline.'
          : 'It couldn’t load this time either. You seem to be offline.'}{' '}
        Nothing you typed is lost. Try again, or reload the page when you’re back online.
      </MissingCode>
    );
  }
}
