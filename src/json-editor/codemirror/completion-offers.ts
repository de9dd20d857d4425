import type { EditorState } from '@codemirror/state';
import { isObject, type Json } from '#manifest/json/json.ts';
import { pointerOf } from '#manifest/json/json-pointer.ts';
import { membersAt, valuesAt } from '#manifest/text/suggestions.ts';
import type { TextRange } from '#manifest/json/text-range.ts';
import type { TextMember, TextValue } from '#manifest/text/text-tree.ts';
import type { JsonPlace } from './json-place.ts';
import { textOf } from './text-around.ts';

/** One line of the list. */
export interface Offer {
  /** What is written, as the list shows it; of a whole object its name. */
  text: string;
  label: string;
  help: string;
  write: Written;
}

type Written =
  /** `chosen`: its value is one of a few. */
  | { what: 'member'; key: string; blank: Json; chosen: boolean }
  | { what: 'value'; value: Json }
  /** In place of the object or list around, which is empty. */
  | { what: 'around'; value: Json };

/** What may be completed at this place, less what is there already. */
export function offersAt(state: EditorState, place: JsonPlace): Offer[] {
  const own = place.role === 'key' ? memberOffers(place) : valueOffers(state, place);
  return [...own, ...aroundOffers(place)];
}

function memberOffers(place: JsonPlace): Offer[] {
  const { container, path } = place;
  const taken = container && keysBeside(container, place);
  return membersAt(pointerOf(path))
    .filter(({ key }) => !taken?.has(key))
    .map(({ key, label, help, locked, blank }) => ({
      text: key,
      label,
      help: locked === undefined ? help : `${help} ${locked}`,
      write: { what: 'member', key, blank, chosen: isChosen([...path, key], blank) },
    }));
}

function isChosen(path: string[], blank: Json): boolean {
  return (
    typeof blank !== 'string' && typeof blank !== 'object' && valuesAt(pointerOf(path)).length > 1
  );
}

function valueOffers(state: EditorState, place: JsonPlace): Offer[] {
  const { path, container, before, after } = place;
  // What stands alone is the document, or nothing can be said of it.
  if (!container && (before.text !== '' || after.text !== '')) return [];
  const taken = container?.kind === 'array' ? textsBeside(container, place, state) : undefined;
  const offers = valuesAt(pointerOf(path))
    .filter(({ value }) => typeof value !== 'string' || !taken?.has(value))
    .map((suggested) => valueOffer(suggested));
  return path.at(-1) === 'endpoint' ? [...offers, ...endpointOffers(state, place)] : offers;
}

function valueOffer({ value, label, help }: { value: Json; label: string; help: string }): Offer {
  const write = { what: 'value', value } as const;
  return typeof value === 'object'
    ? { text: label, label: '', help, write }
    : { text: String(value), label, help, write };
}

/** Most events go to one address: those that others have already. */
function endpointOffers(state: EditorState, { outer, from }: JsonPlace): Offer[] {
  const found = outer?.kind === 'object' ? textsInside(outer, 'endpoint', from, state) : [];
  return Array.from(new Set(found), (value) =>
    valueOffer({ value, label: 'Endpoint', help: 'Used by another event.' }),
  );
}

/** The keys an object has, without the one that stands here. */
function keysBeside({ members }: TextValue, here: JsonPlace): Set<string> {
  return new Set(members.filter(({ name }) => !isSame(name, here)).map(({ key }) => key));
}

/** The texts a list has, without the one that stands here. */
function textsBeside({ members }: TextValue, here: JsonPlace, state: EditorState) {
  const others = members.filter(({ value }) => !isSame(value, here));
  return new Set(others.map((item) => textIn(item, state)));
}

function isSame(range: TextRange | undefined, { from, to }: JsonPlace): boolean {
  return range?.from === from && to > from;
}

/** What the objects in this one have at a key, where that is a text and does not stand here. */
function textsInside(outer: TextValue, key: string, here: number, state: EditorState): string[] {
  return outer.members
    .flatMap(({ value }) => (value?.kind === 'object' ? value.members : []))
    .filter((member) => member.key === key && member.value?.from !== here)
    .flatMap((member) => textIn(member, state) || []);
}

function textIn({ value }: TextMember, state: EditorState): string | null {
  const written = value?.kind === 'plain' ? state.sliceDoc(value.from, value.to) : '';
  return written.startsWith('"') ? textOf(written) : null;
}

/** An empty object or list can have at once all that a new draft has in it. */
function aroundOffers(place: JsonPlace): Offer[] {
  const { role, path, container } = place;
  if (!container || !isAlone(place)) return [];
  const around = role === 'key' ? path : path.slice(0, -1);
  return valuesAt(pointerOf(around))
    .filter(({ value }) => (Array.isArray(value) ? value.length > 1 : isFilled(value)))
    .map(({ value, label, help }) => ({
      text: label,
      label: '',
      help,
      write: { what: 'around', value },
    }));
}

function isFilled(value: Json): boolean {
  return isObject(value) && Object.keys(value).length > 0;
}

/** Nothing else is in the object or list. */
export function isAlone({ container, role, before, after }: JsonPlace): boolean {
  if (!container || before.at !== container.from + 1) return false;
  if (role === 'value' && container.kind !== 'array') return false;
  return container.closed ? after.at === container.to - 1 : after.text === '';
}
