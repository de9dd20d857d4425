const DAY_MS = 86_400_000;

const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const dayAndMonth = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long' });
const fullDate = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' });

/** "14:32", "14:32 yesterday", "14:32 on 3 March", "14:32 on 3 March 2025". */
export function savedWhen(savedAt: number, now = Date.now()): string {
  const clock = time.format(savedAt);
  const days = Math.round((startOfDay(now) - startOfDay(savedAt)) / DAY_MS);
  if (days <= 0) return clock;
  if (days === 1) return `${clock} yesterday`;
  const sameYear = new Date(savedAt).getFullYear() === new Date(now).getFullYear();
  return `${clock} on ${(sameYear ? dayAndMonth : fullDate).format(savedAt)}`;
}

function startOfDay(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}
