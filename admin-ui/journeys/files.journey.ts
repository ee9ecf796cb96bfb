import { deflateSync, crc32 } from 'node:zlib';
import type { Page } from '@playwright/test';
import { expect, test, unique } from './world';

const pdf = (name: string) => ({
  name,
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.4\n1 0 obj <</Type /Catalog>> endobj\n%%EOF\n'),
});

/** A picture of one colour, 240 by 160. */
function picture(name: string) {
  const [width, height] = [240, 160];
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(width * 3, 0x5a)]);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const chunk = (kind: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(kind), data]);
    const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    size.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([size, body, sum]);
  };
  const buffer = Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(Array.from({ length: height }, () => row)))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
  return { name, mimeType: 'image/png', buffer };
}

/** Pictures that did load. */
const shown = (page: Page, name: RegExp) =>
  expect
    .poll(() =>
      page
        .getByRole('link', { name })
        .locator('img')
        .evaluateAll((all) => all.map((one) => (one as HTMLImageElement).naturalWidth)),
    )
    .toContain(240);

test('files go both ways, seen as what they are', async ({ shopper, desk, page }) => {
  await desk.openView('Все');
  const question = unique('Вот чек');
  await shopper.opensChat();
  await shopper.panel().locator('input[type=file]').setInputFiles(pdf('чек.pdf'));
  await expect(shopper.panel().getByRole('button', { name: 'Отправить' })).toBeEnabled();
  await shopper.writes(question);
  await desk.open(question);
  await expect(desk.messages().getByRole('link', { name: /чек\.pdf/ })).toBeVisible();

  await page
    .getByRole('form', { name: 'Ответ клиенту' })
    .locator('input[type=file]')
    .setInputFiles([picture('схема.png')]);
  await expect(page.getByRole('button', { name: 'Убрать схема.png' })).toBeVisible();
  const answer = unique('Вот схема');
  await desk.reply(answer);
  await shopper.sees(question, answer);
  await shown(page, /схема\.png/);
  await shown(shopper.page, /схема\.png/);
});

test('a file that is not what it says is refused in words and goes nowhere', async ({
  shopper,
  desk,
  page,
}) => {
  const question = unique('Можно файл?');
  await shopper.opensChat();
  await shopper.writes(question);
  await desk.openView('Все');
  await desk.open(question);
  await page
    .getByRole('form', { name: 'Ответ клиенту' })
    .locator('input[type=file]')
    .setInputFiles({ ...pdf('счёт.pdf'), buffer: Buffer.from('просто слова') });
  const tray = page.getByRole('list', { name: 'Файлы к ответу' });
  await expect(tray.getByRole('alert')).toContainText('не соответствует');
  await tray.getByRole('button', { name: /счёт\.pdf/ }).click();
  await expect(tray).toHaveCount(0);
  const answer = unique('Без файла');
  await desk.reply(answer);
  await shopper.sees(question, answer);
});
