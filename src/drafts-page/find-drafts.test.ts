import { expect, test } from 'vitest';
import { newDraft } from '#drafts/draft.ts';
import { newFormValues } from '#manifest/values/form-values.ts';
import { withName } from '#workspace/copy-draft.ts';
import { findDrafts } from './find-drafts.ts';

const drafts = ['Acme WhatsApp', 'Müller  & Söhne', 'ＧＬＯＢＥＸ', ''].map((name, index) =>
  newDraft(() => index, name || 'no name', withName(newFormValues(), name)),
);

test.each([
  ['whatsapp', ['Acme WhatsApp']],
  [' muller & so', ['Müller  & Söhne']],
  ['globex', ['ＧＬＯＢＥＸ']],
  ['untitled', ['no name']],
  ['nobody', []],
  ['  ', drafts.map(({ id }) => id)],
])('%j finds %j', (typed, found) => {
  expect(findDrafts(drafts, typed).map(({ id }) => id)).toEqual(found);
});
