import { IconAlertCircle, IconBan, IconCheck, IconChecks, IconClock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { DeliveryState, ThreadMessageFragment } from '@/__generated__/graphql';
import { Tip } from '@/components/Tip';
import { useFormat } from '@/lib/format/useFormat';
import { useT } from '@/lib/i18n/useT';
import styles from './Bubble.module.css';
import { Revisions } from './Revisions';

const marks: Record<DeliveryState, ReactNode> = {
  QUEUED: <IconClock size={14} />,
  SENDING: <IconClock size={14} />,
  SENT: <IconCheck size={14} />,
  DELIVERED: <IconChecks size={14} />,
  READ: <IconChecks size={14} color="var(--os-accent-text)" />,
  FAILED: <IconAlertCircle size={14} />,
  SKIPPED: <IconBan size={14} />,
  CANCELLED: <IconBan size={14} />,
};

/** Delays shorter than this are the ordinary way of the net. */
const delayMs = 2 * 60_000;

/** Time, edit mark and ticks in the lower right of a bubble. */
export function MessageMeta({
  message,
  channelName,
}: {
  message: ThreadMessageFragment;
  channelName: string;
}) {
  const t = useT();
  const format = useFormat();
  const { delivery } = message;
  const isDelayed = Date.parse(message.receivedAt) - Date.parse(message.occurredAt) > delayMs;
  const whole = isDelayed
    ? t('message.delayed', {
        sent: format.full(message.occurredAt),
        received: format.full(message.receivedAt),
      })
    : format.full(message.occurredAt);
  return (
    <span className={styles.meta}>
      {message.editedAt && (
        <>
          <Revisions messageId={message.id} channelName={channelName} /> ·
        </>
      )}
      <Tip label={whole}>
        <time dateTime={message.occurredAt}>{format.time(message.occurredAt)}</time>
      </Tip>
      {delivery && <DeliveryMark delivery={delivery} />}
    </span>
  );
}

function DeliveryMark({ delivery }: { delivery: NonNullable<ThreadMessageFragment['delivery']> }) {
  const t = useT();
  const format = useFormat();
  const next =
    delivery.nextAttemptAt && delivery.attemptCount > 0
      ? t('message.nextAttempt', { at: format.time(delivery.nextAttemptAt) })
      : null;
  const label = [t(`message.state.${delivery.state}`), next].filter(Boolean).join(', ');
  return (
    <Tip label={label}>
      <span role="img" aria-label={label} style={{ display: 'inline-flex' }}>
        {marks[delivery.state]}
      </span>
    </Tip>
  );
}
