import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

const LOWEST = 44;
const TALLEST = 124;

/** Makes a field as tall as its text, within bounds. */
export function useGrowing(field: RefObject<HTMLTextAreaElement>, text: string): void {
  useLayoutEffect(() => {
    if (field.current) {
      field.current.style.height = `${LOWEST}px`;
      field.current.style.height = `${Math.min(TALLEST, field.current.scrollHeight)}px`;
    }
  }, [text]);
}
