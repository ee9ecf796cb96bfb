import type { JSX } from 'preact';

const PATHS = {
  'alert-circle': 'M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0M12 8v4M12 16h.01',
  'arrow-down': 'M12 5v14M18 13l-6 6M6 13l6 6',
  'arrow-up': 'M12 5v14M18 11l-6-6M6 11l6-6',
  check: 'M5 12l5 5L20 7',
  'chevron-down': 'M6 9l6 6l6-6',
  'chevron-left': 'M15 6l-6 6l6 6',
  clock: 'M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0M12 12l3 2M12 7v5',
  'cloud-off':
    'M9.58 5.55A7 7 0 0 1 11.8 4.6c3.2-.7 6.2 1.4 6.2 4.4h1a3.5 3.5 0 0 1 2.2 6.2M18 18H6.7C4.1 18 2 15.8 2 13.2S4.1 8.3 6.7 8.3M3 3l18 18',
  'file-text':
    'M14 3v4a1 1 0 0 0 1 1h4M17 21H7a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2h7l5 5v11a2 2 0 0 1-2 2zM9 13h6M9 17h6',
  'map-pin':
    'M9 11a3 3 0 1 0 6 0a3 3 0 0 0-6 0M17.66 16.66L13.4 20.9a2 2 0 0 1-2.8 0l-4.25-4.24a8 8 0 1 1 11.3 0z',
  message:
    'M21 11.5a8.4 8.4 0 0 1-8.5 8.4 8.7 8.7 0 0 1-3.9-.9L3 21l1.9-5.3a8.2 8.2 0 0 1-.9-4.2A8.4 8.4 0 0 1 12.5 3 8.4 8.4 0 0 1 21 11.5Z',
  paperclip:
    'M15 7l-6.5 6.5a1.5 1.5 0 0 0 3 3l6.5-6.5a3 3 0 0 0-6-6l-6.5 6.5a4.5 4.5 0 0 0 9 9l6.5-6.5',
  user: 'M8 7a4 4 0 1 0 8 0a4 4 0 0 0-8 0M6 21v-2a4 4 0 0 1 4-4h4a4 4 0 0 1 4 4v2',
  x: 'M18 6L6 18M6 6l12 12',
} as const;

export type IconName = keyof typeof PATHS;

/** A line drawing that says nothing by itself: who uses it names it. */
export function Icon({ name, size = 16 }: { name: IconName; size?: 14 | 16 | 20 }): JSX.Element {
  return (
    <svg class={`icon icon--${size}`} viewBox="0 0 24 24" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
