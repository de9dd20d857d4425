/** What a person can do about a write that failed. Any failure counts, not just a full disk (trust.md T3). */
export function whyNotSaved(problem: unknown): string {
  const name = problem instanceof Error || problem instanceof DOMException ? problem.name : '';
  return (
    REASONS[name] ??
    'This browser does not let the page keep data. Download the draft before you close this tab.'
  );
}

const REASONS: Record<string, string> = {
  BlockedError:
    'Another tab has an older version of this app open. Close that tab: the draft is then saved by itself.',
  QuotaExceededError: 'This device has no room left for it. Free some room, or download the draft.',
  VersionError:
    'A newer version of this app was opened in another tab. Download the draft, then reload this page.',
};
