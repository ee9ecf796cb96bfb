import { describe, expect, test } from 'vitest';
import { cut } from '../../clients/typescript/test/server/faults.js';
import { openApp } from './page.js';
import { aShop, eventually, type Shop, thread } from './support.js';

const bill = (name = 'счёт.pdf'): File => new File(['hello'], name, { type: 'application/pdf' });

const hasReady = (visit: ReturnType<Shop['tab']>, count: number): Promise<void> =>
  eventually(() =>
    expect(visit.tray.files.value.filter(({ attachmentId }) => attachmentId)).toHaveLength(count),
  );

describe('files of a visitor', () => {
  test('go up when they are added and along with the words', async () => {
    const shop = await aShop();
    const visit = shop.tab();
    visit.tray.add([bill()]);
    await hasReady(visit, 1);
    expect(shop.server.store.files.get('/uploads/att_1')?.bytes.toString()).toBe('hello');
    expect(shop.desk.messages).toEqual([]);
    visit.say('Вот счёт');
    expect(visit.tray.files.value).toEqual([]);
    await eventually(() => expect(thread(visit)).toEqual(['Вот счёт']));
    expect(shop.desk.messages[0]?.blocks).toMatchObject([
      { __typename: 'FileBlock', caption: 'Вот счёт', attachment: { id: 'att_1' } },
    ]);
  });

  test('several are one message, with the words after them', async () => {
    const shop = await aShop();
    const visit = shop.tab();
    visit.tray.add([bill('1.pdf'), bill('2.pdf')]);
    await hasReady(visit, 2);
    visit.say('Оба');
    await eventually(() => expect(shop.desk.messages).toHaveLength(1));
    expect(shop.desk.messages[0]?.blocks.map(({ __typename }) => __typename)).toEqual([
      'FileBlock',
      'FileBlock',
      'TextBlock',
    ]);
  });

  test('one that is refused says why and does not hold up the words', async () => {
    const shop = await aShop();
    const visit = shop.tab();
    const message = 'Файл слишком большой';
    shop.desk.fileRefusals.push({
      __typename: 'LimitReachedError',
      code: 'LIMIT_REACHED',
      message,
      limit: 1,
    });
    visit.tray.add([bill()]);
    await eventually(() => expect(visit.tray.files.value[0]?.failure).toBe(message));
    visit.say('без файла');
    await eventually(() => expect(thread(visit)).toEqual(['без файла']));
    expect(visit.tray.files.value).toHaveLength(1);
  });

  test('one that is taken back is not sent', async () => {
    const shop = await aShop();
    const visit = shop.tab();
    visit.tray.add([bill()]);
    visit.tray.remove(visit.tray.files.value[0]!.key);
    visit.say('передумал');
    await eventually(() => expect(thread(visit)).toEqual(['передумал']));
    expect(shop.desk.messages[0]?.blocks).toMatchObject([{ __typename: 'TextBlock' }]);
  });

  test('bytes that got lost go up again', async () => {
    const shop = await aShop();
    const visit = shop.tab();
    await visit.session.start();
    shop.server.faults.push(() => false, cut);
    visit.tray.add([bill()]);
    await hasReady(visit, 1);
  });
});

test('the composer shows a file, how far it is, and sends it alone', async () => {
  const shop = await aShop();
  const { root, text, sendButton, find, click } = await openApp(shop);
  const input = find('input[type=file]') as HTMLInputElement;
  Object.defineProperty(input, 'files', { value: [bill()], configurable: true });
  expect(sendButton().disabled).toBe(true);
  input.dispatchEvent(new document.defaultView!.Event('change', { bubbles: true }));
  await eventually(() => expect(text('.chip__about')).toEqual(['5\u00a0Б']));
  expect(text('.chip__name')).toEqual(['счёт.pdf']);
  expect(sendButton().disabled).toBe(false);
  await click('.send');
  expect(root.querySelector('.chip')).toBeNull();
  await eventually(() => expect(shop.desk.messages).toHaveLength(1));
  await eventually(() => expect(text('.row--own .file__name')).toEqual(['счёт.pdf']));
});
