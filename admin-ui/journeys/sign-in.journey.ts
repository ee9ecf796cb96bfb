import { anna, boris, expect, signIn, test } from './world';

test('a wrong password is told at the password, and the right one opens the inbox', async ({
  page,
}) => {
  await page.goto('/admin/');
  await page.getByLabel('Рабочая почта').fill(boris.email);
  await page.getByLabel('Пароль', { exact: true }).fill('not the password');
  await page.getByRole('button', { name: 'Войти' }).click();
  await expect(page.getByText('Почта или пароль не подошли')).toBeVisible();
  await signIn(page, boris);
});

test('the session is still there after a reload', async ({ page }) => {
  await signIn(page, boris);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Диалоги' })).toBeVisible();
});

test('signing out leaves nothing on the screen', async ({ page }) => {
  await signIn(page, anna);
  await page.getByRole('button', { name: `Вы: ${anna.name}` }).click();
  await page.getByRole('menuitem', { name: 'Выйти' }).click();
  await expect(page.getByRole('heading', { name: 'Вход для операторов' })).toBeVisible();
  await page.goto('/admin/inbox/all');
  await expect(page.getByRole('heading', { name: 'Вход для операторов' })).toBeVisible();
});

test('the page speaks the language that is chosen, and remembers it', async ({ page }) => {
  await page.goto('/admin/');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('heading', { name: 'Operator sign-in' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Operator sign-in' })).toBeVisible();
});

test('language and theme are chosen in the profile, and stay', async ({ desk, page }) => {
  const menu = () => page.getByRole('button', { name: boris.name });
  await menu().click();
  await page.getByRole('menuitem', { name: 'English' }).click();
  await expect(page.getByRole('heading', { name: 'Inbox' })).toBeVisible();
  await menu().click();
  await page.getByRole('menuitem', { name: 'Dark' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');

  await desk.page.reload();
  await expect(page.getByRole('heading', { name: 'Inbox' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});
