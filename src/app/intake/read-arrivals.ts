import { fingerprintOf } from '#handoff/fingerprint.ts';
import { takeSecrets } from '#handoff/header-secrets.ts';
import { readMail, type Mail } from '../import/read-mail.ts';
import { readReviewFile } from '#handoff/review-file.ts';
import type { SharedDraft } from '#handoff/share-link.ts';
import { buildManifest } from '#manifest/build-manifest.ts';
import type { FormValues } from '#manifest/form-values.ts';
import { readManifest } from '#manifest/read-manifest.ts';
import { readFile } from '../import/read-file.ts';
import { payloadsIn, readLink, whyNoLinkIn } from '../import/read-handoff.ts';
import { readBody } from '../import/mail-body.ts';

/** Something that came in: a draft for the desk, or why it is none. */
export type Arrival =
  | { kind: 'draft'; name: string; source: string; shared: SharedDraft }
  | {
      kind: 'refused';
      name: string;
      sentence: string;
      /** What it says, where that can be repaired. */
      repairable?: Blob;
    };

export async function readArrivingFile(file: File): Promise<Arrival[]> {
  const mail = await readMail(file);
  if (mail) return mailArrivals(mail, file.name);
  const found = await readFile(file);
  if (found.kind === 'problem') return [{ ...found, kind: 'refused', name: file.name }];
  return textArrivals(found.text, file.name);
}

/** All that a text holds: links, as a mail does, or else a manifest, or a list of them. */
export async function readArrivals(text: string, name: string): Promise<Arrival[]> {
  const mail = await readMail(new Blob([text]));
  return mail ? mailArrivals(mail, name) : textArrivals(text, name);
}

async function textArrivals(text: string, name: string): Promise<Arrival[]> {
  const payloads = payloadsIn(text);
  if (payloads.length > 0) {
    return Promise.all(payloads.map((payload, index) => linkArrival(payload, name, index)));
  }
  if (readReviewFile(text.replace(/^\ufeff/, '')).kind !== 'no-review')
    return [{ kind: 'refused', name, sentence: IS_A_REVIEW }];
  const sentence = whyNoLinkIn(text);
  if (sentence !== undefined) return [{ kind: 'refused', name, sentence }];
  return manifestArrivals(text, name);
}

/** The links in its body and what is attached, each for itself. */
async function mailArrivals(mail: Mail, name: string): Promise<Arrival[]> {
  const links = payloadsIn(mail.text).map((payload, index) => linkArrival(payload, name, index));
  const attached = mail.files.map(async (file) => {
    const arrivals = await readArrivingFile(file);
    return arrivals.map((each) => within(each, name));
  });
  const found = [...(await Promise.all(links)), ...(await Promise.all(attached)).flat()];
  if (found.some(({ kind }) => kind === 'draft')) return found;
  const body = readBody(mail);
  if (body.kind === 'text') return [...(await textArrivals(body.text, name)), ...found];
  return found.length > 0 ? found : [{ kind: 'refused', name, sentence: body.sentence }];
}

/** Named by the mail it was in, too. */
function within(arrival: Arrival, mail: string): Arrival {
  const name = `${arrival.name} in ${mail}`;
  if (arrival.kind === 'refused') return { ...arrival, name };
  const isNamed = arrival.source === arrival.name;
  return { ...arrival, name, source: isNamed ? name : arrival.source };
}

const IS_A_REVIEW =
  'This is a review, not a draft to review. It is for the author of the draft, who imports it.';

async function linkArrival(payload: string, name: string, index: number): Promise<Arrival> {
  const link = await readLink(payload);
  const place = index === 0 ? `Link in ${name}` : `Link ${index + 1} in ${name}`;
  if (link.kind === 'problem') return { ...link, kind: 'refused', name: place };
  if (link.kind === 'review') return { kind: 'refused', name: place, sentence: IS_A_REVIEW };
  return { kind: 'draft', name: place, source: 'a link', shared: link.shared };
}

function manifestArrivals(text: string, name: string): Arrival[] {
  const result = readManifest(text);
  if (result.kind === 'manifest') return [fileArrival(result.values, name)];
  if (result.kind === 'problem') {
    const { sentence, repair } = result;
    return [{ kind: 'refused', name, sentence, ...(repair && { repairable: new Blob([text]) }) }];
  }
  return result.entries.flatMap((entry): Arrival[] => {
    const part = `${name} (${entry.name})`;
    if (entry.problem !== undefined)
      return [{ kind: 'refused', name: part, sentence: entry.problem }];
    return manifestArrivals(entry.text, part);
  });
}

function fileArrival(values: FormValues, name: string): Arrival {
  const manifest = buildManifest(values);
  const hasSecrets = Object.keys(takeSecrets(manifest).secrets).length > 0;
  const shared: SharedDraft = {
    kind: 'draft',
    draftId: '',
    round: 1,
    manifest,
    fingerprint: fingerprintOf(manifest),
    message: '',
    secrets: hasSecrets ? 'included' : 'none',
    sealed: '',
    notes: [],
  };
  return { kind: 'draft', name, source: name, shared };
}
