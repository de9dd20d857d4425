import type { EditorState } from '@codemirror/state';
import { isObject, type Json } from '#manifest/json.ts';
import { pointerOf } from '#manifest/json-pointer.ts';
import { membersAt, valuesAt } from '#manifest/suggestions.ts';
import { isClosed, keysBeside, textsBeside, textsOfOthers, type JsonPlace } from './json-place.ts';

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
  const own = place.role === 'key' ? memberOffers(state, place) : valueOffers(state, place);
  return [...own, ...aroundOffers(place)];
}

function memberOffers(state: EditorState, place: JsonPlace): Offer[] {
  const { container, path } = place;
  const taken = container && keysBeside(container, place, state.doc);
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
  const taken = container?.name === 'Array' ? textsBeside(container, place, state.doc) : undefined;
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
function endpointOffers({ doc }: EditorState, { container, from }: JsonPlace): Offer[] {
  const found = container ? textsOfOthers(container, 'endpoint', from, doc) : [];
  return Array.from(new Set(found), (value) =>
    valueOffer({ value, label: 'Endpoint', help: 'Another event is sent there.' }),
  );
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
  if (role === 'value' && container.name !== 'Array') return false;
  return isClosed(container) ? after.at === container.to - 1 : after.text === '';
}
