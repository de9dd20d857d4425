import { useEffect, useEffectEvent, type RefObject } from 'react';

/** Enter in a field of one line, inside of `fields`, goes on. In a row of headers it does not: one is still at it. */
export function useEnter(fields: RefObject<HTMLElement | null>, onEnter: () => void): void {
  const act = useEffectEvent(onEnter);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const { target } = event;
      if (!isEnterAlone(event) || !isOneLine(target, event)) return;
      if (!fields.current?.contains(target) || target.closest('li')) return;
      event.preventDefault();
      // As when the button is pressed: what is put in order on leaving a field is so before.
      target.blur();
      act();
    };
    // On the window: whatever Enter means to a control itself comes first.
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, [fields]);
}

/** Not the Enter that ends an input method's composition, nor one that is held down. */
function isEnterAlone(event: KeyboardEvent): boolean {
  const { key, isComposing, repeat, ctrlKey, metaKey, altKey, shiftKey } = event;
  // Safari ends the composition before its Enter, and tells it by the key's old number alone.
  const isOfComposition = isComposing || event.keyCode === COMPOSITION;
  return (
    key === 'Enter' && !isOfComposition && !repeat && !(ctrlKey || metaKey || altKey || shiftKey)
  );
}

const COMPOSITION = 229;

/** One that grows with its text (`data-one-line`) has told the browser to put no line break into it. */
function isOneLine(target: EventTarget | null, { defaultPrevented }: Event): target is HTMLElement {
  if (target instanceof HTMLTextAreaElement) return target.dataset['oneLine'] !== undefined;
  return (
    target instanceof HTMLInputElement &&
    !defaultPrevented &&
    /^(?:text|url|email|search|tel|number|password)$/.test(target.type)
  );
}
