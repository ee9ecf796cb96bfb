import type { ReadonlySignal, Signal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Appearance } from '../../../shared/contract.js';
import type { Visit } from '../model/visit.js';
import type { Format } from './format.js';
import type { Words } from './words.js';

/** What every part of the app may use. */
export interface App {
  readonly key: string;
  readonly visit: Visit;
  readonly words: Words;
  readonly format: Format;
  readonly appearance: ReadonlySignal<Appearance>;
  readonly isOpen: Signal<boolean>;
  /** Collapses the panel, or opens it. */
  readonly setOpen: (isOpen: boolean) => void;
}

export const AppContext = createContext<App | null>(null);

export function useApp(): App {
  const app = useContext(AppContext);
  if (!app) {
    throw new Error('rendered outside of the app');
  }
  return app;
}
