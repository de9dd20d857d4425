import { presetOf } from '#manifest/fields/engagement-values.ts';
import { applyEdits } from '#manifest/verdict/fixes.ts';
import type { Json, JsonObject } from '#manifest/json/json.ts';
import { keysOf, pointerOf, type Pointer } from '#manifest/json/json-pointer.ts';

/** A manifest the rules have nothing to say about. */
export const READY_MANIFEST: JsonObject = {
  client_name: 'Acme WhatsApp',
  description: 'Brings WhatsApp conversations to Acme’s agents',
  grant_types: ['client_credentials'],
  scope: 'msg.consumer',
  logo_uri: 'https://acme.com/logo.png',
  capabilities: {
    webhooks: {
      'ms.MessagingEventNotification.ContentEvent': {
        endpoint: 'https://hooks.acme.com/lp',
        max_retries: 3,
        headers: [{ header_name: 'X-Api-Key', header_value: 's3cret' }],
      },
      'cqm.ExConversationChangeNotification': { endpoint: 'https://hooks.acme.com/lp?all=1' },
    },
    engagement: {
      design_engagement: false,
      design_window: false,
      entry_point: presetOf('entry_point'),
      visitor_behavior: presetOf('visitor_behavior'),
      target_audience: presetOf('target_audience'),
      goal: presetOf('goal'),
      consumer_identity: presetOf('consumer_identity'),
      language_selection: false,
    },
  },
};

/** The ready manifest with another value at a path, or, given no value, with nothing there. */
export function readyManifestWith(path: Pointer, ...[value]: [value?: Json]): JsonObject {
  return applyEdits(READY_MANIFEST, [
    value === undefined ? { op: 'remove', path } : { op: 'set', path, value },
  ]);
}

const EVENT = '/capabilities/webhooks/ms.MessagingEventNotification.ContentEvent';

/** Short names for paths that examples use: `endpoint`, `headers/0/header_name`, `goal`, `webhooks/x`. */
export function pathNamed(name: string): Pointer {
  const [first = ''] = keysOf(`/${name}`);
  if (['endpoint', 'max_retries', 'headers'].includes(first)) return `${EVENT}/${name}`;
  if (first === 'event') return EVENT;
  if (first === 'webhooks') return `/capabilities/${name}`;
  if (first === 'engagement') return '/capabilities/engagement';
  const isEngagement = Object.hasOwn(
    (READY_MANIFEST['capabilities'] as { engagement: JsonObject }).engagement,
    first,
  );
  return isEngagement ? `/capabilities/engagement/${name}` : pointerOf(keysOf(`/${name}`));
}
