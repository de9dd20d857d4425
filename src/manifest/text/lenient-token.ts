/**
 * The tokens of a text that is nearly JSON: JSON's own, and what people put between them by
 * mistake or habit. Anything beyond that is no token, and the text is none whose meaning is
 * certain.
 */
export interface LenientToken {
  kind: TokenKind;
  start: number;
  end: number;
  /** Of a text or a bare key: what it says. Of brackets, colons, commas and literals: as JSON writes it. Of the rest: how it is written. */
  value: string;
}

export type TokenKind =
  | 'bracket'
  | 'colon'
  | 'comma'
  | 'literal'
  | 'text'
  | 'single-quoted'
  | 'curly-quoted'
  | 'template'
  | 'misescaped'
  | 'bare-key'
  | 'comment'
  | 'ellipsis'
  | 'code-mark'
  | 'code'
  | 'special-space'
  | 'invisible';
