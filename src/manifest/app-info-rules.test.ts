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
      { is: ['client_name'], severity: 'error', mends: 'nothing' },
      { is: ['client_name', ''], severity: 'error', mends: 'nothing' },
      { is: ['client_name', '  \t '], severity: 'error', mends: 'nothing' },
      { is: ['client_name', `${longest}!`], severity: 'error', mends: 'nothing' },
      { is: ['client_name', 42], severity: 'error', mends: '42' },
      { is: ['client_name', null], severity: 'error', mends: 'nothing' },
      { is: ['client_name', '\u200b\u00ad'], severity: 'error', mends: 'nothing' },
      { is: ['client_name', 'App name'], severity: 'warning', mends: 'nothing' },
      { is: ['client_name', ' APP NAME'], severity: 'warning', mends: 'nothing' },
      { is: ['client_name', '<your app>'], severity: 'warning', mends: 'nothing' },
      { is: ['client_name', 'Acme {{channel}}'], severity: 'warning', mends: 'nothing' },
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
      { is: ['client_name', 'Ac\u0007me'], severity: 'error', mends: 'Ac me' },
      { is: ['client_name', 'Acme\u202egpj'], severity: 'error', mends: 'Acme gpj' },
      { is: ['client_name', 'Acme\nWhatsApp'], severity: 'error', mends: 'Acme WhatsApp' },
      { is: ['client_name', ' Acme '], severity: 'warning', mends: 'Acme' },
      { is: ['client_name', 'Ac\u200bme'], severity: 'warning', mends: 'Acme' },
      { is: ['client_name', 'Ac\u200dme\u2066'], severity: 'error', mends: 'Acme' },
      { is: ['client_name', 'Acme\u2028WhatsApp'], severity: 'error', mends: 'Acme WhatsApp' },
      { is: ['client_name', 'Acme \ud83d'], severity: 'error', mends: 'Acme' },
      { is: ['client_name', 'Ac\u00adme\u3164'], severity: 'warning', mends: 'Acme' },
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
      { is: ['description', '👋'.repeat(257)], severity: 'error', mends: 'nothing' },
      { is: ['description', 'One\r\n two'], severity: 'warning', mends: 'One two' },
      { is: ['description', 'One\u2028two'], severity: 'warning', mends: 'One two' },
      { is: ['description', 'On\u200be'], severity: 'warning', mends: 'One' },
      { is: ['description', 'One\u202e\u0007'], severity: 'warning', mends: 'One' },
      { is: ['description', 'One \udc4b'], severity: 'warning', mends: 'One' },
      { is: ['description', 'App description'], severity: 'warning', mends: 'nothing' },
      { is: ['description', 'Brings <channel> to agents'], severity: 'warning', mends: 'nothing' },
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
      {
        is: ['grant_types', ['Client Credentials', 'client_credentials\u200b', 'password']],
        severity: 'error',
        mends: ['client_credentials', 'password'],
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
      {
        is: ['scope', 'msg.consumer\u200b\nother'],
        severity: 'error',
        mends: 'msg.consumer other',
      },
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
      { is: ['logo_uri', 'https://256.1.1.1/logo.png'], severity: 'warning', mends: 'nothing' },
      { is: ['logo_uri', 'https://intranet/logo.png'], severity: 'warning', mends: 'nothing' },
      { is: ['logo_uri', 'https://acme.com/{logo}.png'], severity: 'warning', mends: 'nothing' },
      { is: ['logo_uri', '/lo\u00adgo.png'], severity: 'error', mends: '/logo.png' },
      { is: ['logo_uri', '/lo go.png'], severity: 'error', mends: 'nothing' },
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
} satisfies Record<`A${1 | 2 | 3 | 4 | 5 | 6 | 7}`, RuleExamples>);
