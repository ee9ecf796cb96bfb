import type { Client } from '@omnisupport/sdk';
import { batch, type ReadonlySignal, signal } from '@preact/signals';
import {
  type ConversationFactsFragment,
  History_ConversationsDocument,
  type History_ConversationsQuery,
  History_EarlierDocument,
  History_MessageDocument,
} from '../__generated__/operations.js';
import { merged, type Message } from './messages.js';

export type Conversation = ConversationFactsFragment;

type Principal = NonNullable<History_ConversationsQuery['viewer']>['principal'];
type Page = Extract<Principal, { conversations: unknown }>['conversations'];

/** Where the next page upwards begins; null when the beginning is on screen. */
type Earlier =
  | {
      readonly of: 'messages';
      readonly conversationId: string;
      readonly before: string;
    }
  | { readonly of: 'conversations'; readonly after: string }
  | null;

/** The visitor's messages over all conversations, page by page upwards. */
export class History {
  readonly #client: Client;
  readonly #messages = signal<readonly Message[]>([]);
  readonly #conversation = signal<Conversation | null>(null);
  readonly #earlier = signal<Earlier>(null);
  readonly #isLoading = signal(false);
  readonly #isLoaded = signal(false);
  #conversationsAfter: string | null = null;

  constructor(client: Client) {
    this.#client = client;
  }

  get messages(): ReadonlySignal<readonly Message[]> {
    return this.#messages;
  }

  /** The conversation that goes on; null before the first. */
  get conversation(): ReadonlySignal<Conversation | null> {
    return this.#conversation;
  }

  /** True while the page before the oldest message is on its way. */
  get isLoading(): ReadonlySignal<boolean> {
    return this.#isLoading;
  }

  /** True: the newest page is here. */
  get isLoaded(): ReadonlySignal<boolean> {
    return this.#isLoaded;
  }

  get hasEarlier(): boolean {
    return this.#earlier.value !== null;
  }

  add(message: Message): void {
    this.#messages.value = merged(this.#messages.value, [message]);
  }

  follow(conversation: Conversation): void {
    const current = this.#conversation.value;
    if (!current || current.id <= conversation.id) {
      this.#conversation.value = conversation;
    }
  }

  /** Loads the newest page; what is known already stays only if nothing can lie between. */
  async loadNewest(): Promise<void> {
    const page = await this.#conversations(null);
    const [newest] = page?.nodes ?? [];
    if (!page || !newest) {
      this.#isLoaded.value = true;
      return;
    }
    batch(() => {
      const known = this.#messages.value;
      const ids = new Set(known.map(({ id }) => id));
      const isConnected =
        this.#isLoaded.value && newest.messages.nodes.some(({ id }) => ids.has(id));
      if (!isConnected) {
        // What came while we asked is newer than the page and stays.
        const begin = newest.messages.nodes[0]?.occurredAt ?? '';
        this.#messages.value = known.filter(({ occurredAt }) => occurredAt >= begin);
      }
      this.#take(page, !isConnected);
      this.follow(newest);
      this.#isLoaded.value = true;
    });
  }

  /** Loads the page before the oldest message. */
  async loadEarlier(): Promise<void> {
    const earlier = this.#earlier.value;
    if (!earlier || this.#isLoading.value) {
      return;
    }
    this.#isLoading.value = true;
    try {
      if (earlier.of === 'messages') {
        await this.#loadMessages(earlier);
      } else {
        const page = await this.#conversations(earlier.after);
        if (page) {
          this.#take(page, true);
        }
      }
    } finally {
      this.#isLoading.value = false;
    }
  }

  /** Asks for one message again, for example because the address of its file ran out. */
  async reload(id: string): Promise<Message | null> {
    const { node } = await this.#client.query(History_MessageDocument, { id });
    if (node?.__typename !== 'Message') {
      return null;
    }
    this.add(node);
    return node;
  }

  clear(): void {
    batch(() => {
      this.#messages.value = [];
      this.#conversation.value = null;
      this.#earlier.value = null;
      this.#isLoaded.value = false;
    });
  }

  async #conversations(after: string | null): Promise<Page | null> {
    const { viewer } = await this.#client.query(History_ConversationsDocument, {
      after,
    });
    return viewer && 'conversations' in viewer.principal ? viewer.principal.conversations : null;
  }

  async #loadMessages({ conversationId, before }: { conversationId: string; before: string }) {
    const variables = { conversationId, before };
    const { conversation } = await this.#client.query(History_EarlierDocument, variables);
    this.#messages.value = merged(this.#messages.value, conversation?.messages.nodes ?? []);
    this.#move(conversationId, conversation?.messages.pageInfo ?? null);
  }

  #take({ nodes: [conversation], pageInfo }: Page, isOldest: boolean): void {
    if (!conversation) {
      this.#earlier.value = null;
      return;
    }
    this.#messages.value = merged(this.#messages.value, conversation.messages.nodes);
    if (isOldest) {
      this.#conversationsAfter = pageInfo.hasNextPage ? pageInfo.endCursor : null;
      this.#move(conversation.id, conversation.messages.pageInfo);
    }
  }

  #move(
    conversationId: string,
    page: { hasPreviousPage: boolean; startCursor: string | null } | null,
  ): void {
    if (page?.hasPreviousPage && page.startCursor) {
      this.#earlier.value = {
        of: 'messages',
        conversationId,
        before: page.startCursor,
      };
    } else {
      const after = this.#conversationsAfter;
      this.#earlier.value = after === null ? null : { of: 'conversations', after };
    }
  }
}
