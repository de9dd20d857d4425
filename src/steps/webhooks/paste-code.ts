import { isContainer, objectOf, type Json } from '#manifest/json/json.ts';
import type { PastedHeaders } from './header-line.ts';
import { readContainer } from './paste-headers-json.ts';
import { readLiteral, type Literal } from './read-literal.ts';

/** Where a program writes headers out: `headers: {`, `headers = {`, `-Headers @{`, `new Headers({`. */
const PLACE =
  /(?:\bheaders?["']?\s{0,9}(?::|=|=>|\s)\s{0,9}(?:new\s+Headers\s{0,9}\(\s{0,9})?|\bHeaders\(\s{0,9}|\bCURLOPT_HTTPHEADER\s{0,9}(?:=>|,)\s{0,9})(?=@?\{|\[)/gi;
/** One that does not end is read to the end of the text: a thousand of them would take minutes. */
const MAX_FAILURES = 10;
const CODE =
  /\b(?:fetch|axios(?:\.\w+)?|requests\.\w+|ajax|curl_setopt|HttpClient)\s?\(|\bInvoke-(?:WebRequest|RestMethod)\b/;
/** `auth=("user", "password")` in Python, `auth: {` in JavaScript, and what PowerShell has for it. */
const LOGIN =
  /\bauth["']?\s{0,9}(?:=|:)\s{0,9}(?:[({[]|HTTP\w{1,20}Auth\b)|[ \t]-(?:Credential|Token)[ \t]/;

/** Headers written out in JavaScript, Python, PHP or PowerShell. Undefined: the text is no such code. */
export function readHeadersCode(text: string): PastedHeaders | undefined {
  const starts = /^\s*@?\{/.test(text)
    ? [text.search(/@?\{/)]
    : [...text.matchAll(PLACE)].map(({ index, 0: found }) => index + found.length);
  const pasted: PastedHeaders = { headers: [], unread: [] };
  let end = 0;
  let read = 0;
  let failures = 0;
  for (const start of starts) {
    if (start < end) continue;
    const found = failures < MAX_FAILURES ? readLiteral(text, start) : undefined;
    if (!found) {
      failures += 1;
      continue;
    }
    const json = jsonOf(found.literal, pasted);
    if (isContainer(json)) readContainer(json, pasted);
    end = found.end;
    read += 1;
  }
  if (read > 0) {
    readPowerShellSession(text, pasted);
    if (LOGIN.test(text)) {
      const reason = 'The login beside the headers is left out. Write it as Authorization: ….';
      pasted.unread.push({ place: 'The code', text: '', reason });
    }
    return pasted;
  }
  if (!CODE.test(text)) return undefined;
  const reason =
    'No headers are written out in this code. Paste where they are, or “Name: value” lines.';
  return { headers: [], unread: [{ place: 'The code', text: text.trim(), reason }] };
}

/** What is worked out by a program is told and left out. */
function jsonOf(literal: Literal, pasted: PastedHeaders): Json | undefined {
  if (literal.kind === 'text') return literal.text;
  if (literal.kind === 'code') return undefined;
  if (literal.kind === 'list') {
    return literal.items.map((item) => jsonOf(item, pasted) ?? null);
  }
  const members: [string, Json][] = [];
  for (const { key, value, text } of literal.members) {
    const json = jsonOf(value, pasted);
    if (json !== undefined) members.push([key, json]);
    else {
      const reason = 'Its value is worked out by a program. Write the value itself.';
      pasted.unread.push({ place: `“${key}”`, text, reason });
    }
  }
  return objectOf(members);
}

/** Chrome's "Copy as PowerShell" sets the first two apart from the headers, and HTTP/2's own among them. */
function readPowerShellSession(text: string, pasted: PastedHeaders): void {
  const [, agent] = /\$session\.UserAgent\s*=\s*"([^"]*)"/.exec(text) ?? [];
  if (agent !== undefined) {
    pasted.headers.push({
      name: 'User-Agent',
      value: agent,
      note: 'Made from $session.UserAgent.',
    });
  }
  if (/\$session\.Cookies\.Add/.test(text)) {
    const reason = 'The cookies of $session are left out. Write them as Cookie: name=value.';
    pasted.unread.push({ place: '“$session.Cookies”', text: '', reason });
  }
  if (!/\bInvoke-WebRequest\b/.test(text)) return;
  const isOwn = ({ name }: { name: string }) => HTTP2_OWN.includes(name);
  for (const { name, value } of pasted.headers.filter(isOwn)) {
    const reason = 'This is HTTP/2’s own, not a header.';
    pasted.unread.push({ place: `“${name}”`, text: `:${name}: ${value}`, reason });
  }
  pasted.headers = pasted.headers.filter((header) => !isOwn(header));
}

const HTTP2_OWN = ['authority', 'method', 'path', 'scheme'];
