import { useCallback, useSyncExternalStore } from 'react';
import type { ConnectionState } from '../live/connection.js';
import { useClient } from './provider.js';

/** How the live streams are doing, for a line such as "No connection, next try in 5 s". */
export type ConnectionView = ConnectionState & {
  /** Tries now instead of at `nextTryAt`. */
  readonly retryNow: () => void;
};

/** State of the line that all streams of the client share. */
export function useConnection(): ConnectionView {
  const { connection } = useClient();
  const current = (): ConnectionState => connection.state.value;
  const state = useSyncExternalStore(connection.state.subscribe, current, current);
  const retryNow = useCallback(() => {
    connection.retryNow();
  }, [connection]);
  return { ...state, retryNow };
}
