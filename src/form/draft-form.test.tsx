// @vitest-environment jsdom
import { Profiler, useEffect, type ReactElement } from 'react';
import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import {
  newFormValues,
  newHeaderValues,
  type FormValues,
  type StepId,
} from '#manifest/values/form-values.ts';
import { useDraftParts, type UseDraftFormReturn } from './draft-context.ts';
import { DraftForm, useDraftForm } from './draft-form.tsx';
import { withFieldValue } from './field-value.ts';
import { useFocusedField } from './focus.ts';
import { useFormSnapshot } from './form-snapshot.ts';
import { lateRules } from './late-rules.ts';
import { NotifyProvider } from '#ui/notify.tsx';
import { TextControl } from './text-control.tsx';
import { useHeaderFields } from './use-field.ts';

// jsdom has no layout.
Element.prototype.scrollIntoView = () => undefined;

function setUp(
  values: FormValues = newFormValues(),
  children = <AppInfo />,
  tried: readonly StepId[] = [],
) {
  const onChange = vi.fn<(values: FormValues) => void>();
  const parts: { draft?: UseDraftFormReturn } = {};
  const screenWith = (step: ReactElement) => (
    <NotifyProvider>
      <DraftForm values={values} tried={tried} otherNames={[]}>
        <Handle give={(draft) => (parts.draft = draft)} />
        <Listener onChange={onChange} />
        {step}
      </DraftForm>
    </NotifyProvider>
  );
  const { rerender } = render(screenWith(children));
  const { draft } = parts;
  if (!draft) throw new Error('The form did not mount');
  const show = (step: ReactElement) => act(async () => rerender(screenWith(step)));
  return { draft, onChange, user: userEvent.setup(), show };
}

function Handle({ give }: { give: (draft: UseDraftFormReturn) => void }) {
  const draft = useDraftForm();
  useEffect(() => {
    give(draft);
  });
  return <output aria-label="Focused field">{useFocusedField()}</output>;
}

/** Hears of the values as whoever saves them does. */
function Listener({ onChange }: { onChange: (values: FormValues) => void }) {
  const { store } = useDraftParts();
  useEffect(() => store.subscribe(() => onChange(store.now().values)), [store, onChange]);
  return null;
}

function AppInfo() {
  return (
    <>
      <TextControl name="app-info.client_name" />
      <TextControl name="app-info.description" multiline />
      <TextControl name="app-info.logo_uri" />
    </>
  );
}

const appName = () => screen.getByRole('textbox', { name: 'App name' });
const description = () => screen.getByRole('textbox', { name: 'Description' });

describe('errors at a field', () => {
  test('do not show before the person has left it', async () => {
    const { user } = setUp();
    await user.click(appName());
    expect(screen.queryByText('Error:')).toBeNull();
    await user.tab();
    expect(screen.getByText('Error:')).toBeTruthy();
    expect(appName().getAttribute('aria-invalid')).toBe('true');
  });

  test('show at every field of a step once it was tried', async () => {
    const { draft } = setUp(withFieldValue(newFormValues(), 'app-info.logo_uri', 'data:,'));
    await act(() => draft.trigger('app-info'));
    expect(screen.getAllByText('Error:')).toHaveLength(2);
  });

  test('show on the steps that were tried, whichever of them is shown first', async () => {
    const values = withFieldValue(newFormValues(), 'webhooks.base_endpoint', 'ftp://acme.com');
    const { draft, show } = setUp(values, <AppInfo />, ['webhooks']);
    const base = <TextControl name="webhooks.base_endpoint" />;
    await lateRules.there;
    await show(base);
    expect(screen.getByText('Error:')).toBeVisible();
    // What changes several fields judges all of them, on whatever step it is done.
    await show(<AppInfo />);
    act(() => draft.replaceValues(withFieldValue(values, 'app-info.client_name', 'Acme')));
    await show(base);
    expect(screen.getByText('Error:')).toBeVisible();
  });

  test('vanish the moment the value is right', async () => {
    const { draft, user } = setUp();
    await act(() => draft.trigger('app-info'));
    await user.type(appName(), 'A');
    expect(screen.queryByText('Error:')).toBeNull();
  });

  test('[W2] go where another field takes their reason away', async () => {
    const { draft, user } = setUp(
      withFieldValue(newFormValues(), 'webhooks.base_endpoint', 'ftp://acme.com'),
      <TextControl name="webhooks.base_endpoint" />,
    );
    await user.click(screen.getByRole('textbox', { name: /endpoint/i }));
    await user.tab();
    expect(screen.getByText('Error:')).toBeTruthy();
    const { events } = draft.values().webhooks;
    const off = Object.entries(events).map(([name, event]) => [name, { ...event, on: false }]);
    const values = withFieldValue(draft.values(), 'webhooks.events', Object.fromEntries(off));
    await act(async () => draft.replaceValues(values));
    expect(screen.queryByText('Error:')).toBeNull();
    await act(async () => draft.undo());
    expect(screen.getByText('Error:')).toBeTruthy();
  });

  test('wait while a button is pressed, so that it stays under the pointer', async () => {
    const { user } = setUp();
    await user.click(appName());
    await user.pointer({ keys: '[MouseLeft>]', target: description() });
    expect(screen.queryByText('Error:')).toBeNull();
    await user.pointer({ keys: '[/MouseLeft]' });
    expect(await screen.findByText('Error:')).toBeTruthy();
  });

  test('are tied to the control', async () => {
    const { draft } = setUp();
    await act(() => draft.trigger('app-info'));
    const ids = appName().getAttribute('aria-describedby')?.split(' ') ?? [];
    const described = ids.map((id) => document.getElementById(id)?.textContent).join(' ');
    expect(described).toContain('Error:');
    expect(described).toContain('Agents see this');
  });
});

describe('typing', () => {
  test('renders the one control it happens in, however many headers there are', async () => {
    const headers = Array.from({ length: 1000 }, newHeaderValues);
    const values = withFieldValue(newFormValues(), 'webhooks.events.ContentEvent.headers', headers);
    const rendered: string[] = [];
    const profiled = (name: 'app-info.client_name' | 'app-info.description') => (
      <Profiler id={name} onRender={(id) => rendered.push(id)}>
        <TextControl name={name} />
      </Profiler>
    );
    const { user, draft } = setUp(
      values,
      <>
        {profiled('app-info.client_name')}
        {profiled('app-info.description')}
      </>,
    );
    const { webhooks, engagement } = draft.values();
    await user.click(appName());
    rendered.length = 0;
    await user.keyboard('Acme');
    expect(new Set(rendered)).toStrictEqual(new Set(['app-info.client_name']));
    expect(draft.values()['app-info'].client_name).toBe('Acme');
    expect(draft.values().webhooks).toBe(webhooks);
    expect(draft.values().engagement).toBe(engagement);
  });

  test('reaches whoever keeps the draft, character by character', async () => {
    const { user, onChange } = setUp();
    await user.type(appName(), 'Hi');
    expect(onChange.mock.calls.map(([values]) => values['app-info'].client_name)).toStrictEqual([
      'H',
      'Hi',
    ]);
  });

  test('takes spaces at the ends away when the field is left, of what was typed only', async () => {
    const { user, draft } = setUp(
      withFieldValue(newFormValues(), 'app-info.logo_uri', { kept: '" /a.png "' }),
    );
    await user.type(appName(), ' Acme ');
    await user.tab();
    expect(draft.values()['app-info'].client_name).toBe('Acme');
    await user.click(screen.getByRole('textbox', { name: 'Logo URI' }));
    await user.tab();
    expect(draft.values()['app-info'].logo_uri).toStrictEqual({ kept: '" /a.png "' });
  });

  test('is never cut: what is too long is counted and said', async () => {
    const { user, draft } = setUp();
    await user.click(description());
    await user.paste('👋'.repeat(290));
    expect(draft.values()['app-info'].description).toBe('👋'.repeat(290));
    expect(screen.getByText(/290 \/ 256 \(34 over\)/)).toBeTruthy();
  });

  test('keeps pasted line breaks', async () => {
    const { user, draft } = setUp();
    await user.click(description());
    await user.paste('one\ntwo');
    expect(draft.values()['app-info'].description).toBe('one\ntwo');
  });
});

test('Rows added as a field array reach the draft and its manifest', async () => {
  const name = 'webhooks.events.ContentEvent.headers';
  function AddHeader() {
    const { append } = useHeaderFields(name);
    return <button onClick={() => append()}>Add header</button>;
  }
  const { draft, onChange, user } = setUp(newFormValues(), <AddHeader />);
  await user.click(screen.getByRole('button', { name: 'Add header' }));
  await act(async () => draft.setValue(`${name}.0.header_name`, 'X-Api-Key'));
  expect(draft.values().webhooks.events.ContentEvent.headers).toStrictEqual([
    { ...newHeaderValues(), header_name: 'X-Api-Key' },
  ]);
  expect(onChange).toHaveBeenCalledTimes(2);
});

describe('the focus', () => {
  test('goes to a field on request', async () => {
    const { draft } = setUp();
    act(() => draft.focusField('app-info.description'));
    await waitFor(() => expect(document.activeElement).toBe(description()));
  });

  test('is known, so that the field’s lines can be marked', async () => {
    const { user } = setUp();
    await user.click(description());
    expect(screen.getByLabelText('Focused field').textContent).toBe('app-info.description');
  });
});

describe('a fix', () => {
  test('is one click and can be undone, without losing what was typed since', async () => {
    const { draft, user } = setUp(
      withFieldValue(newFormValues(), 'app-info.scope', 'msg.consumer msg.consumer'),
      <>
        <AppInfo />
        <TextControl name="app-info.scope" />
      </>,
    );
    await act(() => draft.trigger('app-info'));
    const scope = screen.getByRole('textbox', { name: 'Scope' });
    const list = screen.getByText(/msg\.consumer.* twice|once/i).closest('li');
    if (!list) throw new Error('No issue with a fix');
    await user.click(within(list).getByRole('button'));
    expect(scope).toHaveProperty('value', 'msg.consumer');
    // The fixed field takes the focus in the next frame.
    await waitFor(() => expect(scope).toHaveFocus());
    await user.type(appName(), 'Acme');
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(scope).toHaveProperty('value', 'msg.consumer msg.consumer');
    expect(appName()).toHaveProperty('value', 'Acme');
  });
});

describe('the derived parts', () => {
  test('keep their identity while nothing about them changes', async () => {
    const seen: unknown[] = [];
    function Spy() {
      seen.push(useFormSnapshot((snapshot) => snapshot.byField.get('webhooks.base_endpoint')));
      return null;
    }
    const { user } = setUp(
      newFormValues(),
      <>
        <AppInfo />
        <Spy />
      </>,
    );
    await user.type(appName(), 'Acme');
    expect(new Set(seen).size).toBe(1);
  });
});
