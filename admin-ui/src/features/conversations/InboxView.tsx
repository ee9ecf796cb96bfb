import { useCallback, useState } from 'react';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { ThreadDocument } from '@/__generated__/graphql';
import type { OpenConversationFragment } from '@/__generated__/graphql';
import { Drawer } from '@/components/Drawer';
import { useT } from '@/lib/i18n/useT';
import { useShortcut } from '@/lib/keyboard/useShortcut';
import { media, useMedia } from '@/lib/media/useMedia';
import { useConversationActions } from './actions/useConversationActions';
import { ConversationList } from './inbox/ConversationList';
import { neighbour } from './inbox/listWindow';
import { useConversationList } from './inbox/useConversationList';
import { useListAddress } from './inbox/useListAddress';
import type { ViewSlug } from './inbox/views';
import styles from './InboxView.module.css';
import { Thread } from './thread/Thread';
import { ChooseConversation } from './thread/ThreadStates';

export interface CardTarget {
  customerId: string;
  conversation: OpenConversationFragment;
}

interface InboxViewProps {
  view: ViewSlug;
  conversationId: string | null;
  /** Draws the customer of the open conversation. */
  renderCard: (target: CardTarget) => ReactNode;
}

/** List, open conversation and customer; one pane at a time on a phone. */
export function InboxView({ view, conversationId, renderCard }: InboxViewProps) {
  const t = useT();
  const isPhone = useMedia(media.phone);
  const hasDrawer = useMedia(media.drawer);
  const [isCardOpen, setIsCardOpen] = useState(false);
  const address = useListAddress(view);
  const { open } = address;
  const list = useConversationList(view, address.filters, conversationId);
  const { settle, window } = list;

  const onDone = useCallback(
    (id: string) => {
      settle(id);
      if (id !== conversationId) return;
      const below = neighbour(window, id, 1);
      const next = below === id ? neighbour(window, id, -1) : below;
      open(isPhone || next === id ? null : next, true);
    },
    [settle, conversationId, window, isPhone, open],
  );
  const onBack = useCallback((id: string) => open(id), [open]);
  const actions = useConversationActions({ onDone, onBack });

  useShortcut('close', () => open(null), conversationId !== null && !isCardOpen);
  useShortcut('open', () => window.ids[0] && open(window.ids[0]), conversationId === null);

  return (
    <div className={styles.inbox}>
      {!(isPhone && conversationId) && (
        <ConversationList view={view} selectedId={conversationId} list={list} address={address} />
      )}
      {conversationId ? (
        <div className={styles.push} key={isPhone ? conversationId : 'pane'}>
          <div className={styles.pane}>
            <Thread
              key={conversationId}
              id={conversationId}
              actions={actions}
              onBack={() => open(null)}
              onOpenCard={() => setIsCardOpen(true)}
              onResolved={(conversation) => onDone(conversation.id)}
            />
            {hasDrawer && (
              <Drawer
                isInside={!isPhone}
                isOpen={isCardOpen}
                onClose={() => setIsCardOpen(false)}
                title={t('customer.card')}
                closeLabel={t('app.close')}
                width={344}
              >
                <Card conversationId={conversationId} render={renderCard} />
              </Drawer>
            )}
          </div>
          {!hasDrawer && (
            <aside className={styles.side} aria-label={t('customer.card')}>
              <Card conversationId={conversationId} render={renderCard} />
            </aside>
          )}
        </div>
      ) : (
        !isPhone && (
          <div className={styles.empty}>
            <ChooseConversation />
          </div>
        )
      )}
    </div>
  );
}

/** Reads what the thread has loaded. */
function Card({
  conversationId,
  render,
}: {
  conversationId: string;
  render: (target: CardTarget) => ReactNode;
}) {
  const [{ data }] = useQuery({
    query: ThreadDocument,
    variables: { id: conversationId },
    requestPolicy: 'cache-only',
  });
  const conversation = data?.conversation;
  return conversation ? render({ customerId: conversation.customer.id, conversation }) : null;
}
