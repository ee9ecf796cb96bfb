import type { Page } from '@playwright/test';
import { expect, test, unique } from './world';

/** More at once from one visitor, and the server asks for calm. */
const rounds = 10;
const rows = 8;

/** When a text first stands in the part of a page that is read under this name. */
function appearance(page: Page, region: string, text: string): Promise<number> {
  return page.evaluate(
    ({ name, words }) =>
      new Promise<number>((found) => {
        const look = () => {
          const place = document.querySelector<HTMLElement>(`[aria-label="${name}"]`);
          if (place?.innerText.includes(words)) found(Date.now());
          else requestAnimationFrame(look);
        };
        look();
      }),
    { name: region, words: text },
  );
}

function report(what: string, times: number[]): void {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.ceil(sorted.length * share) - 1] ?? 0;
  console.log(`${what}: median ${at(0.5)} ms, slowest of ${sorted.length} ${at(1)} ms`);
  expect(at(0.5), what).toBeLessThan(1_000);
}

test('from the visitor to the operator', async ({ shopper, desk, page }) => {
  const first = unique('Сколько это длится?');
  await shopper.opensChat();
  await shopper.writes(first);
  await desk.openView('Все');
  await desk.open(first);
  const inList: number[] = [];
  const inConversation: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const text = unique('Раз');
    await shopper.field().fill(text);
    const seen = Promise.all([
      appearance(page, 'Список диалогов', text),
      appearance(page, 'Сообщения', text),
    ]);
    const pressed = await shopper.field().evaluate((field) => {
      const enter = { key: 'Enter', bubbles: true, cancelable: true };
      const at = Date.now();
      field.dispatchEvent(new KeyboardEvent('keydown', enter));
      return at;
    });
    const [list, conversation] = await seen;
    inList.push(list - pressed);
    inConversation.push(conversation - pressed);
  }
  report('visitor sends, operator sees it in the list', inList);
  report('visitor sends, operator sees it in the conversation', inConversation);
});

test('from one conversation to another', async ({ desk, page, visitor }) => {
  const question = unique('Куда дальше?');
  await visitor.write(question);
  await desk.openView('Все');
  await desk.open(question);
  const first: number[] = [];
  const again: number[] = [];
  for (const times of [first, again]) {
    for (let row = 1; row <= rows; row += 1) times.push(await switchTo(page, row));
  }
  report('switch to a conversation not seen before', first);
  report('switch back to one seen before', again);
});

/** Clicks a row of the list, and waits until its last message is drawn. */
function switchTo(page: Page, row: number): Promise<number> {
  return page.evaluate(
    (at) =>
      new Promise<number>((shown) => {
        const rows = '[aria-label="Список диалогов"] a[href*="/inbox/all/"]';
        const link = document.querySelectorAll<HTMLElement>(rows).item(at);
        const name = link.querySelector<HTMLElement>('[class*="name"]')?.innerText;
        const from = performance.now();
        link.click();
        const look = () => {
          const title = document.querySelector<HTMLElement>('main header h2')?.innerText;
          const thread = document.querySelector('[aria-label="Сообщения"] article');
          if (title === name && thread) shown(Math.round(performance.now() - from));
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      }),
    row,
  );
}
