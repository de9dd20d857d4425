/** Part of a text, in UTF-16 units; `to` is the first one after it. */
export interface TextRange {
  from: number;
  to: number;
}
