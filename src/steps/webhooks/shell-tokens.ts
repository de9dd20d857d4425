/** A token of a command, and whether a shell would have filled something into it. */
export interface ShellToken {
  text: string;
  hasVariable: boolean;
}

interface ShellCommand {
  tokens: ShellToken[];
  /** Where the text goes on after the command. */
  end: number;
}

const ESCAPES: Record<string, string> = { n: '\n', t: '\t', r: '\r', e: '\u001b', a: '\u0007' };
const SPECIAL_IN_DOUBLE_QUOTES = '"\\$`';

/**
 * The tokens of the shell command that starts at `from`, quotes and line continuations resolved as
 * a POSIX shell does, and `$'…'` as browsers write it in "Copy as cURL". Nothing is expanded:
 * `$TOKEN` stays as it is, and its token says so. `undefined` when a quote is never closed.
 */
export function readShellTokens(text: string, from: number): ShellCommand | undefined {
  const tokens: ShellToken[] = [];
  let token: ShellToken | undefined;
  let at = from;
  const add = (part: string, hasVariable = false) => {
    token = {
      text: (token?.text ?? '') + part,
      hasVariable: hasVariable || Boolean(token?.hasVariable),
    };
  };
  const endWord = () => {
    if (token !== undefined) tokens.push(token);
    token = undefined;
  };
  while (at < text.length) {
    const char = text.charAt(at);
    if (char === '\n' || char === ';' || char === '|' || char === '&') break;
    const quoted = readQuoted(text, at);
    if (quoted === 'unclosed') return undefined;
    if (quoted) {
      add(quoted.text, quoted.hasVariable);
      at = quoted.end;
    } else if (char === '\\') {
      const skipped = text.startsWith('\r\n', at + 1) ? 3 : 2;
      const next = text.charAt(at + 1);
      if (next !== '\n' && skipped === 2) add(next);
      at += skipped;
    } else {
      if (/\s/.test(char)) endWord();
      else add(char, isVariable(text, at));
      at += 1;
    }
  }
  endWord();
  return { tokens, end: at + 1 };
}

/** `$TOKEN`, `${TOKEN}`, `$(command)` or a command in backticks. */
function isVariable(text: string, at: number): boolean {
  const char = text.charAt(at);
  return char === '`' || (char === '$' && /[\w{(]/.test(text.charAt(at + 1)));
}

type Quoted = (ShellToken & { end: number }) | 'unclosed' | undefined;

function readQuoted(text: string, at: number): Quoted {
  if (text.startsWith("$'", at)) return readEscaped(text, at + 2);
  if (text.charAt(at) === '"') return readDoubleQuoted(text, at + 1);
  if (text.charAt(at) !== "'") return undefined;
  const close = text.indexOf("'", at + 1);
  if (close < 0) return 'unclosed';
  return { text: text.slice(at + 1, close), hasVariable: false, end: close + 1 };
}

function readDoubleQuoted(text: string, from: number): Quoted {
  let inside = '';
  let hasVariable = false;
  for (let at = from; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === '"') return { text: inside, hasVariable, end: at + 1 };
    const next = text.charAt(at + 1);
    hasVariable ||= isVariable(text, at);
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
    if (char === "'") return { text: inside, hasVariable: false, end: at + 1 };
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
