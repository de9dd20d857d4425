import type { EngagementList } from '#manifest/fields/engagement-values.ts';
import { isRawJson, type FieldName, type FormValues } from './form-values.ts';
import { keysOf, pointerOf, type Pointer } from '#manifest/json/json-pointer.ts';
import { WEBHOOK_EVENTS, type EventName } from '#manifest/fields/webhook-events.ts';

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

/**
 * The field that holds what stands at this path, or `undefined` where no field does (unknown
 * keys). An event's endpoint that is inherited is fixed at the base endpoint.
 */
export function fieldOf(path: Pointer, values: FormValues): FieldName | undefined {
  const [first, section, key, ...inside] = keysOf(path);
  if (first === undefined) return undefined;
  if (first !== 'capabilities') return appInfoField(first, values);
  if (section === 'engagement') return engagementField(key, values);
  if (section !== undefined && section !== 'webhooks') return undefined;
  // Nothing to type in for the whole part: the first event's switch is where it begins.
  if (key === undefined) return `webhooks.events.${WEBHOOK_EVENTS[0].name}.on`;
  const event = WEBHOOK_EVENTS.find((each) => each.key === key);
  return event && eventField(event.name, inside, values);
}

function appInfoField(key: string, values: FormValues): FieldName | undefined {
  return Object.hasOwn(values['app-info'], key) ? (`app-info.${key}` as FieldName) : undefined;
}

function engagementField(key: string | undefined, values: FormValues): FieldName | undefined {
  if (key === undefined) return 'engagement.on';
  const isField = key !== 'rest' && key !== 'on' && Object.hasOwn(values.engagement, key);
  return isField ? (`engagement.${key}` as FieldName) : undefined;
}

function eventField(name: EventName, inside: string[], values: FormValues): FieldName | undefined {
  const [key, row, leaf] = inside;
  const event = values.webhooks.events[name];
  if (key === undefined) return `webhooks.events.${name}.on`;
  if (key === 'endpoint') {
    return event.endpoint === '' ? 'webhooks.base_endpoint' : `webhooks.events.${name}.endpoint`;
  }
  if (key === 'max_retries') return `webhooks.events.${name}.max_retries`;
  if (key !== 'headers') return undefined;
  const index = Number(row);
  if (row === undefined || event.headers[index] === undefined)
    return `webhooks.events.${name}.headers`;
  return `webhooks.events.${name}.headers.${index}.${leaf === 'header_value' ? leaf : 'header_name'}`;
}

/** Where the manifest says what this field holds. The base endpoint stands at every event that inherits it. */
export function pathsOf(name: FieldName, values: FormValues): Pointer[] {
  if (name === 'webhooks.base_endpoint') {
    return WEBHOOK_EVENTS.filter(({ name: event }) => inheritsEndpoint(event, values)).map(
      ({ key }) => pointerOf(['capabilities', 'webhooks', key, 'endpoint']),
    );
  }
  const [step, section, ...inside] = name.split('.');
  if (step === 'app-info') return [pointerOf([section ?? ''])];
  if (step === 'engagement') {
    return [
      pointerOf(['capabilities', 'engagement', ...(section && section !== 'on' ? [section] : [])]),
    ];
  }
  const event = WEBHOOK_EVENTS.find((each) => each.name === inside[0]);
  const within = inside.slice(1).filter((key) => key !== 'on');
  return event ? [pointerOf(['capabilities', 'webhooks', event.key, ...within])] : [];
}

/** Whether the event takes the base endpoint. */
function inheritsEndpoint(name: EventName, { webhooks }: FormValues): boolean {
  const { on, endpoint } = webhooks.events[name];
  return on && endpoint === '' && !isRawJson(endpoint);
}

export function listOfField(name: FieldName): EngagementList | undefined {
  const [step, key] = name.split('.');
  return step === 'engagement' && key !== undefined && !NOT_LISTS.has(key)
    ? (key as EngagementList)
    : undefined;
}

const NOT_LISTS = new Set(['on', 'design_engagement', 'design_window', 'language_selection']);
