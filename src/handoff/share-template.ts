import type { JsonObject } from '#manifest/json/json.ts';

/**
 * What links of version 1 leave out: the template as it was when the first of them was sent. It
 * never changes, or links on their way would come to say something else; another template is
 * another version.
 */
export const SHARE_TEMPLATE: JsonObject = {
  client_name: '',
  grant_types: ['client_credentials'],
  scope: 'msg.consumer',
  logo_uri: '/src/modules/campaigns/assets/img/software/Mobile-App.png',
  capabilities: {
    webhooks: {
      'ms.MessagingEventNotification.ContentEvent': {
        endpoint: '',
        max_retries: 3,
      },
      'ms.MessagingEventNotification.RichContentEvent': {
        endpoint: '',
        max_retries: 5,
      },
      'ms.MessagingEventNotification.AcceptStatusEvent': {
        endpoint: '',
        max_retries: 1,
      },
      'ms.MessagingEventNotification.ChatStateEvent': {
        endpoint: '',
      },
      'cqm.ExConversationChangeNotification': {
        endpoint: '',
      },
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
