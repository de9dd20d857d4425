interface ShellCommand {
  words: string[];
  /** Where the text goes on after the command. */
  end: number;
}

const ESCAPES: Record<string, string> = { n: '\n', t: '\t', r: '\r', e: '\u001b', a: '\u0007' };
const SPECIAL_IN_DOUBLE_QUOTES = '"\\$`';

/**
 * The words of the shell command that starts at `from`, quotes and line continuations resolved as
 * a POSIX shell does, and `$'…'` as browsers write it in "Copy as cURL". Nothing is expanded:
 * `$TOKEN` stays as it is. `undefined` when a quote is never closed.
 */
export function readShellWords(text: string, from: number): ShellCommand | undefined {
  const words: string[] = [];
  let word: string | undefined;
  let at = from;
  const endWord = () => {
    if (word !== undefined) words.push(word);
    word = undefined;
  };
  while (at < text.length) {
    const char = text.charAt(at);
    if (char === '\n' || char === ';' || char === '|' || char === '&') break;
    const quoted = readQuoted(text, at);
    if (quoted === 'unclosed') return undefined;
    if (quoted) {
      word = (word ?? '') + quoted.text;
      at = quoted.end;
    } else if (char === '\\') {
      const skipped = text.startsWith('\r\n', at + 1) ? 3 : 2;
      const next = text.charAt(at + 1);
      if (next !== '\n' && skipped === 2) word = (word ?? '') + next;
      at += skipped;
    } else {
      if (/\s/.test(char)) endWord();
      else word = (word ?? '') + char;
      at += 1;
    }
  }
  endWord();
  return { words, end: at + 1 };
}

type Quoted = { text: string; end: number } | 'unclosed' | undefined;

function readQuoted(text: string, at: number): Quoted {
  if (text.startsWith("$'", at)) return readEscaped(text, at + 2);
  if (text.charAt(at) === '"') return readDoubleQuoted(text, at + 1);
  if (text.charAt(at) !== "'") return undefined;
  const close = text.indexOf("'", at + 1);
  return close < 0 ? 'unclosed' : { text: text.slice(at + 1, close), end: close + 1 };
}

function readDoubleQuoted(text: string, from: number): Quoted {
  let inside = '';
  for (let at = from; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === '"') return { text: inside, end: at + 1 };
    const next = text.charAt(at + 1);
    if (char !== '\\') inside += char;
    else if (next === '\n') at += 1;
    else if (next !== '' && SPECIAL_IN_DOUBLE_QUOTES.includes(next)) {
      inside += next;
      at += 1;
    } else inside += char;
  }
  return 'unclosed';
}

function readEscaped(text: string, from: number): Quoted {
  let inside = '';
  for (let at = from; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === "'") return { text: inside, end: at + 1 };
    if (char !== '\\') {
      inside += char;
      continue;
    }
    const hex = /^(?:x([\da-f]{1,2})|u([\da-f]{1,4}))/i.exec(text.slice(at + 1, at + 6));
    if (hex) {
      inside += String.fromCharCode(Number.parseInt(hex[1] ?? hex[2] ?? '', 16));
      at += hex[0].length;
    } else {
      const next = text.charAt(at + 1);
      inside += ESCAPES[next] ?? next;
      at += 1;
    }
  }
  return 'unclosed';
}
