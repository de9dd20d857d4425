import createCache from '@emotion/cache';
import { CacheProvider } from '@emotion/react';
import { renderToString } from 'react-dom/server';
import { newDraft } from '#drafts/draft.ts';
import { prefetchParts } from '#ui/fetch-ahead.ts';
import { fetchRest, type RightAfter } from '#ui/right-after.ts';
import { lateServices } from '#workspace/late-services.ts';
import type { DraftServices } from '#workspace/app-actions.ts';
import { renderAt } from '#workspace/browser-history.ts';
import { addressOf } from '#workspace/routes.ts';
import { App } from './app.tsx';
import { ID_TO_COME } from './first-draft.ts';

/** What the build writes into the page: the first screen, and the styles that it needs. */
export interface Prerendered {
  html: string;
  /** Each is one style element; `names` is how emotion finds there what it need not insert again. */
  styles: { css: string; names?: string }[];
}

/** Renders App info of a new draft, in Node, as the first render in the browser will. */
export async function prerender(): Promise<Prerendered> {
  renderAt(addressOf(ID_TO_COME, 'app-info'));
  await fetchRest();
  await prefetchParts();
  const cache = createCache({ key: 'css' });
  // Rules are collected, and not written beside each element.
  cache.compat = true;
  const html = renderToString(
    <CacheProvider value={cache}>
      <App services={lateServices(NO_SERVICES)} opened={newDraft(() => 0, ID_TO_COME)} />
    </CacheProvider>,
  );
  return { html, styles: stylesIn(cache, html) };
}

/** Nothing is asked of the browser while the page is drawn. */
const NO_SERVICES: RightAfter<DraftServices> = {
  now: () => undefined,
  there: new Promise(() => undefined),
};

function stylesIn({ key, inserted, registered }: ReturnType<typeof createCache>, html: string) {
  const classOf = (name: string) => `${key}-${name}`;
  const isOwn = (name: string) => classOf(name) in registered;
  const names = Object.keys(inserted);
  const cssOf = (name: string) => String(inserted[name]);
  const own = names.filter(isOwn);
  const drawn = own.filter((name) => html.includes(classOf(name)));
  const stylesOf = (name: string) => String(registered[classOf(name)]);
  // What is put upon one of MUI's parts is a class of its own, too, which only that part's class is made of.
  const isOnlyPart = (name: string) =>
    !drawn.includes(name) && drawn.some((other) => stylesOf(other).includes(stylesOf(name)));
  return [
    ...names
      .filter((name) => !isOwn(name))
      .map((name) => ({ names: `${key}-global ${name}`, css: cssOf(name) })),
    {
      names: `${key} ${own.join(' ')}`,
      css: own
        .filter((name) => !isOnlyPart(name))
        .map(cssOf)
        .join(''),
    },
  ];
}
