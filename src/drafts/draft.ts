import {
  newFormValues,
  type FieldName,
  type FormValues,
  type StepId,
} from '#manifest/form-values.ts';

/** One manifest in the making, and the place its author was at. */
export interface Draft {
  id: string;
  /** Grows by one with every write: two tabs cannot overwrite each other unknowingly. */
  rev: number;
  /** When its values were last written; milliseconds since 1970. */
  savedAt: number;
  step: StepId;
  /** The field last typed in, to go on at. */
  field: FieldName | null;
  /** Steps that were opened, and steps whose problems show. */
  visited: readonly StepId[];
  attempted: readonly StepId[];
  values: FormValues;
}

export type Clock = () => number;

/** A new Connector API draft. */
export function newDraft(clock: Clock, id: string, values: FormValues = newFormValues()): Draft {
  return {
    id,
    rev: 0,
    savedAt: clock(),
    step: 'app-info',
    field: null,
    visited: ['app-info'],
    attempted: [],
    values,
  };
}

/** True while nothing has been filled in: such a draft is taken up again instead of adding another. */
export function isUntouched({ values }: Pick<Draft, 'values'>): boolean {
  return JSON.stringify(values) === JSON.stringify(newFormValues());
}
