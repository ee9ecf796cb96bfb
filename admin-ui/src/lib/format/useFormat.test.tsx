import { renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { describe, expect, test } from 'vitest';
import { I18nProvider } from '@/lib/i18n/I18nProvider';
import type { Language } from '@/lib/i18n/languages';
import { messages as en } from '@/lib/i18n/messages/en';
import { messages as ru } from '@/lib/i18n/messages/ru';
import { useFormat } from './useFormat';

const now = new Date(2026, 5, 24, 14, 33);
const catalogues = { ru, en };

function formatIn(language: Language) {
  const wrapper = ({ children }: { children: ReactNode }) => (
    <I18nProvider initial={{ language, messages: catalogues[language] }}>{children}</I18nProvider>
  );
  return renderHook(() => useFormat(), { wrapper }).result.current;
}

/** Spaces that do not break, as spaces. */
const plain = (text: string) => text.replace(/[\u00A0\u202F]/g, ' ');

describe('in Russian', () => {
  const format = () => formatIn('ru');

  test('a moment is said as shortly as it is clear', () => {
    expect(format().moment(new Date(2026, 5, 24, 9, 5), now)).toBe('09:05');
    expect(format().moment(new Date(2026, 5, 23, 9, 5), now)).toBe('вчера');
    expect(format().moment(new Date(2026, 4, 12), now)).toBe('12 мая');
    expect(plain(format().moment(new Date(2025, 4, 12), now))).toBe('12 мая 2025 г.');
  });

  test('a day of the thread has its name', () => {
    expect(format().day(now, now)).toBe('Сегодня');
    expect(format().day(new Date(2026, 5, 22), now)).toBe('Понедельник, 22 июня');
  });

  test('a time to come is said from here', () => {
    expect(format().upcoming(new Date(2026, 5, 24, 18), now)).toBe('18:00');
    expect(format().upcoming(new Date(2026, 5, 25, 9), now)).toBe('завтра, 09:00');
  });

  test('a wait is said in the coarsest unit that says enough', () => {
    expect(plain(format().span(30_000))).toBe('1 мин');
    expect(plain(format().span(6 * 60_000))).toBe('6 мин');
    expect(plain(format().span(3 * 3_600_000))).toBe('3 ч');
    expect(plain(format().span(5 * 86_400_000))).toBe('5 дней');
  });

  test('numbers and sizes are grouped', () => {
    expect(plain(format().number(1284))).toBe('1 284');
    expect(plain(format().bytes(218_432))).toBe('213 КБ');
  });
});

test('in English days stand before months and hours go to 23', () => {
  const format = formatIn('en');
  expect(format.moment(new Date(2026, 5, 24, 15, 5), now)).toBe('15:05');
  expect(format.moment(new Date(2026, 4, 12), now)).toBe('12 May');
  expect(format.number(1284)).toBe('1,284');
});
