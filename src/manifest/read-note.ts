import type { RuleId } from './finding.ts';
import type { Pointer } from './json-pointer.ts';

/** What reading did with a text, or noticed in it; what is wrong with the manifest is a Finding. */
export interface ReadNote {
  kind: 'removed' | 'kept' | 'duplicate' | 'repaired';
  path: Pointer;
  sentence: string;
  rule: RuleId;
}
