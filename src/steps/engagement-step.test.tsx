// @vitest-environment jsdom
import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import type { UseDraftFormReturn } from '#form/draft-context.ts';
import { DraftForm, useDraftForm } from '#form/draft-form.tsx';
import { NotifyProvider } from '#ui/notify.tsx';
import { newFormValues, type EngagementValues } from '#manifest/values/form-values.ts';
import { EngagementStep } from './engagement-step.tsx';

// jsdom has no layout.
Element.prototype.scrollIntoView = () => undefined;

function setUp(engagement: Partial<EngagementValues> = {}) {
  const values = newFormValues();
  let draft: UseDraftFormReturn | undefined;
  function Handle() {
    draft = useDraftForm();
    return null;
  }
  render(
    <NotifyProvider>
      <DraftForm
        values={{ ...values, engagement: { ...values.engagement, ...engagement } }}
        tried={['engagement']}
        otherNames={[]}
      >
        <Handle />
        <EngagementStep />
      </DraftForm>
    </NotifyProvider>,
  );
  if (!draft) throw new Error('The form did not mount');
  return { draft, user: userEvent.setup() };
}

const group = (name: string) => within(screen.getByRole('group', { name }));

/** The list, opened as a person opens it. */
async function opened(name: string, user: UserEvent) {
  const list = group(name);
  const toggle = list.getByRole('button', { name });
  if (toggle.getAttribute('aria-expanded') === 'false') await user.click(toggle);
  return list;
}

describe('a list of choices', () => {
  test('names every choice by its label and carries the manifest’s value', async () => {
    const { user } = setUp();
    const choice = (await opened('Visitor behavior', user)).getByRole('checkbox', {
      name: 'Cart items',
    });
    expect(choice).toHaveAttribute('value', 'cart_items');
    expect(choice).toBeChecked();
    expect(choice).toHaveAccessibleDescription('Has certain products in the cart.');
  });

  test('is one row until it is opened, which says how many are selected and what is not the default', async () => {
    const { user } = setUp();
    expect(screen.getByText(/^Using the defaults\./)).toBeVisible();
    expect(screen.queryByRole('checkbox')).toBeNull();
    expect(group('Visitor behavior').getByText('All 10 selected · default')).toBeVisible();
    const behavior = await opened('Visitor behavior', user);
    await user.click(behavior.getByRole('checkbox', { name: 'Flow' }));
    expect(behavior.getByText(/^9 of 10 selected/)).toHaveTextContent('9 of 10 selected · changed');
    expect(behavior.getByRole('checkbox', { name: 'Flow' })).toHaveAccessibleDescription(
      /^Changed\./,
    );
    expect(behavior.getByRole('checkbox', { name: 'Cart items' })).not.toHaveAccessibleDescription(
      /Changed/,
    );
    expect(screen.getByRole('button', { name: 'Visitor behavior (9 of 10)' })).toBeVisible();
  });

  test('is chosen whole, cleared and reset, and only that list', async () => {
    const { draft, user } = setUp();
    const goal = await opened('Goal', user);
    await user.click(goal.getByRole('button', { name: 'Clear' }));
    expect(draft.values().engagement.goal).toStrictEqual([]);
    await user.click(goal.getByRole('button', { name: 'Select all' }));
    expect(draft.values().engagement.goal).toHaveLength(5);
    const entryPoint = await opened('Entry point', user);
    await user.click(entryPoint.getByRole('button', { name: 'Select all' }));
    expect(draft.values().engagement.entry_point).toStrictEqual(['section', 'url']);
    await user.click(entryPoint.getByRole('button', { name: 'Reset to default' }));
    expect(draft.values().engagement.entry_point).toStrictEqual(['section']);
    expect(entryPoint.getByRole('button', { name: 'Clear' })).toHaveAccessibleDescription(
      /invitation/,
    );
  });

  test('where its buttons have nothing to change, they say so', async () => {
    const { draft, user } = setUp({ goal: [] });
    const before = draft.values();
    const press = async (list: string, name: string) => {
      await user.click((await opened(list, user)).getByRole('button', { name }));
      return screen.getByRole('status').textContent;
    };
    expect(await press('Goal', 'Clear')).toBe('None of the choices is selected');
    expect(await press('Target audience', 'Select all')).toBe('All 16 are selected already');
    expect(await press('Entry point', 'Reset to default')).toBe('These are the defaults already');
    expect(await press('Consumer identity', 'Clear')).toBe(
      '“Authenticated” is required and stays selected',
    );
    expect(draft.values()).toBe(before);
  });

  test('[E9] shows what it does not know, and takes it out or fixes it', async () => {
    const { draft, user } = setUp({ goal: ['url', 'leed'] });
    const goal = group('Goal');
    await user.click(goal.getByRole('checkbox', { name: 'leed' }));
    expect(draft.values().engagement.goal).toStrictEqual(['url']);
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(draft.values().engagement.goal).toStrictEqual(['url', 'leed']);
    await user.click(goal.getByRole('button', { name: /lead/ }));
    expect(draft.values().engagement.goal).toStrictEqual(['url', 'lead']);
  });

  test('[E7] keeps auth, and says why', async () => {
    const { draft, user } = setUp();
    const identity = await opened('Consumer identity', user);
    const auth = identity.getByRole('checkbox', { name: 'Authenticated' });
    expect(auth).toHaveAttribute('aria-disabled', 'true');
    expect(auth).toHaveAccessibleDescription(/Required by LivePerson/);
    await user.click(auth);
    await user.click(identity.getByRole('button', { name: 'Clear' }));
    expect(auth).toBeChecked();
    expect(draft.values().engagement.consumer_identity).toStrictEqual(['auth']);
  });

  test('[E7] lets auth be put in where a file leaves it out', async () => {
    const { draft, user } = setUp({ consumer_identity: ['unauth'] });
    await user.click(screen.getByRole('checkbox', { name: 'Authenticated' }));
    expect(draft.values().engagement.consumer_identity).toStrictEqual(['auth', 'unauth']);
  });

  test('takes the focus at its first choice when asked to', async () => {
    const { draft } = setUp();
    act(() => draft.focusField('engagement.entry_point'));
    await waitFor(() => expect(screen.getByRole('checkbox', { name: 'Section' })).toHaveFocus());
  });
});

describe('a locked flag', () => {
  test('[E1] takes the focus but no change, and says why', async () => {
    const { draft, user } = setUp();
    await opened('Fixed by LivePerson', user);
    const flag = screen.getByRole('switch', { name: 'Design engagement' });
    await user.click(flag);
    expect(flag).toHaveFocus();
    expect(flag).not.toBeChecked();
    expect(flag).toHaveAccessibleDescription(/requires this to be off/);
    expect(draft.values().engagement.design_engagement).toBe(false);
  });

  test('[E2] that is on in a file is fixed by its fix', async () => {
    const { draft, user } = setUp({ design_window: true });
    expect(screen.getByRole('switch', { name: 'Design window' })).toBeChecked();
    await user.click(await screen.findByRole('button', { name: 'Turn it off' }));
    expect(draft.values().engagement.design_window).toBe(false);
  });
});

test('Switching engagements off keeps what was chosen', async () => {
  const { draft, user } = setUp({ goal: ['lead'] });
  const inEngagements = screen.getByRole('switch', { name: 'This app takes part in engagements' });
  await user.click(inEngagements);
  expect(screen.queryByRole('group', { name: 'Goal' })).toBeNull();
  await user.click(inEngagements);
  expect(draft.values().engagement.goal).toStrictEqual(['lead']);
});
