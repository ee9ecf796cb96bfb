import { IconAlertCircle, IconClock, IconFile, IconLock } from '@tabler/icons-react';
import { TextAction } from '@/components/Banner';
import { cx } from '@/components/cx';
import { useFormat } from '@/lib/format/useFormat';
import { useT } from '@/lib/i18n/useT';
import type { OutgoingItem } from '../composer/outbox';
import blockStyles from './blocks/Blocks.module.css';
import styles from './Bubble.module.css';
import noteStyles from './NoteCard.module.css';

interface OutgoingBubbleProps {
  item: OutgoingItem;
  isFirst: boolean;
  isLast: boolean;
  onRetry: (key: string) => void;
  onEdit: (key: string) => void;
  onDiscard: (key: string) => void;
}

/** A reply or note that the server has not confirmed: it stays in place until it has. */
export function OutgoingBubble({
  item,
  isFirst,
  isLast,
  onRetry,
  onEdit,
  onDiscard,
}: OutgoingBubbleProps) {
  const t = useT();
  const format = useFormat();
  const isStuck = item.state === 'failed' && !item.failure?.isWaitingForLine;
  const meta = (
    <span className={styles.meta}>
      {format.time(item.createdAt)}
      <span role="img" aria-label={t('message.pending')} style={{ display: 'inline-flex' }}>
        <IconClock size={14} />
      </span>
    </span>
  );
  const fate = item.state === 'failed' && (
    <span className={cx(styles.below, !isStuck && styles.calm)} role={isStuck ? 'alert' : 'status'}>
      <span>
        {isStuck && <IconAlertCircle size={14} />}{' '}
        {isStuck ? (item.failure?.text ?? t('message.state.FAILED')) : t('message.waitingForLine')}
      </span>
      <TextAction onClick={() => onRetry(item.key)}>{t('message.retry')}</TextAction>
      {isStuck && (
        <TextAction onClick={() => onEdit(item.key)}>{t('message.editAgain')}</TextAction>
      )}
      {isStuck && (
        <TextAction onClick={() => onDiscard(item.key)}>{t('message.discard')}</TextAction>
      )}
    </span>
  );

  if (item.mode === 'note') {
    return (
      <>
        <article className={cx(noteStyles.note, styles.pending)} aria-label={t('note.label')}>
          <div className={noteStyles.noteHead}>
            <IconLock size={14} />
            <b>{t('message.you')}</b>
            <span>{t('note.label')}</span>
          </div>
          <div className={noteStyles.noteBody}>
            {item.text}
            {meta}
          </div>
        </article>
        {fate}
      </>
    );
  }
  return (
    <article
      className={cx(styles.message, styles.out, isFirst && styles.first)}
      aria-label={t('message.you')}
    >
      <div className={styles.column}>
        <div
          className={cx(
            styles.bubble,
            isLast && styles.tail,
            isStuck ? styles.failed : styles.pending,
          )}
        >
          {item.files.map(({ attachmentId, name, byteSize }) => (
            <span key={attachmentId} className={blockStyles.file}>
              <span className={blockStyles.fileIcon}>
                <IconFile size={16} />
              </span>
              <span className={blockStyles.fileText}>
                <span className={cx(blockStyles.fileName, 'os-cut')}>{name}</span>
                <span className={blockStyles.fileMeta}>{format.bytes(byteSize)}</span>
              </span>
            </span>
          ))}
          <span style={{ whiteSpace: 'pre-wrap' }}>{item.text}</span>
          {meta}
        </div>
        {fate}
      </div>
    </article>
  );
}
