import { useCallback, useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';

const nearPx = 48;
const handMs = 600;

interface StickyBottom {
  /** True: the newest line is in sight, and stays so while the content grows. */
  isAtBottom: boolean;
  stick: () => void;
  release: () => void;
  /** Call on every scroll and whenever the content has changed. */
  follow: () => void;
  hand: {
    onWheel: () => void;
    onTouchMove: () => void;
    onKeyDown: () => void;
    onPointerDown: () => void;
  };
}

/** Keeps a scroller at its end until the operator's hand leaves it; growth alone never does. */
export function useStickyBottom(
  scroller: RefObject<HTMLElement | null>,
  isEndLoaded: boolean,
): StickyBottom {
  const isStuck = useRef(true);
  const lastHand = useRef(0);
  const [isAtBottom, setIsAtBottom] = useState(true);

  const set = useCallback((next: boolean) => {
    isStuck.current = next;
    setIsAtBottom(next);
  }, []);

  const toEnd = useCallback(() => {
    const element = scroller.current;
    if (element) element.scrollTop = element.scrollHeight;
  }, [scroller]);

  const stick = useCallback(() => {
    set(true);
    toEnd();
  }, [set, toEnd]);

  const release = useCallback(() => set(false), [set]);

  const follow = useCallback(() => {
    const element = scroller.current;
    if (!element) return;
    const below = element.scrollHeight - element.scrollTop - element.clientHeight;
    const isByHand = Date.now() - lastHand.current < handMs;
    if (below < nearPx && isEndLoaded) {
      if (!isStuck.current) set(true);
    } else if (isStuck.current && isByHand) {
      set(false);
    } else if (isStuck.current) {
      toEnd();
    }
  }, [scroller, isEndLoaded, set, toEnd]);

  // Whatever grows or shrinks (bubbles, composer, keyboard) leaves the newest line in sight.
  useEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => isStuck.current && toEnd());
    observer.observe(element);
    for (const child of element.children) observer.observe(child);
    return () => observer.disconnect();
  }, [scroller, toEnd]);

  const touched = useCallback(() => {
    lastHand.current = Date.now();
  }, []);

  return {
    isAtBottom,
    stick,
    release,
    follow,
    hand: { onWheel: touched, onTouchMove: touched, onKeyDown: touched, onPointerDown: touched },
  };
}
