import type { Client, LiveHandle } from '@omnisupport/sdk';
import { type ReadonlySignal, signal } from '@preact/signals';
import { Live_PresenceDocument, Signals_TypingDocument } from '../__generated__/operations.js';

const GONE_AFTER = 15_000;
const REPEAT_EVERY = 5_000;

interface Watch {
  readonly conversationId: string;
  readonly handle: LiveHandle;
}

/** Who is typing: an operator to us, the visitor to them. Signals get lost; nothing depends on them. */
export class Typing {
  readonly #client: Client;
  readonly #operator = signal<string | null>(null);
  #watch: Watch | null = null;
  #gone: ReturnType<typeof setTimeout> | undefined;
  #idle: ReturnType<typeof setTimeout> | undefined;
  #toldAt = 0;

  constructor(client: Client) {
    this.#client = client;
  }

  /** Name of the operator who is typing; null when nobody is. */
  get operator(): ReadonlySignal<string | null> {
    return this.#operator;
  }

  /** Watches the conversation that goes on, or none. */
  watch(conversationId: string | null): void {
    if (this.#watch?.conversationId === conversationId) {
      return;
    }
    this.#watch?.handle.close();
    this.#show(null);
    this.#watch = conversationId === null ? null : this.#watching(conversationId);
  }

  /** The visitor pressed a key. */
  pressed(): void {
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => {
      this.stopped();
    }, REPEAT_EVERY);
    if (Date.now() - this.#toldAt > REPEAT_EVERY) {
      this.#toldAt = Date.now();
      this.#tell('TYPING_REPLY');
    }
  }

  /** The visitor sent it, or thinks. */
  stopped(): void {
    clearTimeout(this.#idle);
    if (this.#toldAt > 0) {
      this.#toldAt = 0;
      this.#tell('IDLE');
    }
  }

  /** What was typed has arrived. */
  arrived(): void {
    this.#show(null);
  }

  close(): void {
    clearTimeout(this.#idle);
    this.watch(null);
  }

  #watching(conversationId: string): Watch {
    const handle = this.#client.subscribe(
      Live_PresenceDocument,
      { conversationIds: [conversationId] },
      {
        onData: ({ presence: { activity, actor } }) => {
          if (actor.kind !== 'CUSTOMER') {
            this.#show(activity === 'TYPING_REPLY' ? actor.name : null);
          }
        },
      },
    );
    return { conversationId, handle };
  }

  #show(name: string | null): void {
    clearTimeout(this.#gone);
    this.#operator.value = name;
    if (name !== null) {
      this.#gone = setTimeout(() => {
        this.#show(null);
      }, GONE_AFTER);
    }
  }

  #tell(activity: 'TYPING_REPLY' | 'IDLE'): void {
    if (this.#watch) {
      const input = { conversationId: this.#watch.conversationId, activity };
      this.#client.mutate(Signals_TypingDocument, { input }).catch(() => undefined);
    }
  }
}
