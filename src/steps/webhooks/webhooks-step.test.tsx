// @vitest-environment jsdom
import { useEffect } from 'react';
import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { UseDraftFormReturn } from '#form/draft-context.ts';
import { DraftForm, useDraftForm } from '#form/draft-form.tsx';
import { NotifyProvider } from '#ui/notify.tsx';
import { newFormValues, type FormValues, type StepId } from '#manifest/values/form-values.ts';
import { readValues } from '#manifest/values/read-values.ts';
import { WEBHOOK_EVENTS, type EventName } from '#manifest/fields/webhook-events.ts';
import { WebhooksStep } from './webhooks-step.tsx';

// jsdom has no layout.
Element.prototype.scrollIntoView = () => undefined;

const BASE = 'https://hooks.acme.com/lp';

function setUp(values: FormValues = newFormValues(), tried: readonly StepId[] = []) {
  const parts: { draft?: UseDraftFormReturn } = {};
  render(
    <NotifyProvider>
      <DraftForm values={values} tried={tried} otherNames={[]}>
        <Handle give={(draft) => (parts.draft = draft)} />
        <WebhooksStep />
      </DraftForm>
    </NotifyProvider>,
  );
  const { draft } = parts;
  if (!draft) throw new Error('The form did not mount');
  return {
    user: userEvent.setup(),
    draft,
    event: (name: EventName) => draft.values().webhooks.events[name],
  };
}

function Handle({ give }: { give: (draft: UseDraftFormReturn) => void }) {
  const draft = useDraftForm();
  useEffect(() => {
    give(draft);
  });
  return null;
}

const card = (name: EventName) => within(screen.getByRole('group', { name }));
const toggle = (name: EventName) => card(name).getByRole('button', { name });

function withHeaders(count: number): FormValues {
  const values = newFormValues();
  values.webhooks.base_endpoint = BASE;
  values.webhooks.events.ContentEvent.headers = Array.from({ length: count }, (_, index) => ({
    header_name: `X-${index + 1}`,
    header_value: `secret-${index + 1}`,
    rest: '',
  }));
  return values;
}

test('a closed event of a step that was tried tells how many problems it has, from the start', async () => {
  const values = withHeaders(2);
  const { ContentEvent, ChatStateEvent } = values.webhooks.events;
  ContentEvent.headers[1] = { header_name: 'Not a name', header_value: '1', rest: '' };
  ChatStateEvent.endpoint = 'http://other.acme.com';
  setUp(values, ['webhooks']);
  expect(await card('ContentEvent').findByText('1 problem')).toBeVisible();
  expect(await card('ChatStateEvent').findByText('1 problem')).toBeVisible();
  expect(card('RichContentEvent').queryByText(/problem/)).toBeNull();
});

test('every event has a closed card with its key, its switch and a summary', () => {
  setUp();
  for (const { name, key } of WEBHOOK_EVENTS) {
    expect(toggle(name)).toHaveAttribute('aria-expanded', 'false');
    expect(screen.getByRole('group', { name })).toHaveTextContent(key);
    expect(card(name).getByRole('switch', { name: 'Receive this event' })).toBeChecked();
    expect(toggle(name)).toHaveAccessibleDescription(/^no endpoint yet/);
  }
});

test('an event switched off keeps what was typed', async () => {
  const values = withHeaders(2);
  const { user, event } = setUp(values);
  await user.click(card('ContentEvent').getByRole('switch', { name: 'Receive this event' }));
  expect(event('ContentEvent')).toMatchObject({
    on: false,
    headers: values.webhooks.events.ContentEvent.headers,
  });
  expect(toggle('ContentEvent')).toHaveAccessibleDescription('Off');
});

test('an own endpoint stays when the base changes, and can be given up again', async () => {
  const { user, event } = setUp();
  const base = screen.getByRole('textbox', { name: 'Base endpoint' });
  await user.type(base, BASE);
  await user.click(toggle('RichContentEvent'));
  const endpoint = card('RichContentEvent').getByRole('textbox', { name: 'Endpoint' });
  expect(endpoint).toHaveAccessibleDescription(
    expect.stringContaining('Leave empty to use the base endpoint'),
  );
  expect(endpoint).toHaveAttribute('placeholder', BASE);
  await user.type(endpoint, 'https://rich.acme.com');
  await user.type(base, '/v2');
  expect(event('RichContentEvent').endpoint).toBe('https://rich.acme.com');
  expect(toggle('RichContentEvent')).toHaveAccessibleDescription('own endpoint · 5 retries');

  await user.click(card('RichContentEvent').getByRole('button', { name: 'Use the base endpoint' }));
  expect(endpoint).toHaveValue('');
  expect(endpoint).toHaveAttribute('placeholder', `${BASE}/v2`);
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(endpoint).toHaveValue('https://rich.acme.com');
});

test('a path without its slash is given one by a press', async () => {
  const { user, event } = setUp();
  await user.type(screen.getByRole('textbox', { name: 'Base endpoint' }), BASE);
  await user.click(toggle('ContentEvent'));
  const endpoint = card('ContentEvent').getByRole('textbox', { name: 'Endpoint' });
  const ways = () => card('ContentEvent').queryByRole('button', { name: /^Use \// });
  await user.type(endpoint, 'https');
  expect(ways()).toBeNull();
  await user.type(endpoint, '://a.com/lp');
  expect(ways()).toBeNull();
  await user.clear(endpoint);
  await user.type(endpoint, 'accept');
  await user.click(card('ContentEvent').getByRole('button', { name: 'Use /accept' }));
  expect(event('ContentEvent').endpoint).toBe('/accept');
  expect(endpoint).toHaveFocus();
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(endpoint).toHaveValue('accept');
});

test('a path is added to the base endpoint, and moves with it', async () => {
  const { user, event } = setUp();
  const base = screen.getByRole('textbox', { name: 'Base endpoint' });
  await user.click(toggle('ContentEvent'));
  const endpoint = card('ContentEvent').getByRole('textbox', { name: 'Endpoint' });
  await user.type(endpoint, '/content');
  expect(endpoint).toHaveAccessibleDescription(/You haven’t filled in the base endpoint yet/);
  await user.type(base, `${BASE}/`);
  expect(endpoint).toHaveAccessibleDescription(expect.stringContaining(`Sent to ${BASE}/content`));
  expect(event('ContentEvent').endpoint).toBe('/content');
  expect(toggle('ContentEvent')).toHaveAccessibleDescription('/content · 3 retries');
});

test('a header for every event shows in each that is on, and is changed in one place', async () => {
  const { user, draft } = setUp();
  const all = within(screen.getByRole('group', { name: 'Headers for every event' }));
  await user.click(all.getByRole('button', { name: 'Add header' }));
  await waitFor(() => expect(all.getByRole('textbox', { name: 'Header name' })).toHaveFocus());
  await user.keyboard('X-Api-Key{Tab}s3cret');
  await user.click(toggle('ContentEvent'));
  const shared = () => card('ContentEvent').queryByRole('list', { name: 'From all events' });
  expect(shared()).toHaveTextContent(/^X-Api-Key•+from all events$/);
  expect(toggle('ChatStateEvent')).toHaveAccessibleDescription('no endpoint yet · 1 header');
  await user.click(card('ContentEvent').getByRole('button', { name: 'Change for all events' }));
  await waitFor(() => expect(all.getByRole('button', { name: 'Add header' })).toHaveFocus());

  const own = [{ header_name: 'x-api-key', header_value: 'own', rest: '' }];
  await act(async () => draft.setValue('webhooks.events.ContentEvent.headers', own));
  expect(shared()).toBeEmptyDOMElement();
  expect(card('ContentEvent').getByText(/instead of the one of the same name/)).toBeVisible();
  await user.click(card('ContentEvent').getByRole('switch', { name: 'Receive this event' }));
  expect(shared()).toBeNull();

  await user.click(all.getByRole('button', { name: 'Paste headers' }));
  const paste = within(await screen.findByRole('dialog', { name: 'Paste headers' }));
  await user.type(paste.getByRole('textbox', { name: 'Headers for every event' }), 'X-Env: prod');
  await user.click(paste.getByRole('button', { name: 'Add 1 header' }));
  expect(screen.getByRole('status')).toHaveTextContent('1 header added for every event');
  expect(draft.values().webhooks.headers).toHaveLength(2);
});

test('retries that nobody can choose stay as found until another is chosen', async () => {
  const key = WEBHOOK_EVENTS[0].key;
  const { user, event } = setUp(
    readValues({ capabilities: { webhooks: { [key]: { endpoint: BASE, max_retries: 7 } } } }),
  );
  await user.click(toggle('ContentEvent'));
  const retries = card('ContentEvent').getByRole('combobox', { name: 'Max retries' });
  expect(retries).toHaveDisplayValue('7 (from your file)');
  await user.selectOptions(retries, '0');
  expect(event('ContentEvent').max_retries).toBe(0);
  await user.selectOptions(retries, 'Not set');
  expect(event('ContentEvent').max_retries).toBe('');
});

test('a header is added, removed and brought back, the focus always at hand', async () => {
  const { user, event } = setUp();
  await user.click(toggle('ContentEvent'));
  await user.click(card('ContentEvent').getByRole('button', { name: 'Add header' }));
  const name = card('ContentEvent').getByRole('textbox', { name: 'Header name' });
  await waitFor(() => expect(name).toHaveFocus());
  await user.keyboard('X-Api-Key{Tab}s3cret');
  const added = [{ header_name: 'X-Api-Key', header_value: 's3cret', rest: '' }];
  expect(event('ContentEvent').headers).toEqual(added);

  await user.click(card('ContentEvent').getByRole('button', { name: 'Remove header 1' }));
  expect(event('ContentEvent').headers).toEqual([]);
  await waitFor(() =>
    expect(card('ContentEvent').getByRole('button', { name: 'Add header' })).toHaveFocus(),
  );
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(event('ContentEvent').headers).toEqual(added);
});

test('a new row shows no error that another row earned', async () => {
  const { user } = setUp();
  await user.click(toggle('ContentEvent'));
  const add = card('ContentEvent').getByRole('button', { name: 'Add header' });
  await user.click(add);
  await waitFor(() =>
    expect(card('ContentEvent').getByRole('textbox', { name: 'Header name' })).toHaveFocus(),
  );
  await user.tab();
  expect(card('ContentEvent').getByText('Error:')).toBeVisible();
  await user.click(card('ContentEvent').getByRole('button', { name: 'Remove header 1' }));
  await user.click(add);
  expect(card('ContentEvent').queryByText('Error:')).toBeNull();
});

test('[W8] one value is shown at a time', async () => {
  const { user } = setUp(withHeaders(2));
  await user.click(toggle('ContentEvent'));
  const values = card('ContentEvent').getAllByLabelText('Header value');
  const types = () => values.map((value) => value.getAttribute('type'));
  expect(types()).toEqual(['password', 'password']);
  const [first] = card('ContentEvent').getAllByRole('button', { name: 'Show value' });
  if (first) await user.click(first);
  expect(types()).toEqual(['text', 'password']);
  await user.click(card('ContentEvent').getByRole('button', { name: 'Show value' }));
  expect(types()).toEqual(['password', 'text']);
  await user.click(card('ContentEvent').getByRole('button', { name: 'Hide value' }));
  expect(types()).toEqual(['password', 'password']);
});

test('many headers come a page at a time, and a field asked for has its page shown', async () => {
  const { user, draft } = setUp(withHeaders(130));
  await user.click(toggle('ContentEvent'));
  expect(screen.getByText('Headers 1–25 of 130')).toBeVisible();
  // Where there is nowhere to go, that is said.
  await user.click(screen.getByRole('button', { name: 'Previous' }));
  expect(screen.getByRole('status')).toHaveTextContent('These are the first headers');
  await user.click(screen.getByRole('button', { name: 'Next' }));
  expect(screen.getByText('Headers 26–50 of 130')).toBeVisible();
  expect(screen.getAllByRole('listitem', { name: /^Header \d+$/ })).toHaveLength(25);
  await user.click(toggle('ContentEvent'));
  draft.focusField('webhooks.events.ContentEvent.headers.129.header_name');
  await waitFor(() => expect(screen.getByDisplayValue('X-130')).toHaveFocus());
  expect(screen.getByText('Headers 126–130 of 130')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Next' }));
  expect(screen.getByRole('status')).toHaveTextContent('These are the last headers');
});

test('what was typed to be pasted is still there when the dialog is opened again', async () => {
  const { user } = setUp();
  await user.click(toggle('ContentEvent'));
  const open = () =>
    user.click(card('ContentEvent').getByRole('button', { name: 'Paste headers' }));
  const box = async () =>
    within(await screen.findByRole('dialog', { name: 'Paste headers' })).getByRole('textbox');
  await open();
  await user.click(await box());
  await user.paste('X-Api-Key: half a s');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await open();
  expect(await box()).toHaveValue('X-Api-Key: half a s');
});

test('what is not certain in pasted headers is said beside it before it is added', async () => {
  const { user, event } = setUp();
  await user.click(toggle('ContentEvent'));
  await user.click(card('ContentEvent').getByRole('button', { name: 'Paste headers' }));
  const paste = within(await screen.findByRole('dialog', { name: 'Paste headers' }));
  await user.click(paste.getByRole('textbox'));
  await user.paste(
    `curl ^"https://a.example^" ^\n -H ^"x-sure: a^&b^"\nX-Quoted: "s3cret"\n# X-Off: 1`,
  );
  const row = (name: string) => paste.getByText(name).closest('li');
  expect(await paste.findByText(/switched off with #/)).toBeVisible();
  expect(row('X-Quoted')).toHaveTextContent('The quotes around it were left out.');
  expect(row('x-sure')).toHaveTextContent(/^x-sure•+$/);
  expect(paste.getByText('X-Quoted').closest('ul')).not.toHaveTextContent('s3cret');
  await user.click(paste.getByRole('button', { name: 'Add 2 headers' }));
  expect(event('ContentEvent').headers).toMatchObject([
    { header_name: 'x-sure', header_value: 'a&b' },
    { header_name: 'X-Quoted', header_value: 's3cret' },
  ]);
  expect(paste.getByRole('textbox')).toHaveValue('# X-Off: 1');
  await user.clear(paste.getByRole('textbox'));
  const many = Array.from({ length: 60 }, (_, index) => `X-${index}: ${index}`);
  await user.click(paste.getByRole('textbox'));
  await user.paste([...many, 'X-Last: 1,'].join('\n'));
  expect(await paste.findByText('The comma at its end was left out.')).toBeVisible();
  expect(paste.getByText('… and 10 more.')).toBeVisible();
});

test('headers are pasted, copied to all events, and both are undone', async () => {
  const { user, event } = setUp();
  await user.click(toggle('ContentEvent'));
  await user.click(card('ContentEvent').getByRole('button', { name: 'Paste headers' }));
  const paste = within(await screen.findByRole('dialog', { name: 'Paste headers' }));
  await user.click(paste.getByRole('textbox'));
  await user.paste('X-Api-Key: s3cret\nnot a header');
  expect(await paste.findByText(/There’s no colon/)).toBeVisible();
  await user.click(paste.getByRole('button', { name: 'Add 1 header' }));
  expect(paste.getByRole('textbox')).toHaveValue('not a header');
  await user.click(paste.getByRole('button', { name: 'Close' }));

  await user.click(
    card('ContentEvent').getByRole('button', { name: 'Copy headers to all events' }),
  );
  const copy = within(await screen.findByRole('dialog', { name: 'Copy headers to all events' }));
  expect(copy.getAllByText('1 added')).toHaveLength(4);
  await user.click(copy.getByRole('button', { name: 'Copy to 4 events' }));
  const header = [{ header_name: 'X-Api-Key', header_value: 's3cret', rest: '' }];
  for (const { name } of WEBHOOK_EVENTS) expect(event(name).headers).toEqual(header);
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(event('ContentEvent').headers).toEqual(header);
  expect(event('ChatStateEvent').headers).toEqual([]);
});

test('the sample request is for this endpoint, its header values hidden', async () => {
  const { user } = setUp(withHeaders(1));
  await user.click(toggle('ContentEvent'));
  await user.click(card('ContentEvent').getByRole('button', { name: 'Sample request' }));
  const command = await screen.findByRole('region', { name: 'cURL' });
  expect(command).toHaveTextContent(`--url '${BASE}'`);
  expect(command).not.toHaveTextContent('secret-1');
  await user.click(card('ContentEvent').getByRole('button', { name: 'Show value' }));
  expect(command).toHaveTextContent(`'X-1: secret-1'`);
});

test('nothing of a file is hidden: unknown entries and odd shapes are shown, secrets in them are not', async () => {
  const [content, rich] = WEBHOOK_EVENTS;
  const { user } = setUp(
    readValues({
      capabilities: {
        webhooks: {
          [content.key]: { endpoint: BASE, headers: { 'X-Api-Key': 's3cret' } },
          [rich.key]: [BASE],
          'ms.Unheard': { endpoint: BASE },
          retry: { retention_time: 60 },
        },
      },
    }),
  );
  const also = within(screen.getByRole('region', { name: 'Also in your file' }));
  expect(also.getByText(/retry/)).toBeVisible();
  expect(also.getAllByText(/ms\.Unheard/)[0]).toBeVisible();
  await user.click(toggle('ContentEvent'));
  await user.click(toggle('RichContentEvent'));
  expect(card('ContentEvent').getByText(/In your file/)).toHaveTextContent(
    '{"X-Api-Key":"••••••••"}',
  );
  expect(card('RichContentEvent').getByText(/In your file/)).toHaveTextContent(BASE);
});

test('edits of headers are undone and redone one by one, the rows with them', async () => {
  const { user, draft, event } = setUp(withHeaders(2));
  await user.click(toggle('ContentEvent'));
  const names = () =>
    card('ContentEvent')
      .getAllByRole<HTMLInputElement>('textbox', { name: 'Header name' })
      .map(({ value }) => value);
  await user.click(card('ContentEvent').getByRole('button', { name: 'Add header' }));
  await waitFor(() => expect(document.activeElement).toHaveAccessibleName('Header name'));
  await user.paste('X-3');
  await user.tab();
  await user.click(card('ContentEvent').getByRole('button', { name: 'Remove header 1' }));
  expect(names()).toEqual(['X-2', 'X-3']);

  const steps = [
    ['X-1', 'X-2', 'X-3'],
    ['X-1', 'X-2', ''],
    ['X-1', 'X-2'],
  ];
  for (const shown of steps) {
    await act(async () => draft.undo());
    expect(names()).toEqual(shown);
  }
  expect(draft.undo()).toBeNull();
  expect(event('ContentEvent').headers).toEqual(
    withHeaders(2).webhooks.events.ContentEvent.headers,
  );
  for (const shown of [...steps.toReversed().slice(1), ['X-2', 'X-3']]) {
    await act(async () => draft.redo());
    expect(names()).toEqual(shown);
  }
  expect(draft.nextRedo()).toBeNull();
});

test('what Undo in a message took back is an edit too', async () => {
  const { user, draft, event } = setUp(withHeaders(1));
  await user.click(toggle('ContentEvent'));
  await user.click(card('ContentEvent').getByRole('button', { name: 'Remove header 1' }));
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(event('ContentEvent').headers).toHaveLength(1);
  await act(async () => draft.undo());
  expect(event('ContentEvent').headers).toHaveLength(0);
  await act(async () => draft.undo());
  expect(event('ContentEvent').headers).toHaveLength(1);
});

test('a row added in place of one that was undone shows no error yet', async () => {
  const { user, draft } = setUp();
  await user.click(toggle('ContentEvent'));
  const add = card('ContentEvent').getByRole('button', { name: 'Add header' });
  await user.click(add);
  await waitFor(() => expect(document.activeElement).toHaveAccessibleName('Header name'));
  await user.tab();
  expect(card('ContentEvent').getByText('Error:')).toBeVisible();
  await act(async () => draft.undo());
  await user.click(add);
  expect(card('ContentEvent').getByRole('textbox', { name: 'Header name' })).toBeValid();
  expect(card('ContentEvent').queryByText('Error:')).toBeNull();
});

test('[W8] no value that was masked is shown when rows move by undo', async () => {
  const { user, draft } = setUp(withHeaders(2));
  await user.click(toggle('ContentEvent'));
  await user.click(card('ContentEvent').getByRole('button', { name: 'Remove header 1' }));
  await user.click(card('ContentEvent').getByRole('button', { name: 'Show value' }));
  expect(card('ContentEvent').getByLabelText('Header value')).toHaveAttribute('type', 'text');
  await act(async () => draft.undo());
  for (const value of card('ContentEvent').getAllByLabelText('Header value'))
    expect(value).toHaveAttribute('type', 'password');
});
