import {
  IconAlertCircle,
  IconClock,
  IconClockPause,
  IconLock,
  IconWorld,
} from '@tabler/icons-react';
import { memo } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { ConversationListRowDocument } from '@/__generated__/graphql';
import type { ConversationRowFragment } from '@/__generated__/graphql';
import { Avatar } from '@/components/Avatar';
import { Counter } from '@/components/Badges';
import { cx } from '@/components/cx';
import { ServiceGlyph } from '@/components/ServiceGlyph';
import { useFormat } from '@/lib/format/useFormat';
import { useT } from '@/lib/i18n/useT';
import { useViewer } from '@/lib/session/viewer';
import { channelMark } from '@/lib/vocabulary/services';
import { useDraft, useUnsent } from '../composer/ComposerContext';
import { usePresent } from '../presence/PresenceProvider';
import styles from './ConversationListItem.module.css';
import { previewOf } from './previewOf';
import type { RowPreview } from './previewOf';

interface ItemProps {
  id: string;
  href: string;
  isSelected: boolean;
  isGone: boolean;
  now: Date;
}

/** One row of 76 px; reads itself from the cache, so that only changed rows are drawn again. */
export const ConversationListItem = memo(function ConversationListItem({
  id,
  href,
  isSelected,
  isGone,
  now,
}: ItemProps) {
  const [{ data }] = useQuery({
    query: ConversationListRowDocument,
    variables: { id },
    requestPolicy: 'cache-only',
  });
  const t = useT();
  const format = useFormat();
  const row = data?.conversation;
  if (!row) return <div className={styles.row} />;
  const isUnread = row.unreadCount > 0;
  return (
    <Link
      to={href}
      data-row={id}
      tabIndex={isSelected ? 0 : -1}
      aria-current={isSelected ? 'true' : undefined}
      className={cx(
        styles.row,
        isSelected && styles.selected,
        isUnread && styles.unread,
        isGone && styles.gone,
      )}
    >
      <Avatar
        className={styles.avatar}
        name={row.customer.name}
        fallback={row.inbox.channel === 'WIDGET' ? <IconWorld size={16} /> : undefined}
        mark={
          <ServiceGlyph
            mark={channelMark[row.inbox.channel]}
            label={t(`channel.${row.inbox.channel}`)}
          />
        }
      />
      <div>
        <div className={styles.line}>
          <span className={cx(styles.name, 'os-cut')}>{row.customer.name}</span>
          <time className={styles.time} dateTime={row.lastActivityAt}>
            {format.moment(row.lastActivityAt, now)}
          </time>
        </div>
        <div className={styles.line}>
          <Preview row={row} />
          <span className={styles.right}>
            <Counter
              value={row.unreadCount}
              label={t('inbox.unread', { count: row.unreadCount })}
            />
          </span>
        </div>
        <div className={cx(styles.line, styles.meta)}>
          <Topic row={row} isGone={isGone} />
          <span className={styles.right}>
            <Clock row={row} now={now} />
          </span>
        </div>
      </div>
    </Link>
  );
});

function Preview({ row }: { row: ConversationRowFragment }) {
  const t = useT();
  const present = usePresent(row.id);
  const draft = useDraft(row.id, 'reply');
  const unsent = useUnsent(row.id);
  const preview = previewOf({ preview: row.preview, present, draft, unsent });
  return <span className={cx(styles.preview, 'os-cut')}>{words(preview)}</span>;

  function words(shown: RowPreview) {
    switch (shown.kind) {
      case 'failed':
        return (
          <>
            <span className={styles.failed}>
              <IconAlertCircle size={14} /> {t('inbox.notSent')}
            </span>{' '}
            {shown.text}
          </>
        );
      case 'typing':
        return <span className={styles.typing}>{t('inbox.typing')}</span>;
      case 'draft':
        return (
          <>
            <b className={styles.draft}>{t('inbox.draft')}</b> {shown.text}
          </>
        );
      case 'note':
        return (
          <>
            <span className={styles.note}>
              <IconLock size={14} style={{ verticalAlign: -2 }} /> {t('inbox.note')}
            </span>{' '}
            {shown.text}
          </>
        );
      case 'own':
        return `${t('inbox.reply')} ${shown.text}`;
      case 'message':
        return shown.text;
      case 'none':
        return t('inbox.noMessages');
    }
  }
}

function Topic({ row, isGone }: { row: ConversationRowFragment; isGone: boolean }) {
  const t = useT();
  const viewer = useViewer();
  if (isGone) return <span className="os-cut">{t('inbox.goneRow')}</span>;
  const owner = !row.assignee
    ? t('inbox.unassignedRow')
    : row.assignee.id === viewer.id
      ? null
      : row.assignee.name;
  const topic = [row.subject, row.subject ? null : row.inbox.name, owner]
    .filter(Boolean)
    .join(' · ');
  return <span className="os-cut">{topic}</span>;
}

const lateMs = 10 * 60_000;

function Clock({ row, now }: { row: ConversationRowFragment; now: Date }) {
  const t = useT();
  const format = useFormat();
  if (row.status === 'SNOOZED' && row.snoozedUntil) {
    return (
      <span>
        <IconClockPause size={14} />
        {t('inbox.snoozedUntil', { at: format.upcoming(row.snoozedUntil, now) })}
      </span>
    );
  }
  if (row.waitingSince) {
    const ms = now.getTime() - Date.parse(row.waitingSince);
    return (
      <span className={cx(ms > lateMs && styles.late)}>
        <IconClock size={14} />
        {t('inbox.waiting', { span: format.span(ms) })}
      </span>
    );
  }
  if (row.status === 'OPEN' || row.status === 'NEW') return null;
  return <span>{t(`status.${row.status}`)}</span>;
}
