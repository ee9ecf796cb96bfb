import type { Loader_AppearanceQuery } from '../loader/src/__generated__/operations.js';

/** Look of a widget, as its workspace set it. */
export type Appearance = NonNullable<Loader_AppearanceQuery['widget']>['appearance'];

/** What the loader gives to the app. */
export interface AppStart {
  /** Public key of the snippet. */
  readonly key: string;
  /** Address of the API. */
  readonly url: string;
  readonly appearance: Appearance;
  /** Language of the widget's own words. */
  readonly locale: string;
  /** Where to render; the launcher is in there too. */
  readonly root: ShadowRoot;
  /** The visitor opened or collapsed the panel, or something came that was not read. */
  onOpenChange(isOpen: boolean): void;
  onUnread(count: number): void;
}

/** What the loader may ask of the app. */
export interface WidgetApp {
  setOpen(isOpen: boolean): void;
  /** Takes on a new look. */
  dress(appearance: Appearance): void;
  destroy(): void;
}

export type StartApp = (start: AppStart) => WidgetApp;

const REGISTRY = Symbol.for('omnisupport.app');

type Registry = { [REGISTRY]?: StartApp };

/** The app's script says that it is there. */
export function register(app: StartApp): void {
  (globalThis as Registry)[REGISTRY] = app;
}

export function registered(): StartApp | undefined {
  return (globalThis as Registry)[REGISTRY];
}

/** Where the session of a widget is kept in the browser. */
export const sessionKey = (key: string): string => `omnisupport:customer:${key}`;
