// @vitest-environment jsdom
import { useEffect } from 'react';
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import fc from 'fast-check';
import { useFormContext } from 'react-hook-form';
import { describe, expect, test, vi } from 'vitest';
import { anyManifest } from '#manifest/values/any-manifest.fixture.ts';
import {
  newFormValues,
  newHeaderValues,
  textOf,
  type FormValues,
} from '#manifest/values/form-values.ts';
import { typedInto } from '#manifest/values/read-into.ts';
import { ChoiceGroup } from './choice-group.tsx';
import type { EditSummary } from './describe-edit.ts';
import type { UseDraftFormReturn } from './draft-context.ts';
import { DraftForm, useDraftForm } from './draft-form.tsx';
import { withFieldValue } from './field-value.ts';
import { times } from '#long-run.fixture.ts';
import { NotifyProvider } from '#ui/notify.tsx';
import { SwitchControl } from './switch-control.tsx';
import { TextControl } from './text-control.tsx';
import { useHeaderFields } from './use-field.ts';

// jsdom has no layout.
Element.prototype.scrollIntoView = () => undefined;

const HEADERS = 'webhooks.events.ContentEvent.headers';

interface Handles {
  draft: UseDraftFormReturn;
  /** What react-hook-form holds. */
  formValues: () => FormValues;
  append: (name: string) => void;
  remove: (row: number) => void;
}

function setUp(values: FormValues = newFormValues()) {
  const given: { handles?: Handles } = {};
  render(
    <NotifyProvider>
      <DraftForm values={values} tried={[]} otherNames={[]}>
        <Rows give={(handles) => (given.handles = handles)} />
        <TextControl name="app-info.client_name" />
        <TextControl name="app-info.description" multiline />
        <SwitchControl name="engagement.language_selection" />
        <ChoiceGroup name="engagement.entry_point" />
      </DraftForm>
    </NotifyProvider>,
  );
  if (!given.handles) throw new Error('The form did not mount');
  return { ...given.handles, user: userEvent.setup() };
}

/** Rows as the Webhooks step has them, with nothing around. */
function Rows({ give }: { give: (handles: Handles) => void }) {
  const draft = useDraftForm();
  const { getValues } = useFormContext<FormValues>();
  const { fields, append, remove } = useHeaderFields(HEADERS);
  useEffect(() => {
    give({
      draft,
      formValues: () => getValues(),
      append: (header_name) => append({ ...newHeaderValues(), header_name }),
      remove,
    });
  });
  return (
    <ul>
      {fields.map(({ id }, row) => (
        <li key={id}>
          <TextControl name={`${HEADERS}.${row}.header_name`} />
        </li>
      ))}
    </ul>
  );
}

const appName = () => screen.getByRole('textbox', { name: 'App name' });
const description = () => screen.getByRole('textbox', { name: 'Description' });

/** Undoes or redoes one edit, and says what that changed. */
function go(way: () => EditSummary | null): Promise<EditSummary | null> {
  return act(async () => way());
}

/** As far as it goes; a way without end is a fault. */
async function goAll(way: () => EditSummary | null, check?: () => void): Promise<void> {
  for (let edits = 0; await go(way); edits++) {
    expect(edits).toBeLessThan(100);
    check?.();
  }
}

describe('undo', () => {
  test('takes a word back at once, with the space that leaving the field took away', async () => {
    const { draft, user } = setUp();
    // However long this takes on a busy machine, it is typed without a pause.
    vi.spyOn(performance, 'now').mockReturnValue(0);
    await user.type(appName(), 'Acme ');
    await user.click(description());
    expect(appName()).toHaveValue('Acme');
    expect(await go(draft.undo)).toStrictEqual({
      label: 'App name',
      fields: ['app-info.client_name'],
    });
    expect(appName()).toHaveValue('');
    await go(draft.redo);
    expect(appName()).toHaveValue('Acme');
  });

  test('takes what was typed after coming back to the field back by itself', async () => {
    const { draft, user } = setUp();
    vi.spyOn(performance, 'now').mockReturnValue(0);
    await user.type(appName(), 'Acme');
    await user.tab();
    await user.type(appName(), ' Inc');
    await go(draft.undo);
    expect(appName()).toHaveValue('Acme');
  });

  test('takes every tick, switch and choice of many back one by one', async () => {
    const { draft, user } = setUp();
    await user.click(screen.getByRole('button', { name: 'Entry point' }));
    const chosen = () => screen.getAllByRole('checkbox', { checked: true }).length;
    const before = chosen();
    await user.click(screen.getByRole('button', { name: 'Select all' }));
    await user.click(screen.getByRole('checkbox', { name: 'URL' }));
    await user.click(screen.getByRole('switch', { name: 'Language selection' }));
    await go(draft.undo);
    expect(screen.getByRole('switch', { name: 'Language selection' })).not.toBeChecked();
    expect(chosen()).toBe(before);
    await go(draft.undo);
    expect(chosen()).toBe(before + 1);
    await go(draft.undo);
    expect(chosen()).toBe(before);
    expect(await go(draft.undo)).toBeNull();
  });

  test('takes a fix and a bulk change back at once, whatever they touched', async () => {
    const { draft } = setUp();
    const wide = { ...newFormValues(), engagement: { ...newFormValues().engagement, on: false } };
    await act(async () =>
      draft.replaceValues(withFieldValue(wide, 'app-info.client_name', 'Acme')),
    );
    await act(async () => draft.applyFix({ label: '', edits: [{ op: 'remove', path: '/scope' }] }));
    expect(draft.nextUndo()?.label).toBe('Scope');
    await go(draft.undo);
    expect(draft.nextUndo()?.label).toBe('2 fields');
    expect(draft.nextRedo()?.label).toBe('Scope');
    await go(draft.undo);
    expect(draft.values()).toStrictEqual(newFormValues());
  });

  test('undoes what the Undo of a fix did, too', async () => {
    const { draft } = setUp();
    const fix = { label: '', edits: [{ op: 'remove' as const, path: '/scope' }] };
    await act(async () => draft.applyFix(fix)());
    expect(draft.values()).toStrictEqual(newFormValues());
    await go(draft.undo);
    expect(draft.values()['app-info'].scope).toBe('');
  });

  test('is not spoilt by walking through the fields', async () => {
    const { draft, user } = setUp(withFieldValue(newFormValues(), 'app-info.client_name', 'Acme '));
    await user.click(screen.getByRole('switch', { name: 'Language selection' }));
    await go(draft.undo);
    await user.click(appName());
    await user.click(description());
    expect(appName()).toHaveValue('Acme ');
    expect(draft.nextUndo()).toBeNull();
    expect(draft.nextRedo()?.label).toBe('Language selection');
  });
});

describe('showing a field', () => {
  test('gives it the focus, but not when it takes text', async () => {
    const { draft } = setUp();
    draft.showField('engagement.language_selection');
    const toggle = screen.getByRole('switch', { name: 'Language selection' });
    await waitFor(() => expect(toggle).toHaveFocus());
    const scroll = vi.spyOn(Element.prototype, 'scrollIntoView');
    draft.showField('app-info.client_name');
    await waitFor(() => expect(scroll.mock.contexts[0]).toContainElement(appName()));
    expect(toggle).toHaveFocus();
  });
});

test('any run of edits, undone all and redone all, gives the same values, in the form as on the screen', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(edit(), { maxLength: 12 }), async (run) => {
      const { draft, formValues, append, remove } = setUp();
      // Looked up once: whatever is done, they stay the same elements.
      const [name, list] = [appName(), screen.getByRole('list')];
      const shownRows = () => [...list.querySelectorAll('input')].map(({ value }) => value);
      const expectOneTruth = () => {
        expect(formValues()).toEqual(draft.values());
        const { headers } = draft.values().webhooks.events.ContentEvent;
        expect(shownRows()).toEqual(headers.map(({ header_name }) => textOf(header_name)));
        expect(name).toHaveValue(textOf(draft.values()['app-info'].client_name));
      };
      for (const play of run) {
        await act(async () => play({ draft, append, remove }));
        expectOneTruth();
      }
      await goAll(draft.redo);
      const last = draft.values();
      await goAll(draft.undo, expectOneTruth);
      expect(draft.values()).toStrictEqual(newFormValues());
      await goAll(draft.redo, expectOneTruth);
      expect(draft.values()).toStrictEqual(last);
      cleanup();
    }),
    { numRuns: times(40) },
  );
});

type Play = (handles: Pick<Handles, 'draft' | 'append' | 'remove'>) => void;

function edit(): fc.Arbitrary<Play> {
  const rows = ({ draft }: { draft: UseDraftFormReturn }) =>
    draft.values().webhooks.events.ContentEvent.headers;
  const name = fc.constantFrom('X-1', 'X-2', 'x-1');
  return fc.oneof(
    name.map(
      (text): Play =>
        ({ draft }) =>
          draft.setValue('app-info.client_name', text),
    ),
    name.map(
      (text): Play =>
        ({ append }) =>
          append(text),
    ),
    fc.nat(4).map((row): Play => (handles) => {
      if (row < rows(handles).length) handles.remove(row);
    }),
    fc.tuple(fc.nat(4), name).map(([row, text]): Play => (handles) => {
      if (row < rows(handles).length) handles.draft.setValue(`${HEADERS}.${row}.header_name`, text);
    }),
    fc.array(name, { maxLength: 3 }).map((names): Play => ({ draft }) => {
      const headers = names.map((header_name) => ({ ...newHeaderValues(), header_name }));
      draft.replaceValues(withFieldValue(draft.values(), HEADERS, headers));
    }),
    fc.boolean().map(
      (on): Play =>
        ({ draft }) =>
          draft.setValue('engagement.on', on),
    ),
    // As the text types it: anything at all may stand in it.
    anyManifest.map(
      (manifest): Play =>
        ({ draft }) =>
          draft.typeValues(typedInto(manifest, draft.values())),
    ),
    fc.constant<Play>(({ draft }) => void draft.undo()),
    fc.constant<Play>(({ draft }) => void draft.redo()),
  );
}
