import { createContext, use } from 'react';

/** Grows when an ended session is taken up again; what a session needs begins anew then. */
export const SessionEpochContext = createContext(0);

export function useSessionEpoch(): number {
  return use(SessionEpochContext);
}
