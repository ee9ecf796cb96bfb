import { useState } from 'react';
import { RouterProvider } from 'react-router';
import { SessionExpired } from '@/features/tenancy/SessionExpired';
import { SessionEpochContext } from '@/lib/session/epoch';
import { createRouter } from './routes';
import { SignedIn } from './SignedIn';

/** Everything behind the sign-in; stands on while the session is taken up again. */
export function Workplace({ isSessionOver }: { isSessionOver: boolean }) {
  const [router] = useState(createRouter);
  const [epoch, setEpoch] = useState(0);
  return (
    <>
      <SessionEpochContext value={epoch}>
        <SignedIn>
          <RouterProvider router={router} />
        </SignedIn>
      </SessionEpochContext>
      <SessionExpired isOpen={isSessionOver} onSignedIn={() => setEpoch((before) => before + 1)} />
    </>
  );
}
