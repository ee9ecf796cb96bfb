import { useCallback, useState, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import { SessionExpired } from '@/features/tenancy/SessionExpired';
import { SignInPage } from '@/features/tenancy/SignInPage';
import { useApi } from '@/lib/realtime/ConnectionContext';
import { SessionEpochContext } from '@/lib/session/epoch';
import { SignedIn } from './SignedIn';

/**
 * Sign-in page for strangers. A session that ended by itself leaves the page standing under a
 * question for the password; signing out by hand leaves nothing.
 */
export function SessionGate({ children }: { children: ReactNode }) {
  const { session } = useApi();
  const subscribe = useCallback((listener: () => void) => session.state.subscribe(listener), [session]);
  const state = useSyncExternalStore(subscribe, () => session.state.value);
  const [standing, setStanding] = useState<string | null>(state.name === 'signedIn' ? state.operator.id : null);
  const [epoch, setEpoch] = useState(0);

  const current = state.name === 'signedIn' ? state.operator.id : null;
  const hasEnded = state.name === 'signedOut' && state.wasEnded;
  const owner = current ?? (hasEnded ? standing : null);
  if (owner !== standing) setStanding(owner);

  if (owner === null) return <SignInPage />;
  return (
    <>
      <SessionEpochContext value={epoch}>
        <SignedIn key={owner}>{children}</SignedIn>
      </SessionEpochContext>
      <SessionExpired isOpen={current === null} onSignedIn={() => setEpoch((before) => before + 1)} />
    </>
  );
}
