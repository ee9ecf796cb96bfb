import { anna, Desk, expect, signIn, test, unique } from './world';

test('a customer in Telegram writes, and is answered', async ({ telegram, desk }) => {
  const customer = (await telegram.shopBot()).customer('Павел Зимин');
  const question = unique('Рюкзак в наличии?');
  await customer.writes(question);
  await desk.openView('Все');
  await desk.open(question);
  await expect(desk.page.getByRole('heading', { name: 'Павел Зимин' }).first()).toBeVisible();
  const answer = unique('Да, **зелёный**');
  await desk.reply(answer);
  await customer.reads(answer.replaceAll('*', ''));

  await customer.does('sharesContact');
  await expect(desk.messages().getByText('свой, подтверждён мессенджером')).toBeVisible();
  await customer.does('sendsPhoto', {
    base64:
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    caption: 'Такой?',
  });
  await expect(
    desk
      .messages()
      .getByRole('img', { name: /^Фото|photo/ })
      .first(),
  ).toBeVisible();
});

test('an answer that Telegram refuses says why, and is sent again by hand', async ({
  telegram,
  desk,
}) => {
  const customer = (await telegram.shopBot()).customer('Лидия Громова');
  const question = unique('Ответите?');
  await customer.writes(question);
  await desk.openView('Все');
  await desk.open(question);

  await telegram.refusesNext(403, 'Forbidden: bot was blocked by the user');
  const answer = unique('Вторая попытка');
  await desk.reply(answer);
  const failure = desk.messages().getByRole('alert');
  await expect(failure).toContainText('Клиент заблокировал бота');
  await expect(desk.list().getByText('Не отправлено:').first()).toBeVisible();
  await expect(desk.card().getByText('заблокировал нас')).toBeVisible();
  expect(await customer.received()).toEqual([]);

  const more = unique('Снова тут');
  await customer.writes(more);
  await expect(desk.card().getByText('заблокировал нас')).toHaveCount(0);
  await failure.getByRole('button', { name: 'Повторить' }).click();
  await customer.reads(answer);
  await expect(failure).toHaveCount(0);
  await desk.sees(question, answer, more);
});

test('a bot is connected by its token, works, and is disconnected', async ({ telegram, page }) => {
  const name = unique('Второй бот');
  const bot = await telegram.newBot(name);
  await signIn(page, anna);
  await page.getByRole('link', { name: 'Настройки' }).click();
  await page.getByRole('button', { name: 'Подключить' }).click();
  await page.getByRole('menuitem', { name: 'Telegram-бота' }).click();
  const connect = page.getByRole('button', { name: 'Подключить' }).last();

  await page.getByLabel('Название для операторов').fill(name);
  await page.getByLabel('Адрес Bot API').fill(telegram.address);
  await page.getByLabel('Токен бота').fill('7142093385:AAHxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx');
  await connect.click();
  await expect(page.getByLabel('Токен бота')).toHaveAttribute('aria-invalid', 'true');

  await page.getByLabel('Токен бота').fill(bot.token);
  await connect.click();
  await expect(page.getByRole('status').getByText(`«${name}» подключён`)).toBeVisible();
  const row = page.getByRole('row').filter({ hasText: name });
  await expect(row.getByText('Работает')).toBeVisible();

  const customer = bot.customer('Ирина');
  const question = unique('Новый бот слышит?');
  await customer.writes(question);
  await page.getByRole('link', { name: 'Диалоги' }).click();
  const desk = new Desk(page);
  await desk.openView('Все');
  await desk.open(question);
  const answer = unique('Слышит');
  await desk.reply(answer);
  await customer.reads(answer);

  await page.getByRole('link', { name: 'Настройки' }).click();
  await row.getByRole('button', { name: /^Действия с каналом/ }).click();
  await page.getByRole('menuitem', { name: 'Отключить…' }).click();
  await page.getByLabel('Введите «отключить»').fill('отключить');
  await page.getByRole('button', { name: 'Отключить', exact: true }).click();
  await expect(row.getByText('Отключён')).toBeVisible();
});
