import { useEffect, useEffectEvent } from 'react';

/** What lies over the page, the topmost last: how each is closed. */
const layers: (() => void)[] = [];

/** Closes the topmost dialog or menu; false where there is none. */
export function closeTopmost(): boolean {
  const close = layers.at(-1);
  close?.();
  return close !== undefined;
}

/** While it is open, the browser's Back closes it, and nothing else. */
export function useLayer(isOpen: boolean, onClose: () => void): void {
  const close = useEffectEvent(onClose);
  useEffect(() => {
    if (!isOpen) return;
    const layer = () => close();
    layers.push(layer);
    return () => void layers.splice(layers.indexOf(layer), 1);
  }, [isOpen]);
}
