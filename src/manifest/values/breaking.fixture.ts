import type { JsonObject } from '#manifest/json/json.ts';

/**
 * Ways in which people break a manifest's text on its way from one place to the next; for tests
 * only. Each row: what happened, the broken text, and whether there is one certain way to repair it.
 */
export type BrokenText = readonly [what: string, text: string, outcome: 'repaired' | 'refused'];

/** What all broken texts mean; for tests only. */
export const MEANT: JsonObject = {
  client_name: 'Acme WhatsApp',
  description: 'Bring people’s chats to Acme & Co – 24/7',
  grant_types: ['client_credentials'],
  scope: 'msg.consumer',
  logo_uri: 'https://acme-corp.net/logo.png?size=64',
  enabled: true,
  partner: null,
  capabilities: {
    webhooks: {
      'ms.MessagingEventNotification.ContentEvent': {
        endpoint: 'https://hooks.acme-corp.net/lp//content',
        max_retries: 3,
        headers: [{ header_name: 'X-Api-Key', header_value: 'a/b+c==' }],
      },
      'cqm.ExConversationChangeNotification': {
        endpoint: 'https://hooks.acme-corp.net/lp#state',
        headers: [],
      },
    },
    engagement: { design_engagement: false, goal: ['url', 'lead'], language_selection: false },
  },
};

export const PRETTY = JSON.stringify(MEANT, null, 2);
export const ONE_LINE = JSON.stringify(MEANT);
export const LINES = PRETTY.split('\n');
export const TABBED = JSON.stringify(MEANT, null, '\t');

/** Each of JSON's texts in other marks. */
export const inMarks = (open: string, close: string, text = PRETTY) =>
  text.replaceAll(/"((?:[^"\\]|\\.)*)"/g, `${open}$1${close}`);
export const eachLine = (write: (line: string, index: number) => string, lines = LINES) =>
  lines.map(write).join('\n');
export const python = (text = ONE_LINE) =>
  inMarks("'", "'", text)
    .replaceAll(/:\s*true/g, ': True')
    .replaceAll(/:\s*false/g, ': False')
    .replaceAll(/:\s*null/g, ': None');
export const bare = (text = PRETTY) => text.replaceAll(/"(\w+)":/g, '$1:');
export const without = (part: string, text = PRETTY) => text.replace(part, '');
export const escaped = (text: string) => JSON.stringify(text).slice(1, -1);
export const html = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
export const half = Math.floor(LINES.length / 2);
export const GREETING = 'Hi Dana,\n\nhere is our manifest, as discussed:\n\n';
export const SIGNATURE = '\n\nKind regards\nJo Miller\nAcme Corp., phone: +49 30 1234567\n';
