import { createHttpClient } from '@omnisupport/sdk';
import type { Appearance } from '../../shared/contract.js';
import { Loader_AppearanceDocument } from './__generated__/operations.js';

/** Asks how the widget looks; null when the key is unknown or the page may not embed it. */
export async function fetchAppearance(url: string, key: string): Promise<Appearance | null> {
  const client = createHttpClient({ url, clientName: 'widget-loader' });
  const { widget } = await client.query(Loader_AppearanceDocument, { key });
  remember(key, widget?.appearance ?? null);
  return widget?.appearance ?? null;
}

/** How it looked the last time, to be there at once. */
export function rememberedAppearance(key: string): Appearance | null {
  try {
    return JSON.parse(localStorage.getItem(memory(key)) ?? 'null') as Appearance | null;
  } catch {
    return null;
  }
}

function remember(key: string, appearance: Appearance | null): void {
  try {
    localStorage.setItem(memory(key), JSON.stringify(appearance));
  } catch {
    // A blocked storage only costs the head start.
  }
}

const memory = (key: string): string => `omnisupport:appearance:${key}`;
