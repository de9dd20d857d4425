// @vitest-environment jsdom
import { act, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { channelHub } from '#drafts/draft-channel.ts';
import { draftHold } from '#drafts/draft-hold.ts';
import { newDraft } from '#drafts/draft.ts';
import { memoryRecords } from '#drafts/draft-records.ts';
import { draftStore } from '#drafts/draft-store.ts';
import { keptTexts, memoryTexts } from '#drafts/kept-texts.ts';
import { memoryReviews, reviewStore } from '#drafts/review-store.ts';
import { fingerprintOf } from '#handoff/fingerprint.ts';
import { sentRound } from '#handoff/rounds.ts';
import {
  pathNamed,
  READY_MANIFEST,
  readyManifestWith,
} from '#manifest/values/ready-manifest.fixture.ts';
import { readValues } from '#manifest/values/read-values.ts';
import { MASK } from '#manifest/values/secrets.ts';
import { App } from '#app/app.tsx';

const PRINT = fingerprintOf(READY_MANIFEST);

beforeEach(() => {
  // A wide window; jsdom has none.
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: query.includes('min-width'),
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    addListener: () => undefined,
    removeListener: () => undefined,
  }));
  vi.stubGlobal('scrollTo', () => undefined);
});

test('the address says what is compared, choosing changes it, and swapping turns it round', async () => {
  const user = await openCompare('?before=draft:a1&after=draft:gone');
  const [before, after] = await pickers();
  expect(before.selectedOptions[0]?.textContent).toMatch(/^Acme WhatsApp · /);
  expect(screen.getByText(/^What this address refers to isn’t in this browser/)).toBeVisible();

  await user.selectOptions(after, 'draft:a2');
  expect(location.hash).toBe('#/compare?before=draft:a1&after=draft:a2');
  expect(await screen.findByText('1 difference')).toBeVisible();
  expect(changed()).toEqual(['App name: Acme WhatsApp → Beta']);

  const swap = screen.getByRole('button', { name: 'Swap sides' });
  await user.click(swap);
  expect(location.hash).toBe('#/compare?before=draft:a2&after=draft:a1');
  expect(document.activeElement).toBe(swap);
  expect(changed()).toEqual(['App name: Beta → Acme WhatsApp']);

  await user.selectOptions((await pickers())[0], 'draft:a1');
  expect(await screen.findByText(`Identical (${PRINT})`)).toBeVisible();
});

test('a changed header value is told as changed, by field and by line, and shown nowhere', async () => {
  const user = await openCompare('?after=draft:a1');
  const [before] = await pickers();
  await user.selectOptions(before, 'external');
  const other = readyManifestWith(pathNamed('headers/0/header_value'), 'v3ry other');
  await paste(user, JSON.stringify(other));
  expect(await screen.findByText(`Identical except for header values (${PRINT})`)).toBeVisible();
  const result = screen.getByRole('region', { name: 'Result' });
  expect(result).toHaveTextContent(/X-Api-Key.*Value changed/);
  await user.click(within(result).getByRole('radio', { name: 'As JSON' }));
  const lines = within(result).getByRole('list', { name: 'Lines that differ' });
  expect(lines).toHaveTextContent(`Added: "header_value": "${MASK}" (value changed)`);
  expect(result.textContent).not.toMatch(/s3cret|v3ry other/);
});

test('what was sent lacks header values: they are no changes; a broken link says what to do', async () => {
  const user = await openCompare('?before=draft:a1&after=round:author:a1:1');
  expect(await screen.findByText(`Identical (${PRINT})`)).toBeVisible();
  expect(
    screen.getByText('Header values aren’t compared because “After” was sent without them.'),
  ).toBeVisible();

  await user.selectOptions((await pickers())[1], 'external');
  await paste(user, 'https://app.example/#/open/v1.AAA');
  expect(await screen.findByText(/^This link is incomplete/)).toBeVisible();
  expect(screen.getByRole('textbox')).toHaveAttribute('aria-invalid', 'true');
  expect(screen.getByText('Choose what to compare under Before and After.')).toBeVisible();
});

test('a file goes along when the sides are swapped', async () => {
  const user = await openCompare('?after=draft:a1');
  await user.selectOptions((await pickers())[0], 'external');
  const text = JSON.stringify({ ...READY_MANIFEST, client_name: 'Filed' });
  const input = screen.getByLabelText<HTMLInputElement>('File', { selector: 'input' });
  await user.upload(input, new File([text], 'filed.json', { type: 'application/json' }));
  expect(await screen.findByText('1 difference')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Swap sides' }));
  expect(changed()).toEqual(['App name: Acme WhatsApp → Filed']);
  const given = screen.getByRole('group', { name: 'After: a file or link' });
  expect(given).toContainElement(input);
  expect(input.files?.[0]?.name).toBe('filed.json');
});

async function pickers(): Promise<[HTMLSelectElement, HTMLSelectElement]> {
  return [
    await screen.findByRole<HTMLSelectElement>('combobox', { name: 'Before' }),
    screen.getByRole<HTMLSelectElement>('combobox', { name: 'After' }),
  ];
}

async function paste(user: ReturnType<typeof userEvent.setup>, text: string): Promise<void> {
  const box = screen.getByRole('textbox', { name: 'Link or JSON' });
  await user.clear(box);
  await user.click(box);
  await user.paste(text);
}

/** Each change in one line: "App name: Acme → Beta". */
function changed(): string[] {
  return within(screen.getByRole('region', { name: 'Result' }))
    .getAllByRole('rowheader')
    .map((header) => {
      const values = [...(header.parentElement?.querySelectorAll('td > span') ?? [])];
      return `${header.textContent}: ${values.map(({ textContent }) => textContent).join(' → ')}`;
    });
}

/** With two drafts that have different names, one of them sent. */
async function openCompare(query: string): Promise<ReturnType<typeof userEvent.setup>> {
  const channel = channelHub()();
  const store = draftStore(memoryRecords(), channel);
  for (const [id, client_name] of [
    ['a1', 'Acme WhatsApp'],
    ['a2', 'Beta'],
  ] as const) {
    const draft = newDraft(Date.now, id, readValues({ ...READY_MANIFEST, client_name }));
    await store.save({ ...draft, writer: 'before', rev: 1 }, null);
  }
  const reviews = reviewStore(memoryReviews(), channel);
  const sent = { draftId: 'a1', manifest: READY_MANIFEST, message: '', source: 'link', at: 17 };
  await reviews.update('author', 'a1', (record) => sentRound(record, sent));
  location.hash = `#/compare${query}`;
  await act(async () => {
    render(
      <App
        services={{
          store,
          reviews,
          texts: keptTexts(memoryTexts()),
          holdDraft: (id) => draftHold(id, { locks: undefined, channel }),
        }}
      />,
    );
  });
  return userEvent.setup();
}
