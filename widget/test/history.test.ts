import { describe, expect, test } from 'vitest';
import { answer } from '../../clients/typescript/test/server/faults.js';
import type { Visit } from '../app/src/model/visit.js';
import { aShop, eventually, type Shop, thread } from './support.js';

/** Somebody wrote once and left. */
async function aFirstVisit(shop: Shop): Promise<void> {
  const visit = shop.tab();
  visit.say('первое');
  await eventually(() => {
    expect(thread(visit)).toEqual(['первое']);
    expect(visit.history.isLoaded.value).toBe(true);
  });
  visit.close();
}

/** A visitor who comes back to what was said. */
async function comingBack(shop: Shop, fill: () => void): Promise<Visit> {
  await aFirstVisit(shop);
  fill();
  return shop.tab();
}

describe('the history', () => {
  test('is there after a reload, newest page first, and pages upwards to its beginning', async () => {
    const shop = await aShop();
    const visit = await comingBack(shop, () => {
      for (let i = 1; i <= 70; i++) {
        shop.desk.reply(`ответ ${i}`);
      }
    });
    await eventually(() => expect(thread(visit)).toHaveLength(30));
    expect(thread(visit).at(-1)).toBe('ответ 70');
    await visit.history.loadEarlier();
    expect(thread(visit)).toHaveLength(60);
    await visit.history.loadEarlier();
    expect(thread(visit)).toHaveLength(71);
    expect(thread(visit)[0]).toBe('первое');
    expect(visit.history.hasEarlier).toBe(false);
  });

  test('goes on into the conversations before', async () => {
    const shop = await aShop();
    const visit = await comingBack(shop, () => {
      shop.desk.move('CLOSED');
      shop.desk.reply('второй диалог');
      shop.desk.move('CLOSED');
      shop.desk.reply('третий диалог');
    });
    await eventually(() => expect(thread(visit)).toEqual(['третий диалог']));
    while (visit.history.hasEarlier) {
      await visit.history.loadEarlier();
    }
    expect(thread(visit)).toEqual(['первое', 'второй диалог', 'третий диалог']);
  });

  test('keeps what came while it was asked for', async () => {
    const shop = await aShop();
    const visit = await comingBack(shop, () => {
      for (let i = 1; i <= 40; i++) {
        shop.desk.reply(`ответ ${i}`);
      }
    });
    await eventually(() => expect(thread(visit)).toHaveLength(30));
    const loading = visit.history.loadNewest();
    shop.desk.reply('в этот миг');
    await loading;
    await eventually(() => expect(thread(visit).at(-1)).toBe('в этот миг'));
  });

  test('that can not be loaded says so and loads on request', async () => {
    const shop = await aShop();
    await aFirstVisit(shop);
    shop.server.faults.push(answer(500, ''));
    const visit = shop.tab();
    await eventually(() => expect(visit.hasFailed.value).toBe(true));
    await visit.load();
    expect(visit.hasFailed.value).toBe(false);
    expect(thread(visit)).toEqual(['первое']);
  });

  test('shows an edited message as it is now', async () => {
    const shop = await aShop();
    const visit = await comingBack(shop, () => undefined);
    await eventually(() => expect(visit.history.isLoaded.value).toBe(true));
    const message = shop.desk.reply('опечтка');
    await eventually(() => expect(thread(visit)).toContain('опечтка'));
    shop.desk.change(message, { text: 'опечатка', editedAt: new Date().toISOString() });
    await eventually(() => expect(thread(visit)).toEqual(['первое', 'опечатка']));
  });
});

describe('reading', () => {
  test('is counted, told once, and known in the other tab', async () => {
    const shop = await aShop();
    const [here, there] = [shop.tab(), shop.tab()];
    here.say('ау');
    await eventually(() => expect(there.history.isLoaded.value).toBe(true));
    shop.desk.reply('слушаю');
    shop.desk.reply('чем помочь?');
    await eventually(() => {
      expect([here.readMarks.unread.value, there.readMarks.unread.value]).toEqual([2, 2]);
    });
    const newest = here.messages.value.at(-1)!;
    here.readMarks.read(newest);
    here.readMarks.read(newest);
    await eventually(() => {
      expect([here.readMarks.unread.value, there.readMarks.unread.value]).toEqual([0, 0]);
    });
    expect(shop.desk.runs.filter((run) => run === 'conversationRead')).toHaveLength(1);
  });
});

describe('typing', () => {
  test('of an operator shows until the answer comes', async () => {
    const shop = await aShop();
    const visit = shop.tab();
    visit.say('ау');
    await eventually(() => expect(shop.server.subscriptions).toHaveLength(2));
    shop.desk.type('TYPING_REPLY');
    await eventually(() => expect(visit.typing.operator.value).toBe('Анна'));
    shop.desk.reply('слушаю');
    await eventually(() => expect(visit.typing.operator.value).toBeNull());
  });

  test('of the visitor is told once, and that it ended', async () => {
    const shop = await aShop();
    const visit = shop.tab();
    visit.say('ау');
    await eventually(() => expect(shop.server.subscriptions).toHaveLength(2));
    visit.typing.pressed();
    visit.typing.pressed();
    visit.say('готово');
    await eventually(() => expect(shop.desk.signals).toEqual(['TYPING_REPLY', 'IDLE']));
  });
});

describe('a button', () => {
  test('that is pressed answers with its words', async () => {
    const shop = await aShop();
    const visit = await comingBack(shop, () => undefined);
    await eventually(() => expect(visit.history.isLoaded.value).toBe(true));
    const button = { id: '1', label: 'Да', action: 'REPLY' };
    const buttons = { __typename: 'ButtonsBlock', pressedId: null, buttons: [button] };
    const { id } = shop.desk.reply('Удобно?', { blocks: [buttons] });
    visit.press(id, button);
    await eventually(() => expect(thread(visit)).toEqual(['первое', 'Удобно?', 'Да']));
  });
});
