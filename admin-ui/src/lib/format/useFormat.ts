import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { useT } from '@/lib/i18n/useT';
import { calendarDaysBetween } from './days';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const sizes = [
  'app.size.bytes',
  'app.size.kilobytes',
  'app.size.megabytes',
  'app.size.gigabytes',
] as const;

export interface Format {
  /** 14:33 */
  time: (at: string | Date) => string;
  /** Today's time, else the day: 14:33, вчера, 12 мая, 12 мая 2025 г. */
  moment: (at: string | Date, now: Date) => string;
  /** A day in full: 24 июня 2025 г. */
  date: (at: string | Date) => string;
  /** A time to come: 18:00, завтра, 09:00, 29 июня, 09:00. */
  upcoming: (at: string | Date, now: Date) => string;
  /** Heading of a day: Сегодня, Вчера, вторник, 24 июня. */
  day: (at: string | Date, now: Date) => string;
  /** Day and time, for tooltips. */
  full: (at: string | Date) => string;
  /** Time to the second, for logs; the day too unless it is today. */
  precise: (at: string | Date, now: Date) => string;
  /** Length of time in the coarsest unit that says enough: 6 мин, 2 ч, 3 дня. */
  span: (ms: number) => string;
  number: (value: number) => string;
  bytes: (value: number) => string;
}

/** Dates and numbers as the language writes them, in the zone of the browser. */
export function useFormat(): Format {
  const intl = useIntl();
  const t = useT();
  return useMemo(() => {
    const time = (at: string | Date) => intl.formatTime(at, { hour: '2-digit', minute: '2-digit' });
    const date = (at: string | Date, now: Date, extra: Intl.DateTimeFormatOptions = {}) => {
      const sameYear = new Date(at).getFullYear() === now.getFullYear();
      return intl.formatDate(at, {
        day: 'numeric',
        month: 'long',
        ...(sameYear ? {} : { year: 'numeric' }),
        ...extra,
      });
    };
    return {
      time,
      moment(at, now) {
        const ago = calendarDaysBetween(new Date(at), now);
        if (ago === 0) return time(at);
        if (ago === 1) return t('app.yesterday');
        const sameYear = new Date(at).getFullYear() === now.getFullYear();
        return intl.formatDate(at, {
          day: 'numeric',
          month: 'short',
          ...(sameYear ? {} : { year: 'numeric' }),
        });
      },
      date: (at) => intl.formatDate(at, { day: 'numeric', month: 'long', year: 'numeric' }),
      upcoming(at, now) {
        const ahead = -calendarDaysBetween(new Date(at), now);
        if (ahead === 0) return time(at);
        return `${ahead === 1 ? t('app.tomorrow') : date(at, now)}, ${time(at)}`;
      },
      day(at, now) {
        const ago = calendarDaysBetween(new Date(at), now);
        if (ago === 0) return t('app.today');
        if (ago === 1) return t('app.yesterdayTitle');
        return capitalised(date(at, now, { weekday: 'long' }));
      },
      full: (at) =>
        intl.formatDate(at, {
          day: 'numeric',
          month: 'long',
          year: 'numeric',
          hour: '2-digit',
          minute: '2-digit',
        }),
      precise(at, now) {
        const isToday = calendarDaysBetween(new Date(at), now) === 0;
        return intl.formatDate(at, {
          ...(isToday ? {} : { day: 'numeric', month: 'short' }),
          hour: '2-digit',
          minute: '2-digit',
          second: '2-digit',
        });
      },
      span(ms) {
        const [value, unit] =
          ms < hour
            ? [Math.max(1, Math.floor(ms / minute)), 'minute' as const]
            : ms < day
              ? [Math.floor(ms / hour), 'hour' as const]
              : [Math.floor(ms / day), 'day' as const];
        return intl.formatNumber(value, {
          style: 'unit',
          unit,
          unitDisplay: unit === 'day' ? 'long' : 'short',
        });
      },
      number: (value) => intl.formatNumber(value),
      bytes(value) {
        const step = value < 1024 ? 0 : value < 1024 ** 2 ? 1 : value < 1024 ** 3 ? 2 : 3;
        const size = intl.formatNumber(value / 1024 ** step, {
          maximumFractionDigits: step > 1 ? 1 : 0,
        });
        return t(sizes[step] ?? 'app.size.bytes', { size });
      },
    };
  }, [intl, t]);
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
