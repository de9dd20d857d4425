import type { Choice } from '#manifest/fields/engagement-values.ts';

/** What a list holds, told apart: choices of the table, and values the table does not know. */
export function chosenOf(value: unknown, choices: readonly Choice[]) {
  const values: string[] = Array.isArray(value) ? [...new Set<string>(value)] : [];
  const known = new Set(choices.map((choice) => choice.value));
  return {
    chosen: new Set(values.filter((each) => known.has(each))),
    unknown: values.filter((each) => !known.has(each)),
  };
}

/** The list with one value put in or taken out: in the table's order, what it does not know after. */
export function toggled(
  value: unknown,
  choices: readonly Choice[],
  toggledValue: string,
): string[] {
  const { chosen, unknown } = chosenOf(value, choices);
  if (unknown.includes(toggledValue))
    return listOf(
      chosen,
      unknown.filter((each) => each !== toggledValue),
      choices,
    );
  if (!chosen.delete(toggledValue)) chosen.add(toggledValue);
  return listOf(chosen, unknown, choices);
}

/** The list with exactly these of the table's choices; what the table does not know stays. */
export function withChosen(
  value: unknown,
  choices: readonly Choice[],
  wanted: readonly string[],
): string[] {
  return listOf(new Set(wanted), chosenOf(value, choices).unknown, choices);
}

function listOf(
  chosen: ReadonlySet<string>,
  unknown: readonly string[],
  choices: readonly Choice[],
): string[] {
  return [...choices.map((choice) => choice.value).filter((each) => chosen.has(each)), ...unknown];
}
