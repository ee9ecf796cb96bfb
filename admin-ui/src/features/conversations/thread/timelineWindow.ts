import type { ThreadItemFragment, ThreadPageQuery } from '@/__generated__/graphql';

/** Item of a timeline; unknown kinds that the schema may gain are kept in order and not drawn. */
export type TimelineItem = ThreadItemFragment;

type PageInfo = NonNullable<ThreadPageQuery['conversation']>['timeline']['pageInfo'];

export interface TimelinePage {
  nodes: readonly TimelineItem[];
  pageInfo: PageInfo;
}

/** The loaded stretch of a timeline: without gaps, in order, each item once. */
export interface TimelineWindow {
  readonly items: readonly TimelineItem[];
  readonly startCursor: string | null;
  readonly endCursor: string | null;
  readonly hasOlder: boolean;
  readonly hasNewer: boolean;
}

/** The stretch that a first page shows. */
export function openedAt(page: TimelinePage): TimelineWindow {
  return {
    items: inOrder(page.nodes),
    startCursor: page.pageInfo.startCursor ?? null,
    endCursor: page.pageInfo.endCursor ?? null,
    hasOlder: page.pageInfo.hasPreviousPage,
    hasNewer: page.pageInfo.hasNextPage,
  };
}

export function withOlder(window: TimelineWindow, page: TimelinePage): TimelineWindow {
  return {
    ...window,
    items: merged(page.nodes, window.items),
    startCursor: page.pageInfo.startCursor ?? window.startCursor,
    hasOlder: page.pageInfo.hasPreviousPage,
  };
}

export function withNewer(window: TimelineWindow, page: TimelinePage): TimelineWindow {
  return {
    ...window,
    items: merged(window.items, page.nodes),
    endCursor: page.pageInfo.endCursor ?? window.endCursor,
    hasNewer: page.pageInfo.hasNextPage,
  };
}

/**
 * Puts one item in, or its newer self in its place; an older self is ignored. An item beyond an end that is not loaded is
 * left out: its page will bring it.
 */
export function withItem(window: TimelineWindow, item: TimelineItem): TimelineWindow {
  const at = window.items.findIndex((other) => other.id === item.id);
  if (at >= 0) {
    const known = window.items[at];
    if (known && isOlder(item, known)) return window;
    if (known?.occurredAt === item.occurredAt)
      return { ...window, items: window.items.with(at, item) };
    return { ...window, items: inOrder(window.items.with(at, item)) };
  }
  const first = window.items[0];
  const last = window.items.at(-1);
  if (window.hasNewer && last && compare(item, last) > 0) return window;
  if (window.hasOlder && first && compare(item, first) < 0) return window;
  // Nearly always the newest: one comparison instead of a sort of thousands.
  if (!last || compare(item, last) > 0) return { ...window, items: [...window.items, item] };
  return { ...window, items: inOrder([...window.items, item]) };
}

export function withoutItem(window: TimelineWindow, id: string): TimelineWindow {
  const items = window.items.filter((item) => item.id !== id);
  return items.length === window.items.length ? window : { ...window, items };
}

/** A fresh newest page after a gap: joined when it meets what is shown, else in its place. */
export function caughtUp(window: TimelineWindow, page: TimelinePage): TimelineWindow {
  const shown = new Set(window.items.map(({ id }) => id));
  const meets = page.nodes.some(({ id }) => shown.has(id)) || !page.pageInfo.hasPreviousPage;
  if (!meets || window.hasNewer) return openedAt(page);
  return { ...withNewer(window, page), hasOlder: window.hasOlder };
}

/** First of the newest `unread` messages from the customer; null when all is read. */
export function firstUnread(items: readonly TimelineItem[], unread: number): string | null {
  let left = unread;
  let first: string | null = null;
  for (let at = items.length - 1; at >= 0 && left > 0; at--) {
    const item = items[at];
    if (item?.__typename === 'Message' && item.direction === 'INBOUND') {
      first = item.id;
      left--;
    }
  }
  return first;
}

export function inboundCount(items: readonly TimelineItem[]): number {
  return items.filter((item) => item.__typename === 'Message' && item.direction === 'INBOUND')
    .length;
}

/** The newest message either way that the operator can have seen. */
export function lastMessageId(items: readonly TimelineItem[]): string | null {
  return items.findLast((item) => item.__typename === 'Message')?.id ?? null;
}

/** An answer may come after the event that already told what happened next. */
function isOlder(item: TimelineItem, known: TimelineItem): boolean {
  if (item.__typename !== 'Message' || known.__typename !== 'Message') return false;
  if (item.updatedAt < known.updatedAt) return true;
  return Boolean(
    item.delivery && known.delivery && item.delivery.updatedAt < known.delivery.updatedAt,
  );
}

function compare(a: TimelineItem, b: TimelineItem): number {
  return a.occurredAt === b.occurredAt ? order(a.id, b.id) : order(a.occurredAt, b.occurredAt);
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function inOrder(items: readonly TimelineItem[]): TimelineItem[] {
  return [...items].sort(compare);
}

/** Later copies of an item win: they are what the server said last. */
function merged(first: readonly TimelineItem[], second: readonly TimelineItem[]): TimelineItem[] {
  const byId = new Map<string, TimelineItem>();
  for (const item of [...first, ...second]) byId.set(item.id, item);
  return inOrder([...byId.values()]);
}
