import type { Client, SharedValue, StreamHandle } from '@omnisupport/sdk';
import { Resume_EventsDocument } from './__generated__/operations.js';

/** What a program does with what it hears, for example a bridge into another system. */
export interface Listener {
  /** There is no past to go on from: read the present by queries. */
  readonly startAfresh: () => unknown;
  readonly hear: (text: string) => unknown;
}

/**
 * Tells every message from the customer, also those that came while the laptop slept or the program
 * was not running. `cursor` is where the place is kept, such as `browserStorage('bridge:cursor')`.
 */
export function follow(client: Client, cursor: SharedValue, listener: Listener): StreamHandle {
  return client.stream(
    Resume_EventsDocument,
    { since: cursor.read() },
    {
      onReady: ({ isResumed }) => (isResumed ? undefined : listener.startAfresh()),
      // The server's memory is shorter than the sleep was, see `limits.streamRetention`.
      onResync: () => listener.startAfresh(),
      onEvent: async (event) => {
        if (event.__typename === 'MessageAdded' && event.message?.direction === 'INBOUND') {
          await listener.hear(event.message.text);
        }
        // After the work, not before: whoever dies in between hears it again.
        cursor.write(event.cursor);
      },
    },
  );
}
