import { anna, Desk, expect, signIn, test, unique } from './world';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Axe {
  run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

/** Each page with what stands there once it is whole. */
const pages = {
  '/admin/inbox/all': '[data-row]',
  '/admin/settings/channels': 'tbody tr',
  '/admin/settings/channels/new-telegram': 'form input',
  '/admin/settings/channels/new-widget': 'form input',
  '/admin/settings/events': 'tbody tr',
};

async function problemsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: Axe }).axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`operators' pages can be read by everyone, ${colorScheme}`, async ({ page, visitor }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.goto('/admin/');
    await expect(page.getByRole('heading').first()).toBeVisible();
    expect(await problemsOf(page), 'sign-in').toEqual([]);
    await signIn(page, anna);
    for (const [path, content] of Object.entries(pages)) {
      await page.goto(path);
      await expect(page.locator(content).first()).toBeVisible();
      expect(await problemsOf(page), path).toEqual([]);
    }
    const question = unique('Читается?');
    await visitor.write(question);
    await page.goto('/admin/inbox/all');
    const desk = new Desk(page);
    await desk.open(question);
    await desk.reply(unique('Читается'));
    await expect(desk.messages().getByRole('img', { name: /^отправлено/ })).toBeVisible();
    expect(await problemsOf(page), 'conversation').toEqual([]);
    await expect(page).toHaveTitle(/OmniSupport/);
  });

  test(`customers' pages can be read by everyone, ${colorScheme}`, async ({
    shopper,
    telegram,
  }) => {
    const { page } = shopper;
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.goto('/demo/');
    await expect(shopper.launcher()).toBeVisible();
    expect(await problemsOf(page), 'shop').toEqual([]);
    await shopper.opensChat();
    await shopper.writes(unique('Читается?'));
    await expect(shopper.messages().getByText('Отправлено')).toBeVisible();
    expect(await problemsOf(page), 'open chat').toEqual([]);
    await page.goto('/demo/contact');
    await expect(shopper.messages().getByText('Отправлено')).toBeVisible();
    expect(await problemsOf(page), 'chat inside a page').toEqual([]);
    await page.goto(telegram.address);
    await page.getByRole('button', { name: /Светлана/ }).click();
    expect(await problemsOf(page), 'double of Telegram').toEqual([]);
  });
}
