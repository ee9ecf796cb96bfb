import {
  IconCircleX,
  IconClockHour4,
  IconDots,
  IconLink,
  IconMailOpened,
  IconPlayerPause,
  IconRobotOff,
  IconUserOff,
} from '@tabler/icons-react';
import type { CloseReasonChoice, OpenConversationFragment } from '@/__generated__/graphql';
import { IconButton } from '@/components/Button';
import { Menu, MenuDivider, MenuItem, MenuLabel } from '@/components/Menu';
import { useCopy } from '@/components/useCopy';
import { useT } from '@/lib/i18n/useT';
import type { ConversationActions } from './useConversationActions';

const closeChoices: readonly CloseReasonChoice[] = ['DONE', 'SPAM', 'WRONG_ADDRESS'];

interface MoreMenuProps {
  conversation: OpenConversationFragment;
  actions: ConversationActions;
}

/** What is done less than ten times a day. */
export function MoreMenu({ conversation, actions }: MoreMenuProps) {
  const t = useT();
  const copy = useCopy({ done: t('app.copied'), failed: t('app.copyFailed') });
  const { status, handledBy, viewerCan } = conversation;
  const canMove = viewerCan.includes('TRANSITION');
  const canHandOver = viewerCan.includes('HAND_OVER');
  const isEnded = status === 'RESOLVED' || status === 'CLOSED';
  return (
    <Menu
      width={290}
      target={
        <IconButton label={t('app.more')}>
          <IconDots size={16} />
        </IconButton>
      }
    >
      {canMove && !isEnded && status !== 'WAITING_CUSTOMER' && (
        <MenuItem
          icon={<IconClockHour4 size={16} />}
          onClick={() => void actions.wait(conversation)}
        >
          {t('action.wait')}
        </MenuItem>
      )}
      {canMove && !isEnded && status !== 'ON_HOLD' && (
        <MenuItem
          icon={<IconPlayerPause size={16} />}
          onClick={() => void actions.hold(conversation)}
        >
          {t('action.hold')}
        </MenuItem>
      )}
      {canHandOver && handledBy !== 'OPERATOR' && (
        <MenuItem
          icon={<IconRobotOff size={16} />}
          onClick={() => void actions.handOver(conversation, 'OPERATOR')}
        >
          {t('action.takeOver')}
        </MenuItem>
      )}
      {canHandOver && handledBy === 'OPERATOR' && (
        <MenuItem
          icon={<IconUserOff size={16} />}
          onClick={() => void actions.handOver(conversation, 'NONE')}
        >
          {t('action.handOver.none')}
        </MenuItem>
      )}
      <MenuItem
        icon={<IconMailOpened size={16} />}
        onClick={() => void actions.markUnread(conversation)}
      >
        {t('action.markUnread')}
      </MenuItem>
      <MenuItem icon={<IconLink size={16} />} onClick={() => void copy(window.location.href)}>
        {t('action.copyLink')}
      </MenuItem>
      {canMove && status !== 'CLOSED' && (
        <>
          <MenuDivider />
          <MenuLabel>{t('action.close')}</MenuLabel>
          {closeChoices.map((reason) => (
            <MenuItem
              key={reason}
              isDanger
              icon={<IconCircleX size={16} />}
              onClick={() => void actions.close(conversation, reason)}
            >
              {capital(t(`closeReason.${reason}`))}
            </MenuItem>
          ))}
        </>
      )}
    </Menu>
  );
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
