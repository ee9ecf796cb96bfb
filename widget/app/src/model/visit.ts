import {
  browserStorage,
  type Client,
  createClient,
  type CustomerSession,
  customerSession,
  type StreamHandle,
} from '@omnisupport/sdk';
import { computed, effect, signal } from '@preact/signals';
import { Live_EventsDocument, type Live_EventsSubscription } from '../__generated__/operations.js';
import { sessionKey } from '../../../shared/contract.js';
import { Courier } from './courier.js';
import { History } from './history.js';
import { type Message, withoutTwins } from './messages.js';
import { Outbox } from './outbox.js';
import { ReadMarks } from './read-marks.js';
import { sender } from './sending.js';
import { Tray } from './tray.js';
import { Typing } from './typing.js';

type LiveEvent = Exclude<
  Live_EventsSubscription['widgetEvents'],
  { __typename: 'StreamReady' | 'ResyncRequired' }
>;

const PATIENCE = 1_500;

/** Everything that a visit of one browser is about: who, what was said, what is on its way. */
export class Visit {
  readonly session: CustomerSession;
  readonly history: History;
  readonly outbox: Outbox;
  readonly tray: Tray;
  readonly typing: Typing;
  readonly readMarks: ReadMarks;
  /** True: the line is down, or the browser says so. */
  readonly isCut = signal(false);
  /** True: the history could not be loaded. */
  readonly hasFailed = signal(false);
  /** The newest reply that came while the app was running. */
  readonly latestReply = signal<Message | null>(null);
  readonly #client: Client;
  readonly #courier: Courier;
  readonly #endings: (() => void)[] = [];
  #stream: StreamHandle | null = null;
  #cutTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: { key: string; url: string; locale: () => string }) {
    const { key, url, locale } = options;
    this.session = customerSession({
      key,
      storage: browserStorage(sessionKey(key)),
    });
    this.#client = createClient({
      url,
      auth: this.session,
      clientName: 'widget',
      locale,
    });
    this.history = new History(this.#client);
    this.typing = new Typing(this.#client);
    this.readMarks = new ReadMarks(this.#client, key);
    this.outbox = new Outbox(browserStorage(`omnisupport:outbox:${key}`));
    this.tray = new Tray(async (file, how) => {
      // Who sends a file is known from then on.
      await this.session.start();
      return this.#client.upload(file, how);
    });
    this.#courier = new Courier(this.outbox, sender(this.#client, this.session, this.history));
  }

  /** What was said, without what the outbox still shows. */
  readonly messages = computed(() =>
    withoutTwins(this.history.messages.value, this.outbox.entries.value),
  );

  /** Goes on where this browser left off. A new visitor becomes known with the first message. */
  start(): void {
    const { customer } = this.session;
    let known = customer.value;
    this.#endings.push(
      customer.subscribe((now) => {
        if (known && now?.id !== known.id) {
          this.#forget();
        }
        if (now === null) {
          this.outbox.clear();
        }
        known = now;
        this.#follow(now !== null);
      }),
      this.#client.connection.state.subscribe(() => {
        this.#watchLine();
      }),
      effect(() => {
        this.typing.watch(this.history.conversation.value?.id ?? null);
      }),
      listen('online', () => {
        this.#watchLine();
      }),
      listen('offline', () => {
        this.#watchLine();
      }),
    );
    this.#watchLine();
    this.#follow(known !== null);
    this.#courier.wake();
  }

  /** Sends what is written, with the files that lie ready. */
  say(text: string): void {
    const files = this.tray.takeReady();
    this.outbox.add(files.length > 0 ? { kind: 'files', files, text } : { kind: 'text', text });
    this.typing.stopped();
    this.#courier.wake();
  }

  press(messageId: string, button: { readonly id: string; readonly label: string }): void {
    this.outbox.add({
      kind: 'press',
      messageId,
      buttonId: button.id,
      text: button.label,
    });
    this.#courier.wake();
  }

  retry(key: string): void {
    this.outbox.retry(key);
    this.#courier.wake();
  }

  close(): void {
    this.#endings.forEach((end) => {
      end();
    });
    this.#courier.stop();
    this.tray.close();
    this.#stream?.close();
    this.typing.close();
    this.readMarks.close();
    this.#client.close();
  }

  #follow(isKnown: boolean): void {
    if (!isKnown) {
      this.#stream?.close();
      this.#stream = null;
      return;
    }
    this.#stream ??= this.#client.stream(
      Live_EventsDocument,
      {},
      {
        onReady: ({ isResumed }) => (isResumed ? undefined : this.load()),
        onResync: () => this.load(),
        onEvent: (event) => {
          this.#happened(event);
        },
      },
    );
  }

  async load(): Promise<void> {
    try {
      await this.history.loadNewest();
      const conversation = this.history.conversation.value;
      if (conversation) {
        this.readMarks.follow(conversation);
      }
      this.hasFailed.value = false;
    } catch {
      this.hasFailed.value = true;
    }
  }

  #happened(event: LiveEvent): void {
    switch (event.__typename) {
      case 'MessageAdded':
        if (event.message) {
          this.#arrived(event.message);
        }
        break;
      case 'MessageChanged':
        if (event.message) {
          this.history.add(event.message);
        }
        break;
      case 'ConversationChanged':
        if (event.conversation) {
          this.history.follow(event.conversation);
          this.readMarks.follow(event.conversation);
        }
        break;
    }
  }

  #arrived(message: Message): void {
    const isNew = !this.history.messages.value.some(({ id }) => id === message.id);
    this.history.add(message);
    if (isNew && message.direction === 'OUTBOUND') {
      this.readMarks.count(message);
      this.typing.arrived();
      this.latestReply.value = message;
    }
  }

  #watchLine(): void {
    const { name } = this.#client.connection.state.value;
    clearTimeout(this.#cutTimer);
    if (!navigator.onLine || name === 'offline') {
      this.isCut.value = true;
    } else if (name === 'reconnecting') {
      // Most breaks are over before anybody needs to know.
      this.#cutTimer = setTimeout(() => {
        this.isCut.value = true;
      }, PATIENCE);
    } else {
      this.isCut.value = false;
      this.#courier.wake();
    }
  }

  /** Somebody else may look at this browser now. */
  #forget(): void {
    this.#stream?.close();
    this.#stream = null;
    this.history.clear();
    this.readMarks.clear();
  }
}

function listen(name: 'online' | 'offline', listener: () => void): () => void {
  addEventListener(name, listener);
  return () => {
    removeEventListener(name, listener);
  };
}
