import { lazy, Suspense, useEffect, useState } from 'react';
import { Outlet, useLocation } from 'react-router';
import { useToasts } from '@/components/Toasts';
import { OutboxNotices } from '@/features/conversations/composer/OutboxNotices';
import { InboxCounters } from '@/features/conversations/inbox/InboxCounters';
import { useViews } from '@/features/conversations/inbox/useViews';
import { productName } from '@/lib/product';
import { useRegistry } from '@/lib/commands/commands';
import type { Command } from '@/lib/commands/commands';
import { useT } from '@/lib/i18n/useT';
import { useShortcut } from '@/lib/keyboard/useShortcut';
import { media, useMedia } from '@/lib/media/useMedia';
import { AppCommands } from './AppCommands';
import styles from './AppFrame.module.css';
import { ConnectionBanner } from './ConnectionBanner';
import { PhoneTabs } from './PhoneTabs';
import { Rail } from './Rail';

const CommandPalette = lazy(async () => ({
  default: (await import('./CommandPalette')).CommandPalette,
}));
const KeysDialog = lazy(async () => ({ default: (await import('./KeysDialog')).KeysDialog }));

type Layer = { name: 'palette'; commands: readonly Command[] } | { name: 'keys' } | null;

/** What stands around every page: sections, the line about the connection, palette and keys. */
export function AppFrame() {
  const t = useT();
  const toasts = useToasts();
  const registry = useRegistry();
  const isPhone = useMedia(media.phone);
  const { pathname } = useLocation();
  const [layer, setLayer] = useState<Layer>(null);
  const isInbox = pathname.startsWith('/inbox');

  const openPalette = () => setLayer({ name: 'palette', commands: registry.all() });
  const openKeys = () => setLayer({ name: 'keys' });

  useShortcut('palette', openPalette);
  useShortcut('paletteSlash', openPalette);
  useShortcut('help', openKeys);
  useShortcut('undo', () => {
    const { newest } = toasts;
    if (!newest?.action) return;
    toasts.hide(newest.key);
    newest.action.run();
  });
  useTitle(t(isInbox ? 'app.inbox' : 'app.settings'));

  return (
    <div className={styles.app}>
      <a className={styles.skip} href="#main">
        {t('app.skip')}
      </a>
      <div className={styles.banner}>
        <ConnectionBanner />
      </div>
      {!isPhone && <Rail onPalette={openPalette} onKeys={openKeys} />}
      <main className={styles.main} id="main" tabIndex={-1}>
        <Outlet />
      </main>
      {isPhone && <PhoneTabs onKeys={openKeys} />}
      <AppCommands onKeys={openKeys} />
      <OutboxNotices />
      {!isInbox && <InboxCounters />}
      <Suspense>
        {layer?.name === 'palette' && (
          <CommandPalette commands={layer.commands} onClose={() => setLayer(null)} />
        )}
        {layer?.name === 'keys' && <KeysDialog isOpen onClose={() => setLayer(null)} />}
      </Suspense>
    </div>
  );
}

function useTitle(section: string): void {
  const t = useT();
  const unread = useViews()('mine')?.unreadCount ?? 0;
  useEffect(() => {
    const title = `${section} · ${productName}`;
    document.title = unread > 0 ? t('app.unreadTitle', { count: unread, title }) : title;
  }, [section, unread, t]);
}
