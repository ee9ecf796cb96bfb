import { type Signal, useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Row } from './rows.js';

const NEAR_END = 48;
const NEAR_BEGIN = 240;

interface Scroll {
  /** True: the newest message is in view, and stays there. */
  readonly isAtEnd: Signal<boolean>;
  onScroll(): void;
  toEnd(): void;
}

/** Keeps the reader's place: at the end when there, else at what is being read. */
export function useScroll(
  ref: RefObject<HTMLElement>,
  rows: readonly Row[],
  loadEarlier: () => Promise<void>,
): Scroll {
  const isAtEnd = useSignal(true);
  const before = useRef({ first: '', height: 0 });

  const toEnd = (): void => {
    const element = ref.current;
    if (element) {
      element.scrollTop = element.scrollHeight;
    }
  };

  const wantEarlier = (): void => {
    const element = ref.current;
    if (element && element.scrollTop < NEAR_BEGIN) {
      loadEarlier().catch(() => undefined);
    }
  };

  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) {
      return;
    }
    const first = rows.find(({ kind }) => kind === 'message')?.key ?? '';
    const { first: was, height } = before.current;
    if (isAtEnd.peek()) {
      toEnd();
    } else if (first !== was) {
      element.scrollTop += element.scrollHeight - height;
    }
    before.current = { first, height: element.scrollHeight };
    wantEarlier();
  }, [rows]);

  // Pictures that load and keyboards that open must not push the end out of view.
  useEffect(() => {
    const element = ref.current;
    if (!element?.firstElementChild) {
      return;
    }
    const observer = new ResizeObserver(() => {
      if (isAtEnd.peek()) {
        toEnd();
      }
    });
    observer.observe(element);
    observer.observe(element.firstElementChild);
    return () => {
      observer.disconnect();
    };
  }, []);

  const onScroll = (): void => {
    const element = ref.current;
    if (element) {
      const left = element.scrollHeight - element.scrollTop - element.clientHeight;
      isAtEnd.value = left < NEAR_END;
      wantEarlier();
    }
  };
  return { isAtEnd, onScroll, toEnd };
}
