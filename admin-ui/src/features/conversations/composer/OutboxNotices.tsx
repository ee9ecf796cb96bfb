import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import { useToasts } from '@/components/Toasts';
import { useT } from '@/lib/i18n/useT';
import { useDispatcher } from './ComposerContext';

/** Tells of a failed send when its conversation is not the one in sight. */
export function OutboxNotices() {
  const dispatcher = useDispatcher();
  const navigate = useNavigate();
  const toasts = useToasts();
  const t = useT();
  useEffect(
    () =>
      dispatcher.listen({
        onFailed({ key, conversationId, failure }) {
          if (window.location.pathname.includes(conversationId)) return;
          const action = {
            label: t('inbox.toConversation'),
            run: () => void navigate(`/inbox/all/${conversationId}`),
          };
          toasts.show({
            key,
            tone: 'danger',
            text: t('inbox.notSentToast'),
            detail: failure?.text,
            action,
          });
        },
      }),
    [dispatcher, navigate, toasts, t],
  );
  return null;
}
