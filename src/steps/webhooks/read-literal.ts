/** A value as a program writes it out; `code`: it has to be worked out. */
export type Literal =
  | { kind: 'text'; text: string }
  | { kind: 'code' }
  | { kind: 'list'; items: Literal[] }
  | { kind: 'object'; members: { key: string; value: Literal; text: string }[] };

interface Found {
  literal: Literal;
  end: number;
}

const PHP_OBJECT = /^\[\s*(?:"[^"]*"|'[^']*')\s*=>/;
/** Deeper than any headers are. */
const MAX_DEPTH = 12;

/**
 * The object or list that begins here, as JavaScript, Python, PHP and PowerShell write them:
 * any quotes, names without quotes, `=` or `=>` for the colon, comments, commas too many.
 * Undefined where it does not end.
 */
export function readLiteral(text: string, from: number): Found | undefined {
  return new LiteralReader(text, from).read();
}

class LiteralReader {
  private readonly text: string;
  private at: number;
  private readonly isPowerShell: boolean;

  constructor(text: string, from: number) {
    this.text = text;
    this.at = from;
    this.isPowerShell = text.startsWith('@{', from);
  }

  read(): Found | undefined {
    const literal = this.readValue(0);
    return literal && { literal, end: this.at };
  }

  private readValue(depth: number): Literal | undefined {
    if (depth > MAX_DEPTH) return undefined;
    this.skipSpace();
    if (this.takes('@{') || this.takes('{')) return this.readObject(depth);
    // PHP writes names and values in the brackets of a list.
    if (PHP_OBJECT.test(this.text.slice(this.at, this.at + 200))) {
      this.at += 1;
      return this.readObject(depth);
    }
    if (this.takes('[') || this.takes('(')) return this.readList(depth);
    const literal = this.readScalar();
    // What goes on behind a text, as in "Bearer " + token, is worked out.
    this.skipBlanks();
    if (this.isAtEndOfValue()) return literal;
    this.skipCode();
    return { kind: 'code' };
  }

  private readObject(depth: number): Literal | undefined {
    const members: { key: string; value: Literal; text: string }[] = [];
    for (;;) {
      this.skipSeparators();
      if (this.takes('}') || this.takes(']')) return { kind: 'object', members };
      const from = this.at;
      const key = this.readKey();
      if (key === undefined) return undefined;
      this.skipSpace();
      const isShort = /^(?:[,}\]]|$)/.test(this.text.charAt(this.at));
      if (isShort) {
        // `{ token }` and `{ ...others }`: the value stands elsewhere.
        members.push({ key, value: { kind: 'code' }, text: key });
        continue;
      }
      if (!this.takes('=>') && !this.takes(':') && !this.takes('=')) return undefined;
      const value = this.readValue(depth + 1);
      if (!value) return undefined;
      members.push({ key, value, text: this.text.slice(from, this.at).trim() });
    }
  }

  private readList(depth: number): Literal | undefined {
    const items: Literal[] = [];
    for (;;) {
      this.skipSeparators();
      if (this.takes(']') || this.takes(')')) return { kind: 'list', items };
      if (this.at >= this.text.length) return undefined;
      const before = this.at;
      const item = this.readValue(depth + 1);
      if (!item || this.at === before) return undefined;
      items.push(item);
    }
  }

  private readKey(): string | undefined {
    const quoted = this.readQuoted();
    if (quoted !== undefined) return quoted.text;
    const [word = ''] = this.match(/[\w$.-]+/y) ?? [];
    return word === '' ? undefined : word;
  }

  private readScalar(): Literal {
    // Python's r"", b"", u"": the same text; f"" is worked out where it has braces.
    const [prefix = ''] = this.match(/[rbuf]{1,2}(?=["'])/iy) ?? [];
    const quoted = this.readQuoted();
    if (quoted) {
      const isCode = quoted.isCode || (/f/i.test(prefix) && /[{}]/.test(quoted.text));
      return isCode ? { kind: 'code' } : { kind: 'text', text: quoted.text };
    }
    const [number] = this.match(/-?\d[\d.]*(?![\w.])|(?:true|false)\b/iy) ?? [];
    return number === undefined ? { kind: 'code' } : { kind: 'text', text: number };
  }

  private readQuoted(): { text: string; isCode: boolean } | undefined {
    const quote = this.text.charAt(this.at);
    if (quote !== '"' && quote !== "'" && quote !== '`') return undefined;
    let inside = '';
    let isCode = false;
    for (let at = this.at + 1; at < this.text.length; at += 1) {
      const char = this.text.charAt(at);
      const next = this.text.charAt(at + 1);
      const escape = this.isPowerShell ? '`' : '\\';
      if (char === escape && !(this.isPowerShell && quote === "'")) {
        const hex = /^(?:x([\da-f]{2})|u([\da-f]{4}))/i.exec(this.text.slice(at + 1, at + 6));
        inside += hex
          ? String.fromCharCode(Number.parseInt(hex[1] ?? hex[2] ?? '', 16))
          : (ESCAPES[next] ?? next);
        at += hex ? hex[0].length : 1;
      } else if (char === quote && this.isPowerShell && next === quote) {
        inside += quote;
        at += 1;
      } else if (char === quote) {
        this.at = at + 1;
        return { text: inside, isCode };
      } else {
        inside += char;
        isCode ||=
          char === '$' &&
          (quote === '`'
            ? next === '{'
            : this.isPowerShell && quote === '"' && /[\w{(]/.test(next));
      }
    }
    return undefined;
  }

  /** To the end of an expression: the next comma or bracket outside of quotes and brackets. */
  private skipCode(): void {
    let depth = 0;
    while (this.at < this.text.length) {
      const char = this.text.charAt(this.at);
      if (depth === 0 && this.isAtEndOfValue()) return;
      if (/["'`]/.test(char) && this.readQuoted()) continue;
      if ('([{'.includes(char)) depth += 1;
      if (')]}'.includes(char)) depth -= 1;
      this.at += 1;
    }
  }

  private isAtEndOfValue(): boolean {
    const char = this.text.charAt(this.at);
    if (char === '' || ',;}])\n#'.includes(char) || this.text.startsWith('//', this.at)) {
      return !(char === '\n' && /^\s*[+.&]/.test(this.text.slice(this.at, this.at + 40)));
    }
    return false;
  }

  private skipBlanks(): void {
    this.match(/[ \t]*/y);
  }

  private skipSpace(): void {
    while (this.match(/\s+|\/\/[^\n]*|#[^\n]*|\/\*[^*]*(?:\*(?!\/)[^*]*)*\*\//y)) continue;
  }

  private skipSeparators(): void {
    this.skipSpace();
    while (this.takes(',') || this.takes(';')) this.skipSpace();
  }

  private takes(sign: string): boolean {
    if (!this.text.startsWith(sign, this.at)) return false;
    this.at += sign.length;
    return true;
  }

  private match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (!found || found[0] === '') return undefined;
    this.at += found[0].length;
    return found;
  }
}

const ESCAPES: Record<string, string> = { n: '\n', t: '\t', r: '\r' };
