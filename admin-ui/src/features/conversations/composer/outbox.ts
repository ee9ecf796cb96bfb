import { External } from '@/lib/storage/external';
import { readStored, removeStored, writeStored } from '@/lib/storage/local';
import type { ComposerMode } from './drafts';
import type { OutgoingFile } from './files/FileTrays';

/** Why an outgoing item stopped. */
export interface OutgoingFailure {
  /** For a human, in the language of the UI. */
  text: string;
  /** True: the line broke, and it goes by itself when the line is back. */
  isWaitingForLine: boolean;
}

/** A reply or note between the key press and the server's answer. */
export interface OutgoingItem {
  /** The idempotency key: kept over every retry, so that nothing is sent twice. */
  key: string;
  conversationId: string;
  authorId: string;
  mode: ComposerMode;
  text: string;
  /** Ready at the server, in order. */
  files: readonly OutgoingFile[];
  createdAt: string;
  replyToId: string | null;
  /** Null sends even over a colleague's unseen reply. */
  lastSeenMessageId: string | null;
  resolves: boolean;
  state: 'sending' | 'failed';
  failure: OutgoingFailure | null;
}

const storageKey = (operatorId: string) => `omnisupport.outbox.${operatorId}`;

/** What this operator sent and has no answer for yet; survives a reload. */
export class Outbox {
  readonly #operatorId: string;
  readonly items: External<readonly OutgoingItem[]>;

  constructor(operatorId: string) {
    this.#operatorId = operatorId;
    const stored = readStored(storageKey(operatorId), (value) =>
      Array.isArray(value) ? (value as StoredItem[]).map(withFiles) : null,
    );
    this.items = new External<readonly OutgoingItem[]>(stored ?? []);
  }

  add(item: OutgoingItem): void {
    this.#save([...this.items.get(), item]);
  }

  update(key: string, change: Partial<OutgoingItem>): void {
    this.#save(this.items.get().map((item) => (item.key === key ? { ...item, ...change } : item)));
  }

  remove(key: string): void {
    this.#save(this.items.get().filter((item) => item.key !== key));
  }

  find(key: string): OutgoingItem | undefined {
    return this.items.get().find((item) => item.key === key);
  }

  #save(items: readonly OutgoingItem[]): void {
    if (items.length === 0) removeStored(storageKey(this.#operatorId));
    else writeStored(storageKey(this.#operatorId), items);
    this.items.set(items);
  }
}

type StoredItem = Omit<OutgoingItem, 'files'> & Partial<Pick<OutgoingItem, 'files'>>;

/** Items of a version that knew no files have none. */
function withFiles(item: StoredItem): OutgoingItem {
  return { ...item, files: item.files ?? [] };
}
