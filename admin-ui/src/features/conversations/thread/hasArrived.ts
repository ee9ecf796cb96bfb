import type { OutgoingItem } from '../composer/outbox';
import type { TimelineItem } from './timelineWindow';

/** Clocks of browser and server differ by so much, usually. */
const slackMs = 2_000;

/** Whether what was sent is in the thread already: its event can be faster than its answer. */
export function hasArrived(outgoing: OutgoingItem, items: readonly TimelineItem[]): boolean {
  const words = bare(outgoing.text);
  if (outgoing.state !== 'sending' || words === '') return false;
  const since = Date.parse(outgoing.createdAt) - slackMs;
  return items.some(
    (item) =>
      item.actor.node?.id === outgoing.authorId &&
      Date.parse(item.occurredAt) >= since &&
      bare(wordsOf(item, outgoing)) === words,
  );
}

function wordsOf(item: TimelineItem, { mode }: OutgoingItem): string {
  if (item.__typename === 'InternalNote') return mode === 'note' ? item.body : '';
  return item.__typename === 'Message' && mode === 'reply' ? item.text : '';
}

/** Formatting is written in signs that the server takes out. */
function bare(text: string): string {
  return text.replace(/[^\p{L}\p{N}\p{Emoji_Presentation}]+/gu, '');
}
