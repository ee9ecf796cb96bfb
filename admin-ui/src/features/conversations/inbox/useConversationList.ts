import type { Client } from '@urql/core';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useClient } from 'urql';
import {
  ConversationListDocument,
  ConversationListRowDocument,
  InboxStreamDocument,
} from '@/__generated__/graphql';
import type { ConversationRowFragment, InboxStreamSubscription } from '@/__generated__/graphql';
import { problemOf } from '@/lib/client/problem';
import type { Problem } from '@/lib/client/problem';
import { useStream } from '@/lib/realtime/useStream';
import {
  emptyWindow,
  entered,
  extended,
  left,
  leftBehind,
  opened,
  returned,
  stirred,
} from './listWindow';
import type { ListPage, ListWindow } from './listWindow';
import { compareRows, filterOf, orderOf } from './views';
import type { ListFilters, ViewSlug } from './views';

const pageSize = 50;

export interface ConversationList {
  window: ListWindow;
  /** False before the first answer. */
  isOpen: boolean;
  isLoadingMore: boolean;
  problem: Problem | null;
  /** When the list was last known to be right. */
  updatedAt: Date | null;
  /** Draws the list afresh; the only way rows move. */
  refresh: () => Promise<void>;
  loadMore: () => Promise<void>;
  /** The operator is done with a row: once it leaves the view it need not stand any longer. */
  settle: (id: string) => void;
}

interface Kept {
  window: ListWindow;
  updatedAt: Date;
}

// Lists seen in this session, so that going back to a view is instant.
const kept = new WeakMap<Client, Map<string, Kept>>();

export function useConversationList(
  view: ViewSlug,
  filters: ListFilters,
  selectedId: string | null,
): ConversationList {
  const client = useClient();
  const identity = JSON.stringify([view, filters]);
  const filter = useMemo(
    () => filterOf(...(JSON.parse(identity) as [ViewSlug, ListFilters])),
    [identity],
  );
  const shelf = shelfOf(client);
  const [state, setState] = useState<{ identity: string } & Partial<Kept>>({
    identity,
    ...shelf.get(identity),
  });
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isLoadingMore, setIsLoadingMore] = useState(false);
  const settled = useRef(new Map<string, number>());

  const current = state.identity === identity ? state : { identity, ...shelf.get(identity) };
  const window = current.window ?? emptyWindow;

  const change = useCallback(
    (next: (window: ListWindow) => ListWindow, isFresh = false) => {
      setState((before) => {
        const base = before.identity === identity ? before : { identity, ...shelf.get(identity) };
        // Events before the first page change nothing: the page will know.
        if (!base.window && !isFresh) return before;
        const updated = {
          window: next(base.window ?? emptyWindow),
          updatedAt: isFresh ? new Date() : (base.updatedAt ?? new Date()),
        };
        shelf.set(identity, updated);
        return { identity, ...updated };
      });
    },
    [identity, shelf],
  );

  const load = useCallback(
    async (after: string | null): Promise<ListPage | null> => {
      const variables = { filter, orderBy: orderOf(view), first: pageSize, after };
      const { data, error } = await client
        .query(ConversationListDocument, variables, { requestPolicy: 'network-only' })
        .toPromise();
      setProblem(error ? problemOf(error) : null);
      if (error || !data) return null;
      const { nodes, pageInfo } = data.conversations;
      return {
        ids: nodes.map(({ id }) => id),
        endCursor: pageInfo.endCursor ?? null,
        hasMore: pageInfo.hasNextPage,
      };
    },
    [client, filter, view],
  );

  const refresh = useCallback(async () => {
    const page = await load(null);
    if (page) change(() => opened(page), true);
  }, [load, change]);

  const loadMore = useCallback(async () => {
    if (isLoadingMore || !window.hasMore) return;
    setIsLoadingMore(true);
    const page = await load(window.endCursor);
    if (page) change((before) => extended(before, page));
    setIsLoadingMore(false);
  }, [isLoadingMore, window.hasMore, window.endCursor, load, change]);

  useEffect(() => {
    settled.current.clear();
    void refresh();
  }, [refresh]);

  const rowOf = (id: string): ConversationRowFragment | null =>
    client.readQuery(ConversationListRowDocument, { id })?.data?.conversation ?? null;

  function onEvent(event: InboxStreamSubscription['inboxEvents']) {
    switch (event.__typename) {
      case 'StreamReady':
        // The page may have been read before the stream began to listen.
        void refresh();
        break;
      case 'ResyncRequired':
        void refresh();
        break;
      case 'ConversationEntered':
        if (event.conversation) enter(event.conversation.id);
        break;
      case 'ConversationLeft': {
        const { conversationId } = event;
        const mayGo = settled.current.has(conversationId) && conversationId !== selectedId;
        change((before) =>
          mayGo
            ? leftBehind(left(before, conversationId), conversationId)
            : left(before, conversationId),
        );
        break;
      }
      case 'ConversationChanged': {
        const row = event.conversation;
        const first = window.ids[0] ? rowOf(window.ids[0]) : null;
        const isNews =
          row &&
          row.id !== selectedId &&
          row.preview?.authorKind === 'CUSTOMER' &&
          row.unreadCount > 0;
        if (row && isNews)
          change((before) =>
            stirred(before, row.id, first !== null && compareRows(view, row, first) < 0),
          );
        break;
      }
      default:
        // Counters and health are in the cache by now.
        break;
    }
  }

  function enter(id: string) {
    const place = settled.current.get(id);
    settled.current.delete(id);
    change((before) => (place === undefined ? entered(before, id) : returned(before, id, place)));
  }

  useStream({
    document: InboxStreamDocument,
    variables: { filter, since: null },
    onEvent: ({ inboxEvents }) => onEvent(inboxEvents),
  });

  const before = useRef(selectedId);
  useEffect(() => {
    const abandoned = before.current;
    before.current = selectedId;
    if (abandoned && abandoned !== selectedId) change((list) => leftBehind(list, abandoned));
  }, [selectedId, change]);

  const settle = (id: string) => void settled.current.set(id, window.ids.indexOf(id));
  return {
    window,
    isOpen: current.window !== undefined,
    isLoadingMore,
    problem,
    updatedAt: current.updatedAt ?? null,
    refresh,
    loadMore,
    settle,
  };
}

function shelfOf(client: Client): Map<string, Kept> {
  let shelf = kept.get(client);
  if (!shelf) kept.set(client, (shelf = new Map<string, Kept>()));
  return shelf;
}
