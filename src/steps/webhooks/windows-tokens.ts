import type { ShellToken } from './shell-tokens.ts';

interface WindowsCommand {
  tokens: ShellToken[];
  end: number;
}

/**
 * The tokens of the command that starts at `from`, as Windows' command prompt takes it apart: first
 * the carets (`^"` is a quote that the prompt does not see, so carets count inside it too), then,
 * as programs do, quotes and the backslashes before them.
 */
export function readCmdTokens(text: string, from: number): WindowsCommand | undefined {
  let plain = '';
  let isQuoted = false;
  let at = from;
  while (at < text.length) {
    const char = text.charAt(at);
    if (char === '^' && !isQuoted) {
      at += text.startsWith('\r\n', at + 1) ? 3 : 2;
      const escaped = text.charAt(at - 1);
      if (escaped !== '\n') plain += escaped;
      continue;
    }
    if (char === '\n' || (!isQuoted && (char === '&' || char === '|'))) break;
    if (char === '"') isQuoted = !isQuoted;
    plain += char;
    at += 1;
  }
  const tokens = argumentsOf(plain);
  return (
    tokens && { tokens: tokens.map((token) => ({ text: token, hasVariable: false })), end: at + 1 }
  );
}

/** As C programs on Windows get them. */
function argumentsOf(command: string): string[] | undefined {
  const tokens: string[] = [];
  let token: string | undefined;
  let isQuoted = false;
  for (let at = 0; at < command.length; at += 1) {
    const char = command.charAt(at);
    const slashes = char === '\\' ? countSlashes(command, at) : 0;
    if (slashes > 0) {
      const isQuoteNext = command.charAt(at + slashes) === '"';
      token = (token ?? '') + '\\'.repeat(isQuoteNext ? Math.floor(slashes / 2) : slashes);
      at += slashes - 1;
      if (isQuoteNext && slashes % 2 === 1) {
        token += '"';
        at += 1;
      }
    } else if (char === '"') {
      const isDoubled = isQuoted && command.charAt(at + 1) === '"';
      token = (token ?? '') + (isDoubled ? '"' : '');
      if (isDoubled) at += 1;
      else isQuoted = !isQuoted;
    } else if (/\s/.test(char) && !isQuoted) {
      if (token !== undefined) tokens.push(token);
      token = undefined;
    } else token = (token ?? '') + char;
  }
  if (isQuoted) return undefined;
  return token === undefined ? tokens : [...tokens, token];
}

function countSlashes(command: string, from: number): number {
  let at = from;
  while (command.charAt(at) === '\\') at += 1;
  return at - from;
}

const BACKTICKED: Record<string, string> = { n: '\n', t: '\t', r: '\r', 0: '\0' };

/** The tokens of a PowerShell command: backticks escape and go on in the next line, quotes double. */
export function readPowerShellTokens(text: string, from: number): WindowsCommand | undefined {
  const tokens: ShellToken[] = [];
  let token: ShellToken | undefined;
  let quote = '';
  let at = from;
  const add = (part: string, hasVariable = false) => {
    token = {
      text: (token?.text ?? '') + part,
      hasVariable: hasVariable || Boolean(token?.hasVariable),
    };
  };
  for (; at < text.length; at += 1) {
    const char = text.charAt(at);
    const next = text.charAt(at + 1);
    if (char === '`' && quote !== "'") {
      const isLineEnd = next === '\n' || text.startsWith('\r\n', at + 1);
      if (!isLineEnd) add(BACKTICKED[next] ?? next);
      at += next === '\r' ? 2 : 1;
    } else if (quote !== '') {
      if (char === quote && next === quote) {
        add(quote);
        at += 1;
      } else if (char === quote) quote = '';
      else add(char, quote === '"' && char === '$' && /[\w{(]/.test(next));
    } else if (char === '"' || char === "'") {
      quote = char;
      add('');
    } else if (char === '\n' || char === ';' || char === '|') break;
    else if (/\s/.test(char)) {
      if (token) tokens.push(token);
      token = undefined;
    } else add(char, char === '$');
  }
  if (quote !== '') return undefined;
  if (token) tokens.push(token);
  return { tokens, end: at + 1 };
}
