import { IconCloudOff, IconRefresh } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { Banner, TextAction } from '@/components/Banner';
import { useFormat } from '@/lib/format/useFormat';
import { useT } from '@/lib/i18n/useT';
import { useApi, useConnection } from '@/lib/realtime/ConnectionContext';

/** A blink of the line is nobody's business. */
const calmMs = 2_000;
const backMs = 2_500;

/** One calm line while the live connection is down, and a short one when it is back. */
export function ConnectionBanner() {
  const t = useT();
  const format = useFormat();
  const { connection } = useApi().client;
  const state = useConnection();
  const isDown = state.name === 'reconnecting' || state.name === 'offline';
  const [shown, setShown] = useState<'none' | 'lost' | 'back'>('none');

  useEffect(() => {
    const delay = isDown ? calmMs : 0;
    const timer = setTimeout(
      () => setShown((before) => (isDown ? 'lost' : before === 'lost' ? 'back' : 'none')),
      delay,
    );
    return () => clearTimeout(timer);
  }, [isDown]);

  useEffect(() => {
    if (shown !== 'back') return undefined;
    const timer = setTimeout(() => setShown('none'), backMs);
    return () => clearTimeout(timer);
  }, [shown]);

  if (shown === 'back') {
    return <Banner icon={<IconRefresh size={16} />}>{t('app.connection.back')}</Banner>;
  }
  if (shown !== 'lost' || !isDown) return null;
  const at = connection.lastEventAt ? format.time(new Date(connection.lastEventAt)) : 'none';
  return (
    <Banner
      tone="warning"
      icon={<IconCloudOff size={16} />}
      action={
        <TextAction onClick={() => connection.retryNow()}>{t('app.connection.retry')}</TextAction>
      }
    >
      {t.rich('app.connection.lost', { at, b: (parts) => <b>{parts}</b> })}
    </Banner>
  );
}
