import { expect, test as base } from '@playwright/test';
import type { Page } from '@playwright/test';
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
}

/** A text that no other run has written. */
export function unique(text: string): string {
  return `${text} ${Date.now().toString(36)}`;
}

export const test = base.extend<{ visitor: Visitor; desk: Desk }>({
  visitor: async ({ request, baseURL }, use) => {
    await use(await Visitor.arrive(request, process.env.OMNISUPPORT_API ?? baseURL ?? ''));
  },
  desk: async ({ page }, use) => {
    await signIn(page, boris);
    await use(new Desk(page));
  },
});

export { expect };
