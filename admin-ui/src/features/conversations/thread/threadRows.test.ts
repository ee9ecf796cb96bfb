import { describe, expect, test } from 'vitest';
import { at, sampleEvent, sampleMessage, sampleNote, sampleReply } from '@test/samples';
import type { OutgoingItem } from '../composer/outbox';
import { threadRows } from './threadRows';
import type { ThreadRow } from './threadRows';
import type { TimelineItem } from './timelineWindow';

const rowsOf = (items: TimelineItem[], more: Partial<Parameters<typeof threadRows>[0]> = {}) =>
  threadRows({ items, outgoing: [], newFrom: null, newCount: 0, unfolded: new Set(), ...more });
const kinds = (rows: ThreadRow[]) => rows.map(({ kind }) => kind);
const ends = (rows: ThreadRow[]) =>
  rows.flatMap((row) =>
    row.kind === 'message' || row.kind === 'outgoing'
      ? [`${row.key}${row.isFirst ? ' first' : ''}${row.isLast ? ' last' : ''}`]
      : [],
  );

const outgoing = (time: string, mode: OutgoingItem['mode'] = 'reply'): OutgoingItem => ({
  key: 'key-1',
  conversationId: 'cnv_1',
  authorId: 'opr_ilya',
  mode,
  text: 'on its way',
  files: [],
  createdAt: at(time),
  replyToId: null,
  lastSeenMessageId: null,
  resolves: false,
  state: 'sending',
  failure: null,
});

describe('bubbles stand in groups', () => {
  test('messages of one author within five minutes are one group', () => {
    const rows = rowsOf([
      sampleMessage('a', '10:00'),
      sampleMessage('b', '10:03'),
      sampleMessage('c', '10:09'),
    ]);
    expect(ends(rows)).toEqual(['a first', 'b last', 'c first last']);
  });

  test('another author begins another group', () => {
    expect(ends(rowsOf([sampleMessage('a', '10:00'), sampleReply('b', '10:01')]))).toEqual([
      'a first last',
      'b first last',
    ]);
  });

  test('two operators are two authors', () => {
    expect(
      ends(rowsOf([sampleReply('a', '10:00', 'opr_anna'), sampleReply('b', '10:01', 'opr_ilya')])),
    ).toEqual(['a first last', 'b first last']);
  });

  test('a note between them parts a group', () => {
    expect(
      ends(
        rowsOf([
          sampleMessage('a', '10:00'),
          sampleNote('n', '10:01'),
          sampleMessage('b', '10:02'),
        ]),
      ),
    ).toEqual(['a first last', 'b first last']);
  });

  test('a reply on its way joins the group of its author', () => {
    expect(ends(rowsOf([sampleReply('a', '10:00')], { outgoing: [outgoing('10:01')] }))).toEqual([
      'a first',
      'key-1 last',
    ]);
  });

  test('a note on its way joins no bubbles', () => {
    expect(
      ends(rowsOf([sampleReply('a', '10:00')], { outgoing: [outgoing('10:01', 'note')] })),
    ).toEqual(['a first last', 'key-1 first last']);
  });
});

describe('events fold', () => {
  const three = [
    sampleEvent('e1', '10:00'),
    sampleEvent('e2', '10:01'),
    sampleEvent('e3', '10:02'),
  ];

  test('two in a row stand as they are', () => {
    expect(kinds(rowsOf(three.slice(0, 2)))).toEqual(['day', 'event', 'event']);
  });

  test('three in a row become one line', () => {
    const rows = rowsOf(three);
    expect(kinds(rows)).toEqual(['day', 'folded']);
    expect(rows[1]).toMatchObject({ events: { length: 3 } });
  });

  test('an unfolded run stands open', () => {
    expect(kinds(rowsOf(three, { unfolded: new Set(['e1']) }))).toEqual([
      'day',
      'event',
      'event',
      'event',
    ]);
  });

  test('a message between them parts a run', () => {
    expect(
      kinds(rowsOf([...three.slice(0, 2), sampleMessage('m', '10:01'), ...three.slice(2)])),
    ).toEqual(['day', 'event', 'event', 'message', 'event']);
  });
});

describe('lines between', () => {
  test('each day begins with its line', () => {
    const yesterday = sampleMessage('a', '10:00', { occurredAt: '2026-06-23T10:00:00Z' });
    expect(kinds(rowsOf([yesterday, sampleMessage('b', '10:00')]))).toEqual([
      'day',
      'message',
      'day',
      'message',
    ]);
  });

  test('the "new" line stands above the first unread message', () => {
    expect(
      kinds(
        rowsOf([sampleMessage('a', '10:00'), sampleMessage('b', '10:01')], {
          newFrom: 'b',
          newCount: 1,
        }),
      ),
    ).toEqual(['day', 'message', 'new', 'message']);
  });

  test('keys are unique, so that no line is drawn in place of another', () => {
    const rows = rowsOf(
      [
        sampleMessage('a', '10:00'),
        sampleEvent('e1', '10:01'),
        sampleEvent('e2', '10:01'),
        sampleEvent('e3', '10:01'),
        sampleNote('n', '10:02'),
      ],
      { newFrom: 'a', newCount: 1 },
    );
    expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
  });
});

describe('what is on its way', () => {
  const words = (text: string) => ({ ...outgoing('10:05'), text });

  test('stands at the end until it has arrived', () => {
    expect(kinds(rowsOf([sampleReply('a', '10:00')], { outgoing: [outgoing('10:05')] }))).toEqual([
      'day',
      'message',
      'outgoing',
    ]);
  });

  test('is not shown beside itself when its event is faster than its answer', () => {
    const arrived = { ...sampleReply('a', '10:05', 'opr_ilya'), text: 'Да, есть' };
    expect(kinds(rowsOf([arrived], { outgoing: [words('**Да**, есть')] }))).toEqual([
      'day',
      'message',
    ]);
  });

  test('is not taken for the same words of another time, author or kind', () => {
    const earlier = { ...sampleReply('a', '10:00', 'opr_ilya'), text: 'Да' };
    const colleague = { ...sampleReply('b', '10:05', 'opr_anna'), text: 'Да' };
    const rows = rowsOf([earlier, colleague], { outgoing: [words('Да')] });
    expect(kinds(rows)).toEqual(['day', 'message', 'message', 'outgoing']);
  });
});
