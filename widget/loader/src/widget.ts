import type { Appearance, WidgetApp } from '../../shared/contract.js';
import { sessionKey } from '../../shared/contract.js';
import { loadApp } from './app-script.js';
import { Events, type WidgetEvents } from './events.js';
import { Launcher } from './launcher.js';
import type { Settings } from './script-tag.js';

/** The widget on a page: its place, its launcher, and the app once it is needed. */
export class Widget {
  readonly #settings: Settings;
  readonly #appearance: Appearance;
  readonly #events = new Events();
  readonly #host = document.createElement('div');
  readonly #root = this.#host.attachShadow({ mode: 'open' });
  readonly #launcher: Launcher | null;
  #app: Promise<WidgetApp> | null = null;
  #isOpen = false;
  #isDestroyed = false;

  constructor(settings: Settings, appearance: Appearance) {
    const mode = settings.mode ?? appearance.mode;
    this.#settings = settings;
    this.#appearance = { ...appearance, mode };
    this.#host.dataset['omnisupport'] = mode.toLowerCase();
    this.#launcher =
      mode === 'EMBED'
        ? null
        : new Launcher(this.#root, this.#locale, () => {
            this.open();
          });
    this.#launcher?.dress(this.#appearance);
    this.#place();
    if (mode === 'EMBED') {
      this.open();
    } else if (isReturning(settings.key)) {
      // Somebody may have answered meanwhile.
      whenIdle(() => {
        void this.#start().catch(() => undefined);
      });
    }
  }

  open(): void {
    this.#isOpen = true;
    this.#launcher?.busy(true);
    this.#start()
      .then((app) => {
        app.setOpen(this.#isOpen);
      })
      .catch((error: unknown) => {
        this.#isOpen = false;
        this.#launcher?.fail();
        console.warn('OmniSupport:', error);
      })
      .finally(() => this.#launcher?.busy(false));
  }

  close(): void {
    this.#isOpen = false;
    void this.#app?.then((app) => {
      app.setOpen(false);
    });
  }

  toggle(): void {
    if (this.#isOpen) {
      this.close();
    } else {
      this.open();
    }
  }

  destroy(): void {
    this.#isDestroyed = true;
    void this.#app?.then((app) => {
      app.destroy();
    });
    this.#host.remove();
  }

  on<Name extends keyof WidgetEvents>(
    name: Name,
    listener: (value: WidgetEvents[Name]) => void,
  ): () => void {
    return this.#events.on(name, listener);
  }

  dress(appearance: Appearance): void {
    this.#launcher?.dress(appearance);
    void this.#app?.then((app) => {
      app.dress({ ...appearance, mode: this.#appearance.mode });
    });
  }

  get #locale(): string {
    return this.#settings.locale ?? (this.#appearance.locale || navigator.language);
  }

  #start(): Promise<WidgetApp> {
    this.#app ??= loadApp(this.#settings).then(
      (start) =>
        start({
          key: this.#settings.key,
          url: new URL('../graphql', this.#settings.base).href,
          appearance: this.#appearance,
          locale: this.#locale,
          root: this.#root,
          onOpenChange: (isOpen) => {
            this.#opened(isOpen);
          },
          onUnread: (count) => {
            this.#launcher?.show(count);
            this.#events.emit('unread', count);
          },
        }),
      (error: unknown) => {
        this.#app = null;
        throw error;
      },
    );
    return this.#app;
  }

  #opened(isOpen: boolean): void {
    this.#isOpen = isOpen;
    this.#launcher?.hide(isOpen);
    if (!isOpen && !this.#isDestroyed) {
      this.#launcher?.focus();
    }
    this.#events.emit(isOpen ? 'open' : 'close', undefined);
  }

  #place(): void {
    const { target, tag } = this.#settings;
    if (this.#appearance.mode !== 'EMBED') {
      document.body.append(this.#host);
      return;
    }
    const element = target === null ? null : document.querySelector(target);
    if (element) {
      element.append(this.#host);
    } else {
      tag.after(this.#host);
    }
  }
}

function isReturning(key: string): boolean {
  try {
    return localStorage.getItem(sessionKey(key)) !== null;
  } catch {
    return false;
  }
}

function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in window) {
    requestIdleCallback(work, { timeout: 3_000 });
  } else {
    setTimeout(work, 500);
  }
}
