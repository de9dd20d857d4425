import type { Page } from '@playwright/test';
import { serializeDraft } from '#drafts/draft-envelope.ts';
import { newDraft, type Draft } from '#drafts/draft.ts';
import { newId } from '#drafts/new-id.ts';
import { serializeSnapshot } from '#drafts/snapshot.ts';
import { newFormValues, type FormValues } from '#manifest/values/form-values.ts';
import { readManifest } from '#manifest/text/read-manifest.ts';
import { STEPS } from '#workspace/steps.ts';
import { goBehind, type Entry } from './database.ts';
import { plantRecords } from './plant-records.ts';

/** A draft whose author got as far as the name. */
export function valuesNamed(client_name: string): FormValues {
  const values = newFormValues();
  return { ...values, 'app-info': { ...values['app-info'], client_name } };
}

/** Puts drafts into storage, the first one newest, an hour apart: that spares the typing. */
export async function plantDrafts(page: Page, drafts: readonly FormValues[]): Promise<void> {
  const versions = drafts.map((values, index) => {
    const savedAt = Date.now() - (index + 1) * 3_600_000;
    return versionOf(newDraft(() => savedAt, `planted-${index + 1}`, values));
  });
  await plantRecords(page, { versions });
}

/** Puts a draft into storage as an import leaves it, with every step tried. Resolves with its id. */
export async function plantImported(page: Page, manifest: unknown): Promise<string> {
  const read = readManifest(JSON.stringify(manifest));
  if (read.kind !== 'manifest') throw new Error('This is no manifest.');
  // What is planted behind its back the app does not hear of.
  await goBehind(page);
  // A test may have set the page's clock.
  const at = await page.evaluate(() => Date.now());
  const steps = STEPS.map((step) => step.id);
  const draft = { ...newDraft(() => at, newId(), read.values), visited: steps, tried: steps };
  const snapshot = serializeSnapshot({
    at,
    reason: 'import',
    step: draft.step,
    values: read.values,
  });
  const snapshots: Entry[] = [[[draft.id, 1], snapshot]];
  await plantRecords(page, { versions: [versionOf(draft)], snapshots });
  return draft.id;
}

function versionOf(draft: Draft): Entry {
  const written = { ...draft, writer: 'planted', rev: 1 };
  return [[draft.id, written.writer, written.rev], serializeDraft(written)];
}
