import { useCallback, useEffect, useState } from 'react';
import { useClient } from 'urql';
import { RawEventsDocument } from '@/__generated__/graphql';
import type { InboundEventState, RawEventsQuery } from '@/__generated__/graphql';
import { problemOf } from '@/lib/client/problem';
import type { Problem } from '@/lib/client/problem';

export type RawEventRow = RawEventsQuery['inboundEvents']['nodes'][number];

const pageSize = 50;

interface RawEvents {
  rows: readonly RawEventRow[] | null;
  hasMore: boolean;
  isBusy: boolean;
  problem: Problem | null;
  reload: () => Promise<void>;
  loadMore: () => Promise<void>;
  /** Newer facts about rows that are shown. */
  patch: (
    changed: readonly Pick<RawEventRow, 'id' | 'state' | 'stateReason' | 'attemptCount'>[],
  ) => void;
}

/** The vault's rows under a state, page by page. */
export function useRawEvents(state: InboundEventState | null): RawEvents {
  const client = useClient();
  const [rows, setRows] = useState<readonly RawEventRow[] | null>(null);
  const [page, setPage] = useState<{ hasNextPage: boolean; endCursor?: string | null }>({
    hasNextPage: false,
  });
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  const ask = useCallback(
    async (after: string | null) => {
      setIsBusy(true);
      const filter = state ? { state: { in: [state] } } : null;
      const { data, error } = await client
        .query(
          RawEventsDocument,
          { filter, first: pageSize, after },
          { requestPolicy: 'network-only' },
        )
        .toPromise();
      setIsBusy(false);
      setProblem(error ? problemOf(error) : null);
      if (!data) return;
      setRows((before) =>
        after ? [...(before ?? []), ...data.inboundEvents.nodes] : data.inboundEvents.nodes,
      );
      setPage(data.inboundEvents.pageInfo);
    },
    [client, state],
  );

  const reload = useCallback(() => ask(null), [ask]);
  const loadMore = useCallback(() => ask(page.endCursor ?? null), [ask, page.endCursor]);

  useEffect(() => {
    setRows(null);
    void reload();
  }, [reload]);

  const patch = useCallback<RawEvents['patch']>((changed) => {
    setRows(
      (before) =>
        before?.map((row) => ({ ...row, ...changed.find(({ id }) => id === row.id) })) ?? null,
    );
  }, []);

  return { rows, hasMore: page.hasNextPage, isBusy, problem, reload, loadMore, patch };
}
