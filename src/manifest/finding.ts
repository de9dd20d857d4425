import type { Json } from './json.ts';
import type { Pointer } from './json-pointer.ts';

/** The numbers of the manifest's rules. */
export const RULE_IDS = [
  ...(['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7'] as const),
  ...(['W1', 'W2', 'W3', 'W4', 'W5', 'W6', 'W7', 'W8', 'W9'] as const),
  ...(['E1', 'E2', 'E3', 'E4', 'E5', 'E6', 'E7', 'E8', 'E9'] as const),
  ...(['M1', 'M2', 'M3', 'M4', 'M5', 'M6', 'M7', 'M8', 'M9'] as const),
] as const;
export type RuleId = (typeof RULE_IDS)[number];

/** error: the manifest is not ready. warning: legal, likely not meant. tip: advice. */
export type Severity = 'error' | 'warning' | 'tip';

/** One thing the rules have to say about a manifest. */
export interface Finding {
  path: Pointer;
  rule: RuleId;
  severity: Severity;
  /** Plain words that say what to do. */
  sentence: string;
  /** Present only where the mend is certain. */
  fix?: Fix;
}

/** A certain mend: what its button says, and the edits to the manifest. */
export interface Fix {
  label: string;
  edits: Edit[];
}

export type Edit =
  | { op: 'set'; path: Pointer; value: Json }
  | { op: 'remove'; path: Pointer }
  /** Gives the member at `path` another key at the same level. */
  | { op: 'rename'; path: Pointer; to: string };
