import { expect, test } from './world';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Axe {
  run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

const pages = [
  '/admin/inbox/all',
  '/admin/settings/channels',
  '/admin/settings/channels/new-telegram',
];

for (const colorScheme of ['light', 'dark'] as const) {
  test(`pages can be read by everyone, ${colorScheme}`, async ({ desk, page }) => {
    await page.emulateMedia({ colorScheme });
    for (const path of pages) {
      await page.goto(path);
      await expect(page.getByRole('heading').first()).toBeVisible();
      await page.evaluate(axe);
      const problems = await page.evaluate(async () => {
        const { violations } = await (window as unknown as { axe: Axe }).axe.run({
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
        });
        return violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
        );
      });
      expect(problems, path).toEqual([]);
    }
    await expect(desk.page).toHaveTitle(/OmniSupport/);
  });
}
