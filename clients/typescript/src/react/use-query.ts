import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { TypedDocument, WithVariables } from '../document.js';
import { useClient } from './provider.js';
import { QueryRun, type QueryState } from './query-run.js';

/** Where the query stands, and how to ask again. */
export type Query<TData> = QueryState<TData> & {
  /** Asks again, for example from `onReady` of a stream; resolves when the answer is shown. */
  readonly refetch: () => Promise<void>;
};

/** When a query is asked. */
export interface QueryOptions {
  /** False waits, for example until an id is known; true unless given. */
  readonly isEnabled?: boolean;
}

/**
 * Asks when the component appears and whenever document or variables change. Nothing is cached:
 * two components that ask the same send two requests.
 */
export function useQuery<TData, TVariables>(
  document: TypedDocument<TData, TVariables>,
  ...[variables, { isEnabled = true } = {}]: WithVariables<TVariables, QueryOptions>
): Query<TData> {
  const client = useClient();
  // Variables are JSON: equal ones made anew by every render are the same question.
  const asked = JSON.stringify(variables ?? {});
  const run = useMemo(
    () =>
      new QueryRun<TData>((signal) =>
        client.query<TData, never>(document, JSON.parse(asked) as never, { signal }),
      ),
    [client, document, asked],
  );
  useEffect(() => {
    if (isEnabled) {
      void run.fetch();
    }
    return () => {
      run.stop();
    };
  }, [run, isEnabled]);
  const state = useSyncExternalStore(run.state.subscribe, current, current);
  return useMemo(() => ({ ...state, refetch: run.fetch }), [state, run]);

  function current(): QueryState<TData> {
    return run.state.value;
  }
}
