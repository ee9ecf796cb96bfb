import { boris, Desk, expect, signIn, test, unique } from './world';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

test('on a phone the whole way is one pane at a time', async ({ page, visitor }) => {
  const question = unique('С телефона?');
  await visitor.write(question);
  await signIn(page, boris);
  const desk = new Desk(page);
  await desk.openView('Все');
  await desk.open(question);
  await expect(desk.list()).toHaveCount(0);

  const answer = unique('С телефона отвечаю');
  await desk.composer().fill(answer);
  await page.getByRole('button', { name: 'Отправить', exact: true }).click();
  await visitor.reads(answer);

  await page.getByRole('button', { name: 'Карточка клиента' }).click();
  await expect(page.getByRole('dialog', { name: 'Клиент' })).toBeVisible();
  await page.getByRole('button', { name: 'Закрыть' }).click();
  await page.getByRole('button', { name: 'К списку' }).click();
  await expect(desk.list()).toBeVisible();
});
