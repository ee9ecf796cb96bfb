import { expect, test as base } from '@playwright/test';
import type { BrowserContext, Page } from '@playwright/test';
import { seesInOrder, Shopper } from './shopper';
import { Telegram } from './telegram';
import { Visitor } from './visitor';

/** Operators of the demo workspace. */
const password = 'forest-walk-42';
export const anna = { email: 'anna@lesnoy.example', name: 'Анна Орлова', password };
export const boris = { email: 'boris@lesnoy.example', name: 'Борис Лебедев', password };
export type Staff = typeof anna;

export async function signIn(page: Page, { email, password: secret }: Staff): Promise<void> {
  await page.goto('/admin/');
  await page.getByLabel('Рабочая почта').fill(email);
  await page.getByLabel('Пароль', { exact: true }).fill(secret);
  await page.getByRole('button', { name: 'Войти' }).click();
  await expect(page.getByRole('heading', { name: 'Диалоги' })).toBeVisible();
}

/** What the operator sees. */
export class Desk {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  list = () => this.page.getByRole('region', { name: 'Список диалогов' });
  messages = () => this.page.getByRole('region', { name: 'Сообщения' });
  card = () => this.page.getByRole('complementary', { name: 'Клиент' });
  composer = () => this.page.getByRole('textbox', { name: 'Ответ клиенту' });
  noteComposer = () => this.page.getByRole('textbox', { name: 'Заметка для команды' });

  async openView(name: string): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Представления' }).getByText(name).click();
  }

  /** Opens the conversation whose last message says this, fetching arrivals when needed. */
  async open(text: string): Promise<void> {
    const row = this.list().getByRole('link').filter({ hasText: text });
    await expect(async () => {
      if ((await row.count()) === 0) await this.page.keyboard.press('.');
      await row.first().click({ timeout: 1_000 });
    }).toPass();
    await expect(this.messages().getByText(text).last()).toBeVisible();
  }

  async reply(text: string): Promise<void> {
    await this.composer().fill(text);
    await this.composer().press('Control+Enter');
  }

  /** Sees each of these once, in this order. */
  async sees(...texts: string[]): Promise<void> {
    await seesInOrder(() => this.messages().innerText(), texts);
  }
}

let told = 0;

/** A text that no other run has written. */
export function unique(text: string): string {
  told += 1;
  return `${text} ${Date.now().toString(36)}${told}`;
}

/** A line that was cut on purpose is told by the browser itself. */
const cut = /net::ERR_(INTERNET_DISCONNECTED|FAILED|CONNECTION_ABORTED)/;

function listen(context: BrowserContext, noise: string[]): void {
  context.on('console', (message) => {
    const isLoud = message.type() === 'error' || message.type() === 'warning';
    const { url } = message.location();
    if (isLoud && !cut.test(message.text())) noise.push(`${message.text()} (${url})`);
  });
  context.on('weberror', (thrown) => noise.push(thrown.error().message));
}

interface World {
  visitor: Visitor;
  desk: Desk;
  shopper: Shopper;
  telegram: Telegram;
  /** A page in somebody else's browser. */
  elsewhere: () => Promise<Page>;
}

/** Nothing that a page or the browser complains of is let pass. */
export const test = base.extend<World & { noise: string[] }>({
  noise: [
    async ({}, use) => {
      const noise: string[] = [];
      await use(noise);
      expect(noise, 'complaints in the console').toEqual([]);
    },
    { auto: true },
  ],
  context: async ({ context, noise }, use) => {
    listen(context, noise);
    await use(context);
  },
  elsewhere: async ({ browser, noise, baseURL, contextOptions, viewport }, use) => {
    const opened: BrowserContext[] = [];
    await use(async () => {
      const context = await browser.newContext({
        ...contextOptions,
        baseURL,
        viewport,
        locale: 'ru-RU',
        timezoneId: 'Europe/Moscow',
      });
      opened.push(context);
      listen(context, noise);
      return context.newPage();
    });
    await Promise.all(opened.map((context) => context.close()));
  },
  visitor: async ({ request, baseURL }, use) => {
    await use(await Visitor.arrive(request, process.env.OMNISUPPORT_API ?? baseURL ?? ''));
  },
  desk: async ({ page }, use) => {
    await signIn(page, boris);
    await use(new Desk(page));
  },
  shopper: async ({ elsewhere }, use) => {
    await use(new Shopper(await elsewhere()));
  },
  telegram: async ({ request }, use) => {
    await use(new Telegram(request));
  },
});

export { expect };
