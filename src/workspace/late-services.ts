import type { DraftHold } from '#drafts/draft-hold.ts';
import type { DraftStore } from '#drafts/draft-store.ts';
import type { KeptTexts } from '#drafts/kept-texts.ts';
import type { ReviewStore } from '#drafts/review-store.ts';
import type { RightAfter } from '#ui/right-after.ts';
import type { DraftServices } from './app-actions.ts';
import { lateHold } from './late-hold.ts';

/**
 * What keeps drafts, before its code is there: what is asked for waits, and is then done in the
 * order in which it was asked. From then on a call goes straight through: what is said to have
 * begun when it returns has (trust.md T2).
 */
export function lateServices({ there }: RightAfter<DraftServices>): DraftServices {
  let real: DraftServices | undefined;
  // The first to hear of it: nobody comes in between ahead of those who wait.
  void there.then((arrived) => (real = arrived));

  function waiting<Part extends object>(partOf: (all: DraftServices) => Part) {
    const ask =
      (key: AskedKeys<Part>) =>
      async (...asked: unknown[]) =>
        (Reflect.get(partOf(real ?? (await there)), key) as Ask)(...asked);
    return (...keys: AskedKeys<Part>[]) =>
      Object.fromEntries(keys.map((key) => [key, ask(key)])) as Asked<Part>;
  }

  /** Hears of nothing until there is something to hear of. */
  function hearing<News>(partOf: (all: DraftServices) => Heard<News>): Heard<News>['subscribe'] {
    return (listener) => {
      if (real) return partOf(real).subscribe(listener);
      let end: (() => void) | null = () => undefined;
      void there.then((all) => {
        if (end) end = partOf(all).subscribe(listener);
      });
      return () => {
        end?.();
        end = null;
      };
    };
  }

  const store: DraftStore = {
    ...waiting((all) => all.store)(
      'list',
      'load',
      'save',
      'moveOthersToHistory',
      'remove',
      'putBack',
      'clear',
      'snapshots',
      'takeSnapshot',
      'retryUnsaved',
    ),
    hasUnsaved: (id) => real?.store.hasUnsaved(id) ?? false,
    subscribe: hearing((all) => all.store),
  };
  const reviews: ReviewStore = {
    ...waiting((all) => all.reviews)(
      'list',
      'countWaiting',
      'setAside',
      'load',
      'update',
      'put',
      'remove',
      'retryUnsaved',
    ),
    whyNotSaved: () => real?.reviews.whyNotSaved() ?? null,
    hasUnsaved: () => real?.reviews.hasUnsaved() ?? false,
    subscribe: hearing<void>((all) => all.reviews),
  };
  const texts: KeptTexts = {
    ...waiting((all) => all.texts)('load', 'keep'),
    forget: () => void there.then((all) => all.texts.forget()),
  };
  return {
    store,
    reviews,
    texts,
    holdDraft: (id) =>
      lateHold(async (): Promise<DraftHold> => (real ?? (await there)).holdDraft(id)),
  };
}

type Ask = (...asked: unknown[]) => unknown;

/** What answers later anyway. */
type AskedKeys<Part> = {
  [Key in keyof Part]: Part[Key] extends (...asked: never[]) => Promise<unknown> ? Key : never;
}[keyof Part];
type Asked<Part> = Pick<Part, AskedKeys<Part>>;

interface Heard<News> {
  subscribe: (listener: (news: News) => void) => () => void;
}
