import { useCallback, useEffect, useRef } from 'react';
import { useClient } from 'urql';
import { PresenceSignalDocument } from '@/__generated__/graphql';
import type { PresenceActivity } from '@/__generated__/graphql';

const everyMs = 5_000;

/** Tells colleagues that the operator looks at the conversation or types in it. */
export function useSignals(conversationId: string): {
  typed: (activity: 'TYPING_REPLY' | 'TYPING_NOTE') => void;
  stopped: () => void;
} {
  const client = useClient();
  const typing = useRef<{ activity: PresenceActivity; at: number } | null>(null);
  const told = useRef<{ activity: PresenceActivity; at: number } | null>(null);

  const tell = useCallback(
    (activity: PresenceActivity) => {
      told.current = { activity, at: Date.now() };
      void client
        .mutation(PresenceSignalDocument, { input: { conversationId, activity } })
        .toPromise();
    },
    [client, conversationId],
  );

  useEffect(() => {
    const beat = () => {
      if (document.visibilityState !== 'visible') return;
      const isTyping = typing.current && Date.now() - typing.current.at < everyMs;
      tell(isTyping && typing.current ? typing.current.activity : 'VIEWING');
    };
    beat();
    const timer = setInterval(beat, everyMs);
    return () => {
      clearInterval(timer);
      tell('IDLE');
    };
  }, [tell]);

  const typed = useCallback(
    (activity: 'TYPING_REPLY' | 'TYPING_NOTE') => {
      typing.current = { activity, at: Date.now() };
      const isNews = told.current?.activity !== activity || Date.now() - told.current.at > everyMs;
      if (isNews) tell(activity);
    },
    [tell],
  );

  const stopped = useCallback(() => {
    if (!typing.current) return;
    typing.current = null;
    tell('VIEWING');
  }, [tell]);

  return { typed, stopped };
}
