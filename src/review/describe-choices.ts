import { choicesOf, type EngagementList } from '#manifest/engagement-values.ts';
import { stringify, type Json } from '#manifest/json.ts';

const joined = new Intl.ListFormat('en', { type: 'conjunction' });

/** What people call a list's value; a value the documents do not know is called what it is. */
function labelOf(list: EngagementList, value: Json): string {
  const known = choicesOf(list).find((choice) => choice.value === value);
  return known?.label ?? (typeof value === 'string' ? value : stringify(value));
}

export function namesOf(list: EngagementList, values: readonly Json[]): string {
  return joined.format(values.map((value) => labelOf(list, value)));
}

/** "All 10", "8 of 10, without Flow and Cart value", or the few that are chosen. */
export function describeChosen(list: EngagementList, chosen: readonly Json[]): string {
  const values = choicesOf(list).map(({ value }) => value);
  const missing = values.filter((value) => !chosen.includes(value));
  const unknown = chosen.filter((value) => !values.some((each) => each === value));
  const known = values.length - missing.length;
  if (known <= missing.length || values.length <= 3) return namesOf(list, chosen) || 'None';
  const counted =
    missing.length === 0
      ? `All ${values.length}`
      : `${known} of ${values.length}, without ${namesOf(list, missing)}`;
  return unknown.length === 0 ? counted : `${counted}; also ${namesOf(list, unknown)}`;
}
