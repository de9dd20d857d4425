import type { StepId } from '#manifest/values/form-values.ts';

/** Everything the address can say. Hash routes work on any static host, under any path. */
export type Route =
  | { kind: 'start' }
  /** Where the address leaves the page out, the draft knows its step. */
  | { kind: 'draft'; id: string; page: DraftPage | null }
  /** What a link holds, on its way in. */
  | { kind: 'open'; payload: string }
  | { kind: 'review'; id: string }
  | { kind: 'intake' }
  /** `query`: what is compared with what. */
  | { kind: 'compare'; query: string }
  | { kind: 'unknown'; address: string };

/** A step, the draft's earlier versions, or its text. */
export type DraftPage = StepId | 'history' | 'json';

const STEP_IDS: readonly StepId[] = ['app-info', 'webhooks', 'engagement', 'review'];
const PAGES: readonly DraftPage[] = [...STEP_IDS, 'history', 'json'];
/** Mail gateways escape slashes, some of them twice. */
const OPEN = /^#(?:\/|%(?:25)*2f)?open(?:\/|%(?:25)*2f)(.+)$/is;
const REVIEW = /^#\/reviews\/([\w-]+)$/;
const COMPARE = /^#\/compare(?:\?(.*))?$/s;
const DRAFT = /^#\/drafts\/([\w-]+)(?:\/([\w-]*))?$/;

export function readRoute(hash: string): Route {
  if (isStart(hash)) return { kind: 'start' };
  const [, payload] = OPEN.exec(hash) ?? [];
  if (payload !== undefined) return { kind: 'open', payload };
  const [, reviewId] = REVIEW.exec(hash) ?? [];
  if (reviewId !== undefined) return { kind: 'review', id: reviewId };
  if (hash === INTAKE) return { kind: 'intake' };
  const compare = COMPARE.exec(hash);
  if (compare) return { kind: 'compare', query: compare[1] ?? '' };
  const [, id, name] = DRAFT.exec(hash) ?? [];
  const page = PAGES.find((each) => each === name) ?? null;
  if (id === undefined || (name && page === null)) return { kind: 'unknown', address: hash };
  return { kind: 'draft', id, page };
}

export function isStepPage(page: DraftPage | null): page is StepId {
  return STEP_IDS.some((step) => step === page);
}

/** The start is the list of the drafts: both addresses lead there. */
export function isStart(hash: string): boolean {
  return /^(?:#(?:\/(?:drafts\/?)?)?)?$/.test(hash);
}

export const START = '#/';
export const INTAKE = '#/intake';

export function addressOf(id: string, page: DraftPage): string {
  return `#/drafts/${id}/${page}`;
}

export function reviewAddress(id: string): string {
  return `#/reviews/${id}`;
}
