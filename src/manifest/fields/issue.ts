import type { Json } from '#manifest/json/json.ts';
import type { Pointer } from '#manifest/json/json-pointer.ts';

/** The numbers of the manifest's rules. */
export type RuleId = `${'A' | 'W' | 'E' | 'M'}${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9}`;

/** error: the manifest is not ready. warning: legal, likely not meant. tip: advice. */
export type Severity = 'error' | 'warning' | 'tip';

export const SEVERITY_WORDS = {
  error: 'Error',
  warning: 'Warning',
  tip: 'Tip',
} as const satisfies Record<Severity, string>;

/** One thing the rules have to say about a manifest. */
export interface Issue {
  path: Pointer;
  rule: RuleId;
  severity: Severity;
  /** Plain words that say what to do. */
  sentence: string;
  /** Present only where the fix is certain. */
  fix?: Fix;
  /** What somebody has still to fill in, where that is what is remarked on. Never a secret. */
  placeholder?: string;
}

/** A certain fix: what its button says, and the edits to the manifest. */
export interface Fix {
  label: string;
  edits: Edit[];
}

export type Edit =
  | { op: 'set'; path: Pointer; value: Json }
  | { op: 'remove'; path: Pointer }
  /** Gives the member at `path` another key at the same level. */
  | { op: 'rename'; path: Pointer; to: string };
