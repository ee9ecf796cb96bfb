import { useCallback } from 'react';
import { useToasts } from './Toasts';

/** Copies text and says whether that worked. */
export function useCopy({
  done,
  failed,
}: {
  done: string;
  failed: string;
}): (text: string) => Promise<void> {
  const { show } = useToasts();
  return useCallback(
    async (text) => {
      try {
        await navigator.clipboard.writeText(text);
        show({ key: 'copied', tone: 'success', text: done });
      } catch {
        show({ key: 'copied', tone: 'danger', text: failed });
      }
    },
    [show, done, failed],
  );
}
