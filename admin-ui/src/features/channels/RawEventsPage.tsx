import { IconActivity, IconAlertTriangle, IconLock, IconRefresh, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import type { InboundEventState } from '@/__generated__/graphql';
import { Button, IconButton } from '@/components/Button';
import { Choice } from '@/components/Choice';
import { cx } from '@/components/cx';
import { EmptyState } from '@/components/EmptyState';
import { useT } from '@/lib/i18n/useT';
import { useMay } from '@/lib/session/viewer';
import channelStyles from './Channels.module.css';
import { RawEventPane } from './RawEventPane';
import styles from './RawEvents.module.css';
import { RawEventTable } from './RawEventTable';
import { useRawEvents } from './useRawEvents';
import { useReplay } from './useReplay';

const states: readonly InboundEventState[] = ['RECEIVED', 'APPLIED', 'IGNORED', 'FAILED'];

/** The vault: everything that channels sent, before anything was made of it. */
export function RawEventsPage() {
  const t = useT();
  const isAllowed = useMay('RAW_EVENTS_READ');
  if (!isAllowed) {
    return (
      <EmptyState icon={<IconLock size={24} stroke={1.5} />} title={t('app.forbidden.title')}>
        {t('app.forbidden.text')}
      </EmptyState>
    );
  }
  return <RawEvents />;
}

function RawEvents() {
  const t = useT();
  const navigate = useNavigate();
  const { eventId } = useParams();
  const [params, setParams] = useSearchParams();
  const state = states.find((name) => name === params.get('state')) ?? null;
  const events = useRawEvents(state);
  const { rows, problem } = events;
  const [checked, setChecked] = useState<ReadonlySet<string>>(new Set());
  const { replay, isReplaying } = useReplay(events.patch);
  const search = params.toString();
  const open = (id: string | null) =>
    void navigate({ pathname: id ? `/settings/events/${id}` : '/settings/events', search });

  function toggle(id: string) {
    setChecked((before) =>
      before.has(id)
        ? new Set([...before].filter((other) => other !== id))
        : new Set([...before, id]),
    );
  }

  function step(by: 1 | -1) {
    const at = rows?.findIndex(({ id }) => id === eventId) ?? -1;
    const next = rows?.[at + by];
    if (next) open(next.id);
  }

  return (
    <div className={channelStyles.page}>
      <header className={channelStyles.bar}>
        <h2>{t('rawEvents.title')}</h2>
        <span className={cx('os-cut', channelStyles.hideOnPhone)}>{t('rawEvents.subtitle')}</span>
        <span />
      </header>
      {checked.size > 0 ? (
        <div className={cx(styles.tools, styles.selected)}>
          <b>{t('rawEvents.selected', { count: checked.size })}</b>
          <Button
            size="sm"
            icon={<IconRefresh size={16} />}
            busy={isReplaying}
            onClick={() =>
              void replay([...checked].slice(0, 100)).then(() => setChecked(new Set()))
            }
          >
            {t('rawEvents.replay')}
          </Button>
          <IconButton label={t('rawEvents.clear')} onClick={() => setChecked(new Set())}>
            <IconX size={16} />
          </IconButton>
        </div>
      ) : (
        <div className={styles.tools}>
          <Choice
            label={t('rawEvents.filter')}
            isLabelHidden
            value={state ?? 'all'}
            onChange={(next) => setParams(next === 'all' ? {} : { state: next }, { replace: true })}
            options={[
              { value: 'all', label: t('rawEvents.filter.all') },
              ...states.map((value) => ({ value, label: t(`rawEvents.state.${value}`) })),
            ]}
          />
        </div>
      )}
      <div className={cx(styles.split, eventId && styles.open)}>
        <div className={channelStyles.scroll}>
          {!rows && problem && (
            <EmptyState
              icon={<IconAlertTriangle size={24} stroke={1.5} />}
              title={t('rawEvents.failed')}
              actions={<Button onClick={() => void events.reload()}>{t('app.retry')}</Button>}
            >
              {t(problem.text)}
            </EmptyState>
          )}
          {rows?.length === 0 && (
            <EmptyState
              icon={<IconActivity size={24} stroke={1.5} />}
              title={t('rawEvents.empty.title')}
            >
              {t('rawEvents.empty.text')}
            </EmptyState>
          )}
          {rows && rows.length > 0 && (
            <RawEventTable
              rows={rows}
              openId={eventId ?? null}
              checked={checked}
              onCheck={toggle}
              onOpen={open}
            />
          )}
          {events.hasMore && (
            <div className={styles.more}>
              <Button busy={events.isBusy} onClick={() => void events.loadMore()}>
                {t('app.loadMore')}
              </Button>
            </div>
          )}
        </div>
        {eventId && (
          <RawEventPane
            key={eventId}
            id={eventId}
            isReplaying={isReplaying}
            onReplay={() => void replay([eventId])}
            onStep={step}
            onClose={() => open(null)}
          />
        )}
      </div>
    </div>
  );
}
