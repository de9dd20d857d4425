import type { DragEventHandler, SyntheticEvent } from 'react';

interface Leaving {
  onCopy: (event: SyntheticEvent<HTMLTextAreaElement>) => void;
  onCut: (event: SyntheticEvent<HTMLTextAreaElement>) => void;
  onDragEnd: DragEventHandler<HTMLTextAreaElement>;
}

/**
 * Tells when all of a text box's text was taken away without our button: by the keyboard, the
 * browser's menus, or dragged elsewhere. A part of it does not count.
 */
export function copiedWhole(onCopied?: () => void): Leaving {
  const leave = ({ currentTarget }: SyntheticEvent<HTMLTextAreaElement>) => {
    const { selectionStart, selectionEnd, value } = currentTarget;
    if (value !== '' && selectionStart === 0 && selectionEnd === value.length) onCopied?.();
  };
  return {
    onCopy: leave,
    onCut: leave,
    onDragEnd: (event) => {
      // 'none': it was let go where nothing takes text.
      if (event.dataTransfer.dropEffect !== 'none') leave(event);
    },
  };
}
