import type { Issue } from '#manifest/fields/issue.ts';
import { issuesOf } from './issues.ts';
import type { JsonObject } from '#manifest/json/json.ts';

/** A part somebody has still to fill in, and where it stands: in one place or in several. */
export interface Placeholder {
  text: string;
  issues: readonly [Issue, ...Issue[]];
}

/**
 * What is left of the documents' template, or of somebody's own: it must not go out unasked in a
 * file that is called final.
 */
export function placeholdersOf(manifest: JsonObject): Placeholder[] {
  const byText = new Map<string, [Issue, ...Issue[]]>();
  for (const issue of issuesOf(manifest)) {
    if (issue.placeholder === undefined) continue;
    const others = byText.get(issue.placeholder);
    if (others) others.push(issue);
    else byText.set(issue.placeholder, [issue]);
  }
  return Array.from(byText, ([text, issues]) => ({ text, issues }));
}
