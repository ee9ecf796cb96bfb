import { IconArrowDown } from '@tabler/icons-react';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { ReactNode, RefObject } from 'react';
import { Virtualizer } from 'virtua';
import type { VirtualizerHandle } from 'virtua';
import { Button } from '@/components/Button';
import { useFormat } from '@/lib/format/useFormat';
import { useNow } from '@/lib/format/useNow';
import { useT } from '@/lib/i18n/useT';
import styles from './Thread.module.css';
import type { ThreadRow } from './threadRows';

const nearPx = 48;
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
  const { rows, isPrepended, openAt, handle, isBottomLoaded, unseenCount, onNearTop, onNearBottom, onAtBottom, head, tail, children } = props;
  const t = useT();
  const format = useFormat();
  const now = useNow(60_000);
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useRef<VirtualizerHandle>(null);
  const isStuck = useRef(true);
  const isPlaced = useRef(false);
  const [isAtBottom, setIsAtBottom] = useState(true);
  const [floatingDay, setFloatingDay] = useState<string | null>(null);
  const hideDay = useRef<ReturnType<typeof setTimeout>>(undefined);

  const toBottom = useCallback(() => {
    const element = scroller.current;
    if (element) element.scrollTop = element.scrollHeight;
  }, []);

  useEffect(() => {
    handle.current = {
      showRow(key) {
        const at = rows.findIndex((row) => row.key === key);
        if (at >= 0) virtualizer.current?.scrollToIndex(at, { align: 'center' });
      },
      toNewest() {
        isStuck.current = true;
        virtualizer.current?.scrollToIndex(rows.length - 1, { align: 'end' });
        toBottom();
      },
    };
  }, [handle, rows, toBottom]);

  useLayoutEffect(() => {
    if (rows.length === 0) return;
    if (!isPlaced.current) {
      isPlaced.current = true;
      const at = openAt === null ? -1 : rows.findIndex((row) => row.key === openAt);
      if (at > 0) {
        isStuck.current = false;
        virtualizer.current?.scrollToIndex(at, { align: 'start', offset: -72 });
        return;
      }
    }
    if (isStuck.current) toBottom();
  }, [rows, openAt, toBottom]);

  // Whatever grows under a reader at the bottom (bubbles, composer, keyboard) keeps the bottom in sight.
  useEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => isStuck.current && toBottom());
    observer.observe(element);
    for (const child of element.children) observer.observe(child);
    return () => observer.disconnect();
  }, [toBottom]);

  function onScroll() {
    const element = scroller.current;
    const view = virtualizer.current;
    if (!element || !view) return;
    const below = element.scrollHeight - element.scrollTop - element.clientHeight;
    isStuck.current = below < nearPx && isBottomLoaded;
    if (isStuck.current !== isAtBottom) {
      setIsAtBottom(isStuck.current);
      onAtBottom(isStuck.current);
    }
    if (element.scrollTop < prefetchPx) onNearTop();
    if (below < prefetchPx) onNearBottom();
    showDay(view.findItemIndex(view.scrollOffset));
  }

  function showDay(at: number) {
    const day = rows.slice(0, at + 1).findLast((row) => row.kind === 'day');
    const isDayOnTop = rows[at]?.kind === 'day';
    setFloatingDay(day && !isDayOnTop && !isStuck.current ? format.day(day.at, now) : null);
    clearTimeout(hideDay.current);
    hideDay.current = setTimeout(() => setFloatingDay(null), 1_500);
  }

  return (
    <div className={styles.body}>
      {floatingDay && (
        <div className={styles.floatingDay} aria-hidden="true">
          <span>{floatingDay}</span>
        </div>
      )}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region must be reachable by key */}
      <div className={styles.scroll} ref={scroller} onScroll={onScroll} role="region" aria-label={t('thread.messages')} tabIndex={0}>
        <div className={styles.spacer} />
        <div className={styles.head}>{head}</div>
        <div>
          <Virtualizer ref={virtualizer} scrollRef={scroller} startMargin={headPx} shift={isPrepended} bufferSize={600} data={rows as ThreadRow[]}>
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
          <Button size="sm" icon={<IconArrowDown size={16} />} onClick={() => handle.current?.toNewest()} aria-label={t('thread.toNewest')}>
            {unseenCount > 0 ? t('thread.newCount', { count: unseenCount }) : null}
          </Button>
        </div>
      )}
    </div>
  );
}
