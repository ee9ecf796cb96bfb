import { IconAlertTriangle, IconLock } from '@tabler/icons-react';
import { useQuery } from 'urql';
import { CustomerCardDocument } from '@/__generated__/graphql';
import type { CustomerCardQuery, OpenConversationFragment } from '@/__generated__/graphql';
import { Avatar } from '@/components/Avatar';
import { Button } from '@/components/Button';
import { EmptyState } from '@/components/EmptyState';
import { AfterWait, SkeletonBar } from '@/components/Skeleton';
import { useFormat } from '@/lib/format/useFormat';
import { useT } from '@/lib/i18n/useT';
import { useMay } from '@/lib/session/viewer';
import styles from './CustomerCard.module.css';
import { CustomerConversations } from './CustomerConversations';
import { CustomerIdentities } from './CustomerIdentities';
import { LinkedConversations } from './LinkedConversations';

export type CardCustomer = NonNullable<CustomerCardQuery['customer']>;

interface CustomerCardProps {
  customerId: string;
  /** The conversation that is open beside the card. */
  conversation: OpenConversationFragment;
  hrefOf: (conversationId: string) => string;
}

/** Who writes: contacts with their evidence, and every conversation over every channel. */
export function CustomerCard({ customerId, conversation, hrefOf }: CustomerCardProps) {
  const t = useT();
  const isAllowed = useMay('CUSTOMERS_READ');
  const [{ data, error, fetching }, reload] = useQuery({
    query: CustomerCardDocument,
    variables: { id: customerId },
    pause: !isAllowed,
  });
  const customer = data?.customer;

  if (!isAllowed || (data && !customer && !fetching)) {
    return <EmptyState icon={<IconLock size={24} stroke={1.5} />} title={t('customer.missing')} />;
  }
  if (!customer && error) {
    return (
      <EmptyState
        icon={<IconAlertTriangle size={24} stroke={1.5} />}
        title={t('customer.failed')}
        actions={
          <Button onClick={() => reload({ requestPolicy: 'network-only' })}>
            {t('app.retry')}
          </Button>
        }
      />
    );
  }
  if (!customer) return <CardSkeleton />;
  return (
    <div className={styles.card}>
      <Head customer={customer} />
      <Contacts customer={customer} />
      <CustomerIdentities customer={customer} currentId={conversation.identity.id} />
      <LinkedConversations conversation={conversation} hrefOf={hrefOf} />
      <CustomerConversations customer={customer} currentId={conversation.id} hrefOf={hrefOf} />
    </div>
  );
}

function Head({ customer }: { customer: CardCustomer }) {
  const t = useT();
  const format = useFormat();
  const since = t('customer.since', {
    stage: t(`customer.stage.${customer.stage}`),
    date: format.date(customer.createdAt),
  });
  return (
    <div className={styles.head}>
      <Avatar size={40} name={customer.name} />
      <div style={{ minWidth: 0 }}>
        <h2>{customer.name}</h2>
        <div className={styles.sub}>{since}</div>
      </div>
    </div>
  );
}

function Contacts({ customer }: { customer: CardCustomer }) {
  const t = useT();
  if (!customer.phone && !customer.email) return null;
  return (
    <dl className={styles.facts}>
      {customer.phone && <dt>{t('customer.phone')}</dt>}
      {customer.phone && <dd>{customer.phone}</dd>}
      {customer.email && <dt>{t('customer.email')}</dt>}
      {customer.email && <dd>{customer.email}</dd>}
    </dl>
  );
}

function CardSkeleton() {
  const t = useT();
  return (
    <AfterWait label={t('app.loading')}>
      <div className={styles.card}>
        <div className={styles.head}>
          <SkeletonBar style={{ width: 40, height: 40, borderRadius: '50%' }} />
          <SkeletonBar style={{ width: '50%' }} />
        </div>
        {['72%', '58%', '64%'].map((width) => (
          <SkeletonBar key={width} style={{ width, marginTop: 18 }} />
        ))}
      </div>
    </AfterWait>
  );
}
