import { testRules, type RuleExamples } from '#manifest/verdict/rule-examples.fixture.ts';

const longest = '👋'.repeat(100);

testRules({
  A1: {
    accepted: [
      ['client_name', 'A'],
      ['client_name', longest],
      ['client_name', `  ${longest}  `],
    ],
    rejected: [
      { is: ['client_name'], severity: 'error', fixes: 'nothing' },
      { is: ['client_name', ''], severity: 'error', fixes: 'nothing' },
      { is: ['client_name', '  \t '], severity: 'error', fixes: 'nothing' },
      { is: ['client_name', `${longest}!`], severity: 'error', fixes: 'nothing' },
      { is: ['client_name', 42], severity: 'error', fixes: '42' },
      { is: ['client_name', null], severity: 'error', fixes: 'nothing' },
      { is: ['client_name', '\u200b\u00ad'], severity: 'error', fixes: 'nothing' },
      { is: ['client_name', 'App name'], severity: 'warning', fixes: 'nothing' },
      { is: ['client_name', ' APP NAME'], severity: 'warning', fixes: 'nothing' },
      { is: ['client_name', '<your app>'], severity: 'warning', fixes: 'nothing' },
      { is: ['client_name', 'Acme {{channel}}'], severity: 'warning', fixes: 'nothing' },
    ],
  },
  A2: {
    accepted: [
      ['client_name', 'Käse & Söhne 👩‍👩‍👧'],
      ['client_name', 'عربي'],
      ['client_name', 'نامه\u200cای'],
      ['client_name', 'England 🏴󠁧󠁢󠁥󠁮󠁧󠁿 ❤️‍🔥'],
    ],
    rejected: [
      { is: ['client_name', 'Ac\u0007me'], severity: 'error', fixes: 'Ac me' },
      { is: ['client_name', 'Acme\u202egpj'], severity: 'error', fixes: 'Acme gpj' },
      { is: ['client_name', 'Acme\nWhatsApp'], severity: 'error', fixes: 'Acme WhatsApp' },
      { is: ['client_name', ' Acme '], severity: 'warning', fixes: 'Acme' },
      { is: ['client_name', 'Ac\u200bme'], severity: 'warning', fixes: 'Acme' },
      { is: ['client_name', 'Ac\u200dme\u2066'], severity: 'error', fixes: 'Acme' },
      { is: ['client_name', 'Acme\u2028WhatsApp'], severity: 'error', fixes: 'Acme WhatsApp' },
      { is: ['client_name', 'Acme \ud83d'], severity: 'error', fixes: 'Acme' },
      { is: ['client_name', 'Ac\u00adme\u3164'], severity: 'warning', fixes: 'Acme' },
    ],
  },
  A3: {
    accepted: [
      ['description'],
      ['description', ''],
      ['description', '👋'.repeat(256)],
      ['description', 'Costs < 3 {}'],
    ],
    rejected: [
      { is: ['description', '👋'.repeat(257)], severity: 'error', fixes: 'nothing' },
      { is: ['description', 'One\r\n two'], severity: 'warning', fixes: 'One two' },
      { is: ['description', 'One\u2028two'], severity: 'warning', fixes: 'One two' },
      { is: ['description', 'On\u200be'], severity: 'warning', fixes: 'One' },
      { is: ['description', 'One\u202e\u0007'], severity: 'warning', fixes: 'One' },
      { is: ['description', 'One \udc4b'], severity: 'warning', fixes: 'One' },
      { is: ['description', 'App description'], severity: 'warning', fixes: 'nothing' },
      { is: ['description', 'Brings <channel> to agents'], severity: 'warning', fixes: 'nothing' },
      { is: ['description', ['One']], severity: 'error', fixes: 'nothing' },
    ],
  },
  A4: {
    accepted: [['grant_types', ['client_credentials']]],
    rejected: [
      { is: ['grant_types'], severity: 'tip', fixes: ['client_credentials'] },
      { is: ['grant_types', []], severity: 'error', fixes: ['client_credentials'] },
      {
        is: ['grant_types', ['client_credentials', 'client_credentials']],
        severity: 'error',
        fixes: ['client_credentials'],
      },
      {
        is: ['grant_types', ['client_credentials', 'password']],
        severity: 'warning',
        at: 'grant_types/1',
        fixes: 'nothing',
      },
      {
        is: ['grant_types', 'client_credentials'],
        severity: 'error',
        fixes: ['client_credentials'],
      },
      {
        is: ['grant_types', ['Client Credentials', 'client_credentials\u200b', 'password']],
        severity: 'error',
        fixes: ['client_credentials', 'password'],
      },
    ],
  },
  A5: {
    accepted: [['scope', 'msg.consumer']],
    rejected: [
      { is: ['scope'], severity: 'tip', fixes: 'msg.consumer' },
      { is: ['scope', ''], severity: 'error', fixes: 'msg.consumer' },
      { is: ['scope', 'msg.consumers'], severity: 'error', fixes: 'msg.consumer msg.consumers' },
      { is: ['scope', `msg.consumer ${'a'.repeat(116)}`], severity: 'error', fixes: 'nothing' },
      {
        is: ['scope', 'msg.consumer\u200b\nother'],
        severity: 'error',
        fixes: 'msg.consumer other',
      },
      { is: ['scope', 'msg.consumer other'], severity: 'warning', fixes: 'nothing' },
      { is: ['scope', 'msg.consumer msg.consumer'], severity: 'warning', fixes: 'msg.consumer' },
      { is: ['scope', ' msg.consumer'], severity: 'warning', fixes: 'msg.consumer' },
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
      { is: ['logo_uri', 'javascript:alert(1)'], severity: 'error', fixes: 'nothing' },
      { is: ['logo_uri', 'data:image/png;base64,AA'], severity: 'error', fixes: 'nothing' },
      { is: ['logo_uri', 'file:///logo.png'], severity: 'error', fixes: 'nothing' },
      { is: ['logo_uri', '//acme.com/logo.png'], severity: 'error', fixes: 'nothing' },
      { is: ['logo_uri', 'logo.png'], severity: 'error', fixes: 'nothing' },
      { is: ['logo_uri', `/${'a'.repeat(128)}`], severity: 'error', fixes: 'nothing' },
      { is: ['logo_uri', ' /logo.png'], severity: 'error', fixes: '/logo.png' },
      { is: ['logo_uri', 'http://acme.com/logo.png'], severity: 'warning', fixes: 'nothing' },
      { is: ['logo_uri', 'https://256.1.1.1/logo.png'], severity: 'warning', fixes: 'nothing' },
      { is: ['logo_uri', 'https://intranet/logo.png'], severity: 'warning', fixes: 'nothing' },
      { is: ['logo_uri', 'https://acme.com/{logo}.png'], severity: 'warning', fixes: 'nothing' },
      { is: ['logo_uri', '/lo\u00adgo.png'], severity: 'error', fixes: '/logo.png' },
      { is: ['logo_uri', '/lo go.png'], severity: 'error', fixes: 'nothing' },
    ],
  },
  A7: {
    accepted: [
      ['webhooks', { 'cqm.ExConversationChangeNotification': { endpoint: 'https://acme.com' } }],
      ['engagement'],
    ],
    rejected: [
      { is: ['capabilities'], severity: 'warning', at: 'webhooks', fixes: 'nothing' },
      { is: ['webhooks'], severity: 'warning', fixes: 'nothing' },
      { is: ['webhooks', {}], severity: 'warning', fixes: 'nothing' },
      { is: ['webhooks', []], severity: 'error', fixes: 'nothing' },
      { is: ['engagement', true], severity: 'error', fixes: 'nothing' },
      { is: ['capabilities', null], severity: 'error', fixes: 'nothing' },
    ],
  },
} satisfies Record<`A${1 | 2 | 3 | 4 | 5 | 6 | 7}`, RuleExamples>);
