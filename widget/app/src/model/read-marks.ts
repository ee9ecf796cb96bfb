import type { Client } from '@omnisupport/sdk';
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { Signals_ReadDocument } from '../__generated__/operations.js';
import type { Conversation } from './history.js';
import type { Message } from './messages.js';

const SETTLE = 400;

/** What the visitor has not read yet, in step with the other tabs. */
export class ReadMarks {
  readonly #client: Client;
  readonly #counts = signal<Readonly<Record<string, number>>>({});
  readonly #tabs: BroadcastChannel | null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(client: Client, key: string) {
    this.#client = client;
    this.#tabs =
      typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(`omnisupport:${key}`);
    if (this.#tabs) {
      this.#tabs.onmessage = ({ data }: MessageEvent<Conversation>) => {
        this.follow(data);
      };
    }
  }

  readonly unread: ReadonlySignal<number> = computed(() =>
    Object.values(this.#counts.value).reduce((sum, count) => sum + count, 0),
  );

  /** The server's count of a conversation. */
  follow({ id, unreadCount }: Pick<Conversation, 'id' | 'unreadCount'>): void {
    if (this.#counts.value[id] !== unreadCount) {
      this.#counts.value = { ...this.#counts.value, [id]: unreadCount };
    }
  }

  /** A reply came; the server's count follows. */
  count({ conversation: { id } }: Message): void {
    this.follow({ id, unreadCount: (this.#counts.value[id] ?? 0) + 1 });
  }

  /** The visitor sees the replies up to this one. */
  read({ id, conversation }: Message): void {
    if (!this.#counts.value[conversation.id]) {
      return;
    }
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#tell(conversation.id, id).catch(() => undefined);
    }, SETTLE);
  }

  clear(): void {
    clearTimeout(this.#timer);
    this.#counts.value = {};
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#tabs?.close();
  }

  async #tell(conversationId: string, upToMessageId: string): Promise<void> {
    const input = { conversationId, upToMessageId };
    const { conversationRead } = await this.#client.mutate(
      Signals_ReadDocument,
      { input },
      { idempotent: true },
    );
    if (conversationRead.conversation) {
      this.follow(conversationRead.conversation);
      this.#tabs?.postMessage(conversationRead.conversation);
    }
  }
}
