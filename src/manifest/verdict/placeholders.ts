import type { Finding } from '#manifest/fields/finding.ts';
import { findingsOf } from './findings.ts';
import type { JsonObject } from '#manifest/json/json.ts';

/** A part somebody has still to fill in, and where it stands: in one place or in several. */
export interface Placeholder {
  text: string;
  findings: readonly [Finding, ...Finding[]];
}

/**
 * What is left of the documents' template, or of somebody's own: it must not go out unasked in a
 * file that is called final.
 */
export function placeholdersOf(manifest: JsonObject): Placeholder[] {
  const byText = new Map<string, [Finding, ...Finding[]]>();
  for (const finding of findingsOf(manifest)) {
    if (finding.placeholder === undefined) continue;
    const others = byText.get(finding.placeholder);
    if (others) others.push(finding);
    else byText.set(finding.placeholder, [finding]);
  }
  return Array.from(byText, ([text, findings]) => ({ text, findings }));
}
