import type { Ref } from 'react';
import type { TextRange } from '#manifest/json/text-range.ts';
import type { Severity } from '#manifest/fields/issue.ts';

/** A text that is edited here and elsewhere. */
export interface TextSource {
  text: () => string;
  /** The person changed it here. `text()` is the new one when this returns. */
  type: (text: string) => void;
  /** Heard on every change, one's own too. */
  subscribe: (listener: () => void) => () => void;
}

/** What is said of a part of the text; offsets in UTF-16 units. */
export interface TextMark extends TextRange {
  severity: Severity;
  sentence: string;
  /** What it is about, where that is missing and something else is underlined for it. */
  about?: string;
  /** Null: a syntax error. */
  fix?: { label: string; apply: () => void };
}

/** Marks of exactly this text; of no meaning once the text is another one. */
export interface TextMarks {
  text: string;
  marks: readonly TextMark[];
}

/** What a page can do with whichever control shows the text. */
export interface TextHandle {
  focus: () => void;
  /** Selects the range, scrolls it into view and takes the focus. */
  select: (from: number, to: number) => void;
  /** Where the control has a search of its own. */
  openSearch?: () => void;
}

export interface TextControlProps {
  source: TextSource;
  marks: TextMarks;
  /** The textbox's accessible name. */
  label: string;
  handle: Ref<TextHandle>;
  onCursor: (offset: number) => void;
  /** F8 and Shift+F8. */
  onStep: (way: 'next' | 'previous') => void;
  /** Shift+Alt+F. */
  onFormat: () => void;
  /** What is selected at first. */
  start?: TextRange | undefined;
}
