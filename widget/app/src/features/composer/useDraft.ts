import { type Signal, useSignal, useSignalEffect } from '@preact/signals';
import { useApp } from '../../lib/context.js';

/** What the visitor has typed and not sent; kept over reloads. */
export function useDraft(): Signal<string> {
  const { key } = useApp();
  const place = `omnisupport:draft:${key}`;
  const draft = useSignal(remembered(place));
  useSignalEffect(() => {
    try {
      if (draft.value === '') {
        localStorage.removeItem(place);
      } else {
        localStorage.setItem(place, draft.value);
      }
    } catch {
      // Where the storage is blocked, a draft lives as long as the page.
    }
  });
  return draft;
}

function remembered(place: string): string {
  try {
    return localStorage.getItem(place) ?? '';
  } catch {
    return '';
  }
}
