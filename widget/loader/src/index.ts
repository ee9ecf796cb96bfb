import { fetchAppearance, rememberedAppearance } from './appearance.js';
import type { WidgetEvents } from './events.js';
import { readScriptTag, type Settings } from './script-tag.js';
import { Widget } from './widget.js';

/** What a page can do with the widget. */
export interface OmniSupportApi {
  open(): void;
  close(): void;
  toggle(): void;
  /** Takes the widget off the page. */
  destroy(): void;
  /** Listens until the returned function is called. */
  on<Name extends keyof WidgetEvents>(
    name: Name,
    listener: (value: WidgetEvents[Name]) => void,
  ): () => void;
}

declare global {
  interface Window {
    OmniSupport?: OmniSupportApi;
  }
}

function start(settings: Settings): void {
  const url = new URL('../graphql', settings.base).href;
  const remembered = rememberedAppearance(settings.key);
  if (remembered) {
    const widget = appear(settings, remembered);
    void fetchAppearance(url, settings.key).then((appearance) => {
      if (appearance) {
        widget.dress(appearance);
      } else {
        widget.destroy();
      }
    }, warn);
    return;
  }
  fetchAppearance(url, settings.key).then(
    (appearance) => {
      if (appearance) {
        appear(settings, appearance);
      } else {
        warn(`no widget "${settings.key}" for ${location.origin}; check key and allowed origins`);
      }
    },
    (error: unknown) => {
      warn(error);
      addEventListener(
        'online',
        () => {
          start(settings);
        },
        { once: true },
      );
    },
  );
}

function appear(settings: Settings, appearance: Parameters<Widget['dress']>[0]): Widget {
  const widget = new Widget(settings, appearance);
  window.OmniSupport = {
    open: () => {
      widget.open();
    },
    close: () => {
      widget.close();
    },
    toggle: () => {
      widget.toggle();
    },
    destroy: () => {
      widget.destroy();
      delete window.OmniSupport;
    },
    on: (name, listener) => widget.on(name, listener),
  };
  document.dispatchEvent(new CustomEvent('omnisupport:ready'));
  return widget;
}

function warn(reason: unknown): void {
  console.warn('OmniSupport:', reason);
}

/** Runs once the page has a body to put the widget into. */
function whenBody(work: () => void): void {
  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', work, { once: true });
  } else {
    work();
  }
}

const settings = readScriptTag();
if (!settings) {
  warn('the script tag needs data-key');
} else if (window.OmniSupport) {
  warn('is on this page already');
} else {
  whenBody(() => {
    start(settings);
  });
}
