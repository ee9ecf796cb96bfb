import { describe, expect, test } from 'vitest';
import { rowsOf } from '../app/src/features/thread/rows.js';
import { formatFor } from '../app/src/lib/format.js';
import { wordsFor } from '../app/src/lib/words.js';
import { merged, type Message, withoutTwins } from '../app/src/model/messages.js';
import type { OutboxEntry } from '../app/src/model/outbox.js';

function message(id: string, at: string, change: Partial<Message> = {}): Message {
  return {
    id,
    occurredAt: at,
    updatedAt: at,
    direction: 'INBOUND',
    text: id,
    blocks: [],
    actor: { kind: 'CUSTOMER', name: 'Visitor' },
    replyTo: null,
    editedAt: null,
    deletedAt: null,
    conversation: { id: 'cnv_1' },
    ...change,
  };
}

function entry(text: string, createdAt: string, wasTried = true): OutboxEntry {
  const content = { kind: 'text', text } as const;
  return { key: `key of ${text}`, content, text, createdAt, wasTried, failure: null };
}

const ids = (list: readonly Message[]): string[] => list.map(({ id }) => id);

describe('messages', () => {
  test('stand in the order of time, whatever order they come in', () => {
    const [a, b, c] = ['10', '11', '12'].map((hour) =>
      message(`at ${hour}`, `2026-06-24T${hour}:00:00Z`),
    );
    expect(ids(merged(merged([], [c!]), [a!, b!]))).toEqual(['at 10', 'at 11', 'at 12']);
  });

  test('of the same moment keep the order of their ids', () => {
    const at = '2026-06-24T10:00:00Z';
    const list = ['msg_2', 'msg_1', 'msg_3'].map((id) => message(id, at));
    expect(ids(merged([], list))).toEqual(['msg_1', 'msg_2', 'msg_3']);
  });

  test('are known by their latest version, even when an older one comes late', () => {
    const old = message('msg_1', '2026-06-24T10:00:00Z');
    const edited = { ...old, text: 'edited', updatedAt: '2026-06-24T10:05:00Z' };
    expect(merged([edited], [old])).toEqual([edited]);
    expect(merged([old], [edited])).toEqual([edited]);
  });

  test('hide behind what is still on its way, one for one', () => {
    const sent = message('msg_1', '2026-06-24T10:00:00Z', { text: 'да' });
    const again = message('msg_2', '2026-06-24T10:00:01Z', { text: 'да' });
    const entries = [entry('да', '2026-06-24T10:00:00Z')];
    expect(ids(withoutTwins([sent, again], entries))).toEqual(['msg_2']);
  });

  test('of yesterday, from operators, or never tried hide behind nothing', () => {
    const yesterday = message('msg_1', '2026-06-23T10:00:00Z', { text: 'да' });
    const reply = message('msg_2', '2026-06-24T10:00:00Z', { text: 'да', direction: 'OUTBOUND' });
    const list = [yesterday, reply];
    expect(withoutTwins(list, [entry('да', '2026-06-24T10:00:00Z')])).toBe(list);
    const today = [message('msg_3', '2026-06-24T10:00:00Z', { text: 'нет' })];
    expect(withoutTwins(today, [entry('нет', '2026-06-24T10:00:00Z', false)])).toBe(today);
  });
});

describe('rows', () => {
  const words = wordsFor('ru');
  const format = formatFor('ru', words, () => new Date(2026, 5, 24, 15));
  const at = (day: number, hour: number, minute = 0): string =>
    new Date(2026, 5, day, hour, minute).toISOString();
  const anna = { direction: 'OUTBOUND', actor: { kind: 'OPERATOR', name: 'Анна' } } as const;
  const oleg = { direction: 'OUTBOUND', actor: { kind: 'OPERATOR', name: 'Олег' } } as const;

  test('begin each day with its name', () => {
    const list = [
      message('a', new Date(2025, 11, 31, 12).toISOString()),
      message('b', at(20, 12)),
      message('c', at(23, 12)),
      message('d', at(24, 12)),
    ];
    const days = rowsOf(list, [], null, format).filter(({ kind }) => kind === 'day');
    expect(days.map((row) => row.kind === 'day' && row.words)).toEqual([
      '31 декабря 2025 г.',
      '20 июня',
      'Вчера',
      'Сегодня',
    ]);
  });

  test('group what one person says within minutes', () => {
    const list = [
      message('a', at(24, 12, 0), anna),
      message('b', at(24, 12, 2), anna),
      message('c', at(24, 12, 30), anna),
      message('d', at(24, 12, 31), oleg),
      message('e', at(24, 12, 32)),
    ];
    const groups = rowsOf(list, [], null, format).flatMap((row) =>
      row.kind === 'message' ? [[row.key, row.isFirst, row.isLast]] : [],
    );
    expect(groups).toEqual([
      ['a', true, false],
      ['b', false, true],
      ['c', true, true],
      ['d', true, true],
      ['e', true, true],
    ]);
  });

  test('mark where the unread begins and end with what is on its way', () => {
    const list = [message('a', at(24, 12, 0), anna), message('b', at(24, 12, 1), anna)];
    const rows = rowsOf(list, [entry('ответ', at(24, 12, 2))], 'b', format);
    expect(rows.map(({ kind }) => kind)).toEqual(['day', 'message', 'fresh', 'message', 'entry']);
  });
});
