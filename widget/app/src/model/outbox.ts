import { newIdempotencyKey, type SharedValue } from '@omnisupport/sdk';
import { type ReadonlySignal, signal } from '@preact/signals';

/** A file that lies ready at the server. */
export interface SentFile {
  readonly attachmentId: string;
  readonly name: string;
  readonly byteSize: number;
}

/** What the visitor wants to send. */
export type Content =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'files'; readonly files: readonly SentFile[]; readonly text: string }
  | {
      readonly kind: 'press';
      readonly messageId: string;
      readonly buttonId: string;
      /** Words on the button, which become the message. */
      readonly text: string;
    };

/** Something that was not acknowledged yet. */
export interface OutboxEntry {
  /** The same for every try, so that it is stored once. */
  readonly key: string;
  readonly content: Content;
  readonly text: string;
  readonly createdAt: string;
  /** True: it may have arrived though the answer did not. */
  readonly wasTried: boolean;
  /** Why it can't be sent, for a human; null while there is hope. */
  readonly failure: string | null;
}

/** What the visitor wrote and the server has not acknowledged: outlives reloads, same in all tabs. */
export class Outbox {
  readonly #value: SharedValue;
  readonly #entries = signal<readonly OutboxEntry[]>([]);

  constructor(value: SharedValue) {
    this.#value = value;
    this.#entries.value = this.#read();
    value.onChange(() => {
      this.#entries.value = this.#read();
    });
  }

  get entries(): ReadonlySignal<readonly OutboxEntry[]> {
    return this.#entries;
  }

  get exclusively(): SharedValue['exclusively'] {
    return this.#value.exclusively;
  }

  /** The one to send now; those after it wait for it. */
  next(): OutboxEntry | null {
    return this.#read().find(({ failure }) => failure === null) ?? null;
  }

  add(content: Content): void {
    const entry: OutboxEntry = {
      key: newIdempotencyKey(),
      content,
      text: content.text,
      createdAt: new Date().toISOString(),
      wasTried: false,
      failure: null,
    };
    this.#write([...this.#read(), entry]);
  }

  tried(key: string): void {
    this.#change(key, { wasTried: true });
  }

  fail(key: string, failure: string): void {
    this.#change(key, { failure });
  }

  /** Sends a failed one again, after what waits already. */
  retry(key: string): void {
    const entry = this.#read().find((one) => one.key === key);
    if (entry) {
      this.#write([...this.#without(key), { ...entry, failure: null }]);
    }
  }

  remove(key: string): void {
    this.#write(this.#without(key));
  }

  clear(): void {
    this.#write([]);
  }

  #without(key: string): readonly OutboxEntry[] {
    return this.#read().filter((entry) => entry.key !== key);
  }

  #change(key: string, change: Partial<OutboxEntry>): void {
    this.#write(this.#read().map((entry) => (entry.key === key ? { ...entry, ...change } : entry)));
  }

  #read(): readonly OutboxEntry[] {
    try {
      return JSON.parse(this.#value.read() ?? '[]') as OutboxEntry[];
    } catch {
      return [];
    }
  }

  #write(entries: readonly OutboxEntry[]): void {
    if (entries.length > 0) {
      this.#value.write(JSON.stringify(entries));
    } else {
      this.#value.clear();
    }
    this.#entries.value = entries;
  }
}
