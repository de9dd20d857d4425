import {
  newFormValues,
  type FieldName,
  type FormValues,
  type StepId,
} from '#manifest/values/form-values.ts';
import type { ManifestText } from '#manifest/text/manifest-text.ts';

/** One manifest in the making, and the place its author was at. */
export interface Draft extends Version {
  /** When its values were last written; milliseconds since 1970. Shown and sorted by, never trusted: clocks go back. */
  savedAt: number;
  step: StepId;
  /** The field last typed in, to go on at. */
  field: FieldName | null;
  /** Steps that were opened, and steps whose problems show. */
  visited: readonly StepId[];
  tried: readonly StepId[];
  values: FormValues;
  /** The manifest's text where its author writes it by hand; null: as it is written from the values. */
  text: ManifestText | null;
}

/**
 * Which stored version of which draft. Nobody writes over another's version: each of them takes
 * the place of the one it was made from, and where two were made from the same, both stay.
 */
export interface Version {
  id: string;
  /** Whoever wrote it: one opening of the draft in one tab. '' before versions told. */
  writer: string;
  /** How many versions led to it. 0: never written. */
  rev: number;
}

export type Clock = () => number;

/** A new Connector API draft, unless there are values to begin with. */
export function newDraft(clock: Clock, id: string, values: FormValues = newFormValues()): Draft {
  return {
    id,
    writer: '',
    rev: 0,
    savedAt: clock(),
    step: 'app-info',
    field: null,
    visited: ['app-info'],
    tried: [],
    values,
    text: null,
  };
}

/** True while nothing has been filled in: such a draft is taken up again instead of adding another. */
export function isUntouched({ values, text }: Pick<Draft, 'values'> & Partial<Draft>): boolean {
  return !text && JSON.stringify(values) === JSON.stringify(newFormValues());
}

/** True while the draft's text says what its values do not have, because it cannot be read. */
export function hasUnreadText<Some extends Pick<Draft, 'text'>>(
  draft: Some,
): draft is Some & { text: ManifestText } {
  return draft.text !== null && draft.text.base !== null;
}

export function isSameVersion(a: Version, b: Version): boolean {
  return a.id === b.id && a.writer === b.writer && a.rev === b.rev;
}

/** True when `other` is the same version, or a later one of the same writer. */
export function isCoveredBy(version: Version, other: Version): boolean {
  return version.id === other.id && version.writer === other.writer && version.rev <= other.rev;
}

/** True when `next`, which was made from `base`, takes this version's place. */
export function isReplacedBy(version: Version, next: Version, base: Version | null): boolean {
  return isCoveredBy(version, next) || (base !== null && isCoveredBy(version, base));
}

/** What a snapshot keeps of a draft's text. */
export function unreadText({ text }: Pick<Draft, 'text'>): { text?: ManifestText } {
  return text?.base ? { text } : {};
}
