import type { RuleId } from '#manifest/fields/issue.ts';
import { testRules, type RuleExamples } from '#manifest/verdict/rule-examples.fixture.ts';

testRules({
  W1: {
    accepted: [
      ['event'],
      ['webhooks/cqm.ExConversationChangeNotification', { endpoint: 'https://acme.com' }],
    ],
    rejected: [
      {
        is: ['webhooks/ms.MessagingEventNotification .AcceptStatusEvent', {}],
        severity: 'warning',
        fixes: 'nothing',
      },
      {
        is: ['webhooks/ms.MessagingEventNotification.AccpetStatusEvent', {}],
        severity: 'warning',
        fixes: 'nothing',
      },
      { is: ['webhooks/chatstateevent', {}], severity: 'warning', fixes: 'nothing' },
      {
        is: ['webhooks/ms.MessagingEventNotification.ExConversationChangeNotification', {}],
        severity: 'warning',
        fixes: 'nothing',
      },
      { is: ['webhooks/SomethingElse', 1], severity: 'warning', fixes: 'nothing' },
      {
        is: ['event', 'https://acme.com'],
        severity: 'error',
        fixes: { endpoint: 'https://acme.com' },
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
      ['endpoint', 'https://web.acme.com/fetch/https://acme.com/?also=https://acme.com'],
    ],
    rejected: [
      { is: ['endpoint'], severity: 'error', fixes: 'nothing' },
      { is: ['endpoint', ''], severity: 'error', fixes: 'nothing' },
      {
        is: ['endpoint', 'http://hooks.acme.com/~lp'],
        severity: 'error',
        fixes: 'https://hooks.acme.com/~lp',
      },
      { is: ['endpoint', 'HTTPS://acme.com'], severity: 'error', fixes: 'https://acme.com' },
      {
        is: ['endpoint', 'hooks.acme.com/lp'],
        severity: 'error',
        fixes: 'https://hooks.acme.com/lp',
      },
      { is: ['endpoint', ' https://acme.com'], severity: 'error', fixes: 'https://acme.com' },
      { is: ['endpoint', 'https://'], severity: 'error', fixes: 'nothing' },
      { is: ['endpoint', 'https:///lp'], severity: 'error', fixes: 'nothing' },
      { is: ['endpoint', 'https://ac me.com'], severity: 'error', fixes: 'nothing' },
      { is: ['endpoint', 'https://ac\nme.com'], severity: 'error', fixes: 'nothing' },
      { is: ['endpoint', 'https://<your-host>/lp'], severity: 'error', fixes: 'nothing' },
      { is: ['endpoint', 'https://acme.com:443443'], severity: 'error', fixes: 'nothing' },
      { is: ['endpoint', 'https://[::1'], severity: 'error', fixes: 'nothing' },
      { is: ['endpoint', 'ftp://acme.com'], severity: 'error', fixes: 'nothing' },
      { is: ['endpoint', 8443], severity: 'error', fixes: 'nothing' },
      {
        is: ['endpoint', 'https://acme.com/lp\u200b'],
        severity: 'error',
        fixes: 'https://acme.com/lp',
      },
      {
        is: ['endpoint', 'http://ac\u00adme.com/\u202elp\u2060'],
        severity: 'error',
        fixes: 'https://acme.com/lp',
      },
      { is: ['endpoint', 'https://ac\u200dme.com'], severity: 'error', fixes: 'https://acme.com' },
      {
        is: ['endpoint', 'https://acme.com/\u007f'],
        severity: 'error',
        fixes: 'https://acme.com/',
      },
      {
        is: ['endpoint', 'https://acme.com/\ud83d'],
        severity: 'error',
        fixes: 'https://acme.com/',
      },
      { is: ['endpoint', '\u200b'], severity: 'error', fixes: 'nothing' },
      { is: ['endpoint', 'https://acme.com/a b'], severity: 'error', fixes: 'nothing' },
      { is: ['endpoint', 'https://acme.com/a\u00a0b'], severity: 'error', fixes: 'nothing' },
      {
        is: ['endpoint', 'https://a.acme.com,https://b.acme.com'],
        severity: 'error',
        fixes: 'nothing',
      },
      {
        is: ['endpoint', 'https://a.acme.com/; http://b.acme.com'],
        severity: 'error',
        fixes: 'nothing',
      },
      {
        is: ['endpoint', 'https://acme.com/lphttps://acme.com/lp'],
        severity: 'error',
        fixes: 'nothing',
      },
    ],
  },
  W3: {
    accepted: [
      ['endpoint', 'https://hooks.acme.example/lp'],
      ['endpoint', 'https://172.32.0.1/'],
      ['endpoint', 'https://acme.com/@me'],
      ['endpoint', 'https://acme.com/lp?account=1&monkey=2&token='],
    ],
    rejected: [
      { is: ['endpoint', 'https://your/webhooks/endpoint'], severity: 'warning', fixes: 'nothing' },
      { is: ['endpoint', 'https://acme.com/{account}'], severity: 'warning', fixes: 'nothing' },
      { is: ['endpoint', 'https://acme.com/<account>'], severity: 'warning', fixes: 'nothing' },
      { is: ['endpoint', 'https://acme.com/%3Caccount%3E'], severity: 'warning', fixes: 'nothing' },
      { is: ['endpoint', 'https://hooks.example.com/'], severity: 'warning', fixes: 'nothing' },
      { is: ['endpoint', 'https://localhost:8080/'], severity: 'warning', fixes: 'nothing' },
      { is: ['endpoint', 'https://127.1/'], severity: 'warning', fixes: 'nothing' },
      { is: ['endpoint', 'https://0x7f.1/'], severity: 'warning', fixes: 'nothing' },
      { is: ['endpoint', 'https://10.0.0.8/'], severity: 'warning', fixes: 'nothing' },
      { is: ['endpoint', 'https://169.254.1.1/'], severity: 'warning', fixes: 'nothing' },
      { is: ['endpoint', 'https://[fe80::1]/'], severity: 'warning', fixes: 'nothing' },
      { is: ['endpoint', 'https://acme.com:99999'], severity: 'warning', fixes: 'nothing' },
      { is: ['endpoint', 'https://256.1.1.1/'], severity: 'warning', fixes: 'nothing' },
      { is: ['endpoint', 'https://intranet/'], severity: 'warning', fixes: 'nothing' },
      { is: ['endpoint', 'https://abc.ngrok-free.app/'], severity: 'warning', fixes: 'nothing' },
      {
        is: ['endpoint', 'https://good.example@evil.example/'],
        severity: 'warning',
        fixes: 'nothing',
      },
      {
        is: ['endpoint', 'https://acme.com/lp#top'],
        severity: 'warning',
        fixes: 'https://acme.com/lp',
      },
      { is: ['endpoint', 'https://acme.com '], severity: 'warning', fixes: 'https://acme.com' },
      { is: ['endpoint', 'https://xn--mnchen-3ya.de/'], severity: 'warning', fixes: 'nothing' },
      { is: ['endpoint', 'https://аcme.com/'], severity: 'warning', fixes: 'nothing' },
      {
        is: [
          'endpoint',
          'https://eur03.safelinks.protection.outlook.com/?url=https%3A%2F%2Fhooks.acme.com%2Flp%3Fa%3D1&data=05%7C02',
        ],
        severity: 'warning',
        fixes: 'https://hooks.acme.com/lp?a=1',
      },
      {
        is: ['endpoint', 'https://urldefense.com/v3/__https://hooks.acme.com/lp__;!!x'],
        severity: 'warning',
        fixes: 'nothing',
      },
      { is: ['endpoint', 'https://acme.com/lp?api_key=1'], severity: 'warning', fixes: 'nothing' },
      {
        is: ['endpoint', 'https://acme.com/lp?a=1&accessToken=1'],
        severity: 'warning',
        fixes: 'nothing',
      },
      {
        is: ['endpoint', 'https://acme.com/api/lp?code=1=='],
        severity: 'warning',
        fixes: 'nothing',
      },
    ],
  },
  W4: {
    accepted: [['max_retries'], ['max_retries', 0], ['max_retries', 5]],
    rejected: [
      { is: ['max_retries', -1], severity: 'error', fixes: 'nothing' },
      { is: ['max_retries', 6], severity: 'error', fixes: 'nothing' },
      { is: ['max_retries', 2.5], severity: 'error', fixes: 'nothing' },
      { is: ['max_retries', '3'], severity: 'error', fixes: 3 },
      { is: ['max_retries', null], severity: 'error', fixes: 'nothing' },
    ],
  },
  W5: {
    accepted: [['headers'], ['headers', []]],
    rejected: [
      { is: ['headers', {}], severity: 'error', fixes: 'nothing' },
      {
        is: ['headers', { 'X-Api-Key': 'k' }],
        severity: 'error',
        fixes: [{ header_name: 'X-Api-Key', header_value: 'k' }],
      },
      { is: ['headers', null], severity: 'error', fixes: 'nothing' },
      { is: ['headers/0', 'X-Api-Key: k'], severity: 'error', fixes: 'nothing' },
    ],
  },
  W6: {
    accepted: [['headers/0/header_name', "!#$%&'*+-.^_`|~09azAZ"]],
    rejected: [
      { is: ['headers/0/header_name'], severity: 'error', fixes: 'nothing' },
      { is: ['headers/0/header_name', ''], severity: 'error', fixes: 'nothing' },
      { is: ['headers/0/header_name', 'X-Api-Key:'], severity: 'error', fixes: 'X-Api-Key' },
      { is: ['headers/0/header_name', 'X Api Key'], severity: 'error', fixes: 'nothing' },
      {
        is: ['headers/0/header_name', '\u200bX-Api\u00ad-Key : '],
        severity: 'error',
        fixes: 'X-Api-Key',
      },
      { is: ['headers/0/header_name', 'NAME'], severity: 'warning', fixes: 'nothing' },
      { is: ['headers/0/header_name', 'Schlüssel'], severity: 'error', fixes: 'nothing' },
      { is: ['headers/0/header_name', 'content-LENGTH'], severity: 'warning', fixes: 'nothing' },
      { is: ['headers/0/header_name', 'X-LivePerson-Id'], severity: 'warning', fixes: 'nothing' },
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
        fixes: 'nothing',
      },
    ],
  },
  W7: {
    accepted: [
      ['headers/0/header_value', 'Bearer a\tb ÿ'],
      ['headers/0/header_value', '{"key":"a"}'],
    ],
    rejected: [
      { is: ['headers/0/header_value'], severity: 'error', fixes: '' },
      { is: ['headers/0/header_value', 'a\r\nb'], severity: 'error', fixes: 'nothing' },
      { is: ['headers/0/header_value', 'a\0b'], severity: 'error', fixes: 'nothing' },
      { is: ['headers/0/header_value', ' key\t'], severity: 'error', fixes: 'key' },
      { is: ['headers/0/header_value', '👋'], severity: 'error', fixes: 'nothing' },
      { is: ['headers/0/header_value', 7], severity: 'error', fixes: '7' },
      { is: ['headers/0/header_value', ''], severity: 'warning', fixes: 'nothing' },
      { is: ['headers/0/header_value', 'k\u200bey'], severity: 'error', fixes: 'key' },
      { is: ['headers/0/header_value', 'k\u00adey\u00a0'], severity: 'warning', fixes: 'key' },
      { is: ['headers/0/header_value', 'VALUE'], severity: 'warning', fixes: 'nothing' },
      { is: ['headers/0/header_value', 'Bearer <token>'], severity: 'warning', fixes: 'nothing' },
      { is: ['headers/0/header_value', '${API_KEY}'], severity: 'warning', fixes: 'nothing' },
      {
        is: ['headers/0', { header_name: 'NAME', header_value: 'VALUE' }],
        severity: 'warning',
        at: 'headers/0/header_value',
        fixes: 'nothing',
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
} satisfies Record<Extract<RuleId, `W${string}`>, RuleExamples>);
