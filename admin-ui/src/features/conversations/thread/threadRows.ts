import type {
  ThreadEventFragment,
  ThreadMessageFragment,
  ThreadNoteFragment,
} from '@/__generated__/graphql';
import { dayKey } from '@/lib/format/days';
import type { OutgoingItem } from '../composer/outbox';
import { hasArrived } from './hasArrived';
import type { TimelineItem } from './timelineWindow';

/** One line of the thread. */
export type ThreadRow =
  | { kind: 'day'; key: string; at: string }
  | { kind: 'new'; key: string; count: number }
  | {
      kind: 'message';
      key: string;
      message: ThreadMessageFragment;
      isFirst: boolean;
      isLast: boolean;
    }
  | { kind: 'note'; key: string; note: ThreadNoteFragment }
  | { kind: 'event'; key: string; event: ThreadEventFragment }
  | { kind: 'folded'; key: string; events: readonly ThreadEventFragment[] }
  | { kind: 'outgoing'; key: string; item: OutgoingItem; isFirst: boolean; isLast: boolean };

const groupMs = 5 * 60_000;
const foldFrom = 3;

interface Facts {
  items: readonly TimelineItem[];
  outgoing: readonly OutgoingItem[];
  /** Message above which the "new" line stands. */
  newFrom: string | null;
  newCount: number;
  unfolded: ReadonlySet<string>;
}

/** Lines in order: days, the "new" line, bubbles in groups, notes, and runs of events folded. */
export function threadRows({ items, outgoing, newFrom, newCount, unfolded }: Facts): ThreadRow[] {
  const rows: ThreadRow[] = [];
  let day = '';
  let run: ThreadEventFragment[] = [];

  const endRun = () => {
    const first = run[0];
    if (!first) return;
    if (run.length >= foldFrom && !unfolded.has(first.id))
      rows.push({ kind: 'folded', key: `fold-${first.id}`, events: run });
    else rows.push(...run.map((event) => ({ kind: 'event' as const, key: event.id, event })));
    run = [];
  };
  const beginDay = (at: string) => {
    const next = dayKey(new Date(at));
    if (next === day) return;
    endRun();
    day = next;
    rows.push({ kind: 'day', key: `day-${next}`, at });
  };

  for (const item of items) {
    beginDay(item.occurredAt);
    switch (item.__typename) {
      case 'TimelineEvent':
        run.push(item);
        break;
      case 'Message':
        endRun();
        if (item.id === newFrom) rows.push({ kind: 'new', key: 'new', count: newCount });
        rows.push({ kind: 'message', key: item.id, message: item, isFirst: true, isLast: true });
        break;
      case 'InternalNote':
        endRun();
        rows.push({ kind: 'note', key: item.id, note: item });
        break;
    }
  }
  endRun();
  for (const item of outgoing) {
    if (hasArrived(item, items)) continue;
    beginDay(item.createdAt);
    rows.push({ kind: 'outgoing', key: item.key, item, isFirst: true, isLast: true });
  }
  return grouped(rows);
}

/** Bubbles of one author within five minutes stand close; the last one has the tail and the face. */
function grouped(rows: ThreadRow[]): ThreadRow[] {
  return rows.map((row, at) => {
    if (!isBubble(row)) return row;
    return {
      ...row,
      isFirst: !continues(rows[at - 1], row),
      isLast: !continues(row, rows[at + 1]),
    };
  });
}

type Bubble = Extract<ThreadRow, { kind: 'message' | 'outgoing' }>;

function isBubble(row: ThreadRow | undefined): row is Bubble {
  return row?.kind === 'message' || (row?.kind === 'outgoing' && row.item.mode === 'reply');
}

function continues(first: ThreadRow | undefined, second: ThreadRow | undefined): boolean {
  if (!isBubble(first) || !isBubble(second)) return false;
  const gap = Date.parse(timeOf(second)) - Date.parse(timeOf(first));
  return authorOf(first) === authorOf(second) && gap < groupMs;
}

function timeOf(row: Bubble): string {
  return row.kind === 'message' ? row.message.occurredAt : row.item.createdAt;
}

function authorOf(row: Bubble): string {
  if (row.kind === 'outgoing') return `OUTBOUND ${row.item.authorId}`;
  const { direction, actor } = row.message;
  return `${direction} ${direction === 'INBOUND' ? '' : (actor.node?.id ?? actor.name)}`;
}
