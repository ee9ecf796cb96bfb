/** An event as the schema has it. */
export interface LoggedEvent {
  readonly __typename: string;
  readonly cursor: string;
  readonly occurredAt: string;
  readonly [field: string]: unknown;
}

/** Append-only log that streams from any position, like the server's. */
export class EventLog {
  readonly #events: LoggedEvent[] = [];
  readonly #followers = new Set<(event: LoggedEvent) => void>();
  /** Cursors up to this one are forgotten. */
  horizon = 0;
  /** Events that a resumed stream tells once more, as "at least once" allows. */
  overlap = 0;

  append(__typename: string, fields: Record<string, unknown>): LoggedEvent {
    const event = this.#event(__typename, this.#events.length + 1, fields);
    this.#events.push(event);
    for (const follow of this.#followers) {
      follow(event);
    }
    return event;
  }

  async *follow(since: string | null | undefined): AsyncGenerator<LoggedEvent> {
    const queue: LoggedEvent[] = [];
    let wake = (): void => undefined;
    const follower = (event: LoggedEvent): void => {
      queue.push(event);
      wake();
    };
    this.#followers.add(follower);
    try {
      yield* this.#backlog(since);
      for (;;) {
        yield* queue.splice(0);
        await new Promise<void>((resolve) => {
          wake = resolve;
          if (queue.length > 0) {
            resolve();
          }
        });
      }
    } finally {
      this.#followers.delete(follower);
    }
  }

  *#backlog(since: string | null | undefined): Generator<LoggedEvent> {
    const head = this.#events.length;
    const from = Number(since ?? head);
    yield this.#event('StreamReady', from, {});
    if (from < this.horizon) {
      yield this.#event('ResyncRequired', head, { reason: 'TOO_OLD' });
    } else {
      yield* this.#events.slice(Math.max(0, from - this.overlap), head);
    }
  }

  #event(__typename: string, cursor: number, fields: Record<string, unknown>): LoggedEvent {
    return { __typename, cursor: `${cursor}`, occurredAt: new Date().toISOString(), ...fields };
  }
}
