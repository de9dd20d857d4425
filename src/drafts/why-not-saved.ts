/**
 * What a person can do about a write that failed. Any failure counts, not just a full disk
 * (trust.md T3). `wayOut`: how to keep it all the same.
 */
export function whyNotSaved(problem: unknown, wayOut = 'Download the draft'): string {
  const name = problem instanceof Error || problem instanceof DOMException ? problem.name : '';
  return (
    REASONS[name]?.(wayOut) ??
    `This browser blocks saving on this page. ${wayOut} before you close this tab.`
  );
}

const REASONS: Record<string, (wayOut: string) => string> = {
  BlockedError: () =>
    'An older version of this app is open in another tab. Close that tab and your work will be saved.',
  QuotaExceededError: (wayOut) =>
    `This device is out of storage. Free up some space. ${wayOut} before you close this tab.`,
  VersionError: (wayOut) =>
    `A newer version of this app is open in another tab. ${wayOut}, then reload this page.`,
};
