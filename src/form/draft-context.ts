import { createContext, useContext } from 'react';
import type { Fix } from '#manifest/fields/issue.ts';
import type { FieldName, FormValues, StepId } from '#manifest/values/form-values.ts';
import type { Json } from '#manifest/json/json.ts';
import type { Pointer } from '#manifest/json/json-pointer.ts';
import type { EditSummary } from './describe-edit.ts';
import type { FocusStore } from './focus-store.ts';
import type { FormEdits } from './form-edits.ts';
import type { FormStore } from './form-store.ts';

export interface UseDraftFormReturn {
  /** The values now; parts that did not change are the same objects as before. */
  values: () => FormValues;
  setValue: (name: FieldName, value: unknown) => void;
  /** Sets only what differs; one edit. */
  replaceValues: (next: FormValues) => void;
  /** The same for a keystroke in the manifest's text: those in a row are one edit. */
  typeValues: (next: FormValues) => void;
  /** Returns what takes the fix back; edits made in between stay. */
  applyFix: (fix: Fix) => () => void;
  /** Puts a value at one place of the manifest and nowhere else; returns what takes it back. */
  setValueAt: (path: Pointer, value: Json) => () => void;
  /** Takes the last edit back, however it was made, and says what that changed; `null` when there is none. */
  undo: () => EditSummary | null;
  redo: () => EditSummary | null;
  /** What `undo` and `redo` would change. */
  nextUndo: () => EditSummary | null;
  nextRedo: () => EditSummary | null;
  /** Has the field shown, scrolled to and focused, wherever it is. */
  focusField: (name: FieldName) => void;
  /** The same for a field nobody has asked for: leaving it as it is says nothing about it. */
  offerField: (name: FieldName) => void;
  /** The same, but leaves the focus where it is rather than put it into a text field. */
  showField: (name: FieldName) => void;
  /** The step's errors show from now on; true when it has none. */
  trigger: (step: StepId) => Promise<boolean>;
}

export interface DraftParts {
  draft: UseDraftFormReturn;
  store: FormStore;
  focus: FocusStore;
  edits: FormEdits;
  /** To call on blur. False where the app itself had focused the field and nothing was changed: then it is not touched. */
  endVisit: (name: FieldName) => boolean;
}

export const DraftContext = createContext<DraftParts | null>(null);

export function useDraftParts(): DraftParts {
  const parts = useContext(DraftContext);
  if (!parts) throw new Error('This needs a <DraftForm> around it.');
  return parts;
}
