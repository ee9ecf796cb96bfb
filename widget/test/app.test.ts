import { describe, expect, test } from 'vitest';
import { openApp } from './page.js';
import { aShop, eventually } from './support.js';

describe('the composer', () => {
  test('sends on Enter and begins a line on Shift and Enter', async () => {
    const shop = await aShop();
    const { field, type, press } = await openApp(shop);
    await type('первая строка');
    await press('Enter', { shiftKey: true });
    expect(shop.desk.messages).toEqual([]);
    await press('Enter');
    expect(field().value).toBe('');
    await eventually(() =>
      expect(shop.desk.messages.map(({ text }) => text)).toEqual(['первая строка']),
    );
  });

  test('sends nothing that is empty or too long', async () => {
    const shop = await aShop();
    const { sendButton, text, type, press } = await openApp(shop);
    for (const words of ['', '  \n ', 'ы'.repeat(20_001)]) {
      await type(words);
      expect(sendButton().disabled).toBe(true);
      await press('Enter');
    }
    expect(text('.over')).toEqual(['Лишних символов: 1']);
    expect(shop.server.requests).toEqual([]);
  });

  test('keeps what is typed over a reload', async () => {
    const shop = await aShop();
    const before = await openApp(shop);
    await before.type('недописанн');
    before.app.destroy();
    const { field } = await openApp(shop);
    expect(field().value).toBe('недописанн');
  });
});

describe('the thread', () => {
  test('shows a message on its way, then stored', async () => {
    const shop = await aShop();
    const { root, text, type, press } = await openApp(shop);
    shop.goOffline();
    await type('ау');
    await press('Enter');
    expect(root.querySelectorAll('.row--pending')).toHaveLength(1);
    expect(text('[role=status] .cut')).toEqual(['Нет связи. Сообщения отправятся позже']);
    shop.goOnline();
    await eventually(() => expect(root.querySelectorAll('.row--pending')).toHaveLength(0));
    expect(text('.row--own .words')).toEqual(['ау']);
  });

  test('lets a refused message be edited', async () => {
    const shop = await aShop();
    const { root, field, text, type, press } = await openApp(shop);
    const refusal = { __typename: 'ValidationError', code: 'INVALID', message: 'Слишком грубо.' };
    shop.desk.refusals.push(refusal);
    await type('!!!');
    await press('Enter');
    await eventually(() => expect(text('.failure')[0]).toContain('Не отправлено. Слишком грубо.'));
    const edit = [...root.querySelectorAll<HTMLButtonElement>('.failure button')][1]!;
    expect(edit.textContent).toBe('Изменить');
    edit.click();
    await eventually(() => expect(field().value).toBe('!!!'));
    expect(text('.row')).toEqual([]);
  });

  test('shows every kind of block, and says so when it can not', async () => {
    const shop = await aShop();
    const { text, type, press } = await openApp(shop);
    await type('покажите всё');
    await press('Enter');
    await eventually(() => expect(shop.server.subscriptions).toHaveLength(2));
    const file = {
      id: 'att_1',
      fileName: 'счёт.pdf',
      contentType: 'application/pdf',
      byteSize: 2048,
    };
    const refused = { ...file, state: 'REJECTED', stateReason: 'Опасный файл', url: null };
    shop.desk.reply('', {
      blocks: [
        { __typename: 'FileBlock', presentation: 'DOCUMENT', caption: null, attachment: refused },
        {
          __typename: 'LocationBlock',
          latitude: 1,
          longitude: 2,
          placeName: 'Склад',
          address: null,
        },
        { __typename: 'ContactBlock', name: 'Пётр', phones: ['+79161234567'] },
        { __typename: 'UnsupportedBlock', kind: 'poll', fallbackText: 'Опрос', url: null },
      ],
    });
    await eventually(() => expect(text('.row:not(.row--own) .bubble')).toHaveLength(4));
    const [document, place, card, unsupported] = text('.row:not(.row--own) .bubble');
    expect(document).toContain('Опасный файл');
    expect(place).toContain('Склад');
    expect(card).toContain('+79161234567');
    expect(unsupported).toContain('ОпросЭто сообщение нельзя показать здесь');
  });

  test('offers answers until one is pressed', async () => {
    const shop = await aShop();
    const { root, text, type, press, click } = await openApp(shop);
    await type('ау');
    await press('Enter');
    await eventually(() => expect(shop.server.subscriptions).toHaveLength(2));
    const buttons = [
      { id: '1', label: 'Да', action: 'REPLY', url: null },
      { id: '2', label: 'Сайт', action: 'OPEN_URL', url: 'https://example.ru' },
    ];
    shop.desk.reply('Удобно?', {
      blocks: [{ __typename: 'ButtonsBlock', pressedId: null, buttons }],
    });
    await eventually(() => expect(text('.answer')).toEqual(['Да', 'Сайт']));
    expect(root.querySelector('a.answer')?.getAttribute('href')).toBe('https://example.ru');
    await click('button.answer');
    await eventually(() => expect(text('.row--own .words')).toEqual(['ау', 'Да']));
    expect(text('.answer')).toEqual([]);
  });
});

describe('access', () => {
  test('everything to press has a name, the log speaks politely', async () => {
    const shop = await aShop();
    const { root, find } = await openApp(shop);
    const nameless = [...root.querySelectorAll('button, a, textarea')].filter(
      (element) => !element.getAttribute('aria-label') && element.textContent.trim() === '',
    );
    expect(nameless).toEqual([]);
    expect(find('[role=dialog]').getAttribute('aria-label')).toBe('Чат с поддержкой');
    expect(find('[role=log]').getAttribute('aria-live')).toBe('polite');
  });

  test('Escape collapses the panel in a corner, and leaves a part of the page alone', async () => {
    const shop = await aShop();
    const corner = await openApp(shop);
    await corner.press('Escape');
    expect(corner.openings).toEqual([true, false]);
    expect(corner.root.querySelector('.panel')).toBeNull();
    const part = await openApp(shop, { mode: 'EMBED' });
    await part.press('Escape');
    expect(part.openings).toEqual([true]);
    expect(part.find('.panel').getAttribute('role')).toBe('region');
  });
});
