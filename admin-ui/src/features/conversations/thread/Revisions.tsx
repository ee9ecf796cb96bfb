import { Popover } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import { RevisionsDocument } from '@/__generated__/graphql';
import { problemOf } from '@/lib/client/problem';
import { useFormat } from '@/lib/format/useFormat';
import { useT } from '@/lib/i18n/useT';
import { MessageContent } from './blocks/MessageContent';
import styles from './Revisions.module.css';

/** "Edited", and on a press what stood there before; fetched only then. */
export function Revisions({ messageId, channelName }: { messageId: string; channelName: string }) {
  const t = useT();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Popover position="top" shadow="none" opened={isOpen} onChange={setIsOpen}>
      <Popover.Target>
        <button type="button" onClick={() => setIsOpen(!isOpen)}>
          {t('message.edited')}
          <span className="os-hidden">, {t('message.editedShow')}</span>
        </button>
      </Popover.Target>
      <Popover.Dropdown className={styles.box ?? ''} aria-label={t('message.editedShow')}>
        {isOpen && <Earlier messageId={messageId} channelName={channelName} />}
      </Popover.Dropdown>
    </Popover>
  );
}

function Earlier({ messageId, channelName }: { messageId: string; channelName: string }) {
  const t = useT();
  const format = useFormat();
  const [{ data, error }] = useQuery({ query: RevisionsDocument, variables: { id: messageId } });
  if (error) return t(problemOf(error).text);
  if (data?.node?.__typename !== 'Message') return t('app.loading');
  return data.node.revisions.map((revision) => (
    <div key={revision.replacedAt} className={styles.item}>
      <span className={styles.at}>
        {t('message.revision', { at: format.full(revision.replacedAt) })}
      </span>
      <MessageContent blocks={revision.blocks} channelName={channelName} />
    </div>
  ));
}
