import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';

/** A visitor with the widget before their eyes. */
export class Shopper {
  readonly page: Page;
  readonly #heard: Promise<string>[] = [];

  constructor(page: Page) {
    this.page = page;
    page.on('response', (response) => {
      this.#heard.push(response.text().catch(() => ''));
    });
    page.on('websocket', (socket) => {
      socket.on('framereceived', ({ payload }) => {
        this.#heard.push(Promise.resolve(payload.toString()));
      });
    });
  }

  launcher = () => this.page.getByRole('button', { name: /^Открыть чат/ });
  panel = () => this.page.locator('section[aria-label="Чат с поддержкой"]');
  messages = () => this.panel().getByRole('log');
  field = () => this.panel().getByRole('textbox', { name: 'Сообщение' });

  /** Opens the shop and the chat in its corner. */
  async opensChat(): Promise<void> {
    await this.page.goto('/demo/');
    await this.launcher().click();
    await expect(this.field()).toBeFocused();
  }

  async writes(...texts: string[]): Promise<void> {
    for (const text of texts) {
      await this.field().fill(text);
      await this.field().press('Enter');
    }
  }

  /** Everything written has reached the server. */
  async hasSent(): Promise<void> {
    await expect(this.messages().getByText('отправляется')).toHaveCount(0);
  }

  /** Sees each of these once, in this order. */
  async sees(...texts: string[]): Promise<void> {
    await seesInOrder(() => this.messages().innerText(), texts);
  }

  /** The part of the screen that the chat takes, in whole pixels. */
  async extent(): Promise<object> {
    const box = (await this.panel().boundingBox()) ?? {};
    return Object.fromEntries(
      Object.entries(box).map(([name, value]) => [name, Math.round(Number(value))]),
    );
  }

  /** Everything that the server has told this visitor. */
  async heard(): Promise<string> {
    return (await Promise.all(this.#heard)).join('\n');
  }
}

/** Each text stands there once, one behind the other. */
export async function seesInOrder(read: () => Promise<string>, texts: string[]): Promise<void> {
  await expect
    .poll(
      async () => {
        const whole = await read();
        const places = texts.flatMap((text) =>
          placesOf(text, whole).map((place) => ({ text, place })),
        );
        return places.sort((a, b) => a.place - b.place).map(({ text }) => text);
      },
      { timeout: 20_000 },
    )
    .toEqual(texts);
}

function placesOf(text: string, whole: string): number[] {
  const places: number[] = [];
  for (let at = whole.indexOf(text); at >= 0; at = whole.indexOf(text, at + 1)) places.push(at);
  return places;
}
