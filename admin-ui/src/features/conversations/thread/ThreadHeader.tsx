import {
  IconArrowBackUp,
  IconCheck,
  IconChevronLeft,
  IconClock,
  IconHandGrab,
  IconLayoutSidebarRight,
} from '@tabler/icons-react';
import type { OpenConversationFragment } from '@/__generated__/graphql';
import { Avatar } from '@/components/Avatar';
import { Button, IconButton } from '@/components/Button';
import { cx } from '@/components/cx';
import { Tip } from '@/components/Tip';
import { useFormat } from '@/lib/format/useFormat';
import { useNow } from '@/lib/format/useNow';
import { useT } from '@/lib/i18n/useT';
import { keyText } from '@/lib/keyboard/shortcuts';
import { useShortcut } from '@/lib/keyboard/useShortcut';
import { media, useMedia } from '@/lib/media/useMedia';
import { useViewer } from '@/lib/session/viewer';
import { MoreMenu } from '../actions/MoreMenu';
import { SnoozeMenu } from '../actions/SnoozeMenu';
import type { ConversationActions } from '../actions/useConversationActions';
import { usePresent } from '../presence/PresenceProvider';
import styles from './ThreadHeader.module.css';

interface ThreadHeaderProps {
  conversation: OpenConversationFragment;
  actions: ConversationActions;
  onBack: () => void;
  onOpenCard: () => void;
}

const lateMs = 10 * 60_000;

export function ThreadHeader({ conversation, actions, onBack, onOpenCard }: ThreadHeaderProps) {
  const t = useT();
  const isPhone = useMedia(media.phone);
  const { status, viewerCan } = conversation;
  const canMove = viewerCan.includes('TRANSITION');
  const canClaim = viewerCan.includes('CLAIM') && !conversation.assignee;
  const isEnded = status === 'RESOLVED' || status === 'CLOSED';
  const isIdle = status === 'SNOOZED' || status === 'ON_HOLD' || status === 'WAITING_CUSTOMER';

  const resolve = () =>
    void (isEnded ? actions.reopen(conversation) : actions.resolve(conversation));
  useShortcut('resolve', resolve, canMove && status !== 'CLOSED');
  useShortcut('claim', () => void actions.claim(conversation), canClaim);

  return (
    <header className={styles.bar}>
      {isPhone && (
        <IconButton label={t('thread.back')} keys="Esc" onClick={onBack}>
          <IconChevronLeft size={20} />
        </IconButton>
      )}
      <div className={styles.who}>
        <h2 className="os-cut">{conversation.customer.name}</h2>
        <Subtitle conversation={conversation} />
      </div>
      <Viewers conversationId={conversation.id} />
      <Assignee conversation={conversation} />
      {canClaim && !isPhone && (
        <Button
          size="sm"
          look="primary"
          icon={<IconHandGrab size={16} />}
          keys={keyText('claim')}
          onClick={() => void actions.claim(conversation)}
        >
          {t('action.claim')}
        </Button>
      )}
      {canClaim && isPhone && (
        <IconButton label={t('action.claim')} onClick={() => void actions.claim(conversation)}>
          <IconHandGrab size={20} />
        </IconButton>
      )}
      {!isEnded && !isPhone && (
        <SnoozeMenu
          isAllowed={canMove}
          onSnooze={(until) => void actions.snooze(conversation, until)}
        />
      )}
      {isIdle && canMove && !isPhone && (
        <IconButton label={t('action.open')} onClick={() => void actions.reopen(conversation)}>
          <IconArrowBackUp size={16} />
        </IconButton>
      )}
      {canMove && status !== 'CLOSED' && (
        <ResolveButton isEnded={isEnded} isPhone={isPhone} onClick={resolve} />
      )}
      <MoreMenu conversation={conversation} actions={actions} />
      <span className={styles.openCard}>
        <IconButton label={t('customer.open')} onClick={onOpenCard}>
          <IconLayoutSidebarRight size={isPhone ? 20 : 16} />
        </IconButton>
      </span>
    </header>
  );
}

function ResolveButton({
  isEnded,
  isPhone,
  onClick,
}: {
  isEnded: boolean;
  isPhone: boolean;
  onClick: () => void;
}) {
  const t = useT();
  const label = t(isEnded ? 'action.reopen' : 'action.resolve');
  const icon = isEnded ? (
    <IconArrowBackUp size={isPhone ? 20 : 16} />
  ) : (
    <IconCheck size={isPhone ? 20 : 16} />
  );
  if (isPhone) {
    return (
      <IconButton label={label} onClick={onClick}>
        {icon}
      </IconButton>
    );
  }
  return (
    <Button size="sm" icon={icon} keys={keyText('resolve')} onClick={onClick}>
      {label}
    </Button>
  );
}

function Subtitle({ conversation }: { conversation: OpenConversationFragment }) {
  const t = useT();
  const format = useFormat();
  const now = useNow();
  const { status, waitingSince, snoozedUntil, subject, number, handledBy } = conversation;
  const waitMs = waitingSince ? now.getTime() - Date.parse(waitingSince) : 0;
  const state =
    status === 'SNOOZED' && snoozedUntil
      ? t('inbox.snoozedUntil', { at: format.upcoming(snoozedUntil, now) })
      : t(`status.${status}`);
  const isAutomated = handledBy === 'SCENARIO' || handledBy === 'ASSISTANT';
  return (
    <div className={cx(styles.sub, 'os-cut')}>
      {waitingSince ? (
        <span className={cx(waitMs > lateMs && styles.late)}>
          <IconClock size={12} /> {t('thread.waiting', { span: format.span(waitMs) })}
        </span>
      ) : (
        state
      )}
      {isAutomated && ` · ${t('thread.handledBy', { who: t(`handledBy.${handledBy}`) })}`}
      {' · '}
      {subject ?? t('thread.number', { number })}
    </div>
  );
}

function Viewers({ conversationId }: { conversationId: string }) {
  const t = useT();
  const present = usePresent(conversationId).filter(({ actor }) => actor.kind === 'OPERATOR');
  const [first] = present;
  if (!first) return null;
  const names = present.map(({ actor }) => actor.name);
  const label =
    names.length > 1
      ? t('thread.viewingMany', { names: names.join(', ') })
      : t('thread.viewing', { name: first.actor.name.split(' ')[0] });
  return (
    <Tip label={names.join(', ')}>
      <span className={styles.viewer} role="status">
        <Avatar size={20} isOperator name={first.actor.name} />
        <span className="os-cut">{label}</span>
      </span>
    </Tip>
  );
}

function Assignee({ conversation }: { conversation: OpenConversationFragment }) {
  const t = useT();
  const viewer = useViewer();
  const { assignee } = conversation;
  if (!assignee) return null;
  const label =
    assignee.id === viewer.id
      ? t('thread.assignee.you')
      : t('thread.assignee', { name: assignee.name });
  return (
    <Tip label={label}>
      <span className={styles.assignee} role="img" aria-label={label}>
        <Avatar size={20} isOperator name={assignee.name} />
      </span>
    </Tip>
  );
}
