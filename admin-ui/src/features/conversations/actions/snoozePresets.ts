export type SnoozePreset = 'hour' | 'evening' | 'tomorrow' | 'monday';

const morning = 9;
const evening = 18;

/** Times to hide a conversation until; those that have passed or make no sense are left out. */
export function snoozePresets(now: Date): { preset: SnoozePreset; at: Date }[] {
  const tomorrow = atHour(plusDays(now, 1), morning);
  const monday = atHour(plusDays(now, (8 - now.getDay()) % 7 || 7), morning);
  const all: { preset: SnoozePreset; at: Date }[] = [
    { preset: 'hour', at: new Date(now.getTime() + 3_600_000) },
    { preset: 'evening', at: atHour(now, evening) },
    { preset: 'tomorrow', at: tomorrow },
    { preset: 'monday', at: monday },
  ];
  const soonest = now.getTime() + 3_600_000;
  return all.filter(({ preset, at }) => {
    if (preset === 'evening') return at.getTime() > soonest;
    return preset !== 'monday' || at.getTime() !== tomorrow.getTime();
  });
}

/** True: in the future and at most a year ahead, as the schema asks. */
export function isSnoozable(at: Date, now: Date): boolean {
  const year = 365 * 86_400_000;
  return at.getTime() > now.getTime() && at.getTime() - now.getTime() <= year;
}

function plusDays(at: Date, days: number): Date {
  return new Date(at.getFullYear(), at.getMonth(), at.getDate() + days);
}

function atHour(at: Date, hour: number): Date {
  return new Date(at.getFullYear(), at.getMonth(), at.getDate(), hour);
}
