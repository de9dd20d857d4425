import type { JsonObject } from '#manifest/json/json.ts';

/** The two example manifests of the documents that specify them; for tests only. */
const ENDPOINT = 'https://your/webhooks/endpoint';
const TEMPLATE_HEADERS = [{ header_name: 'NAME', header_value: 'VALUE' }];

function example(headers: { headers?: typeof TEMPLATE_HEADERS }): JsonObject {
  return {
    client_name: 'App name',
    description: 'App description',
    grant_types: ['client_credentials'],
    scope: 'msg.consumer',
    logo_uri: '/src/modules/campaigns/assets/img/software/Mobile-App.png',
    capabilities: {
      webhooks: {
        'ms.MessagingEventNotification.ContentEvent': {
          endpoint: ENDPOINT,
          max_retries: 3,
          ...headers,
        },
        'ms.MessagingEventNotification.RichContentEvent': {
          endpoint: ENDPOINT,
          max_retries: 5,
          ...headers,
        },
        'ms.MessagingEventNotification.AcceptStatusEvent': { endpoint: ENDPOINT, max_retries: 1 },
        'ms.MessagingEventNotification.ChatStateEvent': { endpoint: ENDPOINT },
        'cqm.ExConversationChangeNotification': { endpoint: ENDPOINT },
      },
      engagement: {
        design_engagement: false,
        design_window: false,
        entry_point: ['section'],
        visitor_behavior: [
          'visited_location',
          'time_on_location',
          'flow',
          'engaged_in_session',
          'about_to_abandon',
          'cart_value',
          'cart_items',
          'visitor_error',
          'viewed_products',
          'service_activity',
        ],
        target_audience: [
          'external_referral',
          'search_keywords',
          'ip',
          'platform',
          'geo_location',
          'returning_visitors',
          'marketing_source',
          'customer_type',
          'age',
          'balance',
          'customer_id',
          'gender',
          'store_zip_code',
          'store_number',
          'company_size',
          'registration_date',
        ],
        goal: ['url', 'purchase_total', 'num_of_pages', 'lead', 'service_activity'],
        consumer_identity: ['auth'],
        language_selection: false,
      },
    },
  };
}

/** Document 000. */
export const CONNECTOR_EXAMPLE = example({});
/** Document 003: with headers. */
export const INSTALLING_EXAMPLE = example({ headers: TEMPLATE_HEADERS });
