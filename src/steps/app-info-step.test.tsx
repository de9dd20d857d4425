// @vitest-environment jsdom
import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import type { UseDraftFormReturn } from '#form/draft-context.ts';
import { DraftForm, useDraftForm } from '#form/draft-form.tsx';
import { APP_INFO_FIELDS } from '#manifest/fields/app-info-fields.ts';
import type { Field } from '#manifest/fields/checks.ts';
import { newFormValues, type AppInfoValues } from '#manifest/values/form-values.ts';
import { AppInfoStep } from './app-info-step.tsx';

// jsdom has no layout.
Element.prototype.scrollIntoView = () => undefined;

function setUp(appInfo: Partial<AppInfoValues> = {}) {
  const values = newFormValues();
  let draft: UseDraftFormReturn | undefined;
  function Handle() {
    draft = useDraftForm();
    return null;
  }
  render(
    <DraftForm
      values={{ ...values, 'app-info': { ...values['app-info'], ...appInfo } }}
      tried={[]}
      otherNames={[]}
    >
      <Handle />
      <AppInfoStep />
    </DraftForm>,
  );
  if (!draft) throw new Error('The form did not mount');
  return { draft, user: userEvent.setup() };
}

const oauth = () => within(screen.getByRole('group', { name: 'OAuth' }));
const scope = () => oauth().getByRole('textbox', { name: 'Scope' });
const grantTypes = () => oauth().getByRole('textbox', { name: 'Grant types' });

describe('what LivePerson requires', () => {
  test('is prefilled and locked, with its reason, until Advanced opens it', async () => {
    const { user } = setUp();
    expect(scope()).toHaveValue('msg.consumer');
    expect(grantTypes()).toHaveValue('client_credentials');
    expect(scope()).toHaveAttribute('readonly');
    expect(scope()).toHaveAccessibleDescription(/Required by LivePerson/);
    await user.click(screen.getByRole('button', { name: 'Advanced' }));
    expect(scope()).not.toHaveAttribute('readonly');
  });

  test('is open at once where it is not the default', () => {
    setUp({ scope: 'msg.consumer other' });
    expect(scope()).not.toHaveAttribute('readonly');
  });

  test('opens when the focus is asked for', async () => {
    const { draft } = setUp();
    act(() => draft.focusField('app-info.scope'));
    await waitFor(() => expect(scope()).toHaveFocus());
    expect(scope()).not.toHaveAttribute('readonly');
  });
});

describe('grant types', () => {
  test('are typed as words with spaces between them', async () => {
    const { draft, user } = setUp();
    await user.click(screen.getByRole('button', { name: 'Advanced' }));
    await user.type(grantTypes(), ' refresh_token ');
    expect(draft.values()['app-info'].grant_types).toStrictEqual([
      'client_credentials',
      'refresh_token',
    ]);
    await user.tab();
    expect(grantTypes()).toHaveValue('client_credentials refresh_token');
  });

  test('are left out of the manifest when there are none', async () => {
    const { draft, user } = setUp();
    await user.click(screen.getByRole('button', { name: 'Advanced' }));
    await user.clear(grantTypes());
    expect(draft.values()['app-info'].grant_types).toStrictEqual({ kept: '' });
  });

  test('go back to the template in one click', async () => {
    const { draft, user } = setUp({ grant_types: ['other'] });
    await user.click(oauth().getByRole('button', { name: 'Reset' }));
    expect(draft.values()['app-info'].grant_types).toStrictEqual(['client_credentials']);
  });
});

test('Enter does not break the one line of a description', async () => {
  const { draft, user } = setUp();
  await user.type(screen.getByRole('textbox', { name: 'Description' }), 'one{Enter} two');
  expect(draft.values()['app-info'].description).toBe('one two');
});

test.each(Object.entries<Field>(APP_INFO_FIELDS))(
  'The field %s of the table has its place',
  (key, { label, help }) => {
    setUp();
    const field = screen.getByRole('textbox', { name: label });
    expect(field).toHaveAccessibleDescription(expect.stringContaining(help));
    expect(screen.getByText(key)).toBeVisible();
  },
);
