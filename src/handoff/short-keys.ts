import { isObject, membersOf, objectOf, type Json } from '#manifest/json/json.ts';

/**
 * The documented keys, each written as one character in links of version 1: the place is the
 * character's. Only ever to be added to at the end.
 */
const KEYS = [
  'client_name',
  'description',
  'grant_types',
  'scope',
  'logo_uri',
  'capabilities',
  'webhooks',
  'engagement',
  'ms.MessagingEventNotification.ContentEvent',
  'ms.MessagingEventNotification.RichContentEvent',
  'ms.MessagingEventNotification.AcceptStatusEvent',
  'ms.MessagingEventNotification.ChatStateEvent',
  'cqm.ExConversationChangeNotification',
  'endpoint',
  'max_retries',
  'headers',
  'header_name',
  'header_value',
  'design_engagement',
  'design_window',
  'language_selection',
  'entry_point',
  'visitor_behavior',
  'target_audience',
  'goal',
  'consumer_identity',
] as const;
const FIRST = 'a'.charCodeAt(0);
const SHORT = new Map<string, string>(
  KEYS.map((key, index) => [key, String.fromCharCode(FIRST + index)]),
);

/** Every other key stands after a dot. */
export function shortenKeys(value: Json): Json {
  return renameKeys(value, (key) => SHORT.get(key) ?? `.${key}`);
}

export function lengthenKeys(value: Json): Json {
  return renameKeys(value, (key) =>
    key.startsWith('.') ? key.slice(1) : (KEYS[key.charCodeAt(0) - FIRST] ?? key),
  );
}

function renameKeys(value: Json, rename: (key: string) => string): Json {
  if (Array.isArray(value)) return value.map((item) => renameKeys(item, rename));
  if (!isObject(value)) return value;
  return objectOf(membersOf(value).map(([key, item]) => [rename(key), renameKeys(item, rename)]));
}
