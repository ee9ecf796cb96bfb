import { Desk, boris, expect, signIn, test, unique } from './world';

test('what a visitor writes is seen at once, and so is the answer', async ({
  shopper,
  desk,
  page,
}) => {
  await desk.openView('Все');
  const question = unique('Палатка придёт к пятнице?');
  await shopper.opensChat();
  await shopper.writes(question);
  await expect(page.getByRole('button', { name: /^\d+ новы[йхе]/ })).toBeVisible();
  await desk.open(question);

  await desk.composer().pressSequentially('Да');
  await expect(shopper.panel().getByText('Борис печатает')).toBeVisible();
  const answer = unique('Да, в четверг');
  await desk.reply(answer);
  await shopper.sees(question, answer);
  await expect(shopper.panel().getByText('Борис печатает')).toHaveCount(0);
  await expect(desk.messages().getByRole('img', { name: /^прочитано/ })).toBeVisible();

  await shopper.field().pressSequentially('Спа');
  await expect(desk.messages().getByText('Гость печатает')).toBeVisible();
  const thanks = unique('Спасибо');
  await shopper.writes(thanks);
  await desk.sees(question, answer, thanks);
  await expect(desk.messages().getByText('Гость печатает')).toHaveCount(0);
});

test('the history is there again after a reload, in the corner and inside a page', async ({
  shopper,
  desk,
}) => {
  const question = unique('Есть размер 52?');
  await shopper.opensChat();
  await shopper.writes(question);
  await desk.openView('Все');
  await desk.open(question);
  const answer = unique('Есть два');
  await desk.reply(answer);
  await shopper.sees(question, answer);

  await shopper.opensChat();
  await shopper.sees(question, answer);
  await shopper.page.goto('/demo/contact');
  await shopper.sees(question, answer);
  const more = unique('Отложите один');
  await shopper.writes(more);
  await desk.sees(question, answer, more);
});

test('a closed chat says how many answers wait in it', async ({ shopper, desk }) => {
  const question = unique('Перезвоните?');
  await shopper.opensChat();
  await shopper.writes(question);
  await desk.openView('Все');
  await desk.open(question);
  await shopper.page.keyboard.press('Escape');
  await expect(shopper.panel()).toHaveCount(0);

  const answer = unique('Звоним');
  await desk.reply(answer);
  await expect(shopper.launcher()).toHaveAccessibleName('Открыть чат, непрочитанных: 1');
  await expect(shopper.page.getByRole('status').getByText(answer)).toBeVisible();
  await expect(
    desk.messages().getByRole('img', { name: /^(отправлено|доставлено)/ }),
  ).toBeVisible();
  await shopper.launcher().click();
  await expect(desk.messages().getByRole('img', { name: /^прочитано/ })).toBeVisible();
});

test('a note for colleagues never reaches the visitor', async ({ shopper, desk, page }) => {
  const question = unique('Скидка будет?');
  await shopper.opensChat();
  await shopper.writes(question);
  await desk.openView('Все');
  await desk.open(question);

  const note = unique('Больше десяти процентов не давать');
  await page.getByRole('button', { name: /^Заметка/ }).click();
  await desk.noteComposer().fill(note);
  await desk.noteComposer().press('Control+Enter');
  await expect(desk.messages().getByText(note)).toBeVisible();
  await page.getByRole('button', { name: /^Ответ/ }).click();
  const answer = unique('Десять процентов');
  await desk.reply(answer);

  await shopper.sees(question, answer);
  await shopper.opensChat();
  await shopper.sees(question, answer);
  expect(await shopper.heard()).toContain(answer);
  expect(await shopper.heard()).not.toContain(note);
});

test('a resolved question says so, and writing again opens it', async ({ shopper, desk, page }) => {
  const question = unique('Чек пришлёте?');
  await shopper.opensChat();
  await shopper.writes(question);
  await desk.openView('Все');
  await desk.open(question);
  const address = page.url();
  await page.getByRole('button', { name: 'Решить' }).click();
  await expect(shopper.panel().getByText('Вопрос закрыт')).toBeVisible();

  const more = unique('Чека всё нет');
  await shopper.writes(more);
  await expect(shopper.panel().getByText('Вопрос закрыт')).toHaveCount(0);
  await page.goto(address);
  await desk.sees(question, more);
  await expect(page.getByRole('button', { name: 'Решить' })).toBeVisible();
});

test('the widget speaks English where the page wants it', async ({ shopper }) => {
  await shopper.page.route('**/demo/contact', async (route) => {
    const page = await (await route.fetch()).text();
    await route.fulfill({ body: page.replace('data-mode', 'data-locale="en" data-mode') });
  });
  await shopper.page.goto('/demo/contact');
  await expect(shopper.page.getByRole('region', { name: 'Support chat' })).toBeVisible();
  await expect(shopper.page.getByRole('textbox', { name: 'Message' })).toBeVisible();
});

test('on a phone the chat takes the whole screen', async ({ shopper, page }) => {
  await shopper.page.setViewportSize({ width: 390, height: 844 });
  const question = unique('С телефона');
  await shopper.opensChat();
  await expect.poll(() => shopper.extent()).toEqual({ x: 0, y: 0, width: 390, height: 844 });
  await shopper.writes(question);
  await signIn(page, boris);
  const desk = new Desk(page);
  await desk.openView('Все');
  await desk.open(question);
  const answer = unique('Видим');
  await desk.reply(answer);
  await shopper.sees(question, answer);
  await shopper.panel().getByRole('button', { name: 'Свернуть' }).first().click();
  await expect(shopper.launcher()).toBeVisible();
});
