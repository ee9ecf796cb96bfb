import { IconArrowDown } from '@tabler/icons-react';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { ReactNode, RefObject } from 'react';
import { Virtualizer } from 'virtua';
import type { VirtualizerHandle } from 'virtua';
import { Button } from '@/components/Button';
import { cx } from '@/components/cx';
import { useFormat } from '@/lib/format/useFormat';
import { useNow } from '@/lib/format/useNow';
import { useT } from '@/lib/i18n/useT';
import styles from './Thread.module.css';
import type { ThreadRow } from './threadRows';
import { useStickyBottom } from './useStickyBottom';

const headPx = 32;
const prefetchPx = 900;

export interface ThreadScrollHandle {
  showRow: (key: string) => void;
  toNewest: () => void;
}

interface ThreadScrollProps {
  rows: readonly ThreadRow[];
  isPrepended: boolean;
  /** Row to open at; null opens at the newest. */
  openAt: string | null;
  handle: RefObject<ThreadScrollHandle | null>;
  isBottomLoaded: boolean;
  unseenCount: number;
  onNearTop: () => void;
  onNearBottom: () => void;
  onAtBottom: (isAtBottom: boolean) => void;
  /** Stands above the oldest and below the newest row. */
  head: ReactNode;
  tail: ReactNode;
  children: (row: ThreadRow) => ReactNode;
}

/** The scrolling of a thread: opens at the right place, holds still above, sticks to the bottom. */
export function ThreadScroll(props: ThreadScrollProps) {
  const {
    rows,
    isPrepended,
    openAt,
    handle,
    isBottomLoaded,
    unseenCount,
    onNearTop,
    onNearBottom,
    onAtBottom,
    head,
    tail,
    children,
  } = props;
  const t = useT();
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useRef<VirtualizerHandle>(null);
  const [isPlaced, setIsPlaced] = useState(false);
  const { isAtBottom, stick, release, follow, hand } = useStickyBottom(scroller, isBottomLoaded);
  const { day, lookAtDay } = useFloatingDay(rows);

  useEffect(() => onAtBottom(isAtBottom), [isAtBottom, onAtBottom]);

  useEffect(() => {
    handle.current = {
      showRow(key) {
        const at = rows.findIndex((row) => row.key === key);
        if (at < 0) return;
        release();
        virtualizer.current?.scrollToIndex(at, { align: 'center' });
      },
      toNewest() {
        virtualizer.current?.scrollToIndex(rows.length - 1, { align: 'end' });
        stick();
      },
    };
  }, [handle, rows, stick, release]);

  // The lines are measured first; until the right one is in sight, none is shown.
  useLayoutEffect(() => {
    if (rows.length === 0) return undefined;
    if (isPlaced) {
      follow();
      return undefined;
    }
    const frame = requestAnimationFrame(() => {
      const at = openAt === null ? -1 : rows.findIndex((row) => row.key === openAt);
      if (at > 0) {
        release();
        virtualizer.current?.scrollToIndex(at, { align: 'start', offset: -72 });
      } else {
        stick();
      }
      setIsPlaced(true);
    });
    return () => cancelAnimationFrame(frame);
  }, [rows, openAt, isPlaced, release, stick, follow]);

  function onScroll() {
    const element = scroller.current;
    const view = virtualizer.current;
    if (!element || !view) return;
    follow();
    const below = element.scrollHeight - element.scrollTop - element.clientHeight;
    if (element.scrollTop < prefetchPx) onNearTop();
    if (below < prefetchPx) onNearBottom();
    lookAtDay(isAtBottom ? null : view.findItemIndex(view.scrollOffset));
  }

  return (
    <div className={styles.body}>
      {day && (
        <div className={styles.floatingDay} aria-hidden="true">
          <span>{day}</span>
        </div>
      )}
      {}
      <div
        className={cx(styles.scroll, !isPlaced && styles.placing)}
        ref={scroller}
        onScroll={onScroll}
        {...hand}
        role="region"
        aria-label={t('thread.messages')}
        tabIndex={0}
      >
        <div className={styles.spacer} />
        <div className={styles.head}>{head}</div>
        <div>
          <Virtualizer
            ref={virtualizer}
            scrollRef={scroller}
            startMargin={headPx}
            shift={isPrepended}
            bufferSize={300}
            data={rows}
          >
            {(row) => (
              <div key={row.key} className={styles.row}>
                {children(row)}
              </div>
            )}
          </Virtualizer>
        </div>
        <div className={styles.tail}>{tail}</div>
      </div>
      {(!isAtBottom || !isBottomLoaded) && (
        <div className={styles.toNewest}>
          <Button
            size="sm"
            icon={<IconArrowDown size={16} />}
            onClick={() => handle.current?.toNewest()}
            aria-label={t('thread.toNewest')}
          >
            {unseenCount > 0 ? t('thread.newCount', { count: unseenCount }) : null}
          </Button>
        </div>
      )}
    </div>
  );
}

const shownMs = 1_500;

/** The day of the topmost line, for as long as the thread is being scrolled. */
function useFloatingDay(rows: readonly ThreadRow[]) {
  const format = useFormat();
  const now = useNow(60_000);
  const [day, setDay] = useState<string | null>(null);
  const hiding = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(hiding.current), []);

  function lookAtDay(at: number | null) {
    clearTimeout(hiding.current);
    if (at === null || rows[at]?.kind === 'day') return setDay(null);
    const above = rows.slice(0, at + 1).findLast((row) => row.kind === 'day');
    setDay(above ? format.day(above.at, now) : null);
    hiding.current = setTimeout(() => setDay(null), shownMs);
  }

  return { day, lookAtDay };
}
