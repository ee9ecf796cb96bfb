import { Link } from 'react-router';
import { ServiceGlyph } from '@/components/ServiceGlyph';
import { useFormat } from '@/lib/format/useFormat';
import { useNow } from '@/lib/format/useNow';
import { useT } from '@/lib/i18n/useT';
import { useMay } from '@/lib/session/viewer';
import { channelMark } from '@/lib/vocabulary/services';
import styles from './RawEvents.module.css';
import { RawEventState } from './RawEventState';
import type { RawEventRow } from './useRawEvents';

interface RawEventTableProps {
  rows: readonly RawEventRow[];
  openId: string | null;
  checked: ReadonlySet<string>;
  onCheck: (id: string) => void;
  onOpen: (id: string) => void;
}

export function RawEventTable({ rows, openId, checked, onCheck, onOpen }: RawEventTableProps) {
  const t = useT();
  const format = useFormat();
  const now = useNow(60_000);
  const mayReplay = useMay('INBOXES_MANAGE');
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {mayReplay && (
            <th scope="col" className={styles.check}>
              <span className="os-hidden">{t('rawEvents.replay')}</span>
            </th>
          )}
          <th scope="col" className={styles.at}>
            {t('rawEvents.column.receivedAt')}
          </th>
          <th scope="col" className={styles.inbox}>
            {t('rawEvents.column.inbox')}
          </th>
          <th scope="col" className={styles.id}>
            {t('rawEvents.column.externalId')}
          </th>
          <th scope="col" className={styles.state}>
            {t('rawEvents.column.state')}
          </th>
          <th scope="col" className={styles.reason}>
            {t('rawEvents.column.reason')}
          </th>
          <th scope="col" className={styles.tries}>
            {t('rawEvents.column.attempts')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          // The link inside is the way by key; the row is a larger target for the pointer.

          <tr key={row.id} data-on={row.id === openId || undefined} onClick={() => onOpen(row.id)}>
            {mayReplay && (
              <td className={styles.check}>
                <input
                  type="checkbox"
                  aria-label={t('rawEvents.select', { id: row.externalId })}
                  checked={checked.has(row.id)}
                  onClick={(event) => event.stopPropagation()}
                  onChange={() => onCheck(row.id)}
                />
              </td>
            )}
            <td>
              <Link to={`/settings/events/${row.id}`} onClick={(event) => event.stopPropagation()}>
                <time dateTime={row.createdAt}>{format.precise(row.createdAt, now)}</time>
              </Link>
            </td>
            <td>
              <span className={styles.inboxCell}>
                <ServiceGlyph
                  mark={channelMark[row.inbox.channel]}
                  label={t(`channel.${row.inbox.channel}`)}
                />
                <span className="os-cut">{row.inbox.name}</span>
              </span>
            </td>
            <td className={styles.id}>
              <div className="os-cut">{row.externalId}</div>
            </td>
            <td className={styles.state}>
              <RawEventState state={row.state} />
            </td>
            <td className={styles.reason}>
              <div className="os-cut" title={row.stateReason ?? undefined}>
                {row.stateReason}
              </div>
            </td>
            <td className={styles.tries}>{format.number(row.attemptCount)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
