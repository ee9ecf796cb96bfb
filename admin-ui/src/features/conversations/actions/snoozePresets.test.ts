import { describe, expect, test } from 'vitest';
import { isSnoozable, snoozePresets } from './snoozePresets';

const names = (now: Date) => snoozePresets(now).map(({ preset }) => preset);

describe('times to snooze until', () => {
  test('on a weekday morning are four', () => {
    expect(names(new Date(2026, 5, 24, 10))).toEqual(['hour', 'evening', 'tomorrow', 'monday']);
  });

  test('late in the day do not offer the evening', () => {
    expect(names(new Date(2026, 5, 24, 17, 30))).toEqual(['hour', 'tomorrow', 'monday']);
  });

  test('on a Sunday, tomorrow is Monday and stands once', () => {
    expect(names(new Date(2026, 5, 28, 10))).toEqual(['hour', 'evening', 'tomorrow']);
  });

  test('on a Monday, Monday is the next one', () => {
    const monday = snoozePresets(new Date(2026, 5, 29, 10)).find(
      ({ preset }) => preset === 'monday',
    );
    expect(monday?.at).toEqual(new Date(2026, 6, 6, 9));
  });

  test('are in the future and at most a year ahead', () => {
    const now = new Date(2026, 5, 24);
    expect(isSnoozable(new Date(2026, 5, 23), now)).toBe(false);
    expect(isSnoozable(new Date(2026, 5, 25), now)).toBe(true);
    expect(isSnoozable(new Date(2027, 6, 1), now)).toBe(false);
  });
});
