import { useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { Provider, useQuery } from 'urql';
import { ViewerDocument } from '@/__generated__/graphql';
import { Button } from '@/components/Button';
import { EmptyState } from '@/components/EmptyState';
import { DispatcherProvider } from '@/features/conversations/composer/ComposerContext';
import { PresenceProvider } from '@/features/conversations/presence/PresenceProvider';
import { CommandsProvider } from '@/lib/commands/commands';
import { createUrqlClient } from '@/lib/client/createUrqlClient';
import { problemOf } from '@/lib/client/problem';
import { useT } from '@/lib/i18n/useT';
import { useApi } from '@/lib/realtime/ConnectionContext';
import { useSessionEpoch } from '@/lib/session/epoch';
import { ViewerContext } from '@/lib/session/viewer';
import type { Viewer } from '@/lib/session/viewer';

/** The cache of one signed-in operator and everything that lives on it. */
export function SignedIn({ children }: { children: ReactNode }) {
  const api = useApi();
  const [client] = useState(() => createUrqlClient(api));
  return (
    <Provider value={client}>
      <ViewerGate>
        <CommandsProvider>
          <DispatcherProvider>
            <PresenceProvider>{children}</PresenceProvider>
          </DispatcherProvider>
        </CommandsProvider>
      </ViewerGate>
    </Provider>
  );
}

function ViewerGate({ children }: { children: ReactNode }) {
  const t = useT();
  const { session } = useApi();
  const [{ data, error }, reload] = useQuery({ query: ViewerDocument });
  const principal = data?.viewer?.principal;
  const viewer = useMemo<Viewer | null>(() => {
    if (!principal || !data.viewer) return null;
    return {
      id: principal.id,
      name: principal.name,
      scopes: new Set(data.viewer.scopes),
      workspaceName: data.workspace.name,
    };
  }, [principal, data]);

  const epoch = useSessionEpoch();
  useEffect(() => {
    if (epoch > 0) reload({ requestPolicy: 'network-only' });
  }, [epoch, reload]);

  // The server knows nobody by our token: the session is over.
  const isNobody = data !== undefined && !data.viewer;
  useEffect(() => {
    if (isNobody) void session.signOut().catch(() => undefined);
  }, [isNobody, session]);

  if (viewer) return <ViewerContext value={viewer}>{children}</ViewerContext>;
  if (!error) return null;
  const problem = problemOf(error);
  return (
    <EmptyState
      icon={null}
      title={t(problem.text)}
      actions={
        <Button onClick={() => reload({ requestPolicy: 'network-only' })}>{t('app.retry')}</Button>
      }
    >
      {problem.requestId ? t('app.requestId', { id: problem.requestId }) : undefined}
    </EmptyState>
  );
}
