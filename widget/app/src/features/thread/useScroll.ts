import { type Signal, useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Row } from './rows.js';

const NEAR_END = 48;
const NEAR_BEGIN = 240;

interface Scroll {
  /** True: the newest message is in view, and stays there. */
  readonly isAtEnd: Signal<boolean>;
  readonly onScroll: () => void;
  readonly toEnd: () => void;
}

/** What was on screen at the last rendering. */
interface Place {
  readonly first: string;
  readonly entries: number;
  readonly height: number;
  readonly top: number;
}

/** Keeps the reader's place: at the end when there, else at what is being read. */
export function useScroll(
  ref: RefObject<HTMLElement>,
  rows: readonly Row[],
  loadEarlier: () => Promise<void>,
): Scroll {
  const isAtEnd = useSignal(true);
  const place = useRef<Place>({ first: '', entries: 0, height: 0, top: 0 });

  const toEnd = (): void => {
    isAtEnd.value = true;
    ref.current?.scrollTo({ top: ref.current.scrollHeight });
  };
  const wantEarlier = (): void => {
    if (ref.current && ref.current.scrollTop < NEAR_BEGIN) {
      loadEarlier().catch(() => undefined);
    }
  };
  useLayoutEffect(() => {
    if (ref.current) {
      place.current = placed(ref.current, rows, place.current, isAtEnd);
      wantEarlier();
    }
  }, [rows]);
  useStaying(ref, isAtEnd, toEnd);

  const onScroll = (): void => {
    if (ref.current) {
      isAtEnd.value = isLookingAtEnd(ref.current, place.current.top, isAtEnd.peek());
      place.current = { ...place.current, top: ref.current.scrollTop };
      wantEarlier();
    }
  };
  return { isAtEnd, onScroll, toEnd };
}

function placed(
  log: HTMLElement,
  rows: readonly Row[],
  before: Place,
  end: Signal<boolean>,
): Place {
  const first = rows.find(({ kind }) => kind === 'message')?.key ?? '';
  const entries = rows.filter(({ kind }) => kind === 'entry').length;
  if (end.peek() || entries > before.entries) {
    end.value = true;
    log.scrollTop = log.scrollHeight;
  } else if (first !== before.first) {
    log.scrollTop += log.scrollHeight - before.height;
  }
  return { first, entries, height: log.scrollHeight, top: log.scrollTop };
}

/** Only a reader goes up; what grows below, such as a picture, does not. */
function isLookingAtEnd(log: HTMLElement, lastTop: number, wasAtEnd: boolean): boolean {
  const left = log.scrollHeight - log.scrollTop - log.clientHeight;
  return left < NEAR_END || (wasAtEnd && log.scrollTop >= lastTop);
}

/** Pictures that load and keyboards that open must not push the end out of view. */
function useStaying(
  ref: RefObject<HTMLElement>,
  isAtEnd: Signal<boolean>,
  toEnd: () => void,
): void {
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
}
