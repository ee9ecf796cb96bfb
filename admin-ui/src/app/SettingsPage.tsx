import { IconActivity, IconLock, IconPlugConnected } from '@tabler/icons-react';
import { NavLink, Outlet } from 'react-router';
import { EmptyState } from '@/components/EmptyState';
import { useT } from '@/lib/i18n/useT';
import { useMay } from '@/lib/session/viewer';
import styles from './SettingsPage.module.css';

/** Section menu and the chosen page; shows only what the operator may open. */
export function SettingsPage() {
  const t = useT();
  const mayChannels = useMay('INBOXES_READ');
  const mayEvents = useMay('RAW_EVENTS_READ');
  if (!mayChannels && !mayEvents) {
    return (
      <EmptyState icon={<IconLock size={24} stroke={1.5} />} title={t('app.forbidden.title')}>
        {t('app.forbidden.text')}
      </EmptyState>
    );
  }
  return (
    <div className={styles.settings}>
      <nav className={styles.nav} aria-label={t('settings.menu')}>
        <h1>{t('app.settings')}</h1>
        {mayChannels && <h2>{t('settings.company')}</h2>}
        {mayChannels && (
          <NavLink to="/settings/channels" className={styles.link}>
            <IconPlugConnected size={16} />
            {t('settings.channels')}
          </NavLink>
        )}
        {mayEvents && <h2>{t('settings.developers')}</h2>}
        {mayEvents && (
          <NavLink to="/settings/events" className={styles.link}>
            <IconActivity size={16} />
            {t('settings.rawEvents')}
          </NavLink>
        )}
      </nav>
      <div className={styles.page}>
        <Outlet />
      </div>
    </div>
  );
}
