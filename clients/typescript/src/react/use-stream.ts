import { useEffect, useRef } from 'react';
import type { TypedDocument } from '../document.js';
import type { EventOf, StreamListener } from '../live/stream.js';
import { useClient } from './provider.js';

/** Listener of a stream, and whether it runs. */
export type StreamHandlers<TData> = StreamListener<EventOf<TData>> & {
  /** False closes the stream, for example while nothing is selected; true unless given. */
  readonly isEnabled?: boolean;
};

/**
 * Follows a stream with `since` while the component is shown, by the rules of `client.stream`.
 * Handlers may change with every render: the newest are told, and the stream goes on.
 */
export function useStream<TData, TVariables extends { since?: string | null | undefined }>(
  document: TypedDocument<TData, TVariables>,
  variables: TVariables,
  handlers: StreamHandlers<TData>,
): void {
  const client = useClient();
  const asked = JSON.stringify(variables);
  const isEnabled = handlers.isEnabled ?? true;
  const newest = useRef(handlers);
  useEffect(() => {
    newest.current = handlers;
  });
  useEffect(() => {
    if (!isEnabled) {
      return;
    }
    const handle = client.stream(document, JSON.parse(asked) as TVariables, {
      onReady: (ready) => newest.current.onReady?.(ready),
      onEvent: (event) => newest.current.onEvent(event),
      onResync: (resync) => newest.current.onResync?.(resync),
      onError: (error) => newest.current.onError?.(error),
    });
    return () => {
      handle.close();
    };
  }, [client, document, asked, isEnabled]);
}
