import { isObject, membersOf, objectOf, type Json, type JsonObject } from '#manifest/json/json.ts';

/**
 * Links of version 1, which are read for ever and written no more. Nothing in this file may change:
 * the links on their way would come to say something else.
 *
 * They held only what differs from the template, under short keys.
 */
export function fromVersion1({ i, r, d, m, n, h, s, v }: JsonObject): JsonObject {
  if (v !== undefined) return { review: v };
  const manifest = withDifference(TEMPLATE, d && withLongKeys(d));
  const members: Record<string, Json | undefined> = {
    draftId: i,
    round: r,
    manifest,
    message: m,
    notes: n,
    secrets: h,
    sealed: s,
  };
  return objectOf(
    Object.entries(members).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
}

/**
 * Undefined where the difference is of something else. `[value]` replaces, an object goes into the
 * members of that name, 0 removes.
 */
function withDifference(base: Json, difference: Json | undefined): Json | undefined {
  if (difference === undefined) return base;
  if (Array.isArray(difference)) return difference.length === 1 ? difference[0] : undefined;
  if (!isObject(difference) || !isObject(base)) return undefined;
  const members = new Map(membersOf(base));
  for (const [key, change] of membersOf(difference)) {
    const before = members.get(key);
    if (change === 0) {
      if (!members.delete(key)) return undefined;
      continue;
    }
    // What is not there can only be put there whole.
    const after =
      before === undefined && !Array.isArray(change)
        ? undefined
        : withDifference(before ?? null, change);
    if (after === undefined) return undefined;
    members.set(key, after);
  }
  return objectOf(members);
}

/** Every key that is not documented stands after a dot. */
function withLongKeys(value: Json): Json {
  if (Array.isArray(value)) return value.map(withLongKeys);
  if (!isObject(value)) return value;
  return objectOf(membersOf(value).map(([key, member]) => [longKey(key), withLongKeys(member)]));
}

function longKey(key: string): string {
  return key.startsWith('.') ? key.slice(1) : (KEYS[key.charCodeAt(0) - FIRST] ?? key);
}

const FIRST = 'a'.charCodeAt(0);
/** The first is `a`, the second `b`, and so on. */
// prettier-ignore
const KEYS = [
  'client_name', 'description', 'grant_types', 'scope', 'logo_uri', 'capabilities', 'webhooks', 'engagement',
  'ms.MessagingEventNotification.ContentEvent', 'ms.MessagingEventNotification.RichContentEvent',
  'ms.MessagingEventNotification.AcceptStatusEvent', 'ms.MessagingEventNotification.ChatStateEvent',
  'cqm.ExConversationChangeNotification', 'endpoint', 'max_retries', 'headers', 'header_name', 'header_value',
  'design_engagement', 'design_window', 'language_selection', 'entry_point', 'visitor_behavior',
  'target_audience', 'goal', 'consumer_identity',
] as const;

/** The template as it was when the first link was sent. */
// prettier-ignore
const TEMPLATE: JsonObject = {
  client_name: '',
  grant_types: ['client_credentials'],
  scope: 'msg.consumer',
  logo_uri: '/src/modules/campaigns/assets/img/software/Mobile-App.png',
  capabilities: {
    webhooks: {
      'ms.MessagingEventNotification.ContentEvent': { endpoint: '', max_retries: 3 },
      'ms.MessagingEventNotification.RichContentEvent': { endpoint: '', max_retries: 5 },
      'ms.MessagingEventNotification.AcceptStatusEvent': { endpoint: '', max_retries: 1 },
      'ms.MessagingEventNotification.ChatStateEvent': { endpoint: '' },
      'cqm.ExConversationChangeNotification': { endpoint: '' },
    },
    engagement: {
      design_engagement: false,
      design_window: false,
      entry_point: ['section'],
      visitor_behavior: [
        'visited_location', 'time_on_location', 'flow', 'engaged_in_session', 'about_to_abandon',
        'cart_value', 'cart_items', 'visitor_error', 'viewed_products', 'service_activity',
      ],
      target_audience: [
        'external_referral', 'search_keywords', 'ip', 'platform', 'geo_location', 'returning_visitors',
        'marketing_source', 'customer_type', 'age', 'balance', 'customer_id', 'gender', 'store_zip_code',
        'store_number', 'company_size', 'registration_date',
      ],
      goal: ['url', 'purchase_total', 'num_of_pages', 'lead', 'service_activity'],
      consumer_identity: ['auth'],
      language_selection: false,
    },
  },
};
