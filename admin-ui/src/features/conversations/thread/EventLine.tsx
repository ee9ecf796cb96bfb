import {
  IconArrowRight,
  IconCheck,
  IconCircleX,
  IconClockPause,
  IconPlayerPause,
  IconRobot,
  IconUserCheck,
} from '@tabler/icons-react';
import type { Icon } from '@tabler/icons-react';
import { createElement, memo } from 'react';
import type { ReactNode } from 'react';
import type { ConversationStatus, ThreadEventFragment } from '@/__generated__/graphql';
import { TextAction } from '@/components/Banner';
import { useFormat } from '@/lib/format/useFormat';
import { useT } from '@/lib/i18n/useT';
import styles from './Thread.module.css';

type Change<Name extends ThreadEventFragment['change']['__typename']> = Extract<
  ThreadEventFragment['change'],
  { __typename: Name }
>;

const statusIcons: Record<ConversationStatus, Icon> = {
  NEW: IconArrowRight,
  OPEN: IconArrowRight,
  WAITING_CUSTOMER: IconPlayerPause,
  ON_HOLD: IconPlayerPause,
  SNOOZED: IconClockPause,
  RESOLVED: IconCheck,
  CLOSED: IconCircleX,
};

const closeReasons = [
  'DONE',
  'SPAM',
  'WRONG_ADDRESS',
  'ABANDONED',
  'INACTIVE',
  'OUTBOUND',
] as const;

/** A fact of the timeline: one quiet line in the middle. */
export const EventLine = memo(function EventLine({ event }: { event: ThreadEventFragment }) {
  const format = useFormat();
  const words = useEventWords();
  return (
    <div className={styles.event}>
      <span>
        {createElement(iconOf(event), { size: 14, 'aria-hidden': true })} {words(event)} ·{' '}
        <time dateTime={event.occurredAt}>{format.time(event.occurredAt)}</time>
      </span>
    </div>
  );
});

export function FoldedEvents({ count, onUnfold }: { count: number; onUnfold: () => void }) {
  const t = useT();
  return (
    <div className={styles.event}>
      <TextAction onClick={onUnfold}>{t('thread.folded', { count })}</TextAction>
    </div>
  );
}

function iconOf({ change }: ThreadEventFragment): Icon {
  switch (change.__typename) {
    case 'StatusChange':
      return statusIcons[change.toStatus] ?? IconArrowRight;
    case 'AssignmentChange':
      return IconUserCheck;
    case 'HandlerChange':
      return IconRobot;
    default:
      return IconArrowRight;
  }
}

function useEventWords(): (event: ThreadEventFragment) => ReactNode {
  const t = useT();
  const format = useFormat();
  const bold = (parts: ReactNode[]) => <b>{parts}</b>;

  return ({ actor, change }) => {
    const who = actor.kind === 'SYSTEM' ? t('event.system') : actor.name;
    switch (change.__typename) {
      case 'StatusChange':
        return statusWords(who, change);
      case 'AssignmentChange':
        return assignmentWords(who, actor.node?.id ?? null, change);
      case 'HandlerChange':
        return change.toHandler === 'NONE'
          ? t('event.handler.none')
          : t('event.handler', { who: t(`handledBy.${change.toHandler}`) });
      default:
        return t.rich('event.other', { who, b: bold });
    }
  };

  function statusWords(who: string, change: Change<'StatusChange'>): ReactNode {
    const known = closeReasons.find((reason) => reason === change.closeReason);
    const isReopened = change.fromStatus === 'RESOLVED';
    return t.rich(`event.status.${change.toStatus}`, {
      who,
      b: bold,
      reopened: isReopened ? 'yes' : 'no',
      until: change.until ? format.full(change.until) : '',
      reason: t(known ? `closeReason.${known}` : 'closeReason.other'),
    });
  }

  function assignmentWords(
    who: string,
    actorId: string | null,
    change: Change<'AssignmentChange'>,
  ): ReactNode {
    if (!change.toOperator) return t.rich('event.unassigned', { who, b: bold });
    if (change.toOperator.id === actorId) return t.rich('event.claimed', { who, b: bold });
    return t.rich('event.assigned', { who, to: change.toOperator.name, b: bold });
  }
}
