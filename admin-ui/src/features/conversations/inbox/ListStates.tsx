import { IconAlertTriangle, IconCircleCheck, IconFilterOff } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import { Button } from '@/components/Button';
import { EmptyState } from '@/components/EmptyState';
import { AfterWait, SkeletonBar } from '@/components/Skeleton';
import type { Problem } from '@/lib/client/problem';
import { useT } from '@/lib/i18n/useT';
import styles from './ListStates.module.css';
import { useViews } from './useViews';
import type { ViewSlug } from './views';

export function ListSkeleton() {
  const t = useT();
  return (
    <AfterWait label={t('app.loading')}>
      {Array.from({ length: 8 }, (_, at) => (
        <div key={at} className={styles.row}>
          <SkeletonBar style={{ width: 36, height: 36, borderRadius: '50%' }} />
          <div className={styles.lines}>
            <SkeletonBar style={{ width: `${52 - (at % 3) * 9}%` }} />
            <SkeletonBar style={{ width: `${88 - (at % 4) * 8}%` }} />
            <SkeletonBar style={{ width: '28%' }} />
          </div>
        </div>
      ))}
    </AfterWait>
  );
}

export function ListProblem({ problem, onRetry }: { problem: Problem; onRetry: () => void }) {
  const t = useT();
  return (
    <EmptyState
      icon={<IconAlertTriangle size={24} stroke={1.5} />}
      title={t('inbox.failed.title')}
      actions={<Button onClick={onRetry}>{t('app.retry')}</Button>}
    >
      {[t(problem.text), problem.requestId && t('app.requestId', { id: problem.requestId })]
        .filter(Boolean)
        .join('. ')}
    </EmptyState>
  );
}

interface NothingHereProps {
  view: ViewSlug;
  isFiltered: boolean;
  onReset: () => void;
}

export function NothingHere({ view, isFiltered, onReset }: NothingHereProps) {
  const t = useT();
  const navigate = useNavigate();
  const unassigned = useViews()('unassigned')?.conversationCount ?? 0;
  if (isFiltered) {
    return (
      <EmptyState
        icon={<IconFilterOff size={24} stroke={1.5} />}
        title={t('inbox.empty.filtered.title')}
        actions={<Button onClick={onReset}>{t('inbox.filter.reset')}</Button>}
      >
        {t('inbox.empty.filtered.text')}
      </EmptyState>
    );
  }
  const isClosed = view === 'closed';
  const offersQueue = view === 'mine' && unassigned > 0;
  return (
    <EmptyState
      icon={<IconCircleCheck size={24} stroke={1.5} />}
      title={t(isClosed ? 'inbox.empty.closed.title' : 'inbox.empty.title')}
      actions={
        offersQueue && (
          <Button onClick={() => void navigate('/inbox/unassigned')}>
            {t('inbox.empty.unassigned', { count: unassigned })}
          </Button>
        )
      }
    >
      {t(isClosed ? 'inbox.empty.closed.text' : 'inbox.empty.text')}
    </EmptyState>
  );
}
