import { IconInbox, IconSettings, IconUserCircle } from '@tabler/icons-react';
import { Link, useLocation } from 'react-router';
import { Counter } from '@/components/Badges';
import { cx } from '@/components/cx';
import { useViews } from '@/features/conversations/inbox/useViews';
import { ProfileMenu } from '@/features/tenancy/ProfileMenu';
import { useT } from '@/lib/i18n/useT';
import { useMay, useViewer } from '@/lib/session/viewer';
import styles from './AppFrame.module.css';

/** Sections under the thumb; gone while a conversation is open. */
export function PhoneTabs({ onKeys }: { onKeys: () => void }) {
  const t = useT();
  const viewer = useViewer();
  const { pathname } = useLocation();
  const unread = useViews()('mine')?.unreadCount ?? 0;
  const maySettings = useMay('INBOXES_READ');
  const isInbox = pathname.startsWith('/inbox');
  if (/^\/inbox\/[^/]+\/./.test(pathname)) return null;
  return (
    <nav className={styles.tabs} aria-label={t('app.sections')}>
      <Link
        to="/inbox/mine"
        className={cx(styles.tab, isInbox && styles.tabOn)}
        aria-current={isInbox ? 'page' : undefined}
      >
        <IconInbox size={24} stroke={1.5} />
        <Counter
          className={styles.tabCount}
          value={unread}
          label={t('inbox.unread', { count: unread })}
        />
        {t('app.inbox')}
      </Link>
      {maySettings && (
        <Link
          to="/settings/channels"
          className={cx(styles.tab, !isInbox && styles.tabOn)}
          aria-current={!isInbox ? 'page' : undefined}
        >
          <IconSettings size={24} stroke={1.5} />
          {t('app.settings')}
        </Link>
      )}
      <ProfileMenu
        position="top-end"
        onKeys={onKeys}
        target={
          <button
            type="button"
            className={styles.tab}
            aria-label={t('profile.menu', { name: viewer.name })}
          >
            <IconUserCircle size={24} stroke={1.5} />
            {viewer.name.split(' ')[0]}
          </button>
        }
      />
    </nav>
  );
}
