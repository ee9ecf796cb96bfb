import { newIdempotencyKey } from '@omnisupport/sdk';
import type { ThreadMessageFragment, ThreadNoteFragment } from '@/__generated__/graphql';
import type { Problem } from '@/lib/client/problem';
import { Outbox } from './outbox';
import type { OutgoingItem } from './outbox';
import type { SendOutcome } from './sending';

export type NewItem = Pick<
  OutgoingItem,
  'conversationId' | 'mode' | 'text' | 'files' | 'replyToId' | 'lastSeenMessageId' | 'resolves'
>;

interface DispatcherOptions {
  operatorId: string;
  send: (item: OutgoingItem) => Promise<SendOutcome>;
  /** Words for a broken line, and for a colleague's earlier reply. */
  textOf: (problem: Problem | 'unseen') => string;
  now?: () => Date;
}

export interface DispatchListener {
  onSent?: (outgoing: OutgoingItem, item: ThreadMessageFragment | ThreadNoteFragment) => void;
  /** A colleague answered meanwhile: the operator decides. */
  onUnseen?: (outgoing: OutgoingItem, reply: ThreadMessageFragment) => void;
  /** It stopped and goes on only by the operator's hand. */
  onFailed?: (outgoing: OutgoingItem) => void;
}

/** Sends what the operator wrote: one after another per conversation, each under one key for ever. */
export class Dispatcher {
  readonly outbox: Outbox;
  readonly #options: DispatcherOptions;
  readonly #listeners = new Set<DispatchListener>();
  readonly #busy = new Set<string>();

  constructor(options: DispatcherOptions) {
    this.#options = options;
    this.outbox = new Outbox(options.operatorId);
  }

  listen(listener: DispatchListener): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  submit(item: NewItem): string {
    const key = newIdempotencyKey();
    const createdAt = (this.#options.now?.() ?? new Date()).toISOString();
    this.outbox.add({
      ...item,
      key,
      createdAt,
      authorId: this.#options.operatorId,
      state: 'sending',
      failure: null,
    });
    void this.#run(item.conversationId);
    return key;
  }

  /** Tries a failed item again under its key; `anyway` overrides a colleague's unseen reply. */
  retry(key: string, anyway = false): void {
    const item = this.outbox.find(key);
    if (!item) return;
    this.outbox.update(key, {
      state: 'sending',
      failure: null,
      ...(anyway ? { lastSeenMessageId: null } : {}),
    });
    void this.#run(item.conversationId);
  }

  /** Everything that waited for the line; also what a reload interrupted. */
  resume(): void {
    for (const item of this.outbox.items.get()) {
      const isWaiting = item.failure?.isWaitingForLine ?? item.state === 'sending';
      if (isWaiting && !this.#busy.has(item.conversationId)) this.retry(item.key);
    }
  }

  discard(key: string): void {
    this.outbox.remove(key);
  }

  isSending(conversationId: string): boolean {
    return this.outbox.items
      .get()
      .some(
        (item) =>
          item.conversationId === conversationId &&
          item.state === 'sending' &&
          item.mode === 'reply',
      );
  }

  async #run(conversationId: string): Promise<void> {
    if (this.#busy.has(conversationId)) return;
    this.#busy.add(conversationId);
    try {
      for (;;) {
        const next = this.outbox.items
          .get()
          .find((item) => item.conversationId === conversationId && item.state === 'sending');
        if (!next) return;
        this.#settle(next, await this.#options.send(next));
      }
    } finally {
      this.#busy.delete(conversationId);
    }
  }

  #settle(item: OutgoingItem, outcome: SendOutcome): void {
    switch (outcome.kind) {
      case 'sent':
        this.outbox.remove(item.key);
        for (const listener of this.#listeners) listener.onSent?.(item, outcome.item);
        break;
      case 'unseen':
        this.outbox.update(item.key, {
          state: 'failed',
          failure: { text: this.#options.textOf('unseen'), isWaitingForLine: false },
        });
        for (const listener of this.#listeners) listener.onUnseen?.(item, outcome.reply);
        this.#tellFailed(item.key);
        break;
      case 'refused':
        this.outbox.update(item.key, {
          state: 'failed',
          failure: { text: outcome.text, isWaitingForLine: false },
        });
        this.#tellFailed(item.key);
        break;
      case 'broken': {
        const { problem } = outcome;
        const isWaitingForLine =
          problem.isTransient ||
          problem.code === 'SESSION_ENDED' ||
          problem.code === 'UNAUTHENTICATED';
        this.outbox.update(item.key, {
          state: 'failed',
          failure: { text: this.#options.textOf(problem), isWaitingForLine },
        });
        if (!isWaitingForLine) this.#tellFailed(item.key);
        break;
      }
    }
  }

  #tellFailed(key: string): void {
    const item = this.outbox.find(key);
    if (!item) return;
    for (const listener of this.#listeners) listener.onFailed?.(item);
  }
}
