import { Link } from 'react-router';
import type { OpenConversationFragment } from '@/__generated__/graphql';
import { ServiceGlyph } from '@/components/ServiceGlyph';
import { useFormat } from '@/lib/format/useFormat';
import { useNow } from '@/lib/format/useNow';
import { useT } from '@/lib/i18n/useT';
import { channelMark } from '@/lib/vocabulary/services';
import styles from './CustomerCard.module.css';

/** What the conversation goes on from, and where it went on. */
export function LinkedConversations({
  conversation,
  hrefOf,
}: {
  conversation: OpenConversationFragment;
  hrefOf: (id: string) => string;
}) {
  const t = useT();
  const format = useFormat();
  const now = useNow(60_000);
  if (conversation.links.length === 0) return null;
  return (
    <>
      <h3 className={styles.section}>{t('customer.links')}</h3>
      <ul>
        {conversation.links.map(
          ({ kind, conversation: other }) =>
            other && (
              <li key={other.id} className={styles.line}>
                <ServiceGlyph
                  mark={channelMark[other.inbox.channel]}
                  label={t(`channel.${other.inbox.channel}`)}
                />
                <span className="os-cut">
                  {t(`customer.link.${kind}`)}{' '}
                  <Link to={hrefOf(other.id)}>
                    {other.subject ?? t('thread.number', { number: other.number })}
                  </Link>
                </span>
                <time className={styles.end} dateTime={other.lastActivityAt}>
                  {format.moment(other.lastActivityAt, now)}
                </time>
              </li>
            ),
        )}
      </ul>
    </>
  );
}
