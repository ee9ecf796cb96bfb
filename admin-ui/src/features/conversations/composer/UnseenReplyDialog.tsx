import type { ThreadMessageFragment } from '@/__generated__/graphql';
import { Avatar } from '@/components/Avatar';
import { Button } from '@/components/Button';
import { Dialog } from '@/components/Dialog';
import { useFormat } from '@/lib/format/useFormat';
import { useT } from '@/lib/i18n/useT';
import { useViewer } from '@/lib/session/viewer';
import type { OutgoingItem } from './outbox';
import styles from './UnseenReplyDialog.module.css';

interface UnseenReplyDialogProps {
  outgoing: OutgoingItem;
  reply: ThreadMessageFragment;
  onKeep: () => void;
  onSend: () => void;
  onDrop: () => void;
}

/** A colleague was faster: both texts side by side, and the safe choice under Enter. */
export function UnseenReplyDialog({
  outgoing,
  reply,
  onKeep,
  onSend,
  onDrop,
}: UnseenReplyDialogProps) {
  const t = useT();
  const format = useFormat();
  const viewer = useViewer();
  return (
    <Dialog
      isOpen
      onClose={onKeep}
      title={t('unseen.title', { name: reply.actor.name })}
      width={600}
      actions={
        <>
          <Button look="ghost" data-far onClick={onDrop}>
            {t('unseen.drop')}
          </Button>
          <Button onClick={onSend}>{t('unseen.send')}</Button>
          <Button look="primary" data-autofocus onClick={onKeep} keys="↵">
            {t('unseen.keep')}
          </Button>
        </>
      }
    >
      <p>{t('unseen.text')}</p>
      <div className={styles.sides}>
        <section>
          <h3>
            <Avatar size={20} isOperator name={reply.actor.name} />{' '}
            {t('unseen.theirs', { name: reply.actor.name, at: format.time(reply.occurredAt) })}
          </h3>
          <p>{reply.text}</p>
        </section>
        <section>
          <h3>
            <Avatar size={20} isOperator name={viewer.name} /> {t('unseen.yours')}
          </h3>
          <p>{outgoing.text}</p>
        </section>
      </div>
    </Dialog>
  );
}
