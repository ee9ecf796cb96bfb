import { useEffect, useMemo, useRef, useState } from 'react';
import { useClient, useQuery } from 'urql';
import { ThreadDocument, ThreadRetryDeliveryDocument } from '@/__generated__/graphql';
import type { OpenConversationFragment, ThreadMessageFragment } from '@/__generated__/graphql';
import { useAnnounce } from '@/components/LiveRegion';
import { useToasts } from '@/components/Toasts';
import { problemOf } from '@/lib/client/problem';
import { useT } from '@/lib/i18n/useT';
import { ActionCommands } from '../actions/ActionCommands';
import type { ConversationActions } from '../actions/useConversationActions';
import { Composer } from '../composer/Composer';
import type { ComposerHandle } from '../composer/Composer';
import { useDispatcher, useFileTrays } from '../composer/ComposerContext';
import { UnseenReplyDialog } from '../composer/UnseenReplyDialog';
import { usePresenceBox } from '../presence/PresenceProvider';
import { useSignals } from '../presence/useSignals';
import styles from './Thread.module.css';
import { ThreadHeader } from './ThreadHeader';
import { ThreadLines } from './ThreadLines';
import type { ThreadScrollHandle } from './ThreadScroll';
import { MissingConversation, ThreadProblem, ThreadSkeleton } from './ThreadStates';
import { lastMessageId } from './timelineWindow';
import { useOutgoingFate } from './useOutgoingFate';
import { useIsLooking, useLastSeen, useReadMark } from './useReadMark';
import { useShownMessage } from './useShownMessage';
import { useThread } from './useThread';

interface ThreadProps {
  id: string;
  actions: ConversationActions;
  onBack: () => void;
  onOpenCard: () => void;
  onResolved: (conversation: OpenConversationFragment) => void;
}

/** One open conversation: header, timeline and composer. */
export function Thread({ id, actions, onBack, onOpenCard, onResolved }: ThreadProps) {
  const t = useT();
  const client = useClient();
  const toasts = useToasts();
  const announce = useAnnounce();
  const dispatcher = useDispatcher();
  const trays = useFileTrays();
  const { watch, store: presence } = usePresenceBox();
  const signals = useSignals(id);
  const [{ data, error }, reload] = useQuery({ query: ThreadDocument, variables: { id } });
  const conversation = data?.conversation ?? null;
  const composer = useRef<ComposerHandle>(null);
  const scroll = useRef<ThreadScrollHandle>(null);
  const [quote, setQuote] = useState<ThreadMessageFragment | null>(null);
  const [isAtBottom, setIsAtBottom] = useState(true);
  const isLooking = useIsLooking();
  const [isSending, setIsSending] = useState(false);

  const { store, state, isLost } = useThread(id, {
    isSending,
    onMessage(message) {
      presence.spoke(id, message.actor);
      if (message.direction !== 'INBOUND') return;
      if (!isLooking || !isAtBottom) store.markNewFrom(message.id);
      announce(
        t('thread.incoming', {
          name: conversation?.customer.name ?? message.actor.name,
          text: message.text,
        }),
      );
    },
  });
  const fate = useOutgoingFate(id, store);
  useEffect(() => setIsSending(dispatcher.isSending(id)), [dispatcher, fate.outgoing, id]);

  const items = state.window?.items;
  const newest = useMemo(() => lastMessageId(items ?? []), [items]);
  const isInSight = isLooking && isAtBottom && state.window !== null && !state.window.hasNewer;
  useReadMark({
    conversationId: id,
    unreadCount: conversation?.unreadCount ?? 0,
    lastMessageId: newest,
    isInSight,
  });
  const lastSeen = useLastSeen(newest, isInSight);
  const { flashing, show } = useShownMessage(store, scroll);

  useEffect(() => {
    watch('thread', [id]);
    return () => watch('thread', []);
  }, [watch, id]);

  async function retryDelivery(deliveryId: string) {
    const answer = await client
      .mutation(ThreadRetryDeliveryDocument, { input: { deliveryId } })
      .toPromise();
    const refusal = answer.data?.deliveryRetry.errors[0];
    const message = answer.data?.deliveryRetry.delivery?.message;
    if (message) store.put(message);
    const detail = answer.error ? t(problemOf(answer.error).text) : refusal?.message;
    if (detail)
      toasts.show({
        key: `retry-${deliveryId}`,
        tone: 'danger',
        text: t('message.retryFailed'),
        detail,
      });
  }

  function restore(key: string) {
    const item = fate.takeBack(key);
    if (!item) return;
    composer.current?.restore(item.mode, item.text);
    trays.restore(id, item.files);
  }

  if (isLost || state.isMissing || (data && !conversation))
    return <section className={styles.thread}>{<MissingConversation onBack={onBack} />}</section>;
  if (!conversation && error) {
    return (
      <section className={styles.thread}>
        <ThreadProblem
          problem={problemOf(error)}
          onRetry={() => reload({ requestPolicy: 'network-only' })}
        />
      </section>
    );
  }
  if (!conversation) return <section className={styles.thread}>{<ThreadSkeleton />}</section>;

  return (
    <section className={styles.thread} aria-label={conversation.customer.name}>
      <ActionCommands
        conversation={conversation}
        actions={actions}
        onWrite={(mode) => composer.current?.focus(mode)}
      />
      <ThreadHeader
        conversation={conversation}
        actions={actions}
        onBack={onBack}
        onOpenCard={onOpenCard}
      />
      <ThreadLines
        conversation={conversation}
        store={store}
        state={state}
        outgoing={fate.outgoing}
        scroll={scroll}
        flashing={flashing}
        onAtBottom={setIsAtBottom}
        onShow={(messageId) => void show(messageId)}
        onQuote={setQuote}
        onRetryDelivery={(deliveryId) => void retryDelivery(deliveryId)}
        onRetry={fate.retry}
        onEdit={restore}
        onDiscard={fate.drop}
      />
      <Composer
        ref={composer}
        conversation={conversation}
        quote={quote}
        onQuote={setQuote}
        lastSeenMessageId={lastSeen}
        onTyped={(mode) => signals.typed(mode === 'note' ? 'TYPING_NOTE' : 'TYPING_REPLY')}
        onStopped={signals.stopped}
        onSubmitted={(resolves) => {
          scroll.current?.toNewest();
          if (resolves) onResolved(conversation);
        }}
      />
      {fate.unseen && (
        <UnseenReplyDialog
          {...fate.unseen}
          onKeep={() => restore(fate.unseen?.outgoing.key ?? '')}
          onSend={() => fate.retry(fate.unseen?.outgoing.key ?? '', true)}
          onDrop={() => fate.drop(fate.unseen?.outgoing.key ?? '')}
        />
      )}
    </section>
  );
}
