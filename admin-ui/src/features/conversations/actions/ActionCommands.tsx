import {
  IconArrowBackUp,
  IconCheck,
  IconClockHour4,
  IconClockPause,
  IconHandGrab,
  IconMailOpened,
  IconMessage,
  IconNote,
  IconPlayerPause,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { OpenConversationFragment } from '@/__generated__/graphql';
import { useCommands } from '@/lib/commands/commands';
import type { Command } from '@/lib/commands/commands';
import { useFormat } from '@/lib/format/useFormat';
import { useT } from '@/lib/i18n/useT';
import { keyText } from '@/lib/keyboard/shortcuts';
import type { ComposerMode } from '../composer/drafts';
import { snoozePresets } from './snoozePresets';
import type { ConversationActions } from './useConversationActions';

interface ActionCommandsProps {
  conversation: OpenConversationFragment;
  actions: ConversationActions;
  onWrite: (mode: ComposerMode) => void;
}

/** Offers the actions on the open conversation to the palette. */
export function ActionCommands({ conversation, actions, onWrite }: ActionCommandsProps) {
  const t = useT();
  const format = useFormat();
  const { viewerCan, status } = conversation;

  useCommands(() => {
    const canMove = viewerCan.includes('TRANSITION') && status !== 'CLOSED';
    const isEnded = status === 'RESOLVED' || status === 'CLOSED';
    const now = new Date();
    const all: (Command | false)[] = [
      viewerCan.includes('CLAIM') &&
        !conversation.assignee &&
        action(
          'claim',
          t('action.claim'),
          <IconHandGrab size={16} />,
          () => void actions.claim(conversation),
          keyText('claim'),
        ),
      viewerCan.includes('REPLY') &&
        action(
          'reply',
          t('app.keys.reply'),
          <IconMessage size={16} />,
          () => onWrite('reply'),
          keyText('reply'),
        ),
      viewerCan.includes('NOTE') &&
        action(
          'note',
          t('app.keys.note'),
          <IconNote size={16} />,
          () => onWrite('note'),
          keyText('note'),
        ),
      canMove &&
        !isEnded &&
        action(
          'resolve',
          t('action.resolve'),
          <IconCheck size={16} />,
          () => void actions.resolve(conversation),
          keyText('resolve'),
        ),
      canMove &&
        isEnded &&
        action(
          'reopen',
          t('action.reopen'),
          <IconArrowBackUp size={16} />,
          () => void actions.reopen(conversation),
          keyText('resolve'),
        ),
      canMove &&
        !isEnded &&
        action(
          'wait',
          t('action.wait'),
          <IconClockHour4 size={16} />,
          () => void actions.wait(conversation),
        ),
      canMove &&
        !isEnded &&
        action(
          'hold',
          t('action.hold'),
          <IconPlayerPause size={16} />,
          () => void actions.hold(conversation),
        ),
      ...(canMove && !isEnded
        ? snoozePresets(now).map(({ preset, at }) =>
            action(
              `snooze-${preset}`,
              `${t('action.snooze')}: ${format.upcoming(at, now)}`,
              <IconClockPause size={16} />,
              () => void actions.snooze(conversation, at),
            ),
          )
        : []),
      action(
        'unread',
        t('action.markUnread'),
        <IconMailOpened size={16} />,
        () => void actions.markUnread(conversation),
      ),
    ];
    return all.filter((command) => command !== false);
  });

  return null;
}

function action(
  id: string,
  label: string,
  icon: ReactNode,
  run: () => void,
  keys?: string,
): Command {
  return { id: `action-${id}`, group: 'actions', label, icon, run, keys };
}
