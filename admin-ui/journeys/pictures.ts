import { anna, Desk, expect, signIn, test } from './world';

/** The pictures of the READMEs, taken of a demo that nobody has used yet. */
test('pictures of both faces', async ({ page, shopper }) => {
  await signIn(page, anna);
  const desk = new Desk(page);
  await desk.openView('Все');
  await desk.open('бирку я уже срезала');
  await expect(desk.card().getByText('Все диалоги')).toBeVisible();
  await expect(desk.card().getByText('непрочитан')).toHaveCount(0);
  await page.mouse.move(0, 0);
  await page.screenshot({ path: 'pictures/inbox.png', animations: 'disabled' });

  await shopper.page.setViewportSize({ width: 1200, height: 720 });
  await shopper.opensChat();
  const question = 'Здравствуйте! «Тайга 3» поместится в рюкзак на 60 литров?';
  await shopper.writes(question);
  await desk.open(question);
  const answer = 'Добрый день! Да: в чехле она 52 × 18 см, останется место и для спальника.';
  await desk.reply(answer);
  await shopper.sees(question, answer);
  await shopper.writes('Отлично, тогда беру');
  await expect(shopper.messages().getByText('Отправлено')).toHaveCount(2);
  await shopper.page.screenshot({ path: '../widget/pictures/widget.png', animations: 'disabled' });
});
