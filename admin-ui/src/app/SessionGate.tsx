import { lazy, Suspense, useCallback, useState, useSyncExternalStore } from 'react';
import { SignInPage } from '@/features/tenancy/SignInPage';
import { useApi } from '@/lib/realtime/ConnectionContext';

const Workplace = lazy(async () => ({ default: (await import('./Workplace')).Workplace }));

/**
 * Sign-in page for strangers. A session that ended by itself leaves the page standing under a
 * question for the password; signing out by hand leaves nothing.
 */
export function SessionGate() {
  const { session } = useApi();
  const subscribe = useCallback(
    (listener: () => void) => session.state.subscribe(listener),
    [session],
  );
  const state = useSyncExternalStore(subscribe, () => session.state.value);
  const [standing, setStanding] = useState<string | null>(
    state.name === 'signedIn' ? state.operator.id : null,
  );

  const current = state.name === 'signedIn' ? state.operator.id : null;
  const hasEnded = state.name === 'signedOut' && state.wasEnded;
  const owner = current ?? (hasEnded ? standing : null);
  if (owner !== standing) setStanding(owner);

  if (owner === null) return <SignInPage />;
  return (
    <Suspense>
      <Workplace key={owner} isSessionOver={current === null} />
    </Suspense>
  );
}
