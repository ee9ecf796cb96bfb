import { contrast, mix, readable, readableOn } from '../../../shared/color.js';
import type { Appearance } from '../../../shared/contract.js';

const GROUNDS = {
  light: { ground: '#FFFFFF', text: '#1A1E22' },
  dark: { ground: '#181C20', text: '#E8EBEE' },
} as const;
/** Below this a bubble can't be told from the ground behind it. */
const VISIBLE = 1.4;

/** What the accent colour becomes: custom properties of the panel. */
export function paletteOf(accent: string, theme: keyof typeof GROUNDS): Record<string, string> {
  const { ground, text } = GROUNDS[theme];
  const link = readable(accent, ground, text);
  return {
    '--osw-brand': accent,
    '--osw-on-brand': readableOn(accent),
    '--osw-link': link,
    '--osw-line': mix(link, ground, 0.4),
    '--osw-tint': mix(link, ground, 0.12),
    '--osw-edge': contrast(accent, ground) < VISIBLE ? mix(text, ground, 0.3) : 'transparent',
  };
}

/** Light or dark, as set or as the system says now. */
export function themeOf(theme: Appearance['theme']): keyof typeof GROUNDS {
  switch (theme) {
    case 'LIGHT':
      return 'light';
    case 'DARK':
      return 'dark';
    case 'SYSTEM':
      return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  }
}
