import { IconAlertCircle, IconCircleCheck, IconPlugOff } from '@tabler/icons-react';
import { TextAction, Banner } from '@/components/Banner';
import { useFormat } from '@/lib/format/useFormat';
import { useNow } from '@/lib/format/useNow';
import { useT } from '@/lib/i18n/useT';
import { useMay } from '@/lib/session/viewer';
import { healthTone } from './inboxFacts';
import type { InboxFacts } from './inboxFacts';
import { useInboxActions } from './useInboxActions';

/** How the inbox is, why, what to do, and a look right now. */
export function HealthNote({ inbox }: { inbox: InboxFacts }) {
  const t = useT();
  const format = useFormat();
  const now = useNow();
  const mayManage = useMay('INBOXES_MANAGE');
  const { check, isChecking } = useInboxActions();
  const { state, reason, remedy, checkedAt } = inbox.health;
  const tone = healthTone[state];
  const icon =
    tone === 'success' ? (
      <IconCircleCheck size={16} />
    ) : tone === 'neutral' ? (
      <IconPlugOff size={16} />
    ) : (
      <IconAlertCircle size={16} />
    );
  return (
    <Banner
      isCard
      tone={tone === 'danger' || tone === 'warning' || tone === 'success' ? tone : 'info'}
      icon={icon}
      action={
        mayManage &&
        inbox.isEnabled &&
        !isChecking && (
          <TextAction onClick={() => void check(inbox.id)}>{t('channels.check')}</TextAction>
        )
      }
    >
      {`${t(`channels.health.${state}`)}, ${t('channels.checkedAt', { at: format.moment(checkedAt, now) })}`}
      {reason && <div>{reason}</div>}
      {remedy && <div>{remedy}</div>}
    </Banner>
  );
}
