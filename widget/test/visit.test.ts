import { describe, expect, test } from 'vitest';
import { loseAnswer } from '../../clients/typescript/test/server/faults.js';
import { aShop, eventually, thread } from './support.js';

describe('a first visit', () => {
  test('makes nobody known before something is said', async () => {
    const { tab, desk, server } = await aShop();
    const visit = tab();
    expect(visit.session.isReturning).toBe(false);
    expect(server.requests).toEqual([]);
    visit.say('Здравствуйте');
    expect(thread(visit)).toEqual(['(Здравствуйте)']);
    await eventually(() => expect(thread(visit)).toEqual(['Здравствуйте']));
    expect(desk.runs).toEqual(['widgetSessionStart', 'messageSend']);
  });

  test('gets the answer live', async () => {
    const { tab, desk } = await aShop();
    const visit = tab();
    visit.say('Где заказ?');
    await eventually(() => expect(visit.history.isLoaded.value).toBe(true));
    desk.reply('Уже едет');
    await eventually(() => expect(thread(visit)).toEqual(['Где заказ?', 'Уже едет']));
    expect(visit.latestReply.value?.text).toBe('Уже едет');
    expect(visit.readMarks.unread.value).toBe(1);
  });
});

describe('what the visitor writes', () => {
  test('goes in order, each after the one before', async () => {
    const { tab, desk } = await aShop();
    const visit = tab();
    const words = ['раз', 'два', 'три', 'четыре'];
    words.forEach((word) => visit.say(word));
    await eventually(() => expect(thread(visit)).toEqual(words));
    expect(desk.messages.map(({ text }) => text)).toEqual(words);
  });

  test('without a connection waits for it', async () => {
    const { tab, desk, server, goOffline, goOnline } = await aShop();
    const visit = tab();
    visit.say('на связи');
    await eventually(() => expect(visit.history.isLoaded.value).toBe(true));
    goOffline();
    server.cut();
    visit.say('без связи');
    await eventually(() => expect(visit.isCut.value).toBe(true));
    expect(thread(visit)).toEqual(['на связи', '(без связи)']);
    goOnline();
    await eventually(() => expect(thread(visit)).toEqual(['на связи', 'без связи']));
    expect(visit.isCut.value).toBe(false);
    expect(desk.messages).toHaveLength(2);
  });

  test('is sent after a reload with the same key, and stored once', async () => {
    const { tab, desk, server } = await aShop();
    const before = tab();
    before.say('первое');
    await eventually(() => expect(thread(before)).toEqual(['первое']));
    // It arrives, but nobody hears of it before the page is left.
    await eventually(() => expect(before.history.isLoaded.value).toBe(true));
    server.faults.push(loseAnswer);
    before.say('второе');
    await eventually(() => expect(desk.messages).toHaveLength(2));
    before.close();
    expect(thread(before)).toContain('(второе)');
    const after = tab();
    await eventually(() => expect(thread(after)).toEqual(['первое', 'второе']));
    expect(desk.messages.map(({ text }) => text)).toEqual(['первое', 'второе']);
  });

  test('is never on screen twice, even when it comes back before its answer', async () => {
    const { tab, server, desk } = await aShop();
    const visit = tab();
    visit.say('раз');
    await eventually(() => expect(visit.history.isLoaded.value).toBe(true));
    const sights: string[][] = [];
    visit.messages.subscribe(() => sights.push(thread(visit)));
    server.faults.push(loseAnswer);
    visit.say('два');
    await eventually(() => expect(thread(visit)).toEqual(['раз', 'два']));
    expect(desk.runs.filter((run) => run === 'messageSend')).toHaveLength(3);
    sights.forEach((sight) => expect(sight.length).toBeLessThanOrEqual(2));
  });

  test('and is refused tells why, and can be sent again', async () => {
    const { tab, desk } = await aShop();
    const visit = tab();
    const refusal = { __typename: 'StateConflictError', code: 'STATE_CONFLICT', state: 'ERASED' };
    desk.refusals.push({ ...refusal, message: 'Диалог удалён' });
    visit.say('привет');
    visit.say('есть кто?');
    await eventually(() => {
      expect(thread(visit)).toEqual(['есть кто?', '(привет: Диалог удалён)']);
    });
    const [failed] = visit.outbox.entries.value;
    visit.retry(failed!.key);
    await eventually(() => expect(thread(visit)).toEqual(['есть кто?', 'привет']));
  });

  test('too fast waits as long as it must', async () => {
    const { tab, desk } = await aShop();
    const visit = tab();
    const retryAt = new Date(Date.now() + 700).toISOString();
    const limit = { __typename: 'LimitReachedError', code: 'LIMIT_REACHED', limit: 1 };
    desk.refusals.push({ ...limit, message: 'Не так быстро', retryAt });
    visit.say('быстро');
    await eventually(() => expect(thread(visit)).toEqual(['быстро']));
    expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(retryAt));
  });

  test('in two tabs is sent by one of them and seen in both', async () => {
    const { tab, desk } = await aShop();
    const [here, there] = [tab(), tab()];
    here.say('из первой');
    there.say('из второй');
    await eventually(() => {
      expect(thread(here).sort()).toEqual(['из второй', 'из первой']);
      expect(thread(there)).toEqual(thread(here));
    });
    expect(desk.messages).toHaveLength(2);
  });

  test('is gone from the browser after signing out', async () => {
    const { tab, storage, desk } = await aShop();
    const visit = tab();
    visit.say('секрет');
    await eventually(() => expect(visit.history.isLoaded.value).toBe(true));
    await visit.session.end();
    await eventually(() => expect(thread(visit)).toEqual([]));
    expect(storage.length).toBe(0);
    expect(desk.messages).toHaveLength(1);
  });
});

describe('the line', () => {
  test('that breaks costs no message and doubles none', async () => {
    const { tab, desk, server } = await aShop();
    server.log.overlap = 3;
    const visit = tab();
    visit.say('начнём');
    await eventually(() => expect(visit.history.isLoaded.value).toBe(true));
    for (const round of [1, 2, 3]) {
      desk.reply(`до ${round}`);
      server.cut();
      desk.reply(`во время ${round}`);
      await eventually(() => expect(thread(visit)).toContain(`во время ${round}`));
    }
    const expected = [1, 2, 3].flatMap((round) => [`до ${round}`, `во время ${round}`]);
    expect(thread(visit)).toEqual(['начнём', ...expected]);
  });

  test('that was away too long is made good by asking again', async () => {
    const { tab, desk, server } = await aShop();
    const visit = tab();
    visit.say('начнём');
    await eventually(() => expect(visit.history.isLoaded.value).toBe(true));
    server.cut();
    desk.reply('пропущенное');
    server.log.horizon = 100;
    await eventually(() => expect(thread(visit)).toEqual(['начнём', 'пропущенное']));
  });
});
