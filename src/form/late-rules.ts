import { rightAfter } from '#ui/right-after.ts';

/**
 * The rules are for what somebody has typed: they are fetched when the first screen is there. What
 * is asked of them until then (a field was left, Continue was pressed) is answered when they come.
 */
export const lateRules = rightAfter(() => import('./rules.ts').then(({ rules }) => rules));

/** For what only shows what the rules said: then they are there. */
export function knownRules() {
  const rules = lateRules.now();
  if (!rules) throw new Error('The rules are not there yet.');
  return rules;
}

/** For what says whether all is well: it comes when the rules are there. */
export async function besideRules<Part>(part: Promise<Part>): Promise<Part> {
  const [arrived] = await Promise.all([part, lateRules.there]);
  return arrived;
}
