import { anna, Desk, expect, signIn, test, unique } from './world';

test('a visitor writes, an operator claims, answers, notes, resolves and reopens', async ({
  visitor,
  desk,
  page,
}) => {
  const question = unique('Где мой заказ?');
  await visitor.write(question);

  await desk.openView('Свободные');
  await desk.open(question);
  await page.getByRole('button', { name: 'Забрать' }).click();
  await expect(page.getByRole('img', { name: 'Ответственный: вы' })).toBeVisible();

  const answer = unique('Уже в пути');
  await desk.reply(answer);
  await visitor.reads(answer);
  await expect(
    desk.messages().getByRole('img', { name: /^(отправлено|доставлено|прочитано)/ }),
  ).toBeVisible();

  const note = unique('Проверить склад');
  await page.getByRole('button', { name: /^Заметка/ }).click();
  await desk.noteComposer().fill(note);
  await desk.noteComposer().press('Control+Enter');
  await expect(
    desk
      .messages()
      .getByRole('article', { name: /заметка для команды/ })
      .getByText(note),
  ).toBeVisible();
  await visitor.doesNotRead(note);

  const address = page.url().replace(/inbox\/\w+/, 'inbox/all');
  await page.getByRole('button', { name: 'Решить' }).click();
  await expect(page.getByRole('status').getByText('Диалог решён')).toBeVisible();
  await page.goto(address);
  await page.getByRole('button', { name: 'Открыть снова' }).click();
  await expect(page.getByRole('button', { name: 'Решить' })).toBeVisible();
});

test('undo after resolve brings the conversation back', async ({ visitor, desk, page }) => {
  const question = unique('Можно вернуть?');
  await visitor.write(question);
  await desk.openView('Все');
  await desk.open(question);
  await page.getByRole('button', { name: 'Решить' }).click();
  await page.getByRole('button', { name: 'Отменить' }).click();
  await expect(desk.messages().getByText(question)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Решить' })).toBeVisible();
});

test('of two operators one claims, and the other learns who', async ({
  elsewhere,
  visitor,
  desk,
  page,
}) => {
  const question = unique('Кто ответит?');
  await visitor.write(question);
  await desk.openView('Свободные');
  await desk.open(question);
  const address = page.url();

  const other = await elsewhere();
  await signIn(other, anna);
  await other.goto(address);
  await other.getByRole('button', { name: 'Забрать' }).click();

  await expect(page.getByRole('img', { name: `Ответственный: ${anna.name}` })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Забрать' })).toHaveCount(0);
});

test('what a colleague and the customer do is seen at once', async ({
  elsewhere,
  visitor,
  desk,
  page,
}) => {
  const question = unique('Вы тут?');
  await visitor.write(question);
  await desk.openView('Все');
  await desk.open(question);

  const colleague = new Desk(await elsewhere());
  await signIn(colleague.page, anna);
  await colleague.page.goto(page.url());
  await expect(page.getByText(/смотрит$/)).toBeVisible();

  const answer = unique('Ответ от Анны');
  await colleague.reply(answer);
  await expect(desk.messages().getByText(answer)).toBeVisible();
});

test('a draft is there again after a reload', async ({ visitor, desk, page }) => {
  const question = unique('Сколько стоит?');
  await visitor.write(question);
  await desk.openView('Все');
  await desk.open(question);
  await desk.composer().fill('Недописанный отв');
  await page.reload();
  await expect(desk.composer()).toHaveValue('Недописанный отв');
});

test('keys do the work in the Russian layout', async ({ visitor, desk, page }) => {
  const question = unique('Клавиши?');
  await visitor.write(question);
  await desk.openView('Все');
  await desk.open(question);
  await page.evaluate(() => {
    document.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { code: 'KeyR', key: 'к', bubbles: true }),
    );
  });
  await expect(desk.composer()).toBeFocused();
  await page.keyboard.press('Control+K');
  await page.getByRole('combobox').fill('тёмн');
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
});
