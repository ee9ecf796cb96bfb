import { Window } from 'happy-dom';
import { onTestFinished, vi } from 'vitest';
import type { Appearance, WidgetApp } from '../shared/contract.js';
import type { Shop } from './support.js';
import { KEY } from './support.js';

const CLASSES = [
  'CSSStyleSheet',
  'CustomEvent',
  'Element',
  'EventTarget',
  'HTMLElement',
  'HTMLScriptElement',
  'MutationObserver',
  'Node',
  'ResizeObserver',
  'ShadowRoot',
] as const;
const FUNCTIONS = ['matchMedia', 'requestAnimationFrame', 'cancelAnimationFrame'] as const;

/** The app on a page, and what happened to it. */
export interface OpenApp {
  readonly root: ShadowRoot;
  readonly app: WidgetApp;
  readonly openings: boolean[];
  readonly unread: number[];
  /** The element, which must be there. */
  readonly find: (selector: string) => HTMLElement;
  readonly field: () => HTMLTextAreaElement;
  readonly sendButton: () => HTMLButtonElement;
  readonly text: (selector: string) => string[];
  readonly type: (words: string) => Promise<void>;
  readonly press: (key: string, modifiers?: { shiftKey?: boolean }) => Promise<void>;
  readonly click: (selector: string) => Promise<void>;
}

/** Opens the app in a page in front of a shop. */
export async function openApp(shop: Shop, change: Partial<Appearance> = {}): Promise<OpenApp> {
  const root = aPage();
  const { startApp } = await import('../app/src/main.js');
  const openings: boolean[] = [];
  const unread: number[] = [];
  const app = startApp({
    key: KEY,
    url: shop.server.url,
    appearance: { ...(shop.desk.appearance as Appearance), ...change },
    locale: 'ru',
    root,
    onOpenChange: (isOpen) => openings.push(isOpen),
    onUnread: (count) => unread.push(count),
  });
  onTestFinished(() => {
    app.destroy();
  });
  app.setOpen(true);
  await settled();
  const find = (selector: string): HTMLElement => {
    const element = root.querySelector<HTMLElement>(selector);
    if (!element) {
      throw new Error(`nothing matches ${selector} in ${root.innerHTML}`);
    }
    return element;
  };
  const field = (): HTMLTextAreaElement => find('textarea') as HTMLTextAreaElement;
  const sendButton = (): HTMLButtonElement => find('.send') as HTMLButtonElement;
  return { root, app, openings, unread, find, field, sendButton, ...hands(root, find, field) };
}

function hands(
  root: ShadowRoot,
  find: OpenApp['find'],
  field: OpenApp['field'],
): Pick<OpenApp, 'text' | 'type' | 'press' | 'click'> {
  const event = (name: string, init: object = {}): Event =>
    Object.assign(
      new globalThis.document.defaultView!.Event(name, {
        bubbles: true,
        composed: true,
        cancelable: true,
      }),
      init,
    );
  return {
    text: (selector) =>
      [...root.querySelectorAll(selector)].map((element) => element.textContent.trim()),
    type: async (words) => {
      field().value = words;
      field().dispatchEvent(event('input'));
      await settled();
    },
    press: async (key, modifiers = {}) => {
      const target = root.activeElement ?? field();
      target.dispatchEvent(
        event('keydown', { key, shiftKey: false, isComposing: false, ...modifiers }),
      );
      await settled();
    },
    click: async (selector) => {
      find(selector).click();
      await settled();
    },
  };
}

function aPage(): ShadowRoot {
  aDocument();
  const host = document.createElement('div');
  document.body.append(host);
  return host.attachShadow({ mode: 'open' });
}

/** Makes the program run in an empty page. */
export function aDocument(): void {
  const window = new Window({ url: 'https://shop.example/' });
  vi.stubGlobal('document', window.document);
  vi.stubGlobal('location', window.location);
  for (const name of CLASSES) {
    vi.stubGlobal(name, window[name]);
  }
  for (const name of FUNCTIONS) {
    vi.stubGlobal(name, (window[name] as (...given: unknown[]) => unknown).bind(window));
  }
}

/** Lets the app render. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 30));
}
