import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import { useClient } from 'urql';
import { Virtualizer } from 'virtua';
import type { VirtualizerHandle } from 'virtua';
import { ConversationListRowDocument } from '@/__generated__/graphql';
import { Banner, TextAction } from '@/components/Banner';
import { ServiceGlyph } from '@/components/ServiceGlyph';
import { useCommands } from '@/lib/commands/commands';
import { useFormat } from '@/lib/format/useFormat';
import { useNow } from '@/lib/format/useNow';
import { useT } from '@/lib/i18n/useT';
import { useShortcut } from '@/lib/keyboard/useShortcut';
import { media, useMedia } from '@/lib/media/useMedia';
import { channelMark } from '@/lib/vocabulary/services';
import { usePresenceBox } from '../presence/PresenceProvider';
import styles from './ConversationList.module.css';
import { ConversationListItem } from './ConversationListItem';
import { FilterBar } from './FilterBar';
import { FilterMenu } from './FilterMenu';
import { ListProblem, ListSkeleton, NothingHere } from './ListStates';
import { neighbour, waitingCount } from './listWindow';
import type { ConversationList as List } from './useConversationList';
import type { useListAddress } from './useListAddress';
import type { ViewSlug } from './views';
import { ViewTabs } from './ViewTabs';

interface ConversationListProps {
  view: ViewSlug;
  selectedId: string | null;
  list: List;
  address: ReturnType<typeof useListAddress>;
}

export function ConversationList({ view, selectedId, list, address }: ConversationListProps) {
  const t = useT();
  const format = useFormat();
  const now = useNow();
  const navigate = useNavigate();
  const client = useClient();
  const isPhone = useMedia(media.phone);
  const { watch } = usePresenceBox();
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useRef<VirtualizerHandle>(null);
  const { window, isOpen, problem, updatedAt } = list;
  const { filters, setFilters, hrefOf, open } = address;

  async function showArrivals() {
    await list.refresh();
    scroller.current?.scrollTo({ top: 0 });
  }

  function step(by: 1 | -1) {
    const next = neighbour(window, selectedId, by);
    if (next) open(next, selectedId !== null);
  }

  useShortcut('next', () => step(1));
  useShortcut('previous', () => step(-1));
  useShortcut('arrivals', () => void showArrivals());

  // Keys may select a row out of sight.
  const selectedAt = selectedId ? window.ids.indexOf(selectedId) : -1;
  useEffect(() => {
    if (selectedAt >= 0) virtualizer.current?.scrollToIndex(selectedAt, { align: 'nearest' });
  }, [selectedAt]);

  function look() {
    const handle = virtualizer.current;
    if (!handle) return;
    const first = handle.findItemIndex(handle.scrollOffset);
    const last = handle.findItemIndex(handle.scrollOffset + handle.viewportSize);
    watch('list', window.ids.slice(first, last + 1));
    if (last > window.ids.length - 12) void list.loadMore();
  }

  useEffect(look);

  useCommands(() =>
    window.ids.flatMap((id) => {
      const row = client.readQuery(ConversationListRowDocument, { id })?.data?.conversation;
      if (!row) return [];
      const icon = (
        <ServiceGlyph
          mark={channelMark[row.inbox.channel]}
          label={t(`channel.${row.inbox.channel}`)}
        />
      );
      return [
        {
          id,
          group: 'conversations' as const,
          label: row.customer.name,
          detail: row.subject ?? row.preview?.text,
          icon,
          run: () => open(id),
        },
      ];
    }),
  );

  const isEmpty = isOpen && window.ids.length === 0;
  return (
    <section className={styles.list} aria-label={t('inbox.list')}>
      <div className={styles.bar}>
        <h1>{t('app.inbox')}</h1>
        <FilterMenu filters={filters} onChange={setFilters} />
      </div>
      <ViewTabs
        view={view}
        hrefOf={(slug) => hrefOf(null, slug)}
        onChoose={(slug) => void navigate(hrefOf(null, slug))}
      />
      <FilterBar
        view={view}
        filters={filters}
        onChange={setFilters}
        arrivals={waitingCount(window)}
        onShowArrivals={() => void showArrivals()}
      />
      {problem && isOpen && !problem.isTransient && (
        <Banner
          tone="danger"
          icon={<IconAlertTriangle size={16} />}
          action={<TextAction onClick={() => void list.refresh()}>{t('app.retry')}</TextAction>}
        >
          {t.rich('inbox.failed', {
            b: (parts) => <b>{parts}</b>,
            at: updatedAt ? format.time(updatedAt) : 'none',
          })}
        </Banner>
      )}
      <div className={styles.scroll} ref={scroller}>
        {!isOpen && !problem && <ListSkeleton />}
        {!isOpen && problem && (
          <ListProblem problem={problem} onRetry={() => void list.refresh()} />
        )}
        {isEmpty && (
          <NothingHere
            view={view}
            isFiltered={filters.isUnread || filters.inboxIds.length > 0}
            onReset={() => setFilters({ inboxIds: [], isUnread: false })}
          />
        )}
        <Virtualizer
          ref={virtualizer}
          scrollRef={scroller}
          itemSize={isPhone ? 80 : 76}
          onScroll={look}
          data={window.ids}
        >
          {(id) => (
            <ConversationListItem
              key={id}
              id={id}
              href={hrefOf(id)}
              isSelected={id === selectedId}
              isGone={window.gone.has(id)}
              now={now}
            />
          )}
        </Virtualizer>
        {list.isLoadingMore && <div className={styles.end}>{t('app.loading')}</div>}
      </div>
    </section>
  );
}
