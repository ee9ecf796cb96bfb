import { useCallback, useSyncExternalStore } from 'react';

/** Widths at which the layout changes. */
export const media = {
  phone: '(max-width: 859px)',
  drawer: '(max-width: 1199px)',
} as const;

export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', listener);
      return () => list.removeEventListener('change', listener);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches);
}
