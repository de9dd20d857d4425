import type { RuleId, Severity } from './finding.ts';
import type { Json } from './json.ts';

/** Where (see `pathNamed`), and what stands there; no value: nothing stands there. */
type Accepted = [at: string, value?: Json];
/** The same, with how grave it is, and where exactly when that is deeper. */
interface Rejected {
  is: [at: string, value?: Json];
  severity: Severity;
  at?: string;
  /** What its fix makes of the value at `is`; `'nothing'`: there is no certain mend. */
  mends: Json | 'nothing';
}

export interface RuleExamples {
  accepted: Accepted[];
  rejected: Rejected[];
}

type ManifestRule = Exclude<RuleId, `M${string}`>;

const longest = '👋'.repeat(100);

/** Every rule about a manifest's content: what it accepts and what it rejects. */
export const RULE_EXAMPLES = {
  A1: {
    accepted: [
      ['client_name', 'A'],
      ['client_name', longest],
      ['client_name', `  ${longest}  `],
    ],
    rejected: [
      { is: ['client_name'], severity: 'error', mends: 'nothing' },
      { is: ['client_name', ''], severity: 'error', mends: 'nothing' },
      { is: ['client_name', '  \t '], severity: 'error', mends: 'nothing' },
      { is: ['client_name', `${longest}!`], severity: 'error', mends: 'nothing' },
      { is: ['client_name', 42], severity: 'error', mends: '42' },
      { is: ['client_name', null], severity: 'error', mends: 'nothing' },
    ],
  },
  A2: {
    accepted: [
      ['client_name', 'Käse & Söhne 👩‍👩‍👧'],
      ['client_name', 'عربي'],
    ],
    rejected: [
      { is: ['client_name', 'Ac\u0007me'], severity: 'error', mends: 'Ac me' },
      { is: ['client_name', 'Acme\u202egpj'], severity: 'error', mends: 'Acme gpj' },
      { is: ['client_name', 'Acme\nWhatsApp'], severity: 'error', mends: 'Acme WhatsApp' },
      { is: ['client_name', ' Acme '], severity: 'warning', mends: 'Acme' },
      { is: ['client_name', 'Ac\u200bme'], severity: 'warning', mends: 'Acme' },
    ],
  },
  A3: {
    accepted: [['description'], ['description', ''], ['description', '👋'.repeat(256)]],
    rejected: [
      { is: ['description', '👋'.repeat(257)], severity: 'error', mends: 'nothing' },
      { is: ['description', 'One\r\n two'], severity: 'warning', mends: 'One two' },
      { is: ['description', ['One']], severity: 'error', mends: 'nothing' },
    ],
  },
  A4: {
    accepted: [['grant_types', ['client_credentials']]],
    rejected: [
      { is: ['grant_types'], severity: 'tip', mends: ['client_credentials'] },
      { is: ['grant_types', []], severity: 'error', mends: ['client_credentials'] },
      {
        is: ['grant_types', ['client_credentials', 'client_credentials']],
        severity: 'error',
        mends: ['client_credentials'],
      },
      {
        is: ['grant_types', ['client_credentials', 'password']],
        severity: 'warning',
        at: 'grant_types/1',
        mends: 'nothing',
      },
      {
        is: ['grant_types', 'client_credentials'],
        severity: 'error',
        mends: ['client_credentials'],
      },
    ],
  },
  A5: {
    accepted: [['scope', 'msg.consumer']],
    rejected: [
      { is: ['scope'], severity: 'tip', mends: 'msg.consumer' },
      { is: ['scope', ''], severity: 'error', mends: 'msg.consumer' },
      { is: ['scope', 'msg.consumers'], severity: 'error', mends: 'msg.consumer msg.consumers' },
      { is: ['scope', `msg.consumer ${'a'.repeat(116)}`], severity: 'error', mends: 'nothing' },
      { is: ['scope', 'msg.consumer other'], severity: 'warning', mends: 'nothing' },
      { is: ['scope', 'msg.consumer msg.consumer'], severity: 'warning', mends: 'msg.consumer' },
      { is: ['scope', ' msg.consumer'], severity: 'warning', mends: 'msg.consumer' },
    ],
  },
  A6: {
    accepted: [
      ['logo_uri'],
      ['logo_uri', ''],
      ['logo_uri', '/img/logo.png'],
      ['logo_uri', 'HTTPS://acme.com/logo.png'],
      ['logo_uri', '/'],
    ],
    rejected: [
      { is: ['logo_uri', 'javascript:alert(1)'], severity: 'error', mends: 'nothing' },
      { is: ['logo_uri', 'data:image/png;base64,AA'], severity: 'error', mends: 'nothing' },
      { is: ['logo_uri', 'file:///logo.png'], severity: 'error', mends: 'nothing' },
      { is: ['logo_uri', '//acme.com/logo.png'], severity: 'error', mends: 'nothing' },
      { is: ['logo_uri', 'logo.png'], severity: 'error', mends: 'nothing' },
      { is: ['logo_uri', `/${'a'.repeat(128)}`], severity: 'error', mends: 'nothing' },
      { is: ['logo_uri', ' /logo.png'], severity: 'error', mends: '/logo.png' },
      { is: ['logo_uri', 'http://acme.com/logo.png'], severity: 'warning', mends: 'nothing' },
      { is: ['logo_uri', 'https://intranet/logo.png'], severity: 'warning', mends: 'nothing' },
    ],
  },
  A7: {
    accepted: [
      ['webhooks', { 'cqm.ExConversationChangeNotification': { endpoint: 'https://acme.com' } }],
      ['engagement'],
    ],
    rejected: [
      { is: ['capabilities'], severity: 'warning', at: 'webhooks', mends: 'nothing' },
      { is: ['webhooks'], severity: 'warning', mends: 'nothing' },
      { is: ['webhooks', {}], severity: 'warning', mends: 'nothing' },
      { is: ['webhooks', []], severity: 'error', mends: 'nothing' },
      { is: ['engagement', true], severity: 'error', mends: 'nothing' },
      { is: ['capabilities', null], severity: 'error', mends: 'nothing' },
    ],
  },
  W1: {
    accepted: [
      ['event'],
      ['webhooks/cqm.ExConversationChangeNotification', { endpoint: 'https://acme.com' }],
    ],
    rejected: [
      {
        is: ['webhooks/ms.MessagingEventNotification .AcceptStatusEvent', {}],
        severity: 'warning',
        mends: 'nothing',
      },
      {
        is: ['webhooks/ms.MessagingEventNotification.AccpetStatusEvent', {}],
        severity: 'warning',
        mends: 'nothing',
      },
      { is: ['webhooks/chatstateevent', {}], severity: 'warning', mends: 'nothing' },
      {
        is: ['webhooks/ms.MessagingEventNotification.ExConversationChangeNotification', {}],
        severity: 'warning',
        mends: 'nothing',
      },
      { is: ['webhooks/SomethingElse', 1], severity: 'warning', mends: 'nothing' },
      {
        is: ['event', 'https://acme.com'],
        severity: 'error',
        mends: { endpoint: 'https://acme.com' },
      },
    ],
  },
  W2: {
    accepted: [
      ['endpoint', 'https://acme.com'],
      ['endpoint', 'https://acme.com:8443/a/b?c=d'],
      ['endpoint', 'https://münchen.de/lp'],
      ['endpoint', 'https://8.8.8.8/'],
      ['endpoint', 'https://[2001:db8::1]/'],
      ['endpoint', `https://${'a'.repeat(32)}.com`],
    ],
    rejected: [
      { is: ['endpoint'], severity: 'error', mends: 'nothing' },
      { is: ['endpoint', ''], severity: 'error', mends: 'nothing' },
      {
        is: ['endpoint', 'http://hooks.acme.com/~lp'],
        severity: 'error',
        mends: 'https://hooks.acme.com/~lp',
      },
      { is: ['endpoint', 'HTTPS://acme.com'], severity: 'error', mends: 'https://acme.com' },
      {
        is: ['endpoint', 'hooks.acme.com/lp'],
        severity: 'error',
        mends: 'https://hooks.acme.com/lp',
      },
      { is: ['endpoint', ' https://acme.com'], severity: 'error', mends: 'https://acme.com' },
      { is: ['endpoint', 'https://'], severity: 'error', mends: 'nothing' },
      { is: ['endpoint', 'https:///lp'], severity: 'error', mends: 'nothing' },
      { is: ['endpoint', 'https://ac me.com'], severity: 'error', mends: 'nothing' },
      { is: ['endpoint', 'https://ac\nme.com'], severity: 'error', mends: 'nothing' },
      { is: ['endpoint', 'https://acme.com:99999'], severity: 'error', mends: 'nothing' },
      { is: ['endpoint', 'https://<your-host>/lp'], severity: 'error', mends: 'nothing' },
      { is: ['endpoint', 'https://[::1'], severity: 'error', mends: 'nothing' },
      { is: ['endpoint', 'https://256.1.1.1/'], severity: 'error', mends: 'nothing' },
      { is: ['endpoint', 'ftp://acme.com'], severity: 'error', mends: 'nothing' },
      { is: ['endpoint', 8443], severity: 'error', mends: '8443' },
    ],
  },
  W3: {
    accepted: [
      ['endpoint', 'https://hooks.acme.example/lp'],
      ['endpoint', 'https://172.32.0.1/'],
      ['endpoint', 'https://acme.com/@me'],
    ],
    rejected: [
      { is: ['endpoint', 'https://your/webhooks/endpoint'], severity: 'warning', mends: 'nothing' },
      { is: ['endpoint', 'https://acme.com/{account}'], severity: 'warning', mends: 'nothing' },
      { is: ['endpoint', 'https://acme.com/<account>'], severity: 'warning', mends: 'nothing' },
      { is: ['endpoint', 'https://hooks.example.com/'], severity: 'warning', mends: 'nothing' },
      { is: ['endpoint', 'https://localhost:8080/'], severity: 'warning', mends: 'nothing' },
      { is: ['endpoint', 'https://127.1/'], severity: 'warning', mends: 'nothing' },
      { is: ['endpoint', 'https://0x7f.1/'], severity: 'warning', mends: 'nothing' },
      { is: ['endpoint', 'https://10.0.0.8/'], severity: 'warning', mends: 'nothing' },
      { is: ['endpoint', 'https://169.254.1.1/'], severity: 'warning', mends: 'nothing' },
      { is: ['endpoint', 'https://[fe80::1]/'], severity: 'warning', mends: 'nothing' },
      { is: ['endpoint', 'https://intranet/'], severity: 'warning', mends: 'nothing' },
      { is: ['endpoint', 'https://abc.ngrok-free.app/'], severity: 'warning', mends: 'nothing' },
      {
        is: ['endpoint', 'https://good.example@evil.example/'],
        severity: 'warning',
        mends: 'nothing',
      },
      {
        is: ['endpoint', 'https://acme.com/lp#top'],
        severity: 'warning',
        mends: 'https://acme.com/lp',
      },
      { is: ['endpoint', 'https://acme.com '], severity: 'warning', mends: 'https://acme.com' },
      { is: ['endpoint', 'https://xn--mnchen-3ya.de/'], severity: 'warning', mends: 'nothing' },
      { is: ['endpoint', 'https://аcme.com/'], severity: 'warning', mends: 'nothing' },
    ],
  },
  W4: {
    accepted: [['max_retries'], ['max_retries', 0], ['max_retries', 5]],
    rejected: [
      { is: ['max_retries', -1], severity: 'error', mends: 'nothing' },
      { is: ['max_retries', 6], severity: 'error', mends: 'nothing' },
      { is: ['max_retries', 2.5], severity: 'error', mends: 'nothing' },
      { is: ['max_retries', '3'], severity: 'error', mends: 3 },
      { is: ['max_retries', null], severity: 'error', mends: 'nothing' },
    ],
  },
  W5: {
    accepted: [['headers'], ['headers', []]],
    rejected: [
      { is: ['headers', {}], severity: 'error', mends: 'nothing' },
      {
        is: ['headers', { 'X-Api-Key': 'k' }],
        severity: 'error',
        mends: [{ header_name: 'X-Api-Key', header_value: 'k' }],
      },
      { is: ['headers', null], severity: 'error', mends: 'nothing' },
      { is: ['headers/0', 'X-Api-Key: k'], severity: 'error', mends: 'nothing' },
    ],
  },
  W6: {
    accepted: [['headers/0/header_name', "!#$%&'*+-.^_`|~09azAZ"]],
    rejected: [
      { is: ['headers/0/header_name'], severity: 'error', mends: 'nothing' },
      { is: ['headers/0/header_name', ''], severity: 'error', mends: 'nothing' },
      { is: ['headers/0/header_name', 'X-Api-Key:'], severity: 'error', mends: 'X-Api-Key' },
      { is: ['headers/0/header_name', 'X Api Key'], severity: 'error', mends: 'nothing' },
      { is: ['headers/0/header_name', 'Schlüssel'], severity: 'error', mends: 'nothing' },
      { is: ['headers/0/header_name', 'content-LENGTH'], severity: 'warning', mends: 'nothing' },
      { is: ['headers/0/header_name', 'X-LivePerson-Id'], severity: 'warning', mends: 'nothing' },
      {
        is: [
          'headers',
          [
            { header_name: 'A', header_value: '1' },
            { header_name: 'a', header_value: '2' },
          ],
        ],
        severity: 'warning',
        at: 'headers/1/header_name',
        mends: 'nothing',
      },
    ],
  },
  W7: {
    accepted: [['headers/0/header_value', 'Bearer a\tb ÿ']],
    rejected: [
      { is: ['headers/0/header_value'], severity: 'error', mends: '' },
      { is: ['headers/0/header_value', 'a\r\nb'], severity: 'error', mends: 'nothing' },
      { is: ['headers/0/header_value', 'a\0b'], severity: 'error', mends: 'nothing' },
      { is: ['headers/0/header_value', ' key\t'], severity: 'error', mends: 'key' },
      { is: ['headers/0/header_value', '👋'], severity: 'error', mends: 'nothing' },
      { is: ['headers/0/header_value', 7], severity: 'error', mends: '7' },
      { is: ['headers/0/header_value', ''], severity: 'warning', mends: 'nothing' },
      {
        is: ['headers/0', { header_name: 'NAME', header_value: 'VALUE' }],
        severity: 'warning',
        at: 'headers/0/header_value',
        mends: 'nothing',
      },
    ],
  },
  // What W8 asks for is masking: see secrets.test.ts.
  W8: { accepted: [['headers/0/header_value', 'anything']], rejected: [] },
  W9: {
    accepted: [
      ['webhooks/retry', { retention_time: 60 }],
      ['webhooks/retry', 'never'],
    ],
    rejected: [],
  },
  E1: {
    accepted: [['design_engagement', false]],
    rejected: [
      { is: ['design_engagement', true], severity: 'error', mends: false },
      { is: ['design_engagement', 'false'], severity: 'error', mends: false },
      { is: ['design_engagement'], severity: 'error', mends: false },
    ],
  },
  E2: {
    accepted: [['design_window', false]],
    rejected: [
      { is: ['design_window', true], severity: 'error', mends: false },
      { is: ['design_window'], severity: 'error', mends: false },
    ],
  },
  E3: {
    accepted: [
      ['entry_point', ['url']],
      ['entry_point', ['url', 'section']],
    ],
    rejected: [
      { is: ['entry_point', []], severity: 'error', mends: 'nothing' },
      { is: ['entry_point'], severity: 'error', mends: ['section'] },
    ],
  },
  E4: {
    accepted: [['visitor_behavior', ['cart_items']]],
    rejected: [{ is: ['visitor_behavior', []], severity: 'error', mends: 'nothing' }],
  },
  E5: {
    accepted: [['target_audience', ['age']]],
    rejected: [
      { is: ['target_audience', []], severity: 'error', mends: 'nothing' },
      {
        is: ['target_audience', ['age', 'store_number']],
        severity: 'tip',
        at: 'target_audience/1',
        mends: 'nothing',
      },
    ],
  },
  E6: {
    accepted: [['goal', ['lead']]],
    rejected: [
      { is: ['goal', []], severity: 'error', mends: 'nothing' },
      { is: ['goal', 'url, lead'], severity: 'error', mends: ['url', 'lead'] },
    ],
  },
  E7: {
    accepted: [['consumer_identity', ['auth']]],
    rejected: [
      { is: ['consumer_identity', ['unauth']], severity: 'error', mends: ['auth', 'unauth'] },
      {
        is: ['consumer_identity', ['auth', 'unauth']],
        severity: 'warning',
        at: 'consumer_identity/1',
        mends: 'nothing',
      },
      { is: ['consumer_identity', []], severity: 'error', mends: 'nothing' },
    ],
  },
  E8: {
    accepted: [
      ['language_selection', true],
      ['language_selection', false],
    ],
    rejected: [
      { is: ['language_selection', 'true'], severity: 'error', mends: true },
      { is: ['language_selection', 'false'], severity: 'error', mends: false },
      { is: ['language_selection'], severity: 'error', mends: false },
    ],
  },
  E9: {
    accepted: [['goal', ['service_activity', 'url']]],
    rejected: [
      {
        is: ['visitor_behavior', ['flow', 'cart_itmes']],
        severity: 'error',
        at: 'visitor_behavior/1',
        mends: ['flow', 'cart_items'],
      },
      {
        is: ['target_audience', ['Geo Location']],
        severity: 'error',
        at: 'target_audience/0',
        mends: ['geo_location'],
      },
      { is: ['goal', ['world peace']], severity: 'error', at: 'goal/0', mends: 'nothing' },
      {
        is: ['goal', ['lead', 'url', 'lead']],
        severity: 'error',
        at: 'goal/2',
        mends: ['lead', 'url'],
      },
    ],
  },
} satisfies Record<ManifestRule, RuleExamples>;
