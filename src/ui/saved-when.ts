const DAY_MS = 86_400_000;

const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const dayAndMonth = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long' });
const fullDate = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' });

/** "14:32", "yesterday 14:32", "3 March 14:32", "3 March 2025 14:32"; `now` is any moment of today. */
export function savedWhen(savedAt: number, now: number): string {
  const clock = time.format(savedAt);
  const days = daysBetween(savedAt, now);
  if (days <= 0) return clock;
  return `${days === 1 ? 'yesterday' : dateOf(savedAt, now)} ${clock}`;
}

/** "Today 14:32", "Yesterday 14:32", "3 March 14:32", "3 March 2025 14:32": for lists, the day first. */
export function dayAndTime(at: number, now: number): string {
  const days = daysBetween(at, now);
  const day = days <= 0 ? 'Today' : days === 1 ? 'Yesterday' : dateOf(at, now);
  return `${day} ${time.format(at)}`;
}

const dateTime = new Intl.DateTimeFormat(undefined, { dateStyle: 'long', timeStyle: 'short' });

/** "November 27, 2026 at 2:32 PM", for paper: nobody knows when that is read. */
export function dateAndTime(at: number): string {
  return dateTime.format(at);
}

function dateOf(at: number, now: number): string {
  const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return (sameYear ? dayAndMonth : fullDate).format(at);
}

function daysBetween(at: number, now: number): number {
  return Math.round((startOfDay(now) - startOfDay(at)) / DAY_MS);
}

function startOfDay(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}
