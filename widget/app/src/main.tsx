import { signal } from '@preact/signals';
import { render } from 'preact';
import { type AppStart, register, type WidgetApp } from '../../shared/contract.js';
import { adopt } from '../../shared/style.js';
import { Root } from './features/panel/Root.js';
import type { App } from './lib/context.js';
import { formatFor } from './lib/format.js';
import { wordsFor } from './lib/words.js';
import { Visit } from './model/visit.js';
import { css as composer } from './styles/composer.css';
import { css as content } from './styles/content.css';
import { css as notices } from './styles/notices.css';
import { css as panel } from './styles/panel.css';
import { css as thread } from './styles/thread.css';
import { css as tokens } from './styles/tokens.css';

/** Renders the app where the loader says. */
export function startApp(start: AppStart): WidgetApp {
  const { key, url, root } = start;
  const locale = usable(start.locale);
  const words = wordsFor(locale);
  const appearance = signal(start.appearance);
  const isOpen = signal(false);
  const visit = new Visit({ key, url, locale: () => locale });

  const setOpen = (next: boolean): void => {
    if (isOpen.value !== next) {
      isOpen.value = next;
      start.onOpenChange(next);
    }
  };
  const format = formatFor(locale, words);
  const app: App = { key, visit, words, format, appearance, isOpen, setOpen };
  const place = put(app, root);
  const stopCounting = visit.readMarks.unread.subscribe((count) => {
    start.onUnread(count);
  });
  visit.start();
  return {
    setOpen,
    dress: (next) => {
      appearance.value = next;
    },
    destroy: () => {
      stopCounting();
      visit.close();
      render(null, place);
      place.remove();
    },
  };
}

function put(app: App, root: ShadowRoot): HTMLElement {
  const place = document.createElement('div');
  place.className = `place--${app.appearance.value.mode.toLowerCase()}`;
  adopt(root, tokens + panel + thread + content + notices + composer);
  root.append(place);
  render(<Root app={app} />, place);
  return place;
}

/** The language asked for, or the browser's when it is no language. */
function usable(locale: string): string {
  try {
    return new Intl.Locale(locale).toString();
  } catch {
    return navigator.language;
  }
}

register(startApp);
