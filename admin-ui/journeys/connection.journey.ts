import { expect, test, unique } from './world';

test('a lost line is told calmly, the reply waits, and everything catches up', async ({
  visitor,
  desk,
  page,
  context,
}) => {
  const question = unique('Есть связь?');
  await visitor.write(question);
  await desk.openView('Все');
  await desk.open(question);

  await context.setOffline(true);
  await expect(page.getByText('Нет связи.')).toBeVisible({ timeout: 30_000 });
  const answer = unique('Уйдёт само');
  await desk.reply(answer);
  await expect(desk.messages().getByText(answer)).toBeVisible();
  const missed = unique('Пока вас не было');
  await visitor.write(missed);

  await context.setOffline(false);
  await expect(page.getByText('Нет связи.')).toHaveCount(0, { timeout: 30_000 });
  await visitor.reads(answer);
  await expect(desk.messages().getByText(missed)).toHaveCount(1);
  await expect(desk.messages().getByText(answer)).toHaveCount(1);
});
