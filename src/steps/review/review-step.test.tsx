// @vitest-environment jsdom
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { newId } from '#drafts/new-id.ts';
import { DraftForm } from '#form/draft-form.tsx';
import { NotifyProvider } from '#ui/notify.tsx';
import { newFormValues, type FieldName, type FormValues } from '#manifest/values/form-values.ts';
import { writeManifest } from '#manifest/values/write-manifest.ts';
import { AppActionsContext } from '#workspace/app-actions.ts';
import { memoryActions } from '#workspace/memory-actions.fixture.ts';
import { ReviewStep } from './review-step.tsx';

function review(edit: (values: FormValues) => void) {
  const values = newFormValues();
  values['app-info'].client_name = 'Acme';
  values.webhooks.base_endpoint = 'https://hooks.acme.com';
  edit(values);
  const onChangeField = vi.fn<(name: FieldName) => void>();
  const beforeFixAll = vi.fn<() => void>();
  const onHandedOut = vi.fn<() => void>();
  const actions = memoryActions();
  // What an earlier test downloaded is remembered for its draft.
  const draftId = newId();
  render(
    <NotifyProvider>
      <AppActionsContext value={actions}>
        <DraftForm values={values} tried={[]} otherNames={[]}>
          <ReviewStep
            draftId={draftId}
            onChangeField={onChangeField}
            addressOfField={(name) => `#/${name}`}
            jsonAddress="#/drafts/a1/json"
            beforeFixAll={beforeFixAll}
            onHandedOut={onHandedOut}
            onShare={() => {}}
            onSent={() => {}}
            notes={null}
          />
        </DraftForm>
      </AppActionsContext>
    </NotifyProvider>,
  );
  const rounds = async () => (await actions.reviews.load('author', draftId))?.rounds ?? [];
  return { user: userEvent.setup(), values, rounds, onChangeField, beforeFixAll, onHandedOut };
}

const region = (name: string) => within(screen.getByRole('region', { name }));

test('every line has its Change, which leads to the field', async () => {
  const { user, onChangeField } = review(() => {});
  await user.click(screen.getByRole('button', { name: 'Change App name' }));
  await user.click(screen.getByRole('button', { name: 'Change ContentEvent' }));
  expect(onChangeField.mock.calls.flat()).toEqual([
    'app-info.client_name',
    'webhooks.events.ContentEvent.on',
  ]);
});

test('a problem leads to its field; its fix can be undone', async () => {
  const { user, onChangeField } = review(({ webhooks }) => {
    webhooks.base_endpoint = 'http://hooks.acme.com';
  });
  const problems = region('Problems');
  await user.click(problems.getByRole('link', { name: 'Base endpoint' }));
  expect(onChangeField).toHaveBeenCalledWith('webhooks.base_endpoint');

  await user.click(problems.getByRole('button', { name: 'Use https' }));
  expect(region('Problems').getByText(/No problems found/)).toBeVisible();
  expect(screen.getByRole('heading', { name: 'Your manifest is ready' })).toHaveFocus();
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(region('1 thing to fix').getByRole('link', { name: 'Base endpoint' })).toBeVisible();
});

test('all certain problems are fixed with one button, and taken back with one', async () => {
  const { user, beforeFixAll } = review(({ engagement }) => {
    engagement.design_window = true;
    engagement.design_engagement = true;
  });
  await user.click(screen.getByRole('button', { name: 'Fix 2 problems automatically' }));
  expect(beforeFixAll).toHaveBeenCalledOnce();
  expect(screen.getByRole('status')).toHaveTextContent('2 problems fixed');
  expect(region('Problems').getByText(/No problems found/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(region('2 things to fix')).toBeDefined();
});

test('a draft with errors is called a draft, and says what is still to fix', () => {
  review((values) => {
    values['app-info'].client_name = '';
  });
  const card = region('1 thing to fix');
  expect(card.getByRole('button', { name: 'Copy draft' })).toBeEnabled();
  expect(card.getByRole('button', { name: 'Download draft' })).toBeEnabled();
  expect(card.getByText(/Still to fix: App name/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Download JSON' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Copy JSON' })).toBeNull();
});

test('[W8] what is copied has the header values, what is shown has not', async () => {
  const { user, values, onHandedOut } = review(({ webhooks }) => {
    webhooks.events.ContentEvent.headers = [
      { header_name: 'X-Api-Key', header_value: 's3cret', rest: '' },
    ];
  });
  expect(document.body).not.toHaveTextContent('s3cret');
  await user.click(screen.getByRole('button', { name: 'Manifest JSON' }));
  expect(screen.getByText(/Header values are hidden here/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Copy JSON' }));
  expect(await navigator.clipboard.readText()).toBe(writeManifest(values));
  expect(screen.getByRole('status')).toHaveTextContent('JSON copied');
  expect(onHandedOut).toHaveBeenCalledOnce();
});

test('a line of the JSON leads to its field, and one without a field says so', async () => {
  const { user, onChangeField } = review(() => {});
  const line = (start: string) => {
    const all = [...document.querySelectorAll<HTMLElement>('[data-json] .line')];
    const found = all.find((each) => each.textContent?.startsWith(start));
    if (!found) throw new Error(`There is no line ${start}`);
    return found;
  };
  await user.click(line('  "client_name"'));
  expect(onChangeField).toHaveBeenCalledExactlyOnceWith('app-info.client_name');
  await user.click(line('{'));
  expect(onChangeField).toHaveBeenCalledOnce();
  expect(screen.getByRole('status')).toHaveTextContent('This line has no field.');
});

test('where the browser does not let the page copy, the text is there to be copied by hand', async () => {
  const { user, values } = review(() => {});
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('refused'));
  await user.click(screen.getByRole('button', { name: 'Copy JSON' }));
  const text = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: /press Ctrl\+C/ });
  expect(text).toHaveFocus();
  expect(text).toHaveValue(writeManifest(values));
  expect(text.selectionEnd - text.selectionStart).toBe(text.value.length);
  expect(screen.getByRole('status')).toBeEmptyDOMElement();
});

test('a file that is called final does not go out with a placeholder in it unasked, and is asked about once', async () => {
  const { user, onHandedOut } = review((values) => {
    values['app-info'].client_name = 'App name';
    values['app-info'].description = 'For <company>';
    values.webhooks.base_endpoint = 'https://your/webhooks/endpoint';
  });
  const json = region('Manifest JSON');
  const card = region('Your manifest is ready, with 3 placeholders left');
  expect(card.getByText(/3 placeholders are left/)).toHaveTextContent(
    '3 placeholders are left: “App name”, “<company>”, and “https://your”. Fill them in',
  );
  await user.click(json.getByRole('button', { name: 'Copy JSON' }));
  const question = within(await screen.findByRole('dialog', { name: '3 placeholders are left' }));
  expect(question.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'App name: “App name”',
    'Description: “<company>”',
    'ContentEvent › Endpoint and 4 more places: “https://your”',
  ]);
  await user.click(question.getByRole('button', { name: 'Go back' }));
  expect(onHandedOut).not.toHaveBeenCalled();

  await user.click(json.getByRole('button', { name: 'Copy JSON' }));
  await user.click(await screen.findByRole('button', { name: 'Copy anyway' }));
  expect(onHandedOut).toHaveBeenCalledOnce();
  expect(await navigator.clipboard.readText()).toContain('"App name"');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await user.click(json.getByRole('button', { name: 'Copy JSON' }));
  expect(onHandedOut).toHaveBeenCalledTimes(2);
});

test('a draft with errors may go out with placeholders in it: it is not called final', async () => {
  const { user, onHandedOut } = review((values) => {
    values['app-info'].description = 'App description';
    values['app-info'].client_name = '';
  });
  await user.click(screen.getByRole('button', { name: 'Copy draft' }));
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(onHandedOut).toHaveBeenCalledOnce();
});

test('after the download the card says what is next, until the draft is marked as sent', async () => {
  URL.createObjectURL = () => 'blob:';
  HTMLAnchorElement.prototype.click = () => undefined;
  const { user, onHandedOut, rounds } = review(() => {});
  const card = region('Your manifest is ready');
  expect(card.getByText(/Send your account team the link or the file/)).toBeVisible();
  await user.click(card.getByRole('button', { name: 'Download JSON' }));
  expect(onHandedOut).toHaveBeenCalledOnce();
  expect(screen.getByRole('status')).toHaveTextContent('acme.app-install.json downloaded');
  expect(card.getByText(/Now send the file/)).toBeVisible();
  // Nobody but the person knows whether it was sent.
  expect(await rounds()).toEqual([]);

  await user.click(card.getByRole('button', { name: 'Mark as sent' }));
  expect(await card.findByText(/^Sent \d/)).toBeVisible();
  expect(await rounds()).toMatchObject([{ number: 1, source: 'a file' }]);
});

test('the fingerprint says what it is for once somebody asks', async () => {
  const { user } = review(() => {});
  const ask = screen.getByRole('button', { name: 'What is the fingerprint for?' });
  const why = screen.getByText(/you’re looking at the same manifest/);
  expect(why).not.toBeVisible();
  await user.click(ask);
  expect(why).toBeVisible();
});

test('the JSON and what was changed from the default are closed until they are opened', async () => {
  const { user } = review(() => {});
  for (const name of ['Manifest JSON', 'Changed from the default']) {
    const toggle = screen.getByRole('button', { name });
    expect(toggle).toHaveAttribute('aria-expanded', 'false');
    const inside = document.getElementById(toggle.getAttribute('aria-controls') ?? '');
    expect(inside).not.toBeVisible();
    await user.click(toggle);
    expect(inside).toBeVisible();
  }
});
