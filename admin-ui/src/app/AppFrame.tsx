import { lazy, Suspense, useEffect, useState } from 'react';
import { Outlet, useLocation } from 'react-router';
import { useToasts } from '@/components/Toasts';
import { OutboxNotices } from '@/features/conversations/composer/OutboxNotices';
import { InboxCounters } from '@/features/conversations/inbox/InboxCounters';
import { useViews } from '@/features/conversations/inbox/useViews';
import { useT } from '@/lib/i18n/useT';
import { useShortcut } from '@/lib/keyboard/useShortcut';
import { media, useMedia } from '@/lib/media/useMedia';
import { AppCommands } from './AppCommands';
import styles from './AppFrame.module.css';
import { ConnectionBanner } from './ConnectionBanner';
import { PhoneTabs } from './PhoneTabs';
import { Rail } from './Rail';

const CommandPalette = lazy(async () => ({ default: (await import('./CommandPalette')).CommandPalette }));
const KeysDialog = lazy(async () => ({ default: (await import('./KeysDialog')).KeysDialog }));

type Layer = 'palette' | 'keys' | null;

/** What stands around every page: sections, the line about the connection, palette and keys. */
export function AppFrame() {
  const t = useT();
  const toasts = useToasts();
  const isPhone = useMedia(media.phone);
  const { pathname } = useLocation();
  const [layer, setLayer] = useState<Layer>(null);
  const isInbox = pathname.startsWith('/inbox');

  useShortcut('palette', () => setLayer('palette'));
  useShortcut('paletteSlash', () => setLayer('palette'));
  useShortcut('help', () => setLayer('keys'));
  useShortcut('undo', () => {
    const { newest } = toasts;
    if (!newest?.action) return;
    toasts.hide(newest.key);
    newest.action.run();
  });
  useTitle(t(isInbox ? 'app.inbox' : 'app.settings'));

  return (
    <div className={styles.app}>
      <a className={styles.skip} href="#thread">
        {t('app.skip')}
      </a>
      <div className={styles.banner}>
        <ConnectionBanner />
      </div>
      {!isPhone && <Rail onPalette={() => setLayer('palette')} onKeys={() => setLayer('keys')} />}
      <div className={styles.main}>
        <Outlet />
      </div>
      {isPhone && <PhoneTabs onKeys={() => setLayer('keys')} />}
      <AppCommands onKeys={() => setLayer('keys')} />
      <OutboxNotices />
      {!isInbox && <InboxCounters />}
      <Suspense>
        {layer === 'palette' && <CommandPalette onClose={() => setLayer(null)} />}
        {layer === 'keys' && <KeysDialog isOpen onClose={() => setLayer(null)} />}
      </Suspense>
    </div>
  );
}

function useTitle(section: string): void {
  const t = useT();
  const unread = useViews()('mine')?.unreadCount ?? 0;
  useEffect(() => {
    const title = `${section} · OmniSupport`;
    document.title = unread > 0 ? t('app.unreadTitle', { count: unread, title }) : title;
  }, [section, unread, t]);
}
