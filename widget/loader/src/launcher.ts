import { readableOn } from '../../shared/color.js';
import type { Appearance } from '../../shared/contract.js';
import { adopt } from '../../shared/style.js';
import { css } from './launcher.css';
import { wordsFor } from './words.js';

const ICON =
  'M21 11.5a8.4 8.4 0 0 1-8.5 8.4 8.7 8.7 0 0 1-3.9-.9L3 21l1.9-5.3a8.2 8.2 0 0 1-.9-4.2A8.4 8.4 0 0 1 12.5 3 8.4 8.4 0 0 1 21 11.5Z';
const MOST_SHOWN = 9;
const SVG = 'http://www.w3.org/2000/svg';

/** The round button in a corner of the page. */
export class Launcher {
  readonly #button = document.createElement('button');
  readonly #badge = document.createElement('span');
  readonly #words: ReturnType<typeof wordsFor>;

  constructor(root: ShadowRoot, locale: string, onPress: () => void) {
    this.#words = wordsFor(locale);
    adopt(root, css);
    this.#button.type = 'button';
    this.#button.className = 'launcher';
    this.#button.append(icon(), this.#badge);
    this.#button.addEventListener('click', onPress);
    this.#badge.className = 'badge';
    this.#badge.setAttribute('aria-hidden', 'true');
    this.show(0);
    root.append(this.#button);
  }

  dress({ accentColor, corner }: Appearance): void {
    this.#button.classList.toggle('start', corner === 'BOTTOM_START');
    this.#button.style.setProperty('--osw-brand', accentColor);
    this.#button.style.setProperty('--osw-on-brand', readableOn(accentColor));
  }

  show(unread: number): void {
    this.#badge.textContent =
      unread > MOST_SHOWN ? `${MOST_SHOWN}+` : unread > 0 ? `${unread}` : '';
    this.#name(unread > 0 ? this.#words.unread(unread) : this.#words.open);
  }

  hide(isHidden: boolean): void {
    this.#button.hidden = isHidden;
  }

  busy(isBusy: boolean): void {
    this.#button.setAttribute('aria-busy', `${isBusy}`);
  }

  fail(): void {
    this.#name(this.#words.failed);
  }

  focus(): void {
    this.#button.focus();
  }

  #name(label: string): void {
    this.#button.setAttribute('aria-label', label);
    this.#button.title = label;
  }
}

function icon(): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  const path = document.createElementNS(SVG, 'path');
  const attributes = {
    viewBox: '0 0 24 24',
    fill: 'none',
    stroke: 'currentColor',
    'stroke-width': '1.75',
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
    'aria-hidden': 'true',
  };
  Object.entries(attributes).forEach(([name, value]) => {
    svg.setAttribute(name, value);
  });
  path.setAttribute('d', ICON);
  svg.append(path);
  return svg;
}
