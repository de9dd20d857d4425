import type PostalMime from 'postal-mime';
import type { Attachment, Email } from 'postal-mime';
import { fetchAhead } from '#ui/fetch-ahead.ts';
import { textOfHtml } from './html-text.ts';

/** A saved email, as far as somebody may have sent something in it. */
export interface Mail {
  /** Its body, with every address that a link in it leads to. */
  text: string;
  /** What is attached, and emails that are attached to it. */
  files: readonly File[];
  /** Why there may be more in it than could be read. */
  problem?: string;
}

/** Most mail servers take no larger ones. */
const MAX_MAIL_BYTES = 25 * 1024 * 1024;
/** Two thirds of them are reached by 25 MiB of attachments; a line costs the reader some microseconds. */
const MAX_LINES = 500_000;
const HEAD_BYTES = 64 * 1024;

/** Undefined for what is no email: it is to be read as what else it may be. */
export async function readMail(file: Blob): Promise<Mail | undefined> {
  if (file.size > MAX_MAIL_BYTES) return undefined;
  const start = startOfMail(await latin1Of(file.slice(0, HEAD_BYTES)));
  if (start === undefined) return undefined;
  const several = start.isMailbox ? await mailsIn(file) : [];
  if (several.length > 1) return { text: '', files: several };
  const reader = await loadReader();
  if (!reader) return { text: '', files: [], problem: OFFLINE };
  try {
    const bytes = await file.slice(start.at).arrayBuffer();
    if (countLines(new Uint8Array(bytes)) > MAX_LINES) return undefined;
    return mailOf(await reader.parse(bytes, { maxNestingDepth: 32, maxRfc822NestingDepth: 5 }));
  } catch {
    // Nested deeper than any mail is: it is read as the text it also is.
    return undefined;
  }
}

async function loadReader(): Promise<typeof PostalMime | undefined> {
  const loaded = await import('postal-mime').catch(() => undefined);
  return loaded?.default;
}

// This module comes when the page is idle, and what reads emails with it: later there may be no network (T12).
fetchAhead(loadReader);

const OFFLINE =
  'The part of this app that reads emails couldn’t be loaded. Go online, reload the page and try again.';
const CLOSED =
  'This email is encrypted, or in Outlook’s own format: only the mail program can open it. Open it there, then save what is attached or copy the link in it.';

function countLines(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(0x0a); at >= 0; at = bytes.indexOf(0x0a, at + 1)) count += 1;
  return count;
}

async function latin1Of(part: Blob): Promise<string> {
  return new TextDecoder('latin1').decode(await part.arrayBuffer());
}

/** Headers that mail programs write and people do not. */
const TELLING =
  /^(?:mime-version|content-type|content-transfer-encoding|message-id|received|return-path):/i;

/** Where its headers begin, behind what Apple Mail (a number) and mailboxes ("From …") put first. */
function startOfMail(head: string): { at: number; isMailbox: boolean } | undefined {
  const [before = ''] =
    /^(?:\u00ef\u00bb\u00bf)?\s*(?:\d+\s*\r?\n|From [^\n]*\n)?/.exec(head) ?? [];
  let isTelling = false;
  for (const line of head.slice(before.length).split('\n')) {
    if (/^\r?$/.test(line)) break;
    if (!/^(?:[!-9;-~]+[ \t]*:|[ \t])/.test(line)) return undefined;
    isTelling ||= TELLING.test(line);
  }
  return isTelling ? { at: before.length, isMailbox: /From /.test(before) } : undefined;
}

/** A mailbox is one mail after the other. */
async function mailsIn(file: Blob): Promise<File[]> {
  // In this encoding a character is a byte.
  const text = await latin1Of(file);
  const starts = [...text.matchAll(/^From \S+ [^\n]*\d{4}\r?$/gm)].map(({ index }) => index);
  return starts.map(
    (start, index) => new File([file.slice(start, starts[index + 1])], `Email ${index + 1}`),
  );
}

function mailOf({ text = '', html = '', attachments }: Email): Mail {
  const files = attachments.filter(mayHold).map(fileOf);
  const body = [text, textOfHtml(html)].filter(Boolean).join('\n');
  return { text: body, files, ...(attachments.some(isClosed) && { problem: CLOSED }) };
}

function isClosed({ mimeType, filename }: Attachment): boolean {
  const kinds = /^application\/(?:(?:x-)?pkcs7-mime|pgp-encrypted|(?:vnd\.)?ms-tnef)$/;
  return kinds.test(mimeType) || filename?.toLowerCase() === 'winmail.dat';
}

/** Pictures in a signature, invitations, signatures: nobody sends a manifest as one of these. */
const ASIDE =
  /^(?:image|audio|video|font)\/|^text\/(?:calendar|x?-?vcard|css)$|^application\/(?:ics|pgp-signature|(?:x-)?pkcs7-signature)$|^message\/(?:delivery-status|disposition-notification)$/;

function mayHold(attachment: Attachment): boolean {
  const { mimeType, filename } = attachment;
  if (isClosed(attachment)) return false;
  return !ASIDE.test(mimeType) || /\.(?:json|txt|eml)$/i.test(filename ?? '');
}

function fileOf({ filename, mimeType, content }: Attachment, index: number): File {
  const name = filename ?? (mimeType === 'message/rfc822' ? 'An email' : `Attachment ${index + 1}`);
  // A copy of its own: what the reader gives is a view of the whole mail.
  return new File([typeof content === 'string' ? content : new Uint8Array(content)], name);
}
