import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode, RefObject } from 'react';
import type { OpenConversationFragment, ThreadMessageFragment } from '@/__generated__/graphql';
import { TextAction } from '@/components/Banner';
import { useFormat } from '@/lib/format/useFormat';
import { useNow } from '@/lib/format/useNow';
import { useT } from '@/lib/i18n/useT';
import type { OutgoingItem } from '../composer/outbox';
import { usePresent } from '../presence/PresenceProvider';
import { EventLine, FoldedEvents } from './EventLine';
import { MessageBubble } from './MessageBubble';
import { NoteCard } from './NoteCard';
import { OutgoingBubble } from './OutgoingBubble';
import styles from './Thread.module.css';
import { threadRows } from './threadRows';
import type { ThreadRow } from './threadRows';
import { ThreadScroll } from './ThreadScroll';
import type { ThreadScrollHandle } from './ThreadScroll';
import { ThreadProblem, ThreadSkeleton } from './ThreadStates';
import type { ThreadState, ThreadStore } from './ThreadStore';

interface ThreadLinesProps {
  conversation: OpenConversationFragment;
  store: ThreadStore;
  state: ThreadState;
  outgoing: readonly OutgoingItem[];
  scroll: RefObject<ThreadScrollHandle | null>;
  flashing: string | null;
  onAtBottom: (isAtBottom: boolean) => void;
  onShow: (messageId: string) => void;
  onQuote: (message: ThreadMessageFragment) => void;
  onRetryDelivery: (deliveryId: string) => void;
  onRetry: (key: string) => void;
  onEdit: (key: string) => void;
  onDiscard: (key: string) => void;
}

const none: ReadonlySet<string> = new Set();

export function ThreadLines(props: ThreadLinesProps) {
  const { conversation, store, state, outgoing } = props;
  const t = useT();
  const [unfolded, setUnfolded] = useState(none);
  const { window, newFrom, newCount } = state;
  const items = window?.items;
  const rows = useMemo(
    () => threadRows({ items: items ?? [], outgoing, newFrom, newCount, unfolded }),
    [items, outgoing, newFrom, newCount, unfolded],
  );
  const draw = useRowView(props, (id) => setUnfolded((before) => new Set([...before, id])));

  if (!window) {
    if (state.problem)
      return <ThreadProblem problem={state.problem} onRetry={() => void store.visit()} />;
    return (
      <div className={styles.body}>
        <ThreadSkeleton />
      </div>
    );
  }
  return (
    <ThreadScroll
      rows={rows}
      isPrepended={state.isPrepended}
      openAt={newFrom ? 'new' : null}
      handle={props.scroll}
      isBottomLoaded={!window.hasNewer}
      unseenCount={newCount}
      onNearTop={() => void store.loadOlder()}
      onNearBottom={() => void store.loadNewer()}
      onAtBottom={props.onAtBottom}
      tail={<Tail conversation={conversation} outgoing={outgoing} />}
      head={
        !window.hasOlder ? (
          <div className={styles.beginning}>{t('thread.beginning')}</div>
        ) : state.problem ? (
          <div className={styles.beginning}>
            {t('thread.failed.older')}&nbsp;
            <TextAction onClick={() => void store.loadOlder()}>{t('app.retry')}</TextAction>
          </div>
        ) : (
          <div className={styles.beginning}>{t('thread.loadingOlder')}</div>
        )
      }
    >
      {draw}
    </ThreadScroll>
  );
}

function useRowView(
  props: ThreadLinesProps,
  onUnfold: (eventId: string) => void,
): (row: ThreadRow) => ReactNode {
  const t = useT();
  const format = useFormat();
  const now = useNow(60_000);
  const { conversation, flashing } = props;
  const customerName = conversation.customer.name;
  const channelName = t(`channel.${conversation.inbox.channel}`);
  const { onQuote, onShow, onRetryDelivery } = useStable(props);

  return (row) => {
    switch (row.kind) {
      case 'day':
        return (
          <div className={styles.day} role="separator">
            {format.day(row.at, now)}
          </div>
        );
      case 'new':
        return (
          <div className={styles.newLine} role="separator">
            {row.count > 1 ? t('thread.newCount', { count: row.count }) : t('thread.new')}
          </div>
        );
      case 'message':
        return (
          <MessageBubble
            message={row.message}
            customerName={customerName}
            channelName={channelName}
            isFirst={row.isFirst}
            isLast={row.isLast}
            isFlashing={row.key === flashing}
            onQuote={onQuote}
            onShow={onShow}
            onRetry={onRetryDelivery}
          />
        );
      case 'note':
        return <NoteCard note={row.note} />;
      case 'event':
        return <EventLine event={row.event} />;
      case 'folded':
        return (
          <FoldedEvents
            count={row.events.length}
            onUnfold={() => onUnfold(row.events[0]?.id ?? '')}
          />
        );
      case 'outgoing':
        return (
          <OutgoingBubble
            item={row.item}
            isFirst={row.isFirst}
            isLast={row.isLast}
            onRetry={props.onRetry}
            onEdit={props.onEdit}
            onDiscard={props.onDiscard}
          />
        );
    }
  };
}

/** Handlers that stay the same, so that bubbles that did not change are not drawn again. */
function useStable(props: ThreadLinesProps) {
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  return {
    onQuote: useCallback((message: ThreadMessageFragment) => latest.current.onQuote(message), []),
    onShow: useCallback((id: string) => latest.current.onShow(id), []),
    onRetryDelivery: useCallback((id: string) => latest.current.onRetryDelivery(id), []),
  };
}

function Tail({
  conversation,
  outgoing,
}: {
  conversation: OpenConversationFragment;
  outgoing: readonly OutgoingItem[];
}) {
  const t = useT();
  const isTyping = usePresent(conversation.id).some(
    ({ actor, activity }) => actor.kind === 'CUSTOMER' && activity === 'TYPING_REPLY',
  );
  const waiting = outgoing.filter(({ failure }) => failure?.isWaitingForLine).length;
  if (isTyping) {
    return (
      <div className={styles.typing} role="status">
        <span className={styles.dots} aria-hidden="true">
          <i />
          <i />
          <i />
        </span>
        {t('thread.typing', { name: conversation.customer.name.split(' ')[0] })}
      </div>
    );
  }
  return waiting > 1 ? (
    <div className={styles.queued}>{t('composer.queued', { count: waiting })}</div>
  ) : null;
}
