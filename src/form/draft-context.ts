import { createContext, useContext } from 'react';
import type { Fix } from '#manifest/finding.ts';
import type { FieldName, FormValues, StepId } from '#manifest/form-values.ts';
import type { FocusStore } from './focus-store.ts';
import type { FormStore } from './form-store.ts';

export interface Draft {
  /** The values now; parts that did not change are the same objects as before. */
  values: () => FormValues;
  setValue: (name: FieldName, value: unknown) => void;
  /** Sets only what differs. */
  replaceValues: (next: FormValues) => void;
  /** Returns what takes the fix back; edits made in between stay. */
  applyFix: (fix: Fix) => () => void;
  /** Has the field shown, scrolled to and focused, wherever it is. */
  focusField: (name: FieldName) => void;
  /** The step's errors show from now on. */
  attempt: (step: StepId) => void;
}

export interface DraftParts {
  draft: Draft;
  store: FormStore;
  focus: FocusStore;
  /** The person has left the field: what is wrong with it shows from now on. */
  leave: (name: FieldName) => void;
  wasLeft: (name: FieldName) => boolean;
}

export const DraftContext = createContext<DraftParts | null>(null);

export function useDraftParts(): DraftParts {
  const parts = useContext(DraftContext);
  if (!parts) throw new Error('This needs a <DraftForm> around it.');
  return parts;
}
