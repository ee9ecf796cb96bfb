import { IconAlertTriangle, IconEyeOff, IconMessage } from '@tabler/icons-react';
import { Button } from '@/components/Button';
import { EmptyState } from '@/components/EmptyState';
import { Kbd } from '@/components/Kbd';
import { AfterWait, SkeletonBar } from '@/components/Skeleton';
import type { Problem } from '@/lib/client/problem';
import { useT } from '@/lib/i18n/useT';
import { keyText } from '@/lib/keyboard/shortcuts';
import styles from './ThreadStates.module.css';

export function ChooseConversation() {
  const t = useT();
  return (
    <EmptyState icon={<IconMessage size={24} stroke={1.5} />} title={t('thread.choose')}>
      <div className={styles.keys}>
        <span>
          <Kbd>{keyText('next')}</Kbd> <Kbd>{keyText('previous')}</Kbd>
        </span>
        <span>{t('thread.choose.list')}</span>
        <span>
          <Kbd>{keyText('open')}</Kbd>
        </span>
        <span>{t('thread.choose.open')}</span>
        <span>
          <Kbd>{keyText('palette')}</Kbd>
        </span>
        <span>{t('thread.choose.commands')}</span>
        <span>
          <Kbd>{keyText('help')}</Kbd>
        </span>
        <span>{t('thread.choose.keys')}</span>
      </div>
    </EmptyState>
  );
}

export function MissingConversation({ onBack }: { onBack: () => void }) {
  const t = useT();
  return (
    <EmptyState
      icon={<IconEyeOff size={24} stroke={1.5} />}
      title={t('thread.missing.title')}
      actions={<Button onClick={onBack}>{t('thread.back')}</Button>}
    >
      {t('thread.missing.text')}
    </EmptyState>
  );
}

export function ThreadProblem({ problem, onRetry }: { problem: Problem; onRetry: () => void }) {
  const t = useT();
  return (
    <EmptyState
      icon={<IconAlertTriangle size={24} stroke={1.5} />}
      title={t('thread.failed.title')}
      actions={<Button onClick={onRetry}>{t('app.retry')}</Button>}
    >
      {[t(problem.text), problem.requestId && t('app.requestId', { id: problem.requestId })]
        .filter(Boolean)
        .join('. ')}
    </EmptyState>
  );
}

const bubbles = [
  { width: '44%', height: 48, isOut: false },
  { width: '32%', height: 36, isOut: false },
  { width: '52%', height: 64, isOut: true },
  { width: '36%', height: 36, isOut: true },
  { width: '40%', height: 48, isOut: false },
] as const;

export function ThreadSkeleton() {
  const t = useT();
  return (
    <AfterWait label={t('app.loading')}>
      <div className={styles.skeleton}>
        {bubbles.map(({ width, height, isOut }, at) => (
          <SkeletonBar
            key={at}
            style={{
              width,
              height,
              borderRadius: 12,
              alignSelf: isOut ? 'flex-end' : 'flex-start',
            }}
          />
        ))}
      </div>
    </AfterWait>
  );
}
