import { execFileSync } from 'node:child_process';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { HeaderValues } from '#manifest/values/form-values.ts';
import { WEBHOOK_EVENTS } from '#manifest/fields/webhook-events.ts';
import { SAMPLE_PAYLOADS } from './sample-payloads.ts';
import { quoteForShell, sampleCommand } from './sample-command.ts';
import { readPastedHeaders } from './paste-headers.ts';

const row = (header_name: string, header_value: string): HeaderValues => ({
  header_name,
  header_value,
  rest: '',
});
const request = {
  endpoint: 'https://hooks.acme.example/lp',
  headers: [] as HeaderValues[],
  shows: () => true,
  payload: '{"a":1}',
};

test('[W8] the password in an address is hidden unless it is asked for', () => {
  const endpoint = 'https://ana:s3cret@hooks.acme.example/lp';
  const { command = '', hidesPassword } = sampleCommand({ ...request, endpoint }) ?? {};
  expect([command.includes('s3cret'), hidesPassword]).toEqual([false, true]);
  const whole = sampleCommand({ ...request, endpoint, showsPassword: true });
  expect(whole?.command).toContain(`--url '${endpoint}'`);
});

/** What a real shell makes of the words, one per argument. */
function shellArguments(words: string): string[] {
  const out = execFileSync('sh', ['-c', `printf '%s\\0' ${words}`], { encoding: 'utf8' });
  return out.split('\0').slice(0, -1);
}

const NASTY = [
  `it's`,
  `'; touch /tmp/x; '`,
  '$(id) `id` ${HOME} $HOME',
  '\\',
  `\\'`,
  '"',
  '!!',
  '~ * ? [a] {b,c}',
  '-n',
  'two\nlines',
  '',
  '👋 ‮',
];

test('a shell gives back every quoted word as it was', () => {
  expect(shellArguments(NASTY.map(quoteForShell).join(' '))).toEqual(NASTY);
});

test('… whatever is in it', () => {
  const words = fc.array(
    fc.string().map((text) => text.replaceAll('\0', '')),
    { minLength: 1 },
  );
  fc.assert(
    fc.property(words, (list) => {
      expect(shellArguments(list.map(quoteForShell).join(' '))).toEqual(list);
    }),
    { numRuns: 25 },
  );
});

test('the command carries endpoint, headers and payload through a shell unharmed', () => {
  const headers = NASTY.filter((text) => !/[\n👋]/u.test(text)).map((text) => row('X-A', text));
  const { command } = sampleCommand({ ...request, headers, payload: `{"a":"it's"}` }) ?? {
    command: '',
  };
  const words = shellArguments(command);
  expect(words.slice(0, 6)).toEqual([
    'curl',
    '--globoff',
    '--request',
    'POST',
    '--url',
    'https://hooks.acme.example/lp',
  ]);
  expect(words).toContain(`X-A: it's`);
  expect(words).toContain('X-A;');
  expect(words.slice(-2)).toEqual(['--data-raw', `{"a":"it's"}`]);
});

test('[W8] values are masked unless the row is shown', () => {
  const headers = [row('X-One', 'secret-1'), row('X-Two', 'secret-2'), row('X-Empty', '')];
  const masked = sampleCommand({ ...request, headers, shows: (index) => index === 1 });
  expect(masked?.command).not.toContain('secret-1');
  expect(masked?.command).toContain(`'X-Two: secret-2'`);
  expect(masked?.masked).toBe(1);
});

test('what a terminal would act on never gets into the command', () => {
  const headers = [
    row('X-A', 'a\r\nid\n'),
    row('X-B', '\u001b[201~id'),
    row('X C', '1'),
    row('@/etc/passwd', '1'),
    row('X-D', 'fine'),
  ];
  const endpoint = 'https://ex\nample.com/a\u0003b c?[1-9]#f';
  const sample = sampleCommand({ ...request, endpoint, headers });
  expect(sample?.left).toBe(4);
  expect(sample?.command).toContain(`'X-D: fine'`);
  expect(sample?.command.replaceAll(' \\\n  ', '')).not.toMatch(/\p{Cc}/u);
});

test('there is no command before there is an address', () => {
  for (const endpoint of [
    '',
    'hooks.acme.example',
    'https://',
    'file:///etc/passwd',
    'javascript:1',
  ]) {
    expect(sampleCommand({ ...request, endpoint })).toBeUndefined();
  }
});

test('the command’s own headers can be pasted back', () => {
  const headers = [row('X-A', `it's`), row('X-Empty', '')];
  const command = sampleCommand({ ...request, headers })?.command ?? '';
  expect(readPastedHeaders(command)).toEqual({
    headers: [
      { name: 'Content-Type', value: 'application/json' },
      { name: 'X-A', value: `it's` },
      { name: 'X-Empty', value: '' },
    ],
    unread: [],
  });
});

test.each(WEBHOOK_EVENTS)('$name has a sample payload', ({ name }) => {
  expect(SAMPLE_PAYLOADS[name]).toMatchObject({ kind: 'notification' });
});
