import { IconInbox, IconSearch, IconSettings } from '@tabler/icons-react';
import { Link, useLocation } from 'react-router';
import { Avatar } from '@/components/Avatar';
import { Counter } from '@/components/Badges';
import { cx } from '@/components/cx';
import { Logo } from '@/components/Logo';
import { Tip } from '@/components/Tip';
import { useViews } from '@/features/conversations/inbox/useViews';
import { ProfileMenu } from '@/features/tenancy/ProfileMenu';
import { useT } from '@/lib/i18n/useT';
import { keyText } from '@/lib/keyboard/shortcuts';
import { useMay, useViewer } from '@/lib/session/viewer';
import styles from './AppFrame.module.css';

interface RailProps {
  onPalette: () => void;
  onKeys: () => void;
}

/** The narrow bar of sections on wide screens. */
export function Rail({ onPalette, onKeys }: RailProps) {
  const t = useT();
  const viewer = useViewer();
  const { pathname } = useLocation();
  const unread = useViews()('mine')?.unreadCount ?? 0;
  const maySettings = useMay('INBOXES_READ');
  const isInbox = pathname.startsWith('/inbox');
  return (
    <nav className={styles.rail} aria-label={t('app.sections')}>
      <span className={styles.logo}>
        <Logo />
      </span>
      <Tip label={t('app.inbox')}>
        <Link
          to="/inbox/mine"
          className={cx(styles.button, isInbox && styles.on)}
          aria-current={isInbox ? 'page' : undefined}
        >
          <IconInbox size={20} stroke={1.5} />
          <span className="os-hidden">{t('app.inbox')}</span>
          <Counter
            className={styles.count}
            value={unread}
            label={t('inbox.unread', { count: unread })}
          />
        </Link>
      </Tip>
      <span className={styles.space} />
      <Tip label={t('app.commands')} keys={keyText('palette')}>
        <button
          type="button"
          className={styles.button}
          aria-label={t('app.commands')}
          aria-keyshortcuts="Control+K"
          onClick={onPalette}
        >
          <IconSearch size={20} stroke={1.5} />
        </button>
      </Tip>
      {maySettings && (
        <Tip label={t('app.settings')}>
          <Link
            to="/settings/channels"
            className={cx(styles.button, !isInbox && styles.on)}
            aria-label={t('app.settings')}
            aria-current={!isInbox ? 'page' : undefined}
          >
            <IconSettings size={20} stroke={1.5} />
          </Link>
        </Tip>
      )}
      <ProfileMenu
        position="right-end"
        onKeys={onKeys}
        target={
          <button type="button" className={cx(styles.button, styles.me)}>
            <span className="os-hidden">{t('profile.menu', { name: viewer.name })}</span>
            <Avatar size={28} isOperator name={viewer.name} />
          </button>
        }
      />
    </nav>
  );
}
