import { ENGAGEMENT_LISTS, type EngagementList } from '#manifest/fields/engagement-values.ts';
import { WEBHOOK_EVENTS } from '#manifest/fields/webhook-events.ts';
import { keysOf, type Pointer } from '#manifest/json/json-pointer.ts';
import type { FieldName, HeaderListName } from './form-values.ts';

type FieldStep = 'app-info' | 'webhooks' | 'engagement';

/** The step on which what stands at this path is fixed. */
export function stepOf(path: Pointer): FieldStep {
  const [first, second] = keysOf(path);
  if (first !== 'capabilities') return 'app-info';
  return second === 'engagement' ? 'engagement' : 'webhooks';
}

export function stepOfField(name: FieldName): FieldStep {
  return name.slice(0, name.indexOf('.')) as FieldStep;
}

export const HEADER_LISTS: readonly HeaderListName[] = [
  'webhooks.headers',
  ...WEBHOOK_EVENTS.map(({ name }) => `webhooks.events.${name}.headers` as const),
];

export function listOfField(name: FieldName): EngagementList | undefined {
  return ENGAGEMENT_LISTS.find((list) => name === `engagement.${list}`);
}
