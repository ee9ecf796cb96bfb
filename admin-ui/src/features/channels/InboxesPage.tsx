import {
  IconAlertCircle,
  IconAlertTriangle,
  IconPlugConnected,
  IconPlus,
} from '@tabler/icons-react';
import { useNavigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import { InboxesDocument } from '@/__generated__/graphql';
import type { ChannelType } from '@/__generated__/graphql';
import { Banner, TextAction } from '@/components/Banner';
import { Button } from '@/components/Button';
import { EmptyState } from '@/components/EmptyState';
import { Menu, MenuItem } from '@/components/Menu';
import { ServiceGlyph } from '@/components/ServiceGlyph';
import { AfterWait } from '@/components/Skeleton';
import { problemOf } from '@/lib/client/problem';
import { useT } from '@/lib/i18n/useT';
import { useMay } from '@/lib/session/viewer';
import { channelMark } from '@/lib/vocabulary/services';
import styles from './Channels.module.css';
import { InboxDrawer } from './InboxDrawer';
import { needsHand } from './inboxFacts';
import { InboxTable } from './InboxTable';

const channels: readonly ChannelType[] = ['TELEGRAM', 'WIDGET'];

/** Ways in: which are connected, how well they work, and what to do about the rest. */
export function InboxesPage() {
  const t = useT();
  const navigate = useNavigate();
  const { inboxId } = useParams();
  const mayManage = useMay('INBOXES_MANAGE');
  const [{ data, error, fetching }, reload] = useQuery({ query: InboxesDocument });
  const inboxes = data?.inboxes ?? [];
  const open = (target: string | null) =>
    void navigate(target ? `/settings/channels/${target}` : '/settings/channels');

  return (
    <div className={styles.page}>
      <header className={styles.bar}>
        <h2>{t('channels.title')}</h2>
        {data && (
          <span>
            {t('channels.count', { count: inboxes.filter(({ isEnabled }) => isEnabled).length })}
          </span>
        )}
        {mayManage && (
          <Menu
            target={
              <Button look="primary" size="sm" icon={<IconPlus size={16} />}>
                {t('channels.connect')}
              </Button>
            }
          >
            {channels.map((channel) => (
              <MenuItem
                key={channel}
                icon={<ServiceGlyph mark={channelMark[channel]} label="" />}
                onClick={() => open(`new-${channel.toLowerCase()}`)}
              >
                {t(`channels.connect.${channel}`)}
              </MenuItem>
            ))}
          </Menu>
        )}
      </header>
      {inboxes.filter(needsHand).map((inbox) => (
        <Banner
          key={inbox.id}
          role="alert"
          tone={inbox.health.state === 'NEEDS_REAUTH' ? 'danger' : 'warning'}
          icon={<IconAlertCircle size={16} />}
          action={<TextAction onClick={() => open(inbox.id)}>{t('channels.fix')}</TextAction>}
        >
          {t.rich('channels.problem', {
            name: inbox.name,
            reason: [inbox.health.reason, inbox.health.remedy].filter(Boolean).join(' '),
            b: (parts) => <b>{parts}</b>,
          })}
        </Banner>
      ))}
      <div className={styles.split}>
        <div className={styles.scroll}>
          {!data && fetching && <AfterWait label={t('app.loading')}>{null}</AfterWait>}
          {!data && error && (
            <EmptyState
              icon={<IconAlertTriangle size={24} stroke={1.5} />}
              title={t('channels.failed')}
              actions={
                <Button onClick={() => reload({ requestPolicy: 'network-only' })}>
                  {t('app.retry')}
                </Button>
              }
            >
              {t(problemOf(error).text)}
            </EmptyState>
          )}
          {data && inboxes.length === 0 && <NoInboxes mayManage={mayManage} onConnect={open} />}
          {inboxes.length > 0 && (
            <InboxTable inboxes={inboxes} openId={inboxId ?? null} onOpen={open} />
          )}
        </div>
        <InboxDrawer
          target={inboxId ?? null}
          inboxes={data?.inboxes ?? null}
          onClose={() => open(null)}
          onOpen={open}
        />
      </div>
    </div>
  );
}

function NoInboxes({
  mayManage,
  onConnect,
}: {
  mayManage: boolean;
  onConnect: (target: string) => void;
}) {
  const t = useT();
  return (
    <EmptyState
      icon={<IconPlugConnected size={24} stroke={1.5} />}
      title={t('channels.empty.title')}
      actions={
        mayManage && (
          <>
            <Button look="primary" onClick={() => onConnect('new-telegram')}>
              {t('channels.empty.telegram')}
            </Button>
            <Button onClick={() => onConnect('new-widget')}>{t('channels.empty.widget')}</Button>
          </>
        )
      }
    >
      {t('channels.empty.text')}
    </EmptyState>
  );
}
