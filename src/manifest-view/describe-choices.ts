import { choicesOf, type EngagementList } from '#manifest/fields/engagement-values.ts';
import { stringify, type Json } from '#manifest/json/json.ts';

const joined = new Intl.ListFormat('en', { type: 'conjunction' });

/** What people call a list's value; a value the documents do not know is called what it is. */
function labelOf(list: EngagementList, value: Json): string {
  const known = choicesOf(list).find((choice) => choice.value === value);
  return known?.label ?? (typeof value === 'string' ? value : stringify(value));
}

/** So many are named before only the number of the others is told: nobody reads ten thousand. */
export const MAX_NAMED = 30;

export function namesOf(list: EngagementList, values: readonly Json[]): string {
  const names = values.slice(0, MAX_NAMED).map((value) => labelOf(list, value));
  const more = values.length - names.length;
  return joined.format(more > 0 ? [...names, `${more.toLocaleString('en')} more`] : names);
}

/** "All 10", "8 of 10, without Flow and Cart value", or the few that are chosen. */
export function describeChosen(list: EngagementList, chosen: readonly Json[]): string {
  const values = choicesOf(list).map(({ value }) => value);
  const [has, known] = [new Set(chosen), new Set<Json>(values)];
  const missing = values.filter((value) => !has.has(value));
  const unknown = chosen.filter((value) => !known.has(value));
  const count = values.length - missing.length;
  if (count <= missing.length || values.length <= 3) return namesOf(list, chosen) || 'None';
  const counted =
    missing.length === 0
      ? `All ${values.length}`
      : `${count} of ${values.length}, without ${namesOf(list, missing)}`;
  return unknown.length === 0 ? counted : `${counted}; also ${namesOf(list, unknown)}`;
}
