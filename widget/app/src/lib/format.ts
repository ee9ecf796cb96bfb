import type { Words } from './words.js';

/** Times, days and sizes as people in a language write them. */
export interface Format {
  time(at: string): string;
  /** Same for all moments of one day. */
  dayKey(at: string): string;
  day(at: string): string;
  size(bytes: number): string;
}

const DAY = 86_400_000;
const KIBI = 1024;

export function formatFor(locale: string, words: Words, now: () => Date = () => new Date()): Format {
  const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' });
  const thisYear = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long' });
  const earlier = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
  const dayKey = (at: Date): string => `${at.getFullYear()}-${at.getMonth()}-${at.getDate()}`;
  return {
    time: (at) => time.format(new Date(at)),
    dayKey: (at) => dayKey(new Date(at)),
    day(text) {
      const at = new Date(text);
      const today = now();
      switch (dayKey(at)) {
        case dayKey(today):
          return words.today;
        case dayKey(new Date(today.getTime() - DAY)):
          return words.yesterday;
        default:
          return (at.getFullYear() === today.getFullYear() ? thisYear : earlier).format(at);
      }
    },
    size(bytes) {
      const isRussian = locale.toLowerCase().startsWith('ru');
      const units = isRussian ? ['Б', 'КБ', 'МБ', 'ГБ'] : ['B', 'KB', 'MB', 'GB'];
      const power = bytes < 1 ? 0 : Math.min(3, Math.floor(Math.log(bytes) / Math.log(KIBI)));
      const value = bytes / KIBI ** power;
      const digits = power > 1 && value < 10 ? 1 : 0;
      const number = new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(value);
      return `${number}\u00a0${units[power] ?? ''}`;
    },
  };
}
