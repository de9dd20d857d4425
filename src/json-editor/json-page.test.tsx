// @vitest-environment jsdom
import { act, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useEffect, type ReactNode } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import { autosaver, type Autosaver } from '#drafts/autosaver.ts';
import { newDraft, type Draft } from '#drafts/draft.ts';
import { DraftForm, useDraftForm } from '#form/draft-form.tsx';
import { useFormSnapshot } from '#form/form-snapshot.ts';
import { NotifyProvider } from '#ui/notify.tsx';
import { PlainEditor } from './plain-editor.tsx';
import type { FieldName, FormValues } from '#manifest/values/form-values.ts';
import { READY_MANIFEST } from '#manifest/values/ready-manifest.fixture.ts';
import { readValues } from '#manifest/values/read-values.ts';
import { writeManifest } from '#manifest/values/write-manifest.ts';
import { memoryActions } from '#workspace/memory-actions.fixture.ts';
import { UnappliedText } from './unapplied-text.tsx';
import { JsonPage } from './json-page.tsx';
import type { LoadEditor } from './loaded-editor.tsx';

// A busy machine is no failure.
configure({ asyncUtilTimeout: 20_000 });

beforeEach(() => {
  vi.stubGlobal('scrollTo', () => undefined);
  vi.stubGlobal('matchMedia', () => ({
    matches: false,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    addListener: () => undefined,
    removeListener: () => undefined,
  }));
});

const READY = readValues(READY_MANIFEST);
const TEXT = writeManifest(READY);
const WITHOUT_COMMA = TEXT.replace('",\n  "description"', '"\n  "description"');

test('nothing is said of what is missing before the person has changed the text', async () => {
  const { user, text } = await openPage({
    edit: (values) => (values['app-info'].client_name = ''),
  });
  const problems = region('Problems');
  expect(problems.queryByText(/Error/)).toBeNull();
  expect(problems.getByText(/appear here once you edit the JSON/)).toBeVisible();

  await user.type(text(), ' ');
  expect(problems.getByRole('button', { name: 'App name' })).toBeVisible();
});

test('what already shows in the form shows here from the start', async () => {
  await openPage({
    edit: (values) => (values['app-info'].client_name = ''),
    draft: { tried: ['app-info'] },
  });
  expect(region('Problems').getByRole('button', { name: 'App name' })).toBeVisible();
});

test('all problems are listed for whoever asks for them', async () => {
  const { user } = await openPage({ edit: (values) => (values['app-info'].client_name = '') });
  await user.click(screen.getByRole('button', { name: 'Check now' }));
  expect(region('Problems').getByRole('button', { name: 'App name' })).toBeVisible();
});

test('a problem leads to its place in the text', async () => {
  const { user, text, selected } = await openPage({
    edit: (values) => (values['app-info'].logo_uri = 'not an address'),
  });
  await user.click(screen.getByRole('button', { name: 'Check now' }));
  await user.click(region('Problems').getByRole('button', { name: 'Logo URI' }));
  expect(text()).toHaveFocus();
  expect(selected()).toBe('"not an address"');
  expect(region('About this field').getByText('Logo URI')).toBeVisible();
});

test('[W8] a problem of a header value leads to its key: a secret shows while it is selected', async () => {
  const { user, selected } = await openPage({
    edit: ({ webhooks }) => {
      const header = { header_name: 'X-Key', header_value: 's3cret\n', rest: '' };
      webhooks.events.ContentEvent.headers = [header];
    },
  });
  await user.click(screen.getByRole('button', { name: 'Check now' }));
  await user.click(region('Problems').getByRole('button', { name: /Header value/ }));
  expect(selected()).toBe('"header_value"');
});

test('the keys go from problem to problem, and say which it is', async () => {
  const { user, text, selected } = await openPage({
    edit: (values) => {
      values['app-info'].client_name = '';
      values['app-info'].logo_uri = 'not an address';
    },
  });
  await user.click(text());
  await user.keyboard('{F8}');
  expect(selected()).toBe('""');
  expect(screen.getByText(/^Problem 1 of 2\. App name: /)).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Next problem' }));
  expect(selected()).toBe('"not an address"');
  await user.click(screen.getByRole('button', { name: 'Next problem' }));
  expect(selected()).toBe('""');
  await user.click(screen.getByRole('button', { name: 'Previous problem' }));
  expect(selected()).toBe('"not an address"');
});

test('what is missing at one place, for the same reason, is gone through one by one', async () => {
  const { user, text } = await openPage({});
  await user.clear(text());
  await user.paste('{"client_name": "Acme", "capabilities": {"engagement": {}}}');
  await user.click(screen.getByRole('button', { name: 'Next problem' }));
  const said = () => screen.getByText(/^Problem \d+ of \d+/).textContent;
  const all = new Set<string>();
  for (let step = 0; step < 7; step++) {
    all.add(said());
    await user.keyboard('{F8}');
  }
  expect(all.size).toBe(7);
});

test('a long text is read before its problems are gone through', async () => {
  const { user, text, selected } = await openPage({
    draft: { text: { typed: TEXT + ' '.repeat(40_000), base: null } },
  });
  const now = readValues(READY_MANIFEST)['app-info'].client_name as string;
  fireEvent.change(text(), { target: { value: text().value.replace(`"${now}"`, '""') } });
  await user.click(screen.getByRole('button', { name: 'Next problem' }));
  expect(selected()).toBe('""');
  expect(screen.getByText(/^Problem 1 of 1\. App name/)).toBeInTheDocument();
});

test('with no problem to go to, that is said', async () => {
  const { user } = await openPage({});
  await user.click(screen.getByRole('button', { name: 'Next problem' }));
  expect(screen.getByRole('status', { name: '' })).toHaveTextContent('No problems found');
});

test('a fix fixes form and text, and can be undone', async () => {
  const { user, text, form } = await openPage({
    edit: ({ webhooks }) => (webhooks.events.ContentEvent.endpoint = 'http://hooks.acme.com/lp'),
  });
  await user.click(screen.getByRole('button', { name: 'Check now' }));
  const [fix] = region('Problems').getAllByRole('button', { name: /https/ });
  await user.click(fix as HTMLElement);
  expect(form().webhooks.events.ContentEvent.endpoint).toBe('https://hooks.acme.com/lp');
  await waitFor(() => expect(text()).toHaveValue(writeManifest(form())));
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(text().value).toContain('"http://hooks.acme.com/lp"'));
});

test('the status says where the text cannot be read, and that the form keeps what it had', async () => {
  const { paste, form } = await openPage({});
  expect(status()).toHaveTextContent('Form is up to date');
  await paste(WITHOUT_COMMA.replace('Acme', 'Other'));
  await waitFor(() =>
    expect(status()).toHaveTextContent(
      /^Line 3, column 3: add a comma .* The form isn’t updated until this is fixed\.$/,
    ),
  );
  expect(form()).toEqual(READY);
  await paste(TEXT.replace('Acme', 'Other'));
  await waitFor(() => expect(status()).toHaveTextContent('Form is up to date'));
  expect(form()['app-info'].client_name).toMatch(/^Other/);
});

test('text edits are discarded, and come back with Undo', async () => {
  const { user, text, paste } = await openPage({});
  await paste(WITHOUT_COMMA);
  await user.click(await screen.findByRole('button', { name: 'Discard JSON edits' }));
  expect(text()).toHaveValue(TEXT);
  expect(text()).toHaveFocus();
  expect(status()).toHaveTextContent('Form is up to date');
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(text()).toHaveValue(WITHOUT_COMMA);
  await waitFor(() => expect(status()).toHaveTextContent(/add a comma/));
});

test('a repair is looked at before it is taken', async () => {
  const { user, text, paste } = await openPage({});
  await paste(WITHOUT_COMMA);
  await user.click(await screen.findByRole('button', { name: 'Review repair' }));
  const dialog = within(screen.getByRole('dialog', { name: 'Repair the JSON' }));
  expect(dialog.getByText('Added a missing comma on line 2.')).toBeVisible();
  await user.click(dialog.getByRole('button', { name: 'Keep my version' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(text()).toHaveValue(WITHOUT_COMMA);

  await user.click(screen.getByRole('button', { name: 'Review repair' }));
  await user.click(screen.getByRole('button', { name: 'Use the repaired version' }));
  await waitFor(() => expect(text()).toHaveValue(TEXT));
  expect(text()).toHaveFocus();
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(text()).toHaveValue(WITHOUT_COMMA);
});

test('undoing a repair loses nothing that was typed since', async () => {
  const { user, text, paste } = await openPage({});
  await paste(WITHOUT_COMMA);
  await user.click(await screen.findByRole('button', { name: 'Review repair' }));
  await user.click(screen.getByRole('button', { name: 'Use the repaired version' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await paste(TEXT.replace('Acme', 'Later'));
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(text().value).toContain('Later');
  expect(screen.getByText(/The JSON has changed since/)).toBeVisible();
});

test('Format lays the text out, and waits for text that can be read', async () => {
  const { user, text, paste } = await openPage({});
  const oneLine = JSON.stringify(READY_MANIFEST);
  await paste(oneLine);
  await user.click(screen.getByRole('button', { name: 'Format' }));
  expect(text()).toHaveValue(`${JSON.stringify(READY_MANIFEST, null, 2)}\n`);
  await paste(`${oneLine}]`);
  await user.click(screen.getByRole('button', { name: 'Format' }));
  expect(text()).toHaveValue(`${oneLine}]`);
  expect(screen.getByText('Fix the JSON first, then format it')).toBeVisible();
});

test('what reading noticed is listed, and leads to its place', async () => {
  const { user, paste, selected } = await openPage({});
  await paste(TEXT.replace('{', '{\n  "client_id": "abc",'));
  const note = await screen.findByText(/“client_id” is left out of the form and the file/);
  expect(status()).toHaveTextContent(/except for what’s listed under “Other notes”/);
  await user.click(within(note.closest('li') as HTMLElement).getByRole('button'));
  expect(selected()).toBe('"abc"');
});

test('the text begins at the field the person came from, and leads back to it', async () => {
  const { user, text, goToField } = await openPage({ draft: { field: 'app-info.description' } });
  expect(text().value.slice(0, text().selectionStart)).toMatch(/"description": "[^"]+$/);
  expect(text().value.slice(text().selectionStart)).toMatch(/^",\n/);
  const cursor = region('About this field');
  expect(cursor.getByText('Description')).toBeVisible();
  await user.click(cursor.getByRole('button', { name: 'Show in form' }));
  expect(goToField).toHaveBeenCalledWith('app-info.description');
});

test('where the editor does not arrive, the plain text does as well', async () => {
  const arrives = vi.fn<LoadEditor>(() => Promise.reject(new Error('offline')));
  const { user, text, form, paste } = await openPage({ load: arrives });
  expect(screen.getByRole('alert')).toHaveTextContent(/The editor couldn’t load/);
  await paste(TEXT.replace('Acme', 'Offline'));
  expect(form()['app-info'].client_name).toMatch(/^Offline/);

  arrives.mockImplementation(() => Promise.resolve(PlainEditor));
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  expect(text().value).toContain('Offline');
});

test('nobody who chooses the plain text waits for the editor', async () => {
  const { user, text } = await openPage({});
  await user.click(screen.getByRole('switch', { name: 'Plain text' }));
  expect(text()).toHaveValue(TEXT);
  // The browser finds text in it.
  expect(screen.queryByRole('button', { name: 'Find' })).toBeNull();
  // It is remembered.
  await user.click(screen.getByRole('switch', { name: 'Plain text' }));
});

test('a step says that the JSON has edits that are not in the form, and can discard them', async () => {
  const { user, saver } = await openStep(WITHOUT_COMMA);
  const notice = within(await screen.findByRole('region', { name: /aren’t in the form yet/ }));
  expect(notice.getByText(/^Line 3, column 3: add a comma/)).toBeVisible();
  expect(notice.getByRole('link', { name: 'Fix the JSON' })).toHaveAttribute(
    'href',
    '#/drafts/a1/json',
  );
  await user.click(notice.getByRole('button', { name: 'Discard JSON edits' }));
  expect(screen.queryByRole('region', { name: /in the form yet/ })).toBeNull();
  expect(screen.getByRole('heading', { name: 'A step' })).toHaveFocus();
  expect(saver.draft().text).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(await screen.findByRole('region', { name: /in the form yet/ })).toBeVisible();
  expect(saver.draft().text).toMatchObject({ typed: WITHOUT_COMMA });
});

test('a step says nothing of a text that the form has', async () => {
  await openStep(TEXT.replaceAll('  ', '\t'));
  expect(screen.queryByRole('region')).toBeNull();
});

function region(name: string) {
  return within(screen.getByRole('region', { name }));
}

function status() {
  return screen.getByRole('status', { name: 'JSON and form' });
}

interface Opening {
  edit?: (values: FormValues) => unknown;
  draft?: Partial<Draft>;
  load?: LoadEditor;
}

/** The page with the plain text in the editor's place. */
async function openPage({ edit, draft, load = () => Promise.resolve(PlainEditor) }: Opening) {
  const values = structuredClone(READY);
  edit?.(values);
  const goToField = vi.fn<(name: FieldName) => void>();
  const opened = await openPageAt({ ...draft, values }, (saver) => (
    <JsonPage saver={saver} onField={goToField} load={load} />
  ));
  await screen.findByRole('textbox', { name: 'Manifest JSON text' });
  const text = () =>
    screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Manifest JSON text' });
  const { user } = opened;
  return {
    ...opened,
    goToField,
    text,
    selected: () => text().value.slice(text().selectionStart, text().selectionEnd),
    async paste(typed: string) {
      text().focus();
      text().select();
      await user.paste(typed);
    },
  };
}

async function openStep(typed: string) {
  return openPageAt({ values: READY, text: { typed, base: TEXT } }, (saver) => (
    <main>
      <h1 tabIndex={-1}>A step</h1>
      <UnappliedText saver={saver} />
    </main>
  ));
}

async function openPageAt(part: Partial<Draft>, page: (saver: Autosaver) => ReactNode) {
  const draft = { ...newDraft(Date.now, 'a1'), ...part };
  const saver = autosaver(draft, {
    store: memoryActions().store,
    clock: Date.now,
    writer: 'here',
    isGuarded: () => true,
    onMovedToHistory: () => undefined,
  });
  saver.begin();
  let form: () => FormValues = () => draft.values;
  function Values() {
    form = useDraftForm().values;
    const values = useFormSnapshot((snapshot) => snapshot.values);
    useEffect(() => {
      if (values !== saver.draft().values) saver.change({ values });
    }, [values]);
    return null;
  }
  await act(async () => {
    render(
      <NotifyProvider>
        <DraftForm values={draft.values} tried={draft.tried} otherNames={[]}>
          <Values />
          {page(saver)}
        </DraftForm>
      </NotifyProvider>,
    );
  });
  return { user: userEvent.setup(), saver, form: () => form() };
}
