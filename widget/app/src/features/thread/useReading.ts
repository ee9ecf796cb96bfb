import { type ReadonlySignal, useSignal, useSignalEffect } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { useApp } from '../../lib/context.js';

/** Marks as read what is really in view: the panel is open, the page visible, the end reached. */
export function useReading(isAtEnd: ReadonlySignal<boolean>): void {
  const { visit } = useApp();
  const isVisible = useSignal(document.visibilityState === 'visible');
  useEffect(() => {
    const look = (): void => {
      isVisible.value = document.visibilityState === 'visible';
    };
    document.addEventListener('visibilitychange', look);
    return () => {
      document.removeEventListener('visibilitychange', look);
    };
  }, []);
  useSignalEffect(() => {
    const replies = visit.history.messages.value.filter(
      ({ direction }) => direction === 'OUTBOUND',
    );
    const newest = replies.at(-1);
    if (newest && isVisible.value && isAtEnd.value && visit.readMarks.unread.value > 0) {
      visit.readMarks.read(newest);
    }
  });
}
