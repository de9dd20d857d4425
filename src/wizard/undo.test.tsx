// @vitest-environment jsdom
import MenuList from '@mui/material/MenuList';
import { useEffect } from 'react';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import type { UseDraftFormReturn } from '#form/draft-context.ts';
import { DraftForm, useDraftForm } from '#form/draft-form.tsx';
import { NotifyProvider } from '#ui/notify.tsx';
import { newFormValues, type FormValues } from '#manifest/values/form-values.ts';
import { AppInfoStep } from '#steps/app-info-step.tsx';
import { EditItems } from '#page/edit-items.tsx';
import { addressOf } from '#workspace/routes.ts';
import { useUndoKeys } from '#page/use-keys.ts';

const ID = 'a1';

beforeEach(() => {
  // jsdom has no layout.
  Element.prototype.scrollIntoView = () => undefined;
  location.hash = addressOf(ID, 'app-info');
});

function setUp() {
  const given: { draft?: UseDraftFormReturn } = {};
  const values: FormValues = newFormValues();
  render(
    <NotifyProvider>
      <DraftForm values={values} tried={[]} otherNames={[]}>
        <Keys give={(draft) => (given.draft = draft)} />
        <AppInfoStep />
        <MenuList>
          <EditItems draftId={ID} onChosen={() => undefined} />
        </MenuList>
      </DraftForm>
    </NotifyProvider>,
  );
  if (!given.draft) throw new Error('The form did not mount');
  return { draft: given.draft, user: userEvent.setup() };
}

function Keys({ give }: { give: (draft: UseDraftFormReturn) => void }) {
  const draft = useDraftForm();
  useUndoKeys(ID);
  useEffect(() => {
    give(draft);
  });
  return <button>Elsewhere</button>;
}

const appName = () => screen.getByRole('textbox', { name: 'App name' });
const elsewhere = () => screen.getByRole('button', { name: 'Elsewhere' });
const item = (name: string) => screen.getByRole('menuitem', { name });

describe('Ctrl+Z', () => {
  test('undoes the last edit and says which, Ctrl+Shift+Z and Ctrl+Y redo it', async () => {
    const { user } = setUp();
    await user.click(appName());
    await user.paste('Acme');
    await user.click(elsewhere());
    await user.keyboard('{Control>}z{/Control}');
    expect(appName()).toHaveValue('');
    expect(screen.getByRole('status')).toHaveTextContent('Undone: App name');
    expect(elsewhere()).toHaveFocus();
    await user.keyboard('{Control>}{Shift>}Z{/Shift}{/Control}');
    expect(appName()).toHaveValue('Acme');
    expect(screen.getByRole('status')).toHaveTextContent('Redone: App name');
    await user.keyboard('{Meta>}z{/Meta}');
    expect(appName()).toHaveValue('');
    await user.keyboard('{Control>}y{/Control}');
    expect(appName()).toHaveValue('Acme');
  });

  test('is found by its place where the keyboard writes other letters', async () => {
    const { user } = setUp();
    await user.click(appName());
    await user.paste('Acme');
    await user.click(elsewhere());
    fireEvent.keyDown(elsewhere(), { key: 'я', code: 'KeyZ', ctrlKey: true });
    expect(appName()).toHaveValue('');
  });

  test('is left to the browser in a text field', async () => {
    const { user } = setUp();
    await user.click(appName());
    await user.paste('Acme');
    expect(fireEvent.keyDown(appName(), { key: 'z', ctrlKey: true })).toBe(true);
    expect(appName()).toHaveValue('Acme');
  });

  test('does nothing behind a dialog, not even what the browser would', async () => {
    const { user } = setUp();
    await user.click(appName());
    await user.paste('Acme');
    const dialog = document.createElement('div');
    dialog.setAttribute('aria-modal', 'true');
    document.body.append(dialog);
    expect(fireEvent.keyDown(elsewhere(), { key: 'z', ctrlKey: true })).toBe(false);
    dialog.remove();
    expect(appName()).toHaveValue('Acme');
  });

  test('goes to the step of what it changed, when that is all on one', async () => {
    const { user, draft } = setUp();
    await user.click(elsewhere());
    draft.setValue('engagement.on', false);
    await user.keyboard('{Control>}z{/Control}');
    await waitFor(() => expect(location.hash).toBe(addressOf(ID, 'engagement')));
  });

  test('stays where everything is in sight, or where no step has it all', async () => {
    const { user, draft } = setUp();
    await user.click(elsewhere());
    location.hash = addressOf(ID, 'review');
    draft.setValue('engagement.on', false);
    await user.keyboard('{Control>}z{/Control}');
    expect(draft.values().engagement.on).toBe(true);

    const values = newFormValues();
    values.engagement.on = false;
    values.webhooks.base_endpoint = 'https://hooks.acme.com';
    location.hash = addressOf(ID, 'app-info');
    draft.replaceValues(values);
    await user.keyboard('{Control>}z{/Control}');
    expect(draft.values()).toStrictEqual(newFormValues());
    expect(screen.getByRole('status')).toHaveTextContent('Undone: 2 fields');
    expect(location.hash).toBe(addressOf(ID, 'app-info'));
  });
});

describe('in an editor, which lives in a shadow root', () => {
  test('Ctrl+Z is the editor’s own, on its search field as in its text', async () => {
    const { user, draft } = setUp();
    await user.click(appName());
    await user.paste('Acme');
    const { text, button } = editor();
    expect(fireEvent.keyDown(text, { key: 'z', ctrlKey: true, composed: true })).toBe(true);
    expect(draft.values()['app-info'].client_name).toBe('Acme');
    fireEvent.keyDown(button, { key: 'z', ctrlKey: true, composed: true });
    expect(draft.values()['app-info'].client_name).toBe('');
  });

  test('what the browser undoes is kept to the part that has the focus', () => {
    setUp();
    const { text, search } = editor();
    search.focus();
    expect(undoIn(search)).toBe(true);
    expect(undoIn(text)).toBe(false);
    expect(screen.getByRole('status')).toHaveTextContent('To undo it, choose Undo');
  });

  function editor() {
    const root = elsewhere()
      .appendChild(document.createElement('div'))
      .attachShadow({ mode: 'open' });
    const [text, search] = [document.createElement('textarea'), document.createElement('input')];
    const button = document.createElement('button');
    root.append(text, search, button);
    return { text, search, button };
  }
});

const undoIn = (field: HTMLElement) =>
  fireEvent(
    field,
    new InputEvent('beforeinput', {
      inputType: 'historyUndo',
      bubbles: true,
      cancelable: true,
      composed: true,
    }),
  );

describe('undo as the browser does it', () => {
  test('is kept to the field that has the focus, and says what else there is', async () => {
    const { user } = setUp();
    const description = screen.getByRole('textbox', { name: 'Description' });
    await user.click(description);
    expect(undoIn(appName())).toBe(false);
    expect(screen.getByRole('status')).toHaveTextContent('To undo it, choose Undo');
    expect(undoIn(description)).toBe(true);
  });
});

describe('the menu', () => {
  test('says what would be undone and redone, or that there is nothing', async () => {
    const { user } = setUp();
    for (const name of ['Undo', 'Redo']) {
      expect(item(name)).toHaveAttribute('aria-disabled', 'true');
      expect(item(name)).toHaveAccessibleDescription(`Nothing to ${name.toLowerCase()}`);
    }
    await user.click(appName());
    await user.paste('Acme');
    expect(item('Undo')).toHaveAccessibleDescription('App name');
    await user.click(item('Undo'));
    expect(appName()).toHaveValue('');
    expect(item('Undo')).toHaveAttribute('aria-disabled', 'true');
    expect(item('Redo')).toHaveAccessibleDescription('App name');
    await user.click(item('Undo'));
    await user.click(item('Redo'));
    expect(appName()).toHaveValue('Acme');
  });
});
