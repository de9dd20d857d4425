import type { Finding } from '#manifest/finding.ts';
import { readMail, type Mail } from './read-mail.ts';
import type { FormValues } from '#manifest/form-values.ts';
import { readManifest } from '#manifest/read-manifest.ts';
import type { ListEntry, ReadNote, ReadProblem } from '#manifest/read-result.ts';
import { readBody } from './mail-body.ts';
import { readFile } from './read-file.ts';
import { payloadsIn, readHandoff, readLink, type Handoff } from './read-handoff.ts';

/** A text box takes about a second to lay out a million characters, at every key: more is held as a file is. */
export const MAX_TEXT_IN_BOX = 200_000;

/** A manifest that was read, for a new draft to be made of. */
export interface Imported {
  values: FormValues;
  findings: readonly Finding[];
  notes: readonly ReadNote[];
  /** What it was read from: the file's name, or "the pasted text". */
  name: string;
}

/** What was chosen or pasted, once it was read as text. */
export interface Source {
  name: string;
  text: string;
  notes: readonly ReadNote[];
}

export interface Failure {
  problem: Pick<ReadProblem, 'sentence' | 'line' | 'column' | 'repair'>;
  /** Missing where not even text could be read. */
  source?: Source;
}

export interface Choice {
  entries: readonly ListEntry[];
  /** It was no list, but something that has manifests in it, or is a part of one. */
  of?: 'wrapper' | 'part';
  source: Source;
}

/** What a text is as a manifest. */
type ManifestReading =
  | { kind: 'imported'; imported: Imported }
  | ({ kind: 'problem' } & Failure)
  | ({ kind: 'choice' } & Choice);

export type Reading = ManifestReading | { kind: 'handoff'; handoff: Handoff };

/** Reads a text as a manifest. Nothing is imported before a result is certain. */
export function readSource(source: Source): ManifestReading {
  const result = readManifest(source.text);
  if (result.kind === 'problem') return { kind: 'problem', problem: result, source };
  if (result.kind === 'choice') return { ...result, source };
  const { values, findings } = result;
  const notes = [...source.notes, ...result.notes];
  return { kind: 'imported', imported: { values, findings, notes, name: source.name } };
}

/** Reads a text as the email, the link or the review it may be, or else as a manifest. */
export async function readText(source: Source): Promise<Reading> {
  const mail = await readMail(new Blob([source.text]));
  return mail ? readMailSource(mail, source.name) : readPlain(source);
}

/** Reads a file's bytes as text, and that as what it is. */
export async function readFileSource(file: File): Promise<Reading> {
  const mail = await readMail(file);
  if (mail) return readMailSource(mail, file.name);
  const found = await readFile(file);
  if (found.kind === 'problem') return { kind: 'problem', problem: found };
  return readPlain({ name: file.name, text: found.text, notes: found.notes });
}

async function readPlain(source: Source): Promise<Reading> {
  const handoff = await readHandoff(source.text);
  return handoff ? { kind: 'handoff', handoff } : readSource(source);
}

/** The link in an email, or the manifest that is attached to it; of several, one is to be chosen. */
async function readMailSource(mail: Mail, name: string): Promise<Reading> {
  const [link] = payloadsIn(mail.text);
  if (link !== undefined) return { kind: 'handoff', handoff: await readLink(link) };
  const attached = await Promise.all(mail.files.map(readFileSource));
  const read = attached.filter(({ kind }) => kind !== 'problem');
  const manifests = attached.flatMap((each, index) => {
    const file = mail.files[index];
    return each.kind === 'imported' && file ? [file] : [];
  });
  if (manifests.length > 1) return chosenOf(manifests, name);
  const [first] = read;
  if (first) return first;
  const body = readBody(mail);
  if (body.kind === 'text') return readPlain({ name, text: body.text, notes: [] });
  return attached[0] ?? { kind: 'problem', problem: body };
}

async function chosenOf(files: readonly File[], name: string): Promise<Reading> {
  const texts = await Promise.all(files.map(readFile));
  const entries = texts.flatMap((found, index) => {
    return found.kind === 'text' ? [{ name: files[index]?.name ?? '', text: found.text }] : [];
  });
  return { kind: 'choice', entries, source: { name, text: '', notes: [] } };
}
