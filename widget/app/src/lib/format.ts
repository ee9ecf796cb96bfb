import type { Words } from './words.js';

/** Times, days and sizes as people in a language write them. */
export interface Format {
  readonly time: (at: string) => string;
  /** Same for all moments of one day. */
  readonly dayKey: (at: string) => string;
  readonly day: (at: string) => string;
  readonly size: (bytes: number) => string;
}

const DAY = 86_400_000;
const KIBI = 1024;
const UNITS = { ru: ['Б', 'КБ', 'МБ', 'ГБ'], en: ['B', 'KB', 'MB', 'GB'] } as const;

export function formatFor(
  locale: string,
  words: Words,
  now: () => Date = () => new Date(),
): Format {
  const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' });
  const days = dayFormats(locale);
  return {
    time: (at) => time.format(new Date(at)),
    dayKey: (at) => dayKey(new Date(at)),
    day: (at) => dayWords(new Date(at), now(), words, days),
    size: (bytes) => sizeWords(bytes, locale),
  };
}

interface DayFormats {
  readonly thisYear: Intl.DateTimeFormat;
  readonly earlier: Intl.DateTimeFormat;
}

function dayFormats(locale: string): DayFormats {
  const day = { day: 'numeric', month: 'long' } as const;
  return {
    thisYear: new Intl.DateTimeFormat(locale, day),
    earlier: new Intl.DateTimeFormat(locale, { ...day, year: 'numeric' }),
  };
}

function dayWords(at: Date, today: Date, words: Words, formats: DayFormats): string {
  switch (dayKey(at)) {
    case dayKey(today):
      return words.today;
    case dayKey(new Date(today.getTime() - DAY)):
      return words.yesterday;
    default:
      return at.getFullYear() === today.getFullYear()
        ? formats.thisYear.format(at)
        : formats.earlier.format(at);
  }
}

function dayKey(at: Date): string {
  return `${at.getFullYear()}-${at.getMonth()}-${at.getDate()}`;
}

function sizeWords(bytes: number, locale: string): string {
  const units = locale.toLowerCase().startsWith('ru') ? UNITS.ru : UNITS.en;
  const power = bytes < 1 ? 0 : Math.min(3, Math.floor(Math.log(bytes) / Math.log(KIBI)));
  const value = bytes / KIBI ** power;
  const maximumFractionDigits = power > 1 && value < 10 ? 1 : 0;
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits }).format(value);
  return `${number}\u00a0${units[power] ?? ''}`;
}
