import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { type AppStart, register, type WidgetApp } from '../shared/contract.js';
import { aDocument } from './page.js';
import { aShop, eventually, KEY, type Shop } from './support.js';

/** What the loader did with the app. */
interface Loaded {
  readonly starts: AppStart[];
  readonly calls: string[];
}

/** A page with the snippet in it; the app is there without its file. */
async function aPageWith(shop: Shop, attributes: Record<string, string> = {}): Promise<Loaded> {
  aDocument();
  vi.stubGlobal('window', globalThis);
  const section = document.createElement('section');
  document.body.append(section);
  const tag = document.createElement('script');
  const snippet = { 'data-key': KEY, ...attributes };
  Object.entries(snippet).forEach(([name, value]) => {
    tag.setAttribute(name, value);
  });
  tag.setAttribute('src', new URL('/widget/loader.js', shop.server.url).href);
  document.body.append(tag);
  const loaded: Loaded = { starts: [], calls: [] };
  register((start) => {
    loaded.starts.push(start);
    return recorded(loaded.calls);
  });
  vi.resetModules();
  await import('../loader/src/index.js');
  onTestFinished(() => {
    delete window.OmniSupport;
  });
  return loaded;
}

function recorded(calls: string[]): WidgetApp {
  return {
    setOpen: (isOpen) => calls.push(isOpen ? 'open' : 'close'),
    dress: ({ accentColor }) => calls.push(`dress ${accentColor}`),
    destroy: () => calls.push('destroy'),
  };
}

const host = (): HTMLElement | null => document.querySelector('[data-omnisupport]');
const launcher = (): HTMLElement => host()!.shadowRoot!.querySelector('.launcher')!;

describe('the loader', () => {
  test('shows its launcher and leaves the app alone until it is opened', async () => {
    const shop = await aShop();
    const { starts, calls } = await aPageWith(shop);
    await eventually(() => expect(launcher().getAttribute('aria-label')).toBe('Открыть чат'));
    expect(starts).toEqual([]);
    launcher().click();
    await eventually(() => expect(calls).toEqual(['open']));
    expect(starts[0]).toMatchObject({ key: KEY, url: shop.server.url, locale: 'ru' });
  });

  test('starts the app for who has been here, without opening it', async () => {
    const shop = await aShop();
    shop.storage.setItem(`omnisupport:customer:${KEY}`, '{}');
    const { starts, calls } = await aPageWith(shop);
    await eventually(() => expect(starts).toHaveLength(1));
    starts[0]!.onUnread(12);
    expect(launcher().textContent).toBe('9+');
    expect(launcher().getAttribute('aria-label')).toBe('Открыть чат, непрочитанных: 12');
    expect(calls).toEqual([]);
  });

  test('fills its target at once when it is a part of the page', async () => {
    const shop = await aShop();
    const { starts } = await aPageWith(shop, { 'data-mode': 'embed', 'data-target': 'section' });
    await eventually(() => expect(starts).toHaveLength(1));
    expect(host()!.parentElement!.tagName).toBe('SECTION');
    expect(host()!.shadowRoot!.querySelector('.launcher')).toBeNull();
    expect(starts[0]!.appearance.mode).toBe('EMBED');
  });

  test('speaks the language that the page asks for', async () => {
    const shop = await aShop();
    const { starts } = await aPageWith(shop, { 'data-locale': 'en' });
    await eventually(() => expect(launcher().getAttribute('aria-label')).toBe('Open chat'));
    launcher().click();
    await eventually(() => expect(starts[0]?.locale).toBe('en'));
  });

  test('is there at once the next time, and follows a new look', async () => {
    const shop = await aShop();
    await aPageWith(shop);
    await eventually(() => expect(host()).not.toBeNull());
    delete window.OmniSupport;
    shop.desk.appearance = { ...shop.desk.appearance, accentColor: '#F2C230' };
    await aPageWith(shop);
    expect(launcher().style.getPropertyValue('--osw-brand')).toBe('#0B6C8D');
    await eventually(() => {
      expect(launcher().style.getPropertyValue('--osw-brand')).toBe('#F2C230');
      expect(launcher().style.getPropertyValue('--osw-on-brand')).toBe('#161A1E');
    });
  });

  test('says why there is nothing to see when the key is unknown', async () => {
    const shop = await aShop();
    const warnings: unknown[][] = [];
    vi.spyOn(console, 'warn').mockImplementation((...words) => warnings.push(words));
    shop.desk.widget = () => null;
    await aPageWith(shop);
    await eventually(() => expect(String(warnings[0])).toContain('no widget "wgt_test"'));
    expect(host()).toBeNull();
  });
});

describe('the page', () => {
  test('opens, listens, and takes the widget away', async () => {
    const shop = await aShop();
    const { starts, calls } = await aPageWith(shop);
    await eventually(() => expect(window.OmniSupport).toBeDefined());
    const heard: unknown[] = [];
    const api = window.OmniSupport!;
    api.on('unread', (count) => heard.push(count));
    const stop = api.on('open', () => heard.push('open'));
    api.toggle();
    await eventually(() => expect(calls).toEqual(['open']));
    starts[0]!.onOpenChange(true);
    starts[0]!.onUnread(3);
    stop();
    starts[0]!.onOpenChange(true);
    expect(heard).toEqual(['open', 3]);
    api.destroy();
    await eventually(() => expect(calls).toEqual(['open', 'destroy']));
    expect(host()).toBeNull();
    expect(window.OmniSupport).toBeUndefined();
  });
});
