import type { FormValues, Rest } from './form-values.ts';
import { isObject, type Json } from './json.ts';
import { pointerOf, type Pointer } from './json-pointer.ts';
import type { ReadNote } from './read-result.ts';
import { WEBHOOK_EVENTS } from './webhook-events.ts';

/** A note for everything in the manifest that no field holds: it stays as it is (M3, W9). */
export function keptNotes(values: FormValues): ReadNote[] {
  return [...restsOf(values)].flatMap(([at, rest]) => pathsIn(at, rest).map(noteFor));
}

function* restsOf(values: FormValues): Generator<[at: string[], rest: Rest]> {
  yield [[], values.rest.manifest];
  yield [['capabilities'], values.rest.capabilities];
  yield [['capabilities', 'webhooks'], values.webhooks.rest];
  for (const { name, key } of WEBHOOK_EVENTS) {
    const { rest, headers } = values.webhooks.events[name];
    const at = ['capabilities', 'webhooks', key];
    yield [at, rest];
    for (const [index, header] of headers.entries())
      yield [[...at, 'headers', `${index}`], header.rest];
  }
  if (values.engagement.on) yield [['capabilities', 'engagement'], values.engagement.rest];
}

/** A rest that is no object has a finding of its own where it is wrong. */
function pathsIn(at: string[], rest: Rest): Pointer[] {
  if (rest === '' || rest === '{}') return [];
  const found = JSON.parse(rest) as Json;
  return isObject(found) ? Object.keys(found).map((key) => pointerOf([...at, key])) : [];
}

function noteFor(path: Pointer): ReadNote {
  const isRetry = path === RETRY;
  return {
    kind: 'kept',
    path,
    rule: isRetry ? 'W9' : 'M3',
    sentence: isRetry
      ? 'Kept as it is: how long failed deliveries are tried again.'
      : 'No field holds this. It is kept and written out as it came in.',
  };
}

const RETRY = pointerOf(['capabilities', 'webhooks', 'retry']);
