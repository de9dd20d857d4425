import { readReviewFile } from '#handoff/review-file.ts';
import { readManifest } from '#manifest/text/read-manifest.ts';
import { readFile } from './read-file.ts';
import { payloadsIn, readLinks, whyNoLinkIn } from './read-link.ts';
import { readMail, type Mail } from './read-mail.ts';
import type {
  ManifestReading,
  ManifestsReading,
  ProblemReading,
  Reading,
  Source,
} from './reading.ts';

type Readings = readonly [Reading, ...Reading[]];

/** Files that are being read. */
const underWay = new WeakMap<File, Promise<Reading>>();

/**
 * What a file or a pasted text is. Never throws, and nothing is kept of it yet. Of several things
 * in an email it is the first link, or else the manifests to choose from. A file is read once for
 * all who ask while it is being read.
 */
export function readAnything(input: string | File): Promise<Reading> {
  if (typeof input === 'string') return readFirst(input);
  const reading = underWay.get(input) ?? readFirst(input).finally(() => underWay.delete(input));
  underWay.set(input, reading);
  return reading;
}

async function readFirst(input: string | File): Promise<Reading> {
  const found = await readEverything(input, 1);
  // It is what the email was sent for, even where it does not open.
  const link = found.find(({ isLink, inside }) => isLink && inside === nameOf(input));
  if (link) return link;
  const manifests = found.filter((each) => each.kind === 'manifest');
  if (manifests.length > 1) return choiceOf(manifests, nameOf(input));
  return found.find(({ kind }) => kind !== 'problem') ?? found[0];
}

/** All that is in a file or a pasted text: its links and the files that are attached, each for itself. */
export async function readEverything(input: string | File, maxLinks = Infinity): Promise<Readings> {
  const name = nameOf(input);
  if (typeof input === 'string') {
    const mail = await readMail(new Blob([input]));
    if (mail) return readParts(mail, name, maxLinks);
    return readText({ name, text: input, notes: [] }, maxLinks);
  }
  // Side by side: most files are no emails.
  const [mail, file] = await Promise.all([readMail(input), readFile(input)]);
  if (mail) return readParts(mail, name, maxLinks);
  return file.kind === 'problem' ? [{ ...file, name }] : readText({ ...file, name }, maxLinks);
}

/** Reads a text as a manifest, whatever else it may be. */
export function readAsManifest({ text, ...source }: Source): ManifestText {
  const result = readManifest(text);
  if (result.kind !== 'manifest') return { ...source, ...result, text };
  return { ...source, ...result, text, notes: [...source.notes, ...result.notes] };
}

export type ManifestText = ManifestReading | ManifestsReading | ProblemReading;

/** One of several manifests. */
export function readEntry({ name, notes, entries }: ManifestsReading, index: number): ManifestText {
  const entry = entries[index];
  const own = entry ? `${name} (${entry.name})` : name;
  if (entry?.problem !== undefined)
    return { kind: 'problem', problem: 'not-an-object', name: own, sentence: entry.problem };
  return readAsManifest({ name: own, text: entry?.text ?? '', notes });
}

function nameOf(input: string | File): string {
  return typeof input === 'string' ? 'the pasted text' : input.name;
}

/** A review, the links in a text, or else a manifest. */
async function readText(source: Source, maxLinks: number): Promise<Readings> {
  const { name } = source;
  const plain = source.text.replace(/^\ufeff/, '').trim();
  const review = readReviewFile(plain);
  if (review.kind === 'review') return [{ ...review, name }];
  if (review.kind === 'problem') return [{ ...review, problem: 'bad-review', name }];
  const [link, ...others] = await readLinks(payloadsIn(plain).slice(0, maxLinks), name);
  if (link) return [link, ...others];
  const sentence = whyNoLinkIn(plain);
  if (sentence === undefined) return [readAsManifest(source)];
  return [{ kind: 'problem', problem: 'no-link', sentence, name }];
}

/** The links in an email and what is attached to it, or else a manifest that is written into it. */
async function readParts(mail: Mail, name: string, maxLinks: number): Promise<Readings> {
  const links = await readLinks(payloadsIn(mail.text).slice(0, maxLinks), name);
  const files = await Promise.all(mail.files.map((file) => readEverything(file, maxLinks)));
  const attached = files.flat().map((each): Reading => {
    return { ...each, inside: each.inside === undefined ? name : `${each.inside} in ${name}` };
  });
  const found = [...links, ...attached];
  const isBare = found.every(({ kind }) => kind === 'problem');
  const body = isBare ? readBody(mail, name) : undefined;
  const [first, ...others] = body ? [body, ...found] : found;
  if (first) return [first, ...others];
  const sentence = mail.problem ?? whyNoLinkIn(mail.text) ?? NOTHING;
  return [{ kind: 'problem', problem: 'nothing-in-email', sentence, name }];
}

const NOTHING =
  'There is no share link in this email, and no manifest attached to it. Ask for the link or the file.';

function readBody({ text }: Mail, name: string): ManifestText | undefined {
  // A greeting stands before it, and a name below it.
  const json = text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1);
  for (const each of [json, text]) {
    if (!each.includes('{')) continue;
    const reading = readAsManifest({ name, text: each, notes: [] });
    if (reading.kind !== 'problem' || reading.repair) return reading;
  }
  return undefined;
}

function choiceOf(manifests: readonly ManifestReading[], name: string): ManifestsReading {
  const entries = manifests.map((each) => ({ name: each.name, text: each.text }));
  return { kind: 'manifests', entries, name, text: '', notes: [] };
}
