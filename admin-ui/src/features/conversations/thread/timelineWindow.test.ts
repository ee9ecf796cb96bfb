import { describe, expect, test } from 'vitest';
import { at, sampleMessage, sampleNote, sampleReply } from '@test/samples';
import {
  caughtUp,
  firstUnread,
  lastMessageId,
  openedAt,
  withItem,
  withNewer,
  withOlder,
} from './timelineWindow';
import type { TimelineItem } from './timelineWindow';

const page = (nodes: TimelineItem[], { older = false, newer = false } = {}) => ({
  nodes,
  pageInfo: {
    hasPreviousPage: older,
    hasNextPage: newer,
    startCursor: `start-${nodes[0]?.id ?? ''}`,
    endCursor: `end-${nodes.at(-1)?.id ?? ''}`,
  },
});
const ids = (window: { items: readonly TimelineItem[] }) => window.items.map(({ id }) => id);
const [m1, m2, m3, m4] = [
  sampleMessage('m1', '10:01'),
  sampleMessage('m2', '10:02'),
  sampleReply('m3', '10:03'),
  sampleMessage('m4', '10:04'),
];

describe('pages join without gap or double', () => {
  test('an older page goes in front and brings its own beginning', () => {
    const window = withOlder(openedAt(page([m3, m4], { older: true })), page([m1, m2, m3]));
    expect(ids(window)).toEqual(['m1', 'm2', 'm3', 'm4']);
    expect(window.hasOlder).toBe(false);
    expect(window.startCursor).toBe('start-m1');
  });

  test('a newer page goes behind and brings its own end', () => {
    const window = withNewer(openedAt(page([m1, m2], { newer: true })), page([m3, m4]));
    expect(ids(window)).toEqual(['m1', 'm2', 'm3', 'm4']);
    expect(window.hasNewer).toBe(false);
    expect(window.endCursor).toBe('end-m4');
  });

  test('after a gap the newest page joins where it meets what is shown', () => {
    const window = caughtUp(
      openedAt(page([m1, m2], { older: true })),
      page([m2, m3, m4], { older: true }),
    );
    expect(ids(window)).toEqual(['m1', 'm2', 'm3', 'm4']);
  });

  test('after a gap too wide the newest page stands alone: a hole is never shown', () => {
    const window = caughtUp(openedAt(page([m1], { older: true })), page([m3, m4], { older: true }));
    expect(ids(window)).toEqual(['m3', 'm4']);
    expect(window.hasOlder).toBe(true);
  });
});

describe('live items find their place', () => {
  test('the same message told twice stands once, in its newer form', () => {
    const edited = { ...m2, text: 'edited' };
    const window = withItem(withItem(openedAt(page([m1])), m2), edited);
    expect(ids(window)).toEqual(['m1', 'm2']);
    expect(window.items[1]).toBe(edited);
  });

  test('an answer that comes late does not take a delivery back', () => {
    const delivery = { id: 'dlv_1', attemptCount: 1, nextAttemptAt: null, failure: null };
    const queued = sampleReply('m3', '10:03', 'opr_ilya', {
      delivery: { ...delivery, state: 'QUEUED', updatedAt: at('10:03') },
    });
    const sent = {
      ...queued,
      delivery: { ...delivery, state: 'SENT' as const, updatedAt: at('10:04') },
    };
    expect(withItem(openedAt(page([m1, sent])), queued).items[1]).toBe(sent);
  });

  test('a message that was delayed on its way stands by the provider’s clock', () => {
    expect(ids(withItem(openedAt(page([m1, m3])), m2))).toEqual(['m1', 'm2', 'm3']);
  });

  test('with history below not loaded, a newest message is left to its page', () => {
    expect(ids(withItem(openedAt(page([m1, m2], { newer: true })), m4))).toEqual(['m1', 'm2']);
  });

  test('with history above not loaded, an oldest message is left to its page', () => {
    expect(ids(withItem(openedAt(page([m3, m4], { older: true })), m1))).toEqual(['m3', 'm4']);
  });

  test('equal times are ordered by id, as the server does', () => {
    const twin = sampleMessage('m0', '10:01');
    expect(ids(withItem(openedAt(page([m1])), twin))).toEqual(['m0', 'm1']);
  });
});

describe('what is unread', () => {
  test('counts only messages from the customer', () => {
    expect(firstUnread([m1, m2, m3, m4], 2)).toBe('m2');
  });

  test('is nothing when all is read', () => {
    expect(firstUnread([m1, m2], 0)).toBeNull();
  });

  test('the last message is not a note', () => {
    expect(lastMessageId([m1, sampleNote('n1', '10:09')])).toBe('m1');
  });
});

test('10,000 messages take a new one at once', () => {
  const many = Array.from({ length: 10_000 }, (_, k) =>
    sampleMessage(`m${String(k).padStart(5, '0')}`, '10:00', {
      occurredAt: new Date(k * 1000).toISOString(),
    }),
  );
  const window = openedAt(page(many));
  const started = performance.now();
  const grown = withItem(
    window,
    sampleMessage('zz', '10:00', { occurredAt: new Date(1e9).toISOString() }),
  );
  expect(performance.now() - started).toBeLessThan(50);
  expect(grown.items).toHaveLength(10_001);
});
