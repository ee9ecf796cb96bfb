import type { MessageFactsFragment } from '../__generated__/operations.js';

/** A message as the visitor may see it. */
export type Message = MessageFactsFragment;
export type Block = Message['blocks'][number];

/** The list with new or changed messages in it, oldest first; the later version of each wins. */
export function merged(list: readonly Message[], incoming: readonly Message[]): readonly Message[] {
  const byId = new Map(list.map((message) => [message.id, message]));
  for (const message of incoming) {
    const known = byId.get(message.id);
    if (!known || known.updatedAt <= message.updatedAt) {
      byId.set(message.id, message);
    }
  }
  return [...byId.values()].sort(inOrder);
}

function inOrder(one: Message, other: Message): number {
  return compare(one.occurredAt, other.occurredAt) || compare(one.id, other.id);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** What is still on its way, as far as telling it apart from what arrived needs. */
interface OnItsWay {
  readonly text: string;
  readonly createdAt: string;
  readonly wasTried: boolean;
}

/** Clocks of visitor and server may differ by this much. */
const CLOCK_TOLERANCE = 5 * 60_000;

/**
 * The messages without those that the outbox still shows: a message can come back by the stream
 * before the answer to its sending does.
 */
export function withoutTwins(
  list: readonly Message[],
  outbox: readonly OnItsWay[],
): readonly Message[] {
  const hidden = new Set<string>();
  for (const entry of outbox.filter(({ wasTried }) => wasTried)) {
    const since = Date.parse(entry.createdAt) - CLOCK_TOLERANCE;
    const twin = list.find(
      ({ id, direction, text, occurredAt }) =>
        !hidden.has(id) &&
        direction === 'INBOUND' &&
        text === entry.text &&
        Date.parse(occurredAt) >= since,
    );
    if (twin) {
      hidden.add(twin.id);
    }
  }
  return hidden.size === 0 ? list : list.filter(({ id }) => !hidden.has(id));
}
