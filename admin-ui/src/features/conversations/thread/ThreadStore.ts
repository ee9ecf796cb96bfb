import type { Client } from '@urql/core';
import { ThreadPageDocument } from '@/__generated__/graphql';
import type { ThreadPageQueryVariables, ThreadStreamSubscription } from '@/__generated__/graphql';
import { problemOf } from '@/lib/client/problem';
import type { Problem } from '@/lib/client/problem';
import { External } from '@/lib/storage/external';
import {
  caughtUp,
  firstUnread,
  inboundCount,
  openedAt,
  withItem,
  withNewer,
  withOlder,
  withoutItem,
} from './timelineWindow';
import type { TimelineItem, TimelinePage, TimelineWindow } from './timelineWindow';

export type ThreadEvent = NonNullable<ThreadStreamSubscription['conversationEvents']>;

export interface ThreadState {
  /** Null before the first page. */
  readonly window: TimelineWindow | null;
  /** True: the last change put items in front, and the view must hold still. */
  readonly isPrepended: boolean;
  readonly loading: 'newest' | 'older' | 'newer' | null;
  readonly problem: Problem | null;
  /** The conversation is not there or not for us. */
  readonly isMissing: boolean;
  readonly newFrom: string | null;
  readonly newCount: number;
}

const pageSize = 50;
const largestPage = 100;
const mostUnreadPages = 5;
const idle: ThreadState = {
  window: null,
  isPrepended: false,
  loading: null,
  problem: null,
  isMissing: false,
  newFrom: null,
  newCount: 0,
};

/** The timeline of one conversation: pages both ways, live items, the "new" line. */
export class ThreadStore {
  readonly state = new External<ThreadState>(idle);
  /** Where the stream goes on after a visit elsewhere. */
  cursor: string | null = null;
  #visiting: Promise<void> = Promise.resolve();
  readonly #client: Client;
  readonly #id: string;

  constructor(client: Client, id: string) {
    this.#client = client;
    this.#id = id;
  }

  /** A visit begins: what is unread now stands under the "new" line until the operator leaves. */
  async visit(): Promise<void> {
    this.#set({ newFrom: null, newCount: 0, isPrepended: false });
    this.#visiting = this.#loadNewest(true);
    await this.#visiting;
  }

  /** The newest page again, after a gap or a failure; what is shown stays. */
  async catchUp(): Promise<void> {
    await this.#visiting;
    await this.#loadNewest(false);
  }

  async loadOlder(): Promise<void> {
    const { window, loading } = this.state.get();
    if (!window?.hasOlder || loading) return;
    const page = await this.#page('older', { last: pageSize, before: window.startCursor });
    const current = this.state.get().window;
    if (page && current) this.#set({ window: withOlder(current, page), isPrepended: true });
  }

  async loadNewer(): Promise<void> {
    const { window, loading } = this.state.get();
    if (!window?.hasNewer || loading) return;
    const page = await this.#page('newer', { first: pageSize, after: window.endCursor });
    const current = this.state.get().window;
    if (page && current) this.#set({ window: withNewer(current, page), isPrepended: false });
  }

  /** Loads older pages until the item is there; false when it is not in reach. */
  async reach(itemId: string, mostPages = 20): Promise<boolean> {
    for (let turn = 0; turn < mostPages; turn++) {
      const { window } = this.state.get();
      if (window?.items.some(({ id }) => id === itemId)) return true;
      if (!window?.hasOlder) return false;
      await this.loadOlder();
    }
    return false;
  }

  put(item: TimelineItem): void {
    const { window } = this.state.get();
    if (window) this.#set({ window: withItem(window, item), isPrepended: false });
  }

  remove(itemId: string): void {
    const { window } = this.state.get();
    if (window) this.#set({ window: withoutItem(window, itemId), isPrepended: false });
  }

  /** Draws the "new" line above a message that came while nobody looked. */
  markNewFrom(messageId: string): void {
    const { newFrom, newCount } = this.state.get();
    this.#set({ newFrom: newFrom ?? messageId, newCount: newCount + 1 });
  }

  async #loadNewest(marksNew: boolean): Promise<void> {
    const answer = await this.#ask('newest', { last: pageSize });
    if (!answer) return;
    const { conversation } = answer;
    if (!conversation) return this.#set({ isMissing: true });
    const { window } = this.state.get();
    const joined = window
      ? caughtUp(window, conversation.timeline)
      : openedAt(conversation.timeline);
    const next = marksNew ? await this.#upToUnread(joined, conversation.unreadCount) : joined;
    const newFrom = marksNew
      ? firstUnread(next.items, conversation.unreadCount)
      : this.state.get().newFrom;
    const newCount = marksNew ? conversation.unreadCount : this.state.get().newCount;
    this.#set({ window: next, isPrepended: false, isMissing: false, newFrom, newCount });
  }

  /** History back to the first unread message, so that the "new" line stands above the right one. */
  async #upToUnread(window: TimelineWindow, unread: number): Promise<TimelineWindow> {
    let grown = window;
    for (
      let turn = 0;
      turn < mostUnreadPages && grown.hasOlder && inboundCount(grown.items) < unread;
      turn++
    ) {
      const page = await this.#page('newest', { last: largestPage, before: grown.startCursor });
      if (!page) break;
      grown = withOlder(grown, page);
    }
    return grown;
  }

  async #page(
    loading: ThreadState['loading'],
    variables: Omit<ThreadPageQueryVariables, 'id'>,
  ): Promise<TimelinePage | null> {
    const answer = await this.#ask(loading, variables);
    return answer?.conversation?.timeline ?? null;
  }

  async #ask(loading: ThreadState['loading'], variables: Omit<ThreadPageQueryVariables, 'id'>) {
    this.#set({ loading, isPrepended: false });
    const { data, error } = await this.#client
      .query(ThreadPageDocument, { id: this.#id, ...variables }, { requestPolicy: 'network-only' })
      .toPromise();
    this.#set({ loading: null, problem: error ? problemOf(error) : null });
    return error ? null : (data ?? null);
  }

  #set(change: Partial<ThreadState>): void {
    this.state.set({ ...this.state.get(), ...change });
  }
}

const kept = 30;
const stores = new WeakMap<Client, Map<string, ThreadStore>>();

/** The store of a conversation; the last thirty stay, so that switching back is instant. */
export function threadStore(client: Client, id: string): ThreadStore {
  let own = stores.get(client);
  if (!own) stores.set(client, (own = new Map<string, ThreadStore>()));
  const store = own.get(id) ?? new ThreadStore(client, id);
  own.delete(id);
  own.set(id, store);
  const oldest = own.keys().next().value;
  if (own.size > kept && oldest !== undefined) own.delete(oldest);
  return store;
}
