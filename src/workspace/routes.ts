import { linkTo } from '#handoff/link-to.ts';
import type { StepId } from '#manifest/values/form-values.ts';

/** Everything the address can say. Hash routes work on any static host, under any path. */
export type Route = KnownRoute | { kind: 'unknown'; address: string };

export type KnownRoute =
  | { kind: 'drafts' }
  /** Where the address leaves the page out, the draft knows its step. */
  | { kind: 'draft'; id: string; page: DraftPage | null }
  /** What a link holds, on its way in. */
  | { kind: 'open'; payload: string }
  | { kind: 'review'; id: string }
  | { kind: 'review-desk' }
  /** `query`: what is compared with what. */
  | { kind: 'compare'; query: string };

/** A step, the draft's earlier versions, or its text. */
export type DraftPage = StepId | 'history' | 'json';

const STEP_IDS: readonly StepId[] = ['app-info', 'webhooks', 'engagement', 'review'];
const PAGES: readonly DraftPage[] = [...STEP_IDS, 'history', 'json'];

interface Entry<Known extends KnownRoute> {
  pattern: RegExp;
  /** The route that the pattern's groups name; null where they name none. */
  parse: (first?: string, second?: string) => Known | null;
  format: (route: Omit<Known, 'kind'>) => string;
}

/** How each route is read from the address and written into it: nowhere else. */
export const ROUTES: { [Known in KnownRoute as Known['kind']]: Entry<Known> } = {
  drafts: {
    pattern: /^(?:#(?:\/(?:drafts\/?)?)?)?$/,
    parse: () => ({ kind: 'drafts' }),
    format: () => '#/',
  },
  draft: {
    pattern: /^#\/drafts\/([\w-]+)(?:\/([\w-]*))?$/,
    parse: (id = '', name = '') => {
      const page = PAGES.find((each) => each === name) ?? null;
      return name !== '' && page === null ? null : { kind: 'draft', id, page };
    },
    format: ({ id, page }) => (page === null ? `#/drafts/${id}` : `#/drafts/${id}/${page}`),
  },
  open: {
    // Mail gateways escape slashes, some of them twice.
    pattern: /^#(?:\/|%(?:25)*2f)?open(?:\/|%(?:25)*2f)(.+)$/is,
    parse: (payload = '') => ({ kind: 'open', payload }),
    format: ({ payload }) => linkTo(payload, ''),
  },
  review: {
    pattern: /^#\/reviews\/([\w-]+)$/,
    parse: (id = '') => ({ kind: 'review', id }),
    format: ({ id }) => `#/reviews/${id}`,
  },
  'review-desk': {
    // Bookmarks have it under its first name.
    pattern: /^#\/(?:review-desk|intake)$/,
    parse: () => ({ kind: 'review-desk' }),
    format: () => '#/review-desk',
  },
  compare: {
    pattern: /^#\/compare(?:\?(.*))?$/s,
    parse: (query = '') => ({ kind: 'compare', query }),
    format: ({ query }) => (query === '' ? '#/compare' : `#/compare?${query}`),
  },
};

export function readRoute(hash: string): Route {
  for (const { pattern, parse } of Object.values(ROUTES)) {
    const found = pattern.exec(hash);
    const route = found && parse(found[1], found[2]);
    if (route) return route;
  }
  return { kind: 'unknown', address: hash };
}

const { drafts, 'review-desk': reviewDesk } = ROUTES;

export const DRAFTS = drafts.format({});
export const REVIEW_DESK = reviewDesk.format({});

export function addressOf(id: string, page: DraftPage): string {
  return ROUTES.draft.format({ id, page });
}

export function reviewAddress(id: string): string {
  return ROUTES.review.format({ id });
}

export function isStepPage(page: DraftPage | null): page is StepId {
  return STEP_IDS.some((step) => step === page);
}
