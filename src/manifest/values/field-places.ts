import { WEBHOOK_EVENTS, type EventName } from '#manifest/fields/webhook-events.ts';
import { keysOf, pointerOf, type Pointer } from '#manifest/json/json-pointer.ts';
import { isRightAddress, isWrongPath, RIGHT_BASE } from './endpoints.ts';
import { hangsOnBase, isPath, type FieldName, type FormValues } from './form-values.ts';
import { headersAhead } from './shared-headers.ts';

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
  if (key === undefined) return `webhooks.events.${name}.on`;
  if (key === 'endpoint') return endpointField(name, values);
  if (key === 'max_retries') return `webhooks.events.${name}.max_retries`;
  return key === 'headers' ? headerField(name, row, leaf, values) : undefined;
}

/** What is wrong with the base endpoint is fixed there, once for all that hang on it. */
function endpointField(name: EventName, { webhooks }: FormValues): FieldName {
  const { base_endpoint, events } = webhooks;
  const { endpoint } = events[name];
  const isAtBase =
    endpoint === '' ||
    (isPath(endpoint) &&
      isWrongPath(endpoint, base_endpoint) &&
      !isWrongPath(endpoint, RIGHT_BASE) &&
      !isRightAddress(base_endpoint));
  return isAtBase ? 'webhooks.base_endpoint' : `webhooks.events.${name}.endpoint`;
}

function headerField(
  name: EventName,
  row: string | undefined,
  leaf: string | undefined,
  { webhooks }: FormValues,
): FieldName {
  const event = webhooks.events[name];
  const ahead = headersAhead(event, webhooks.headers);
  const shared = ahead[Number(row)];
  const list = shared
    ? ('webhooks.headers' as const)
    : (`webhooks.events.${name}.headers` as const);
  const index = shared ? webhooks.headers.indexOf(shared) : Number(row) - ahead.length;
  if (row === undefined || (!shared && event.headers[index] === undefined)) return list;
  return `${list}.${index}.${leaf === 'header_value' ? leaf : 'header_name'}`;
}

/** Where the manifest says what this field holds: what is said once in the form stands at every event it is for. */
export function pathsOf(name: FieldName, values: FormValues): Pointer[] {
  const [step, section, ...inside] = name.split('.');
  if (step === 'app-info') return [pointerOf([section ?? ''])];
  if (step === 'engagement') {
    return [
      pointerOf(['capabilities', 'engagement', ...(section && section !== 'on' ? [section] : [])]),
    ];
  }
  if (section !== 'events') return pathsOfShared(name, values);
  const event = WEBHOOK_EVENTS.find((each) => each.name === inside[0]);
  if (!event) return [];
  const [key = 'on', row, leaf] = inside.slice(1);
  if (key === 'on') return [pointerOf([...WEBHOOKS, event.key])];
  if (row === undefined) return [pointerOf([...WEBHOOKS, event.key, key])];
  const { webhooks } = values;
  const ahead = headersAhead(webhooks.events[event.name], webhooks.headers).length;
  const keys = leaf === undefined ? [] : [leaf];
  return [pointerOf([...WEBHOOKS, event.key, key, `${ahead + Number(row)}`, ...keys])];
}

const WEBHOOKS = ['capabilities', 'webhooks'];

function pathsOfShared(name: FieldName, { webhooks }: FormValues): Pointer[] {
  const { headers, events } = webhooks;
  const on = WEBHOOK_EVENTS.filter((event) => events[event.name].on);
  if (name === 'webhooks.base_endpoint') {
    const hanging = on.filter((event) => hangsOnBase(events[event.name].endpoint));
    return hanging.map(({ key }) => pointerOf([...WEBHOOKS, key, 'endpoint']));
  }
  const [, , row, leaf] = name.split('.');
  return on.flatMap((event) => {
    const ahead = headersAhead(events[event.name], headers);
    const at = (index: number) => pointerOf([...WEBHOOKS, event.key, 'headers', `${index}`]);
    if (row === undefined) return ahead.map((_, index) => at(index));
    const index = ahead.findIndex((header) => header === headers[Number(row)]);
    return index < 0 ? [] : [`${at(index)}${leaf === undefined ? '' : `/${leaf}`}`];
  });
}
