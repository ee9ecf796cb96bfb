import { useComputed, useSignal } from '@preact/signals';
import type { JSX, RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useApp } from '../../lib/context.js';
import { Icon } from '../../lib/icons.js';
import { EntryRow } from './EntryRow.js';
import { Intro } from './Intro.js';
import { MessageRow } from './MessageRow.js';
import { HistoryNotice, ResolvedLine, Skeleton } from './notices.js';
import { firstUnread, type Row, rowsOf } from './rows.js';
import { TypingLine } from './TypingLine.js';
import { useReading } from './useReading.js';
import { useScroll } from './useScroll.js';

/** What was said, what is on its way, and who is typing. */
export function Thread({ onEdit }: { onEdit: (text: string) => void }): JSX.Element {
  const { visit, words, format } = useApp();
  const { history, outbox } = visit;
  const log = useRef<HTMLDivElement>(null);
  const fresh = useFresh();
  const rows = useComputed(() =>
    rowsOf(visit.messages.value, outbox.entries.value, fresh.value, format),
  );
  const scroll = useScroll(log, rows.value, () => history.loadEarlier());
  useFreshInView(log, fresh.value, scroll);
  useReading(scroll.isAtEnd);
  const isUnknown = visit.session.isReturning && !history.isLoaded.value;
  return (
    <div class="thread">
      <div
        ref={log}
        class="log"
        role="log"
        aria-live="polite"
        aria-label={words.messages}
        aria-busy={history.isLoading.value}
        tabIndex={0}
        onScroll={scroll.onScroll}
      >
        <div class="rows">
          <HistoryNotice />
          {rows.value.length === 0 && (isUnknown ? <Skeleton /> : <Intro />)}
          {rows.value.map((row) => (
            <RowView key={row.key} row={row} onEdit={onEdit} />
          ))}
          <ResolvedLine />
          <TypingLine />
        </div>
      </div>
      {!scroll.isAtEnd.value && <ToNewest onPress={scroll.toEnd} />}
    </div>
  );
}

function ToNewest({ onPress }: { onPress: () => void }): JSX.Element {
  const { visit, words } = useApp();
  const unread = visit.readMarks.unread.value;
  return (
    <button type="button" class="newest" aria-label={words.toNewest} onClick={onPress}>
      <Icon name="arrow-down" size={20} />
      {unread > 0 && <span class="newest__count">{unread}</span>}
    </button>
  );
}

/** Where the unread began when the panel was opened; the mark stays until it is closed. */
function useFresh(): { value: string | null } {
  const { visit } = useApp();
  const fresh = useSignal<string | null>(null);
  const isSet = useRef(false);
  useEffect(() => {
    if (!isSet.current && visit.history.isLoaded.value) {
      isSet.current = true;
      fresh.value = firstUnread(visit.history.messages.value, visit.readMarks.unread.value);
    }
  });
  return fresh;
}

/** Begins to read where the unread begins, when it does not fit. */
function useFreshInView(
  log: RefObject<HTMLElement>,
  fresh: string | null,
  scroll: ReturnType<typeof useScroll>,
): void {
  useEffect(() => {
    const mark = log.current?.querySelector<HTMLElement>('.fresh');
    if (log.current && mark && mark.offsetTop < log.current.scrollTop) {
      scroll.isAtEnd.value = false;
      log.current.scrollTop = mark.offsetTop - 8;
    }
  }, [fresh]);
}

function RowView({ row, onEdit }: { row: Row; onEdit: (text: string) => void }): JSX.Element {
  const { words } = useApp();
  switch (row.kind) {
    case 'day':
      return <div class="day">{row.words}</div>;
    case 'fresh':
      return <div class="fresh">{words.unread}</div>;
    case 'message':
      return <MessageRow {...row} />;
    case 'entry':
      return <EntryRow {...row} onEdit={onEdit} />;
  }
}
