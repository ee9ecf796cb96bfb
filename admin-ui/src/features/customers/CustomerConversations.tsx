import { useState } from 'react';
import { Link } from 'react-router';
import { useClient } from 'urql';
import { CustomerCardMoreDocument } from '@/__generated__/graphql';
import type { CustomerCardQuery } from '@/__generated__/graphql';
import { Counter } from '@/components/Badges';
import { Button } from '@/components/Button';
import { cx } from '@/components/cx';
import { ServiceGlyph } from '@/components/ServiceGlyph';
import { useFormat } from '@/lib/format/useFormat';
import { useNow } from '@/lib/format/useNow';
import { useT } from '@/lib/i18n/useT';
import { channelMark } from '@/lib/vocabulary/services';
import styles from './CustomerCard.module.css';

type Customer = NonNullable<CustomerCardQuery['customer']>;
type Conversation = Customer['conversations']['nodes'][number];

interface CustomerConversationsProps {
  customer: Customer;
  currentId: string;
  hrefOf: (conversationId: string) => string;
}

/** The whole history of the person on one list, whatever the channel. */
export function CustomerConversations({ customer, currentId, hrefOf }: CustomerConversationsProps) {
  const t = useT();
  const client = useClient();
  const [older, setOlder] = useState<readonly Conversation[]>([]);
  const [page, setPage] = useState<Customer['conversations']['pageInfo'] | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const { hasNextPage, endCursor } = page ?? customer.conversations.pageInfo;
  const first = customer.conversations.nodes;
  const shown = [...first, ...older.filter(({ id }) => !first.some((other) => other.id === id))];

  async function more() {
    if (!endCursor) return;
    setIsBusy(true);
    const { data } = await client
      .query(
        CustomerCardMoreDocument,
        { id: customer.id, after: endCursor },
        { requestPolicy: 'network-only' },
      )
      .toPromise();
    const next = data?.customer?.conversations;
    if (next) {
      setOlder((before) => [...before, ...next.nodes]);
      setPage(next.pageInfo);
    }
    setIsBusy(false);
  }

  return (
    <>
      <h3 className={styles.section}>{t('customer.conversations')}</h3>
      <ul>
        {shown.map((conversation) => (
          <li key={conversation.id}>
            <ConversationLine
              conversation={conversation}
              isCurrent={conversation.id === currentId}
              href={hrefOf(conversation.id)}
            />
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <Button size="xs" className={styles.more} busy={isBusy} onClick={() => void more()}>
          {t('app.loadMore')}
        </Button>
      )}
    </>
  );
}

function ConversationLine({
  conversation,
  isCurrent,
  href,
}: {
  conversation: Conversation;
  isCurrent: boolean;
  href: string;
}) {
  const t = useT();
  const format = useFormat();
  const now = useNow(60_000);
  const { inbox, subject, preview, number, status, lastActivityAt, unreadCount } = conversation;
  return (
    <Link
      to={href}
      className={cx(styles.dialog, isCurrent && styles.dialogOn)}
      aria-current={isCurrent ? 'true' : undefined}
    >
      <span className={styles.dialogTop}>
        <ServiceGlyph mark={channelMark[inbox.channel]} label={t(`channel.${inbox.channel}`)} />
        <span className="os-cut">
          {subject ?? preview?.text ?? t('customer.untitled', { number })}
        </span>
        <Counter value={unreadCount} label={t('inbox.unread', { count: unreadCount })} />
        <time className={styles.end} dateTime={lastActivityAt}>
          {format.moment(lastActivityAt, now)}
        </time>
      </span>
      <span className={cx(styles.dialogSub, 'os-cut')} style={{ display: 'block' }}>
        {t('thread.number', { number })} ·{' '}
        {isCurrent ? t('customer.current') : t(`status.${status}`)}
      </span>
    </Link>
  );
}
