import type { Page } from '@playwright/test';
import { expect, test, unique } from './world';

const told = 30_000;

/** The server carries the next mutation out, but nobody hears of it. */
async function loseNextAnswer(page: Page, mutation: string): Promise<() => boolean> {
  let isLost = false;
  await page.route('**/graphql', async (route) => {
    if (isLost || !route.request().postData()?.includes(mutation)) return route.fallback();
    isLost = true;
    await route.fetch();
    return route.abort('connectionaborted');
  });
  return () => isLost;
}

test('a lost line is told calmly on both sides, and both catch up without gap or double', async ({
  shopper,
  desk,
  page,
  context,
}) => {
  const question = unique('Есть связь?');
  await shopper.opensChat();
  await shopper.writes(question);
  await desk.openView('Все');
  await desk.open(question);

  await context.setOffline(true);
  await expect(page.getByText('Нет связи.')).toBeVisible({ timeout: told });
  const answer = unique('Уйдёт само');
  await desk.reply(answer);
  await expect(desk.messages().getByText(answer)).toBeVisible();
  const missed = unique('Пока вас не было');
  await shopper.writes(missed);
  await shopper.sees(question, missed);
  await shopper.hasSent();
  await context.setOffline(false);
  await expect(page.getByText('Нет связи.')).toHaveCount(0, { timeout: told });
  await shopper.sees(question, missed, answer);
  await desk.sees(question, missed, answer);

  await shopper.page.context().setOffline(true);
  await expect(shopper.panel().getByText('Сообщения отправятся позже')).toBeVisible();
  const late = [unique('Из метро раз'), unique('Из метро два')] as const;
  await shopper.writes(...late);
  await expect(shopper.messages().getByText('ждёт связи')).toHaveCount(2);
  const meanwhile = unique('Мы тут');
  await desk.reply(meanwhile);
  await desk.sees(question, missed, answer, meanwhile);
  await shopper.page.context().setOffline(false);
  await shopper.sees(question, missed, answer, meanwhile, ...late);
  await expect(shopper.messages().getByText('ждёт связи')).toHaveCount(0);
  await desk.sees(question, missed, answer, meanwhile, ...late);
});

test('what was written without a line is sent after the page was closed', async ({
  shopper,
  desk,
}) => {
  const question = unique('Начало');
  await shopper.opensChat();
  await shopper.writes(question);
  await expect(shopper.messages().getByText('Отправлено')).toBeVisible();
  await shopper.page.context().setOffline(true);
  await expect(shopper.panel().getByText('Сообщения отправятся позже')).toBeVisible();
  const kept = unique('Закрою и уйду');
  await shopper.writes(kept);
  await expect(shopper.messages().getByText('ждёт связи')).toBeVisible();

  const context = shopper.page.context();
  await shopper.page.close();
  await context.setOffline(false);
  const again = await context.newPage();
  await again.goto('/demo/');
  await desk.openView('Все');
  await desk.open(kept);
  await desk.sees(question, kept);
});

test('an answer of the server that got lost makes no double, on either side', async ({
  shopper,
  desk,
  page,
}) => {
  const wasLost = await loseNextAnswer(shopper.page, 'messageSend');
  const question = unique('Дойдёт один раз?');
  await shopper.opensChat();
  await shopper.writes(question);
  await expect.poll(wasLost).toBe(true);
  await desk.openView('Все');
  await desk.open(question);

  const isReplyLost = await loseNextAnswer(page, 'messageSend');
  const answer = unique('Один раз');
  await desk.reply(answer);
  await expect.poll(isReplyLost).toBe(true);
  await shopper.sees(question, answer);
  await expect(desk.messages().getByRole('img', { name: /^прочитано/ })).toBeVisible();
  await desk.sees(question, answer);
  await shopper.opensChat();
  await shopper.sees(question, answer);
});
