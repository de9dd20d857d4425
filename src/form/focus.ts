import { useCallback, useEffect, useState, useSyncExternalStore, type RefCallback } from 'react';
import type { FieldName } from '#manifest/values/form-values.ts';
import { useDraftParts } from './draft-context.ts';
import type { FocusStore, FocusMode } from './focus-store.ts';
import { takesText } from '#ui/takes-text.ts';

/**
 * True while a field at or inside this name waits to take the focus. It turns false as soon as
 * the field has it: to stay open afterwards use `useOpenOnRequest`.
 */
function useFocusRequest(prefix: string): boolean {
  const { focus } = useDraftParts();
  const isRequested = () => isInside(focus.requested(), prefix);
  return useSyncExternalStore(focus.subscribe, isRequested, () => false);
}

/** Open or closed, as the person has it; a request to focus something inside opens it. */
export function useOpenOnRequest(
  prefix: string,
  initially = false,
): [open: boolean, setOpen: (open: boolean) => void] {
  const [open, setOpen] = useState(initially);
  const requested = useFocusRequest(prefix);
  if (requested && !open) setOpen(true);
  return [open || requested, setOpen];
}

/** The field that has the focus; the last one, while the focus is nowhere. */
export function useFocusedField(): FieldName | null {
  const { focus } = useDraftParts();
  return useSyncExternalStore(focus.subscribe, focus.focused, () => null);
}

/**
 * For the element around a field's controls (`data-field={name}`): when the field is asked to,
 * its first control takes the focus and its label is scrolled into view.
 */
export function useFocusTarget(name: FieldName): RefCallback<HTMLElement> {
  const { focus } = useDraftParts();
  return useCallback(
    (element) => {
      if (!element) return;
      let frame = 0;
      const take = () => {
        cancelAnimationFrame(frame);
        if (focus.requested() !== name) return;
        // After the frame in which the step or the card appears, and its heading has had the focus.
        frame = requestAnimationFrame(() => {
          if (!takeFocus(element, focus.mode())) return;
          focus.clearRequest(name);
        });
      };
      take();
      const unsubscribe = focus.subscribe(take);
      return () => {
        cancelAnimationFrame(frame);
        unsubscribe();
      };
    },
    [focus, name],
  );
}

/**
 * Brings the field into view, on its step; it takes the focus unless it takes text: there, Ctrl+Z
 * would be the browser's. What is in sight already is not opened first.
 */
export function showField(name: FieldName, focus: FocusStore): void {
  const find = () => document.querySelector(`[data-field="${name}"]`);
  if (!find()) {
    focus.request(name, 'show');
    return;
  }
  // After the frame in which the field's new value appears.
  requestAnimationFrame(() => {
    const element = find();
    if (element) takeFocus(element, 'show');
  });
}

function takeFocus(element: Element, mode: FocusMode): boolean {
  const control =
    element.querySelector('input:not([type=hidden]), textarea, select') ??
    element.querySelector('button');
  if (!(control instanceof HTMLElement)) return false;
  const stays = mode === 'show' && (takesText(control) || element.contains(document.activeElement));
  if (!stays) control.focus({ preventScroll: true });
  element.scrollIntoView({ block: 'nearest' });
  return true;
}

/** Follows the focus by the fields' `data-field`, so that no control has to report it. */
export function useTrackFocus(focus: FocusStore): void {
  useEffect(() => {
    const follow = ({ target }: { target: EventTarget | null }) => {
      const field = target instanceof Element ? target.closest('[data-field]') : null;
      // Written by this layer's own controls.
      focus.setFocused((field?.getAttribute('data-field') ?? null) as FieldName | null);
    };
    // It may be in a field since before the code was there.
    follow({ target: document.activeElement });
    document.addEventListener('focusin', follow);
    return () => document.removeEventListener('focusin', follow);
  }, [focus]);
}

function isInside(name: FieldName | null, prefix: string): boolean {
  return name !== null && (name === prefix || name.startsWith(`${prefix}.`));
}
