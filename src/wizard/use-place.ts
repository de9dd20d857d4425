import { useCallback, useEffect, useState } from 'react';
import type { Autosaver } from '#drafts/autosaver.ts';
import { isUntouched } from '#drafts/draft.ts';
import { useDraftForm } from '#form/draft-form.tsx';
import { useFocusedField } from '#form/focus.ts';
import { useFormSnapshot } from '#form/form-snapshot.ts';
import { stepOfField } from '#manifest/values/field-names.ts';
import type { FieldName, StepId } from '#manifest/values/form-values.ts';
import { addressOf } from '#workspace/routes.ts';
import { navigate } from '#workspace/use-route.ts';

export interface Place {
  visited: readonly StepId[];
  /** True after Review's `Change`: the way on leads back there. */
  returning: boolean;
  goToStep(step: StepId): void;
  /** Shows the field, wherever it is, and puts the focus on it. */
  goToField(name: FieldName): void;
  changeField(name: FieldName): void;
  /** The person goes another way than back to Review. */
  leave(): void;
}

/**
 * Where in the draft the person is; kept with the draft, so that a reload goes on there.
 * `shown`: the step is on screen, and not another page of the draft.
 */
export function usePlace(saver: Autosaver, step: StepId, shown: boolean): Place {
  const form = useDraftForm();
  const { focusField, offerField } = form;
  const { id } = saver.draft();
  const [visited, setVisited] = useState(saver.draft().visited);
  const [changing, setChanging] = useState<StepId | null>(null);
  if (!visited.includes(step)) setVisited([...visited, step]);

  const leave = useCallback(() => setChanging(null), []);
  const goToStep = useCallback(
    (next: StepId) => {
      leave();
      navigate(addressOf(id, next));
    },
    [leave, id],
  );
  const goToField = useCallback(
    (name: FieldName) => {
      navigate(addressOf(id, stepOfField(name)));
      focusField(name);
    },
    [id, focusField],
  );
  const changeField = useCallback(
    (name: FieldName) => {
      setChanging(stepOfField(name));
      goToField(name);
    },
    [goToField],
  );

  // What was last typed in takes the focus again, once, when the draft is opened; in one that nobody
  // has begun the name, where one begins.
  const [isNew] = useState(() => isUntouched(saver.draft()));
  const [first] = useState(() =>
    shown ? (fieldOn(step, saver) ?? beginningOf(step, isNew)) : null,
  );
  useEffect(() => {
    // Whoever was here before the code is left where they are.
    if (first && !isElsewhere(first)) (isNew ? offerField : focusField)(first);
  }, [first, isNew, focusField, offerField]);

  return { visited, returning: changing === step, goToStep, goToField, changeField, leave };
}

function isElsewhere(field: FieldName): boolean {
  const active = document.activeElement?.closest('[data-field]')?.getAttribute('data-field');
  return active !== undefined && active !== null && active !== field;
}

function beginningOf(step: StepId, isNew: boolean): FieldName | null {
  return isNew && step === 'app-info' ? 'app-info.client_name' : null;
}

interface KeepPlaceProps {
  saver: Autosaver;
  step: StepId;
  visited: readonly StepId[];
}

/** Draws nothing: it is a component of its own so that the focus moving renders nothing else. */
export function KeepPlace({ saver, step, visited }: KeepPlaceProps): null {
  const focused = useFocusedField();
  const tried = useFormSnapshot((snapshot) => snapshot.tried);
  useEffect(() => {
    const field = focused ?? fieldOn(step, saver);
    saver.change({ step, visited, tried: [...tried], field });
  }, [saver, step, visited, tried, focused]);
  return null;
}

/** The field last typed in, while its step is the one on screen. */
function fieldOn(step: StepId, saver: Autosaver): FieldName | null {
  const { field } = saver.draft();
  return field !== null && stepOfField(field) === step ? field : null;
}
