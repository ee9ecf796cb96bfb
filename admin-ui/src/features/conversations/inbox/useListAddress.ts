import { useCallback, useMemo } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { ListFilters, ViewSlug } from './views';

interface ListAddress {
  filters: ListFilters;
  setFilters: (filters: ListFilters) => void;
  hrefOf: (conversationId: string | null, view?: ViewSlug) => string;
  open: (conversationId: string | null, isReplacing?: boolean) => void;
}

/** Filters and selection live in the address, so that a link shows a colleague the same. */
export function useListAddress(view: ViewSlug): ListAddress {
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const query = params.toString();

  const filters = useMemo<ListFilters>(() => {
    const read = new URLSearchParams(query);
    return { inboxIds: read.getAll('inbox'), isUnread: read.get('unread') === '1' };
  }, [query]);

  const hrefOf = useCallback(
    (conversationId: string | null, other: ViewSlug = view) => {
      const path = conversationId ? `/inbox/${other}/${conversationId}` : `/inbox/${other}`;
      return query ? `${path}?${query}` : path;
    },
    [view, query],
  );

  const open = useCallback(
    (conversationId: string | null, isReplacing = false) =>
      void navigate(hrefOf(conversationId), { replace: isReplacing }),
    [navigate, hrefOf],
  );

  const setFilters = useCallback(
    (next: ListFilters) => {
      const written = new URLSearchParams(next.inboxIds.map((id) => ['inbox', id]));
      if (next.isUnread) written.set('unread', '1');
      void navigate({ search: written.toString() }, { replace: true });
    },
    [navigate],
  );

  return { filters, setFilters, hrefOf, open };
}
