import { useCallback } from 'react';
import type { OpenConversationFragment } from '@/__generated__/graphql';
import { useT } from '@/lib/i18n/useT';
import type { ComposerMode } from './drafts';

/** Why nothing may be written now, in words; null when it may. */
export function useBlock(
  conversation: OpenConversationFragment,
): (mode: ComposerMode) => string | null {
  const t = useT();
  const { viewerCan, status, replyPolicy } = conversation;
  return useCallback(
    (mode) => {
      if (mode === 'note') return viewerCan.includes('NOTE') ? null : t('composer.noRight');
      if (status === 'CLOSED') return t('composer.closed');
      if (!replyPolicy.isFreeFormAllowed) return replyPolicy.reason ?? t('composer.forbidden');
      return viewerCan.includes('REPLY') ? null : t('composer.noRight');
    },
    [t, viewerCan, status, replyPolicy],
  );
}
