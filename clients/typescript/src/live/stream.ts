import type { Operation } from '../document.js';
import type { OmniSupportError } from '../errors.js';
import type { Answer } from '../http/answer.js';
import type { Connection } from './connection.js';
import { Recent } from './recent.js';

/** What the document of a stream must select of every event. */
export interface StreamEvent {
  readonly __typename?: string;
  readonly cursor: string;
}

/** The event inside the only root field of a stream's answer. */
export type EventOf<TData> = Extract<TData[keyof TData], StreamEvent>;

type Control = 'StreamReady' | 'ResyncRequired';

/** Listener of a resumable stream; a promise that a method returns is waited for by nobody. */
export interface StreamListener<E extends StreamEvent> {
  /** Something happened; never told twice, in the order of the server. */
  onEvent(event: Exclude<E, { __typename: Control }>): unknown;
  /** Everything after this moment will be told: the time to query. Again after every reconnection. */
  onReady?(ready: { readonly cursor: string; readonly isResumed: boolean }): unknown;
  /** The gap could not be filled: query afresh. Later events follow. */
  onResync?(resync: Extract<E, { __typename: 'ResyncRequired' }>): unknown;
  /** The stream is over and won't come back by itself. */
  onError?(error: OmniSupportError): void;
}

/** A running stream or subscription. */
export interface LiveHandle {
  close(): void;
}

/** A running resumable stream. */
export interface StreamHandle extends LiveHandle {
  /** Cursor of the last event, to resume from after a reload; null before the first. */
  readonly since: string | null;
}

const REMEMBERED = 1_000;

/** Runs a stream that resumes where it broke off. */
export function openStream<E extends StreamEvent>(
  connection: Connection,
  operation: Operation,
  listener: StreamListener<E>,
): StreamHandle {
  const ended = new AbortController();
  const told = new Recent(REMEMBERED);
  // The wire sends these very variables again after a break.
  const variables = operation.variables as { since?: string | null };

  const tell = (event: E): unknown => {
    const isResumed = (variables.since ?? null) !== null;
    variables.since = event.cursor;
    if (event.__typename === 'StreamReady') {
      return listener.onReady?.({ cursor: event.cursor, isResumed });
    }
    if (event.__typename === 'ResyncRequired') {
      return listener.onResync?.(event as Extract<E, { __typename: 'ResyncRequired' }>);
    }
    return told.isNew(`${event.__typename ?? ''}@${event.cursor}`)
      ? listener.onEvent(event as Exclude<E, { __typename: Control }>)
      : undefined;
  };
  const onAnswer = (answer: Answer): void => {
    const [event] = Object.values(answer.data as Record<string, E | null>);
    if (event && !ended.signal.aborted) {
      isolated(() => tell(event));
    }
  };
  connection
    .keep({ operation, onAnswer, isEndless: true, signal: ended.signal })
    .catch((error: unknown) => listener.onError?.(error as OmniSupportError));
  return {
    close: () => {
      ended.abort();
    },
    get since() {
      return variables.since ?? null;
    },
  };
}

/** Listener of a subscription without cursor. */
export interface SubscriptionListener<TData> {
  onData(data: TData): unknown;
  /** The server completed it. */
  onEnd?(): void;
  /** It is over and won't come back by itself. */
  onError?(error: OmniSupportError): void;
}

/** Runs a subscription that may miss what happens during a break. */
export function openSubscription<TData>(
  connection: Connection,
  operation: Operation,
  listener: SubscriptionListener<TData>,
): LiveHandle {
  const ended = new AbortController();
  const onAnswer = (answer: Answer): void => {
    if (!ended.signal.aborted) {
      isolated(() => listener.onData(answer.data as TData));
    }
  };
  connection
    .keep({ operation, onAnswer, isEndless: false, signal: ended.signal })
    .then(() => {
      if (!ended.signal.aborted) {
        listener.onEnd?.();
      }
    })
    .catch((error: unknown) => listener.onError?.(error as OmniSupportError));
  return {
    close: () => {
      ended.abort();
    },
  };
}

/** A listener's bug must not end its stream; it is reported like any uncaught error. */
function isolated(call: () => unknown): void {
  void (async () => {
    try {
      await call();
    } catch (error) {
      setTimeout(() => {
        throw error;
      });
    }
  })();
}
