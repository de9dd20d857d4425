/** A value without what stood around it, and what is to be said of that. */
export interface CleanValue {
  value: string;
  note?: string;
}

/** Their values are written in quotes on the wire, too. */
const QUOTED_ON_THE_WIRE =
  /^(?:if-(?:none-)?match|if-range|etag|sec-ch-.*|digest|content-disposition)$/i;

const PAIRS: readonly (readonly [open: string, close: string])[] = [
  ['"', '"'],
  ["'", "'"],
  ['`', '`'],
  ['“', '”'],
  ['„', '“'],
  ['‘', '’'],
  ['«', '»'],
  ['**', '**'],
];

/** The text between marks that belong together, if they stand around it and not in it. */
export function between(text: string): string | undefined {
  for (const [open, close] of PAIRS) {
    if (text.length < open.length + close.length) continue;
    if (!text.startsWith(open) || !text.endsWith(close)) continue;
    const inside = text.slice(open.length, text.length - close.length);
    if (!inside.includes(open) && !inside.includes(close)) return inside;
  }
  return undefined;
}

/** What a spreadsheet writes around a cell that has a quote, a tab or a line break in it. */
export function unquotedCell(cell: string): string | undefined {
  if (!/^"(?:[^"]|"")*"$/.test(cell)) return undefined;
  return cell.slice(1, -1).replaceAll('""', '"');
}

/**
 * The value of a line that somebody may have cut out of anything. What is taken off is said: it may
 * have belonged to the value.
 */
export function cleanValue(name: string, text: string): CleanValue {
  const notes: string[] = [];
  let value = text.trim();
  const take = (next: string | undefined, note: string) => {
    if (next === undefined) return;
    value = next.trim();
    notes.push(note);
  };
  if (value.endsWith(' \\')) take(value.slice(0, -2), 'The backslash at its end was left out.');
  if (/[^,],$/.test(value)) take(value.slice(0, -1), 'The comma at its end was left out.');
  const [, quoted, rest = ''] = /^("[^"]*"|'[^']*')\s+(?:#|\/\/)(.*)$/.exec(value) ?? [];
  if (quoted !== undefined && rest !== undefined)
    take(quoted, 'The comment behind it was left out.');
  else if (/\s#\s/.test(value)) {
    notes.push('The # and what follows it were kept. Take them out if they are a comment.');
  }
  if (!QUOTED_ON_THE_WIRE.test(name)) {
    const doubled = /""/.test(value.slice(1, -1)) ? unquotedCell(value) : undefined;
    const inside = doubled ?? between(value);
    const marks = value.startsWith('**')
      ? 'asterisks'
      : value.startsWith('`')
        ? 'backticks'
        : 'quotes';
    take(inside, `The ${marks} around it were left out. Put them back if they belong to it.`);
    if (inside === undefined && /^["'“„‘]/.test(value)) {
      notes.push('It begins with a quote, which was kept.');
    }
  }
  return { value, ...(notes.length > 0 && { note: notes.join(' ') }) };
}
