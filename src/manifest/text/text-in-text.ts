import { sameJson } from '#manifest/json/json.ts';
import { ALL_KEYS } from './known-shape.ts';
import { OTHER_QUOTES } from './quote-marks.ts';
import { parsed, type Unwrapped } from './unwrapped.ts';

/** What JSON, a program or a shell made of the manifest when it put it into a text. */
export function fromString(text: string): Unwrapped | undefined {
  const trimmed = text.trim();
  const marked = /^[bru](?=["'])/.exec(trimmed)?.[0] ?? '';
  const quoted = trimmed.slice(marked.length);
  const inside = saidByString(quoted);
  if (inside === undefined || !/^\s*[{["]/.test(inside)) return undefined;
  return {
    text: inside,
    said: 'Took the manifest out of the quotes around it.',
    wrong: 'the whole manifest is inside of quotes. Copy it without them.',
    ...all(text),
  };
}

function saidByString(quoted: string): string | undefined {
  const said = parsed(quoted);
  if (typeof said === 'string') return said;
  const closedBy = OTHER_QUOTES.get(quoted.charAt(0));
  if (quoted.length < 2 || !closedBy?.includes(quoted.slice(-1))) return undefined;
  const raw = quoted.slice(1, -1);
  if (!raw.includes('\\')) return raw;
  // A shell leaves backslashes alone, a program reads them: where that makes a difference nobody can tell.
  const read = unescaped(raw.replaceAll("\\'", "'").replaceAll(/\\[^]|"/g, keptOrEscaped));
  const [asWritten, asRead] = [parsed(raw), read === undefined ? undefined : parsed(read)];
  if (asWritten !== undefined && asRead !== undefined)
    return sameJson(asWritten, asRead) ? raw : undefined;
  return asWritten === undefined ? read : raw;
}

function keptOrEscaped(found: string): string {
  return found === '"' ? '\\"' : found;
}

/** `{\"client_name\": …}`: what stood in a string, without the string's own quotes. */
export function fromEscaped(text: string): Unwrapped | undefined {
  if (!text.includes('\\"') || /(?:^|[^\\])(?:\\\\)*"/.test(text)) return undefined;
  const inside = unescaped(text);
  if (inside === undefined) return undefined;
  return {
    text: inside,
    said: 'Removed the backslashes before the quotes.',
    wrong: 'the quotes have backslashes before them (\\"). Copy the manifest without them.',
    ...all(text),
  };
}

function unescaped(text: string): string | undefined {
  const written = text.replaceAll('\r', '\\r').replaceAll('\n', '\\n').replaceAll('\t', '\\t');
  const said = parsed(`"${written}"`);
  return typeof said === 'string' ? said : undefined;
}

/** `{""client_name"": …}`: how a table keeps quotes in a cell. */
export function fromTableCell(text: string): Unwrapped | undefined {
  if (!text.includes('""')) return undefined;
  const trimmed = text.trim();
  const inside = /^"[^"]/.test(trimmed) && trimmed.endsWith('"') ? trimmed.slice(1, -1) : trimmed;
  if (!/^\s*[{[]/.test(inside)) return undefined;
  if (inside.match(/"+/g)?.some((run) => run.length % 2 === 1)) return undefined;
  return {
    text: inside.replaceAll('""', '"'),
    said: 'Made the doubled quotes ("") single ones.',
    wrong: 'the quotes are doubled (""), as a table writes them. Copy the manifest without that.',
    ...all(text),
  };
}

const ENTITY = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-z]+));/g;
const NAMED: Record<string, string> = {
  quot: '"',
  amp: '&',
  lt: '<',
  gt: '>',
  apos: "'",
  nbsp: '\u00a0', // prettier-ignore
};

/** `&quot;`: how a web page keeps quotes. Only where everything is written that way. */
export function fromHtml(text: string): Unwrapped | undefined {
  if (!/&(?:amp;|#38;)?(?:quot|#34|#[xX]22);/.test(text) || /["<]/.test(text)) return undefined;
  let isKnown = !/&(?!(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-z]+);)/.test(text);
  const inside = text.replaceAll(ENTITY, (found, decimal?: string, hex?: string, name?: string) => {
    const code = Number.parseInt(decimal ?? hex ?? '', decimal === undefined ? 16 : 10);
    const said = name === undefined ? characterOf(code) : NAMED[name];
    isKnown &&= said !== undefined;
    return said ?? found;
  });
  if (!isKnown) return undefined;
  return {
    text: inside,
    said: 'Changed what a web page writes for quotes (&quot;) back to quotes.',
    wrong: 'the quotes are written as a web page does (&quot;). Put " for each.',
    ...all(text),
    linesGone: 0,
  };
}

function characterOf(code: number): string | undefined {
  return code > 0x10_ff_ff ? undefined : String.fromCodePoint(code);
}

/** `%7B%22client_name%22…`: how an address keeps a text. Only where everything is written that way. */
export function fromAddress(text: string): Unwrapped | undefined {
  const trimmed = text.trim();
  if (!/^%(?:7B|5B|22|0A|0D|20)/i.test(trimmed) || /[\s"{}[\]+]/.test(trimmed)) return undefined;
  try {
    return {
      text: decodeURIComponent(trimmed),
      said: 'Changed what an address writes for special characters (%22) back to them.',
      wrong: 'the text is written as an address does (%22). Copy the manifest as it was before.',
      ...all(text),
    };
  } catch {
    return undefined;
  }
}

const MARKDOWN_KEY = new RegExp(
  String.raw`\b(?:${ALL_KEYS.filter((key) => key.includes('_'))
    .map((key) => key.replaceAll('_', String.raw`\\_`))
    .join('|')})\b`,
);

/** `client\_name`: how Markdown keeps an underscore. */
export function fromMarkdown(text: string): Unwrapped | undefined {
  const offset = text.search(MARKDOWN_KEY);
  if (offset < 0) return undefined;
  return {
    text: text.replaceAll(/\\(\\|[_*[\]{}()#.!~<>|`+-])/g, (found, mark: string) =>
      mark === '\\' ? found : mark,
    ),
    said: 'Removed the backslashes before underscores and the like.',
    wrong: 'the underscores have backslashes before them (\\_). Remove the backslashes.',
    offset,
    linesGone: 0,
  };
}

/** What concerns the text as a whole begins where the text does. */
function all(text: string): Pick<Unwrapped, 'offset' | 'linesGone'> {
  return { offset: text.length - text.trimStart().length, linesGone: null };
}
