import { IconAlertCircle, IconCircleCheck, IconClock, IconEyeOff } from '@tabler/icons-react';
import type { Icon } from '@tabler/icons-react';
import type { InboundEventState } from '@/__generated__/graphql';
import { useT } from '@/lib/i18n/useT';
import styles from './RawEvents.module.css';

const looks: Record<InboundEventState, { icon: Icon; tone: string | undefined }> = {
  RECEIVED: { icon: IconClock, tone: undefined },
  APPLIED: { icon: IconCircleCheck, tone: styles.success },
  IGNORED: { icon: IconEyeOff, tone: styles.quiet },
  FAILED: { icon: IconAlertCircle, tone: styles.danger },
};

export function RawEventState({ state }: { state: InboundEventState }) {
  const t = useT();
  const { icon: StateIcon, tone } = looks[state];
  return (
    <span className={tone}>
      <StateIcon size={16} aria-hidden="true" /> {t(`rawEvents.state.${state}`)}
    </span>
  );
}
