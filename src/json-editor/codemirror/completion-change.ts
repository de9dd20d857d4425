import type { ChangeSpec, EditorState, Text, TransactionSpec } from '@codemirror/state';
import { formatJson } from '#manifest/values/write-manifest.ts';
import type { Json } from '#manifest/json/json.ts';
import { isAlone, type Offer } from './completion-offers.ts';
import type { JsonPlace } from './json-place.ts';

/** What the text becomes when an offer is taken: its token replaced whole, commas and colon set right. */
export function changeFor(state: EditorState, place: JsonPlace, { write }: Offer): TransactionSpec {
  if (write.what === 'around') return replaceAround(state, place, write.value);
  if (!place.container) return replaceAll(state, write.what === 'value' ? write.value : {});
  const layout = layoutAt(state, place);
  const { body, cursor, selected = cursor } = bodyOf(place, write, layout.indent);

  const changes: ChangeSpec[] = [];
  const { start, lead, end, tail, lone } = layout;
  if (lone) changes.push({ from: place.before.at, insert: ',' });
  changes.push({ from: start, to: end, insert: lead + body + tail });
  const base = start + (lone ? 1 : 0) + lead.length;
  return { changes, selection: { anchor: base + selected, head: base + cursor } };
}

function bodyOf(
  { after }: JsonPlace,
  write: Exclude<Offer['write'], { what: 'around' }>,
  indent: string,
): { body: string; cursor: number; selected?: number } {
  if (write.what === 'value') {
    const body = formatJson(write.value, indent);
    return { body, cursor: cursorIn(body, write.value) };
  }
  const key = JSON.stringify(write.key);
  // It is there already, with its value: the key alone is another one.
  if (after.text === ':') return { body: key, cursor: key.length };
  const blank = formatJson(write.blank, indent);
  const body = `${key}: ${blank}`;
  const begin = key.length + 2;
  // Selected, so that it is what one chooses or types next; from its end on, it is finished.
  if (write.chosen) return { body, cursor: begin, selected: body.length };
  return { body, cursor: begin + cursorIn(blank, write.blank) };
}

/** Into the first thing that is empty, or behind it all. */
function cursorIn(text: string, value: Json): number {
  if (typeof value === 'string' && value !== '') return text.length;
  const empty = text.search(/""|\{\}|\[\]/);
  return empty < 0 ? text.length : empty + 1;
}

interface Layout {
  start: number;
  end: number;
  /** Stands before and after what is written. */
  lead: string;
  tail: string;
  /** The comma the member before lacks, where it is not part of `lead`. */
  lone: boolean;
  /** Of the line it is written on. */
  indent: string;
}

function layoutAt(state: EditorState, place: JsonPlace): Layout {
  const { container, from, to, before, after } = place;
  const { doc } = state;
  const isEntry = place.role === 'key' || container?.kind === 'array';
  const lacksComma = isEntry && !'{[,'.includes(before.text);
  const comma = isFollowed(place, isEntry) ? ',' : '';
  const outer = container ? indentAt(doc, container.from) : '';
  const inner = `${outer}  `;

  if (isEntry && breaksLine(doc, place)) {
    const lead = `${lacksComma ? ',' : ''}\n${inner}`;
    const closes = /[\]}]/.test(after.text);
    const endsLine = (!closes && comma === '') || hasBreak(doc, to, after.at);
    const tail = endsLine ? comma : `${comma}\n${closes ? outer : inner}`;
    return {
      start: before.at,
      end: endsLine ? to : after.at,
      lead,
      tail,
      lone: false,
      indent: inner,
    };
  }
  const isTight = before.at === from;
  const spaced = isTight && ':,'.includes(before.text) ? ' ' : '';
  return {
    start: from,
    end: to,
    lead: lacksComma && isTight ? ', ' : spaced,
    tail: comma && to === after.at ? ', ' : comma,
    lone: lacksComma && !isTight,
    indent: indentAt(doc, from),
  };
}

/** Another member or item comes next, with no comma before it. */
function isFollowed({ after }: JsonPlace, isEntry: boolean): boolean {
  return isEntry ? after.text !== '' && !',:]}'.includes(after.text) : after.text === '"';
}

/** It gets a line of its own where what is around has one line each, or is still empty. */
function breaksLine(doc: Text, place: JsonPlace): boolean {
  const { container, from, to, before, quoted } = place;
  if (!container || hasBreak(doc, before.at, from)) return false;
  // A word without quotes was typed to look for what to put there.
  const isGap = from === to || !quoted;
  if (isAlone(place)) return isGap || place.role === 'key';
  return isGap && hasBreak(doc, container.from, firstIn(doc, container.from));
}

function firstIn(doc: Text, open: number): number {
  const line = doc.lineAt(open);
  const isLast = line.text.slice(open + 1 - line.from).trim() === '';
  return isLast ? line.to + 1 : open + 1;
}

function hasBreak(doc: Text, from: number, to: number): boolean {
  return (
    doc.lineAt(Math.min(from, doc.length)).number < doc.lineAt(Math.min(to, doc.length)).number
  );
}

function indentAt(doc: Text, position: number): string {
  return /^\s*/.exec(doc.lineAt(position).text)?.[0] ?? '';
}

function replaceAround(state: EditorState, place: JsonPlace, value: Json): TransactionSpec {
  const { container, outer, to } = place;
  if (!container || !outer) return replaceAll(state, value);
  const insert = formatJson(value, indentAt(state.doc, container.from));
  return {
    changes: { from: container.from, to: container.closed ? container.to : to, insert },
    selection: { anchor: container.from + cursorIn(insert, value) },
  };
}

function replaceAll({ doc }: EditorState, value: Json): TransactionSpec {
  const insert = formatJson(value);
  return {
    changes: { from: 0, to: doc.length, insert: `${insert}\n` },
    selection: { anchor: cursorIn(insert, value) },
  };
}
