const DAY_MS = 86_400_000;

/** Dates and times as this browser's owner writes them: "14:32", "2:32 PM". */
function formats(locale?: string) {
  return {
    time: new Intl.DateTimeFormat(locale, { timeStyle: 'short' }),
    seconds: new Intl.DateTimeFormat(locale, { timeStyle: 'medium' }),
    dayAndMonth: new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long' }),
    fullDate: new Intl.DateTimeFormat(locale, { dateStyle: 'long' }),
    dateAndTime: new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }),
  };
}

/** Made once, when first asked for: that takes longer than anything they do. */
let own: ReturnType<typeof formats> | undefined;

function formatsOf(locale: string | undefined) {
  return locale === undefined ? (own ??= formats()) : formats(locale);
}

/**
 * "14:32", "yesterday 14:32", "3 March 14:32", "3 March 2025 14:32"; `now` is any moment of today.
 * `locale`: the browser's own, unless told otherwise.
 */
export function savedWhen(savedAt: number, now: number, locale?: string): string {
  const clock = clockOf(savedAt, locale);
  const days = daysBetween(savedAt, now);
  if (days <= 0) return clock;
  return `${days === 1 ? 'yesterday' : dateOf(savedAt, now, locale)} ${clock}`;
}

/** "Today 14:32", "Yesterday 14:32", "3 March 14:32", "3 March 2025 14:32": for lists, the day first. */
export function dayAndTime(at: number, now: number, locale?: string): string {
  const days = daysBetween(at, now);
  const day = days <= 0 ? 'Today' : days === 1 ? 'Yesterday' : dateOf(at, now, locale);
  return `${day} ${clockOf(at, locale)}`;
}

/** The same for each of several, to the second where two of them would read the same. */
export function daysAndTimes(moments: readonly number[], now: number, locale?: string): string[] {
  const short = moments.map((at) => dayAndTime(at, now, locale));
  return short.map((words, index) => {
    const at = moments[index] ?? now;
    const isAlone = short.indexOf(words) === short.lastIndexOf(words);
    return isAlone ? words : words.replace(clockOf(at, locale), clockOf(at, locale, 'seconds'));
  });
}

/** "3 March 2025 at 14:32": what stands by itself, on paper. */
export function dateAndTime(at: number | Date, locale?: string): string {
  return formatsOf(locale).dateAndTime.format(at);
}

/** In one piece: some browsers have a space ahead of AM and PM at which a line may end. */
function clockOf(at: number, locale: string | undefined, precision: 'time' | 'seconds' = 'time') {
  return formatsOf(locale)[precision].format(at).replaceAll(' ', '\u00a0');
}

function dateOf(at: number, now: number, locale?: string): string {
  const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  const { dayAndMonth, fullDate } = formatsOf(locale);
  return (sameYear ? dayAndMonth : fullDate).format(at);
}

function daysBetween(at: number, now: number): number {
  return Math.round((startOfDay(now) - startOfDay(at)) / DAY_MS);
}

function startOfDay(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}
