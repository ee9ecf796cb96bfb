import { type MockInstance, onTestFinished, vi } from 'vitest';

/** What libraries complain of from now on, to be checked at the end of a test. */
export function complaints(): () => unknown[][] {
  const spies: MockInstance[] = [
    vi.spyOn(console, 'warn').mockImplementation(() => undefined),
    vi.spyOn(console, 'error').mockImplementation(() => undefined),
  ];
  onTestFinished(() => spies.forEach((spy) => spy.mockRestore()));
  return () => spies.flatMap((spy) => spy.mock.calls);
}
