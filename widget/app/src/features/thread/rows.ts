import type { Format } from '../../lib/format.js';
import type { Message } from '../../model/messages.js';
import type { OutboxEntry } from '../../model/outbox.js';

/** A line of the thread. */
export type Row =
  | { readonly kind: 'day'; readonly key: string; readonly words: string }
  | { readonly kind: 'fresh'; readonly key: string }
  | ({
      readonly kind: 'message';
      readonly key: string;
      readonly message: Message;
    } & InGroup)
  | ({
      readonly kind: 'entry';
      readonly key: string;
      readonly entry: OutboxEntry;
    } & InGroup);

interface InGroup {
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

interface Said {
  readonly by: string;
  readonly at: string;
  readonly row:
    | {
        readonly kind: 'message';
        readonly key: string;
        readonly message: Message;
      }
    | {
        readonly kind: 'entry';
        readonly key: string;
        readonly entry: OutboxEntry;
      };
}

const GROUP = 5 * 60_000;
const SELF = '';

/** The thread as it is shown: by day, grouped by who speaks, what is on its way at the end. */
export function rowsOf(
  messages: readonly Message[],
  outbox: readonly OutboxEntry[],
  freshId: string | null,
  format: Format,
): Row[] {
  const said = [...messages.map(ofMessage), ...outbox.map(ofEntry)];
  return said.flatMap((one, i) => {
    const before = said[i - 1];
    const after = said[i + 1];
    const isNewDay = !before || format.dayKey(before.at) !== format.dayKey(one.at);
    const isFresh = one.row.kind === 'message' && one.row.message.id === freshId;
    const isFirst = isNewDay || isFresh || !isTogether(before, one);
    const isLast =
      !after ||
      !isTogether(one, after) ||
      format.dayKey(after.at) !== format.dayKey(one.at) ||
      (after.row.kind === 'message' && after.row.message.id === freshId);
    const rows: Row[] = [{ ...one.row, isFirst, isLast }];
    if (isFresh) {
      rows.unshift({ kind: 'fresh', key: 'fresh' });
    }
    if (isNewDay) {
      rows.unshift({
        kind: 'day',
        key: `day ${one.at}`,
        words: format.day(one.at),
      });
    }
    return rows;
  });
}

/** First of the replies that were not read; null when all were. */
export function firstUnread(messages: readonly Message[], count: number): string | null {
  const replies = messages.filter(({ direction }) => direction === 'OUTBOUND');
  return count > 0 ? (replies.at(-count)?.id ?? replies[0]?.id ?? null) : null;
}

function ofMessage(message: Message): Said {
  return {
    by: message.direction === 'INBOUND' ? SELF : `${message.actor.kind} ${message.actor.name}`,
    at: message.occurredAt,
    row: { kind: 'message', key: message.id, message },
  };
}

function ofEntry(entry: OutboxEntry): Said {
  return {
    by: SELF,
    at: entry.createdAt,
    row: { kind: 'entry', key: entry.key, entry },
  };
}

function isTogether(one: Said, other: Said): boolean {
  return one.by === other.by && Date.parse(other.at) - Date.parse(one.at) < GROUP;
}
