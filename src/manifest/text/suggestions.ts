import type { Json } from '#manifest/json/json.ts';
import { keysOf, valueAt, type Pointer } from '#manifest/json/json-pointer.ts';
import { partAt, TEMPLATE, type SuggestedValue } from '#manifest/values/manifest-parts.ts';
import { isPlatformPath } from './platform-keys.ts';
import type { PlaceDescription } from '#manifest/fields/section-descriptions.ts';

/** A key an object may hold. */
export interface Member extends PlaceDescription {
  key: string;
  /** What the key is given at first. */
  blank: Json;
}

/** The keys of the object at this path, in the order they are written in. */
export function membersAt(path: Pointer): Member[] {
  const members = Object.entries(partAt(path)?.members ?? {});
  return members.map(([key, { words, blank }]) => ({ key, ...words, blank }));
}

/** What may stand at this path: one of its few values, or what a new draft has there. */
export function valuesAt(path: Pointer): readonly SuggestedValue[] {
  const part = partAt(path);
  if (!part) return [];
  const { choices, blank, words } = part;
  if (choices) return choices;
  const template = valueAt(TEMPLATE, path);
  const isWhole = typeof blank === 'object';
  const values: SuggestedValue[] = [];
  if (template !== undefined && template !== '') {
    const label = path === '' ? 'A new manifest' : 'Default';
    values.push({ value: template, label, help: isWhole ? WHOLE_HELP : (words.locked ?? '') });
  }
  if (isWhole && path !== '') values.push({ value: blank, label: words.label, help: words.help });
  return values;
}

const WHOLE_HELP = 'Everything a new draft has here, with your own values left empty.';

/** The words for what stands at this path, whatever its value is. */
export function describeAt(path: Pointer): PlaceDescription | undefined {
  return partAt(path)?.words ?? platformDescription(path);
}

/** Which of the texts that may stand at this path the value is: it has words of its own. */
export function choiceAt(path: Pointer, value: Json | undefined): SuggestedValue | undefined {
  if (typeof value !== 'string') return undefined;
  return partAt(path)?.choices?.find((each) => each.value === value);
}

/** What the platform gives back may be pasted, but nobody writes it (M4). */
function platformDescription(path: Pointer): PlaceDescription | undefined {
  if (!isPlatformPath(path)) return undefined;
  const help = 'Only LivePerson sets this. It’s left out of the form and the file.';
  return { label: keysOf(path).at(-1) ?? '', help, optional: false };
}
