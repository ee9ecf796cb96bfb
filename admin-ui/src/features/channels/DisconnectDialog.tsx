import { useState } from 'react';
import { Button } from '@/components/Button';
import { Dialog } from '@/components/Dialog';
import { TextField } from '@/components/Fields';
import { useT } from '@/lib/i18n/useT';
import type { InboxFacts } from './inboxFacts';
import { useInboxActions } from './useInboxActions';

/** What can't be undone asks for a typed word. */
export function DisconnectDialog({ inbox, onClose }: { inbox: InboxFacts; onClose: () => void }) {
  const t = useT();
  const { disconnect, isLeaving } = useInboxActions();
  const [typed, setTyped] = useState('');
  const word = t('channels.disconnect.word');
  const isSure = typed.trim().toLocaleLowerCase() === word;

  async function submit() {
    if (isSure && (await disconnect(inbox.id))) onClose();
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('channels.disconnect.title', { name: inbox.name })}
      width={380}
      actions={
        <>
          <Button onClick={onClose} keys="Esc">
            {t('app.cancel')}
          </Button>
          <Button look="danger" disabled={!isSure} busy={isLeaving} onClick={() => void submit()}>
            {t('channels.disconnect.submit')}
          </Button>
        </>
      }
    >
      <p>{t('channels.disconnect.text')}</p>
      <TextField
        label={t('channels.disconnect.type', { word })}
        data-autofocus
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Enter' && void submit()}
      />
    </Dialog>
  );
}
