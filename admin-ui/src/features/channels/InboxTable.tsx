import { IconCode, IconDots, IconPlugOff, IconRefresh, IconSettings } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { Dot } from '@/components/Badges';
import { Button, IconButton } from '@/components/Button';
import { cx } from '@/components/cx';
import { Menu, MenuDivider, MenuItem } from '@/components/Menu';
import { ServiceGlyph } from '@/components/ServiceGlyph';
import { useFormat } from '@/lib/format/useFormat';
import { useNow } from '@/lib/format/useNow';
import { useT } from '@/lib/i18n/useT';
import { useMay } from '@/lib/session/viewer';
import { channelMark } from '@/lib/vocabulary/services';
import styles from './Channels.module.css';
import { DisconnectDialog } from './DisconnectDialog';
import { addressOf, healthTone, needsHand } from './inboxFacts';
import type { InboxFacts } from './inboxFacts';
import { useInboxActions } from './useInboxActions';

interface InboxTableProps {
  inboxes: readonly InboxFacts[];
  openId: string | null;
  onOpen: (inboxId: string) => void;
}

export function InboxTable({ inboxes, openId, onOpen }: InboxTableProps) {
  const t = useT();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('channels.column.channel')}</th>
          <th scope="col">{t('channels.column.state')}</th>
          <th scope="col">
            <span className="os-hidden">{t('channels.column.actions')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {inboxes.map((inbox) => (
          <InboxRow
            key={inbox.id}
            inbox={inbox}
            isOpen={inbox.id === openId}
            onOpen={() => onOpen(inbox.id)}
          />
        ))}
      </tbody>
    </table>
  );
}

function InboxRow({
  inbox,
  isOpen,
  onOpen,
}: {
  inbox: InboxFacts;
  isOpen: boolean;
  onOpen: () => void;
}) {
  const t = useT();
  const mayManage = useMay('INBOXES_MANAGE');
  const { check, isChecking } = useInboxActions();
  const [isLeaving, setIsLeaving] = useState(false);
  const isWidget = inbox.channel === 'WIDGET';
  return (
    <tr data-on={isOpen || undefined}>
      <td>
        <div className={styles.channel}>
          <ServiceGlyph
            size="lg"
            mark={channelMark[inbox.channel]}
            label={t(`channel.${inbox.channel}`)}
          />
          <span>
            <Link to={`/settings/channels/${inbox.id}`} className="os-cut">
              {inbox.name}
            </Link>
            <span className={cx(styles.sub, 'os-cut')}>
              {addressOf(inbox) ?? t(`channel.${inbox.channel}`)}
            </span>
          </span>
        </div>
      </td>
      <td>
        <HealthCell inbox={inbox} />
      </td>
      <td>
        <span className={styles.actions}>
          {mayManage && isWidget && inbox.isEnabled && (
            <Button
              size="xs"
              className={styles.hideOnPhone}
              icon={<IconCode size={14} />}
              onClick={onOpen}
            >
              {t('channels.snippetButton')}
            </Button>
          )}
          {mayManage && needsHand(inbox) && (
            <Button size="xs" className={styles.hideOnPhone} onClick={onOpen}>
              {t('channels.fix')}
            </Button>
          )}
          {mayManage && (
            <Menu
              target={
                <IconButton
                  label={t('channels.actions', { name: inbox.name })}
                  disabled={isChecking}
                >
                  <IconDots size={16} />
                </IconButton>
              }
            >
              <MenuItem icon={<IconSettings size={16} />} onClick={onOpen}>
                {t('channels.edit')}
              </MenuItem>
              <MenuItem icon={<IconRefresh size={16} />} onClick={() => void check(inbox.id)}>
                {t('channels.check')}
              </MenuItem>
              {inbox.isEnabled && <MenuDivider />}
              {inbox.isEnabled && (
                <MenuItem
                  isDanger
                  icon={<IconPlugOff size={16} />}
                  onClick={() => setIsLeaving(true)}
                >
                  {t('channels.disconnect')}
                </MenuItem>
              )}
            </Menu>
          )}
        </span>
        {isLeaving && <DisconnectDialog inbox={inbox} onClose={() => setIsLeaving(false)} />}
      </td>
    </tr>
  );
}

export function HealthCell({ inbox }: { inbox: InboxFacts }) {
  const t = useT();
  const format = useFormat();
  const now = useNow();
  const { state, reason, checkedAt } = inbox.health;
  const tone = healthTone[state];
  return (
    <div className={styles.state}>
      <Dot tone={tone} />
      <span>
        {t(`channels.health.${state}`)}
        <span
          className={cx(
            styles.sub,
            'os-cut',
            tone === 'danger' && styles.bad,
            tone === 'warning' && styles.warn,
          )}
        >
          {reason ?? t('channels.checkedAt', { at: format.moment(checkedAt, now) })}
        </span>
      </span>
    </div>
  );
}
