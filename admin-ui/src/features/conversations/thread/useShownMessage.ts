import { useCallback, useEffect, useState } from 'react';
import type { RefObject } from 'react';
import { useLocation } from 'react-router';
import type { ThreadScrollHandle } from './ThreadScroll';
import type { ThreadStore } from './ThreadStore';

const flashMs = 1_200;

/** Scrolls to a message, loading history until it is there, and flashes it once. */
export function useShownMessage(store: ThreadStore, scroll: RefObject<ThreadScrollHandle | null>) {
  const [flashing, setFlashing] = useState<string | null>(null);
  const { hash } = useLocation();

  const show = useCallback(
    async (messageId: string) => {
      if (!(await store.reach(messageId))) return;
      // The rows must be drawn before one of them can be scrolled to.
      requestAnimationFrame(() => {
        scroll.current?.showRow(messageId);
        setFlashing(messageId);
      });
    },
    [store, scroll],
  );

  useEffect(() => {
    if (!flashing) return undefined;
    const timer = setTimeout(() => setFlashing(null), flashMs);
    return () => clearTimeout(timer);
  }, [flashing]);

  // A link to a message: #msg_… behind the conversation's address.
  useEffect(() => {
    const wanted = hash.slice(1);
    if (!wanted) return undefined;
    const begin = () => {
      if (!store.state.get().window) return;
      stop();
      void show(wanted);
    };
    const stop = store.state.subscribe(begin);
    begin();
    return stop;
  }, [hash, store, show]);

  return { flashing, show };
}
