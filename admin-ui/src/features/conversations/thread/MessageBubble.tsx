import { IconAlertCircle, IconCreditCardOff, IconRobot, IconTrash } from '@tabler/icons-react';
import { memo } from 'react';
import type { ReactNode } from 'react';
import type { ThreadMessageFragment } from '@/__generated__/graphql';
import { Avatar } from '@/components/Avatar';
import { TextAction } from '@/components/Banner';
import { cx } from '@/components/cx';
import { useT } from '@/lib/i18n/useT';
import { useViewer } from '@/lib/session/viewer';
import { isOnlyPictures, MessageContent } from './blocks/MessageContent';
import styles from './Bubble.module.css';
import { MessageMenu } from './MessageMenu';
import { MessageMeta } from './MessageMeta';

interface MessageBubbleProps {
  message: ThreadMessageFragment;
  customerName: string;
  channelName: string;
  isFirst: boolean;
  isLast: boolean;
  isFlashing: boolean;
  onQuote: (message: ThreadMessageFragment) => void;
  onShow: (messageId: string) => void;
  onRetry: (deliveryId: string) => void;
}

export const MessageBubble = memo(function MessageBubble(props: MessageBubbleProps) {
  const { message, customerName, channelName, isFirst, isLast, isFlashing } = props;
  const t = useT();
  const viewer = useViewer();
  const isOut = message.direction === 'OUTBOUND';
  const isOwn = message.actor.node?.id === viewer.id;
  const isBot = isOut && message.actor.kind !== 'OPERATOR';
  const isFailed = message.delivery?.state === 'FAILED';
  const isUnsupported =
    message.blocks.length > 0 &&
    message.blocks.every(({ __typename }) => __typename === 'UnsupportedBlock');
  const isPlain = Boolean(message.deletedAt) || isUnsupported;
  const isMedia =
    !message.deletedAt &&
    !message.replyTo &&
    !message.forwardedFrom &&
    isOnlyPictures(message.blocks);
  const isPending = message.delivery?.state === 'QUEUED' || message.delivery?.state === 'SENDING';
  const author = isOut ? (isOwn ? t('message.you') : message.actor.name) : customerName;

  return (
    <article
      className={cx(styles.message, isFirst && styles.first, isOut && styles.out)}
      aria-label={author}
    >
      {!isOut && (
        <span className={styles.face}>{isLast && <Avatar size={24} name={customerName} />}</span>
      )}
      <div className={styles.column}>
        {isFirst && isOut && !isOwn && (
          <span className={styles.who}>
            {isBot && <IconRobot size={12} />} {message.actor.name}
          </span>
        )}
        <div className={styles.holder}>
          <div
            className={cx(
              styles.bubble,
              isLast && styles.tail,
              isBot && styles.bot,
              isFailed && styles.failed,
              isPlain && styles.plain,
              isMedia && styles.media,
              isPending && styles.pending,
              isFlashing && styles.flash,
            )}
          >
            {message.forwardedFrom && (
              <span className={styles.aside}>
                {t('message.forwarded', { name: message.forwardedFrom })}
              </span>
            )}
            {message.replyTo && (
              <Quote message={message} customerName={customerName} onShow={props.onShow} />
            )}
            {message.deletedAt ? (
              <Aside icon={<IconTrash size={14} style={{ verticalAlign: -2 }} />}>
                {t(isOut ? 'message.deletedOwn' : 'message.deleted')}
              </Aside>
            ) : (
              <MessageContent blocks={message.blocks} channelName={channelName} />
            )}
            <MessageMeta message={message} channelName={channelName} />
          </div>
          <span className={styles.tools}>
            <MessageMenu message={message} onQuote={() => props.onQuote(message)} />
          </span>
        </div>
        <Redactions message={message} />
        {isFailed && message.delivery && <Failure message={message} onRetry={props.onRetry} />}
      </div>
    </article>
  );
});

function Aside({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <span>
      {icon} {children}
    </span>
  );
}

function Quote({
  message,
  customerName,
  onShow,
}: {
  message: ThreadMessageFragment;
  customerName: string;
  onShow: (id: string) => void;
}) {
  const t = useT();
  const viewer = useViewer();
  const original = message.replyTo;
  if (!original) return null;
  const isOwn = original.actor.node?.id === viewer.id;
  const author =
    original.direction === 'INBOUND'
      ? customerName
      : isOwn
        ? t('message.you')
        : original.actor.name;
  return (
    <button type="button" className={styles.quote} onClick={() => onShow(original.id)}>
      <b>{author}</b>
      <span className="os-cut">{original.text}</span>
    </button>
  );
}

function Redactions({ message }: { message: ThreadMessageFragment }) {
  const t = useT();
  const [first] = message.redactions;
  if (!first) return null;
  return (
    <span className={cx(styles.below, styles.calm)}>
      <IconCreditCardOff size={14} />
      {first.kind === 'CARD_NUMBER'
        ? t('message.redacted.CARD_NUMBER')
        : t('message.redacted.other')}
    </span>
  );
}

function Failure({
  message,
  onRetry,
}: {
  message: ThreadMessageFragment;
  onRetry: (deliveryId: string) => void;
}) {
  const t = useT();
  const { delivery } = message;
  if (!delivery) return null;
  const { failure } = delivery;
  const known = failure && t(`message.failure.${failure.reason}`);
  const canRetry = message.viewerCan.includes('RETRY') && failure?.isRetryable !== false;
  return (
    <span className={styles.below} role="alert">
      <span title={failure?.message}>
        <IconAlertCircle size={14} /> {known ?? failure?.message ?? t('message.state.FAILED')}
      </span>
      {canRetry && (
        <TextAction onClick={() => onRetry(delivery.id)}>{t('message.retry')}</TextAction>
      )}
    </span>
  );
}
