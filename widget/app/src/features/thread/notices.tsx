import type { JSX } from 'preact';
import { useApp } from '../../lib/context.js';
import { TextButton } from './TextButton.js';

/** Stands in for messages that are on their way; shows only when that takes a moment. */
export function Skeleton(): JSX.Element {
  return (
    <div class="skeleton" aria-hidden="true">
      <i />
      <i />
      <i />
    </div>
  );
}

/** Says that the history did not come and offers another try. */
export function HistoryNotice(): JSX.Element | null {
  const { visit, words } = useApp();
  return visit.hasFailed.value ? (
    <p class="notice" role="alert">
      {words.historyFailed}
      <TextButton onPress={() => visit.load()}>{words.retry}</TextButton>
    </p>
  ) : null;
}

/** Says that the question is closed, and that writing opens it again. */
export function ResolvedLine(): JSX.Element | null {
  const { visit, words } = useApp();
  const status = visit.history.conversation.value?.status;
  const isOver = status === 'RESOLVED' || status === 'CLOSED';
  return isOver && visit.outbox.entries.value.length === 0 ? (
    <p class="event">{words.resolved}</p>
  ) : null;
}
