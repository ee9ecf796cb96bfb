import type { AnyVariables, TypedDocumentNode } from '@urql/core';
import { useEffect, useRef } from 'react';
import { useClient } from 'urql';
import { pipe, subscribe } from 'wonka';
import { problemOf } from '@/lib/client/problem';
import type { Problem } from '@/lib/client/problem';
import { useSessionEpoch } from '@/lib/session/epoch';

interface StreamOptions<Data, Variables> {
  document: TypedDocumentNode<Data, Variables & AnyVariables>;
  variables: Variables;
  /** Off while false; a change of the variables starts anew. */
  isOn?: boolean;
  onEvent: (data: Data) => void;
  /** The stream ended for good, for example since a right was lost; not with the session. */
  onEnd?: (problem: Problem) => void;
}

/** Follows one stream while the component is shown; the SDK keeps it going and resumes it. */
export function useStream<Data, Variables extends Record<string, unknown>>({
  document,
  variables,
  isOn = true,
  onEvent,
  onEnd,
}: StreamOptions<Data, Variables>): void {
  const client = useClient();
  const epoch = useSessionEpoch();
  const latest = useRef({ onEvent, onEnd });
  useEffect(() => {
    latest.current = { onEvent, onEnd };
  });
  const identity = JSON.stringify(variables);
  useEffect(() => {
    if (!isOn) return undefined;
    const subscription = pipe(
      client.subscription(document, JSON.parse(identity) as Variables & AnyVariables),
      subscribe(({ data, error }) => {
        if (data) latest.current.onEvent(data);
        const problem = error && problemOf(error);
        if (problem && problem.code !== 'SESSION_ENDED' && problem.code !== 'UNAUTHENTICATED')
          latest.current.onEnd?.(problem);
      }),
    );
    return () => subscription.unsubscribe();
  }, [client, document, identity, isOn, epoch]);
}
