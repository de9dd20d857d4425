import { loadReader, type Mail } from './read-mail.ts';
import { readManifest } from '#manifest/read-manifest.ts';
import { whyNoLinkIn } from './read-handoff.ts';

// This comes when the page is idle, and with it what reads emails: later there may be no network (T12).
void loadReader();

export type Body = { kind: 'text'; text: string } | { kind: 'problem'; sentence: string };

/** What an email holds besides links and attachments: a manifest written into it, or nothing. */
export function readBody({ text, problem }: Mail): Body {
  // A greeting stands before it, and a name below it.
  const json = text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1);
  for (const each of [json, text]) {
    const result = each.includes('{') ? readManifest(each) : undefined;
    if (result && (result.kind !== 'problem' || result.repair)) return { kind: 'text', text: each };
  }
  return { kind: 'problem', sentence: problem ?? whyNoLinkIn(text) ?? NOTHING };
}

const NOTHING =
  'There is no share link in this email, and no manifest attached to it. Ask for the link or the file.';
