import { MAX_TEXT_IN_BOX } from '#workspace/reading.ts';

/** Files that were copied, and a text that is too large for the box; nothing for other texts. */
export function heldAsFiles(pasted: DataTransfer): File[] {
  const text = pasted.getData('text');
  // Office programs copy a picture of the text along with it.
  if (text === '') return [...(pasted.files ?? [])];
  return text.length > MAX_TEXT_IN_BOX ? [new File([text], 'Pasted text')] : [];
}
