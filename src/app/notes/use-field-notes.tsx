import { useCallback, type ReactNode } from 'react';
import type { FieldName } from '#manifest/form-values.ts';
import { FieldNotes } from '../handoff-parts.ts';
import { useAuthorNotes } from './use-author-notes.ts';

/** Draws the notes at a field, for whoever draws the field. */
export function useFieldNotes(draftId: string): (name: FieldName) => ReactNode {
  const notes = useAuthorNotes(draftId);
  return useCallback(
    (name) => (notes.notes.length > 0 ? <FieldNotes name={name} notes={notes} /> : null),
    [notes],
  );
}
