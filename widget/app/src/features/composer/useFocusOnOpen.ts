import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { useApp } from '../../lib/context.js';

const HAS_KEYBOARD = '(hover: hover) and (pointer: fine)';

/** Lets the visitor type at once; on a phone the keyboard would cover what there is to read. */
export function useFocusOnOpen(field: RefObject<HTMLElement>): void {
  const { appearance } = useApp();
  useEffect(() => {
    if (matchMedia(HAS_KEYBOARD).matches && appearance.value.mode === 'BUBBLE') {
      field.current?.focus({ preventScroll: true });
    }
  }, []);
}
