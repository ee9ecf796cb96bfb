import { useEffect, useRef, useState } from 'react';
import { useClient } from 'urql';
import { ThreadReadDocument } from '@/__generated__/graphql';

const settleMs = 600;

/** True while the operator really looks at this page. */
export function useIsLooking(): boolean {
  const [isLooking, setIsLooking] = useState(isLookingNow);
  useEffect(() => {
    const update = () => setIsLooking(isLookingNow());
    for (const name of ['focus', 'blur'] as const) window.addEventListener(name, update);
    document.addEventListener('visibilitychange', update);
    return () => {
      for (const name of ['focus', 'blur'] as const) window.removeEventListener(name, update);
      document.removeEventListener('visibilitychange', update);
    };
  }, []);
  return isLooking;
}

function isLookingNow(): boolean {
  return document.visibilityState === 'visible' && document.hasFocus();
}

interface ReadMark {
  conversationId: string;
  unreadCount: number;
  lastMessageId: string | null;
  isInSight: boolean;
}

/** Moves the read mark once the newest message has been in sight for a moment. */
export function useReadMark({
  conversationId,
  unreadCount,
  lastMessageId,
  isInSight,
}: ReadMark): void {
  const client = useClient();
  useEffect(() => {
    if (!isInSight || unreadCount === 0 || !lastMessageId) return undefined;
    const timer = setTimeout(() => {
      void client
        .mutation(ThreadReadDocument, { input: { conversationId, upToMessageId: lastMessageId } })
        .toPromise();
    }, settleMs);
    return () => clearTimeout(timer);
  }, [client, conversationId, unreadCount, lastMessageId, isInSight]);
}

const seenMs = 1_500;

/**
 * The newest message that the operator has had time to see. What arrived this very second is not
 * seen, so that a colleague's reply sent a moment ago still asks before a second one leaves.
 */
export function useLastSeen(lastMessageId: string | null, isInSight: boolean): () => string | null {
  const seen = useRef<string | null>(null);
  useEffect(() => {
    if (!isInSight || !lastMessageId) return undefined;
    if (seen.current === null) {
      seen.current = lastMessageId;
      return undefined;
    }
    const timer = setTimeout(() => {
      seen.current = lastMessageId;
    }, seenMs);
    return () => clearTimeout(timer);
  }, [lastMessageId, isInSight]);
  return () => seen.current ?? lastMessageId;
}
