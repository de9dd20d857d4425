import type { ReviewSide, Round } from '#drafts/review-record.ts';
import { ROUTES } from './routes.ts';

/** What is kept in this browser and can be compared, by the name it has in the address. */
export type SourceKey = string;

/** Null: nothing yet, or something that no address can name. */
export interface Choice {
  before: SourceKey | null;
  after: SourceKey | null;
}

export const TEMPLATE_KEY: SourceKey = 'template';

export function draftKey(id: string): SourceKey {
  return `draft:${id}`;
}

export function versionKey(id: string, at: number): SourceKey {
  return `version:${id}:${at}`;
}

/** The fingerprint tells apart what came twice under one number; a link to here may leave it out. */
export function roundKey(
  side: ReviewSide,
  id: string,
  { number, fingerprint }: Pick<Round, 'number' | 'fingerprint'>,
): SourceKey {
  return `round:${side}:${id}:${number}:${fingerprint}`;
}

const KEY =
  /^(?:template|draft:[\w-]+|version:[\w-]+:\d+|round:(?:author|reviewer):[\w-]+:\d+(?::[\dA-F]{4}-[\dA-F]{4})?)$/;

/** What the part of the address after `?` chooses. */
export function readChoice(query: string): Choice {
  const named = new URLSearchParams(query);
  const keyAt = (name: string) => {
    const key = named.get(name) ?? '';
    return KEY.test(key) ? key : null;
  };
  return { before: keyAt('before'), after: keyAt('after') };
}

export function compareAddress({ before, after }: Choice): string {
  const named = [before && `before=${before}`, after && `after=${after}`].filter(Boolean);
  return ROUTES.compare.format({ query: named.join('&') });
}

/** The draft that a key is about. */
export function draftIdOf(key: SourceKey | null): string | undefined {
  return /^(?:draft|version|round:author):([\w-]+)/.exec(key ?? '')?.[1];
}
