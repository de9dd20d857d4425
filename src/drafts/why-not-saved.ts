/**
 * What a person can do about a write that failed. Any failure counts, not just a full disk
 * (trust.md T3). `wayOut`: how to keep it all the same.
 */
export function whyNotSaved(problem: unknown, wayOut = 'Download the draft'): string {
  const name = problem instanceof Error || problem instanceof DOMException ? problem.name : '';
  return (
    REASONS[name]?.(wayOut) ??
    `This browser does not let the page keep data. ${wayOut} before you close this tab.`
  );
}

const REASONS: Record<string, (wayOut: string) => string> = {
  BlockedError: () =>
    'Another tab has an older version of this app open. Close that tab: it is then saved by itself.',
  QuotaExceededError: (wayOut) =>
    `This device has no room left. Free some room. ${wayOut} before you close this tab.`,
  VersionError: (wayOut) =>
    `A newer version of this app was opened in another tab. ${wayOut}, then reload this page.`,
};
