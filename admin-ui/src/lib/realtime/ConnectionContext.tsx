import type { ConnectionState } from '@omnisupport/sdk';
import { createContext, use, useCallback, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import type { Api } from '@/lib/client/api';

const ApiContext = createContext<Api | null>(null);

export function ApiProvider({ api, children }: { api: Api; children: ReactNode }) {
  return <ApiContext value={api}>{children}</ApiContext>;
}

export function useApi(): Api {
  const api = use(ApiContext);
  if (!api) throw new Error('useApi needs ApiProvider');
  return api;
}

/** How the live line is doing. */
export function useConnection(): ConnectionState {
  const { connection } = useApi().client;
  const subscribe = useCallback(
    (listener: () => void) => connection.state.subscribe(listener),
    [connection],
  );
  return useSyncExternalStore(subscribe, () => connection.state.value);
}
