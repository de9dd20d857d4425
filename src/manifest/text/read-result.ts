import type { Issue, RuleId } from '#manifest/fields/issue.ts';
import type { FormValues } from '#manifest/values/form-values.ts';
import type { JsonObject } from '#manifest/json/json.ts';
import type { Pointer } from '#manifest/json/json-pointer.ts';

/** What a text is as a manifest. */
export type ReadResult =
  | ReadManifest
  | {
      kind: 'manifests';
      entries: ListEntry[];
      /** It was no list, but something that has manifests in it, or is a part of one (M6). */
      of?: 'wrapper' | 'part';
    }
  | ReadProblem;

export interface ReadManifest {
  kind: 'manifest';
  /** As it was found, without the keys only the platform sets (M4). */
  manifest: JsonObject;
  values: FormValues;
  issues: readonly Issue[];
  notes: ReadNote[];
}

/** What reading did with a text, or noticed in it; what is wrong with the manifest is a Issue. */
export interface ReadNote {
  kind: 'removed' | 'kept' | 'changed' | 'duplicate' | 'repaired';
  path: Pointer;
  sentence: string;
  rule: RuleId;
  /** Something is lost by it. */
  warning?: true;
}

/** One entry of a list of manifests, to be read by itself (M5). */
export interface ListEntry {
  name: string;
  /** In words, where it was found in something else. */
  place?: string;
  /** As it stands in the list, so that reading it notices what reading the file would. */
  text: string;
  /** Why it can't be imported. */
  problem?: string;
}

export interface ReadProblem {
  kind: 'problem';
  problem:
    | 'too-large'
    | 'too-deep'
    | 'too-many-headers'
    | 'empty'
    | 'not-json'
    | 'not-an-object'
    | 'not-a-manifest';
  /** Names the place, where there is one, and says what to do. */
  sentence: string;
  /** Both from 1. */
  line?: number;
  column?: number;
  /**
   * What to underline for it, in UTF-16 units of the text as it was given; never nothing, so that
   * it can be seen.
   */
  offset?: number;
  length?: number;
  /** Present only where the repair is certain; never applied unasked. */
  repair?: Repair;
}

/** A text repaired where there is only one way to do it, and what was changed, in words. */
export interface Repair {
  text: string;
  summary: string[];
}
