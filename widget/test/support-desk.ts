import { randomUUID } from 'node:crypto';
import { type Caller, rooted } from '../../clients/typescript/test/server/resolvers.js';
import { connection, type Paging } from './connection.js';
import { FileDesk } from './file-desk.js';
import { Topic } from './topic.js';

/** A message as the schema has it. */
export interface DeskMessage {
  readonly __typename: 'Message';
  readonly id: string;
  readonly direction: 'INBOUND' | 'OUTBOUND';
  occurredAt: string;
  updatedAt: string;
  blocks: Record<string, unknown>[];
  text: string;
  [field: string]: unknown;
}

interface DeskConversation {
  readonly id: string;
  status: string;
  readonly messages: DeskMessage[];
  unreadCount: number;
}

interface SendInput {
  readonly input: {
    readonly idempotencyKey: string;
    readonly blocks: readonly {
      readonly text?: { readonly markdown: string };
      readonly file?: { readonly attachmentId: string; readonly caption?: string };
      readonly buttonPress?: {
        readonly messageId: string;
        readonly buttonId: string;
      };
    }[];
  };
}

/** The other side of the widget: one visitor, some operators, everything in memory. */
export class SupportDesk extends FileDesk {
  readonly deskConversations: DeskConversation[] = [];
  readonly signals: string[] = [];
  appearance: Record<string, unknown> = {
    mode: 'BUBBLE',
    corner: 'BOTTOM_END',
    theme: 'SYSTEM',
    accentColor: '#0B6C8D',
    title: 'Поддержка «Клён»',
    greeting: 'Обычно отвечаем за 5 минут',
    locale: 'ru',
  };
  /** Refusals of the next sends. */
  readonly refusals: Record<string, unknown>[] = [];
  readonly #presence = new Topic<unknown>();
  readonly #sent = new Map<string, DeskMessage>();
  #count = 0;

  widget = (): unknown => ({
    appearance: this.appearance,
    maxFileBytes: 20 << 20,
  });

  override viewer = (_: unknown, caller: Caller): unknown => ({
    principal: {
      ...(this.require(caller) as object),
      conversations: (paging: Paging) =>
        connection([...this.deskConversations].reverse(), paging, (one) => this.#shown(one)),
    },
  });

  conversation = ({ id }: { id: string }, caller: Caller): unknown => {
    this.require(caller);
    const found = this.deskConversations.find((one) => one.id === id);
    return found ? this.#shown(found) : null;
  };

  node = ({ id }: { id: string }, caller: Caller): unknown => {
    this.require(caller);
    return this.messages.find((message) => message.id === id) ?? null;
  };

  override messageSend = ({ input }: SendInput, caller: Caller): unknown => {
    this.require(caller);
    this.runs.push('messageSend');
    const refusal = this.refusals.shift();
    if (refusal) {
      return { errors: [refusal] };
    }
    const known = this.#sent.get(input.idempotencyKey);
    const message = known ?? this.#receive(input.blocks);
    this.#sent.set(input.idempotencyKey, message);
    return { message, conversation: this.#shown(this.#open()), errors: [] };
  };

  override conversationRead = (
    { input }: { input: { conversationId: string } },
    caller: Caller,
  ): unknown => {
    this.require(caller);
    this.runs.push('conversationRead');
    const read = this.deskConversations.find(({ id }) => id === input.conversationId);
    if (read) {
      read.unreadCount = 0;
      this.#changed(read);
    }
    return { conversation: read ? this.#shown(read) : null, errors: [] };
  };

  presenceSignal = ({ input }: { input: { activity: string } }, caller: Caller): unknown => {
    this.require(caller);
    this.signals.push(input.activity);
    return { isAccepted: true, errors: [] };
  };

  override presence = (): unknown => rooted('presence', this.#presence.follow());

  get messages(): DeskMessage[] {
    return this.deskConversations.flatMap(({ messages }) => messages);
  }

  /** An operator answers. */
  reply(
    text: string,
    extra: {
      name?: string;
      blocks?: Record<string, unknown>[];
      at?: string;
    } = {},
  ): DeskMessage {
    const blocks = [{ __typename: 'TextBlock', text, spans: [] }, ...(extra.blocks ?? [])];
    const message = this.#message('OUTBOUND', text, text === '' ? blocks.slice(1) : blocks);
    message['actor'] = { kind: 'OPERATOR', name: extra.name ?? 'Анна' };
    this.#append(message, extra.at);
    return message;
  }

  /** The visitor wrote it, some time ago. */
  said(text: string, at?: string, files: Record<string, unknown>[] = []): DeskMessage {
    const isCaption = files.some(({ caption }) => caption === text);
    const words = text === '' || isCaption ? [] : [{ __typename: 'TextBlock', text, spans: [] }];
    const message = this.#message('INBOUND', text, [...files, ...words]);
    this.#append(message, at);
    return message;
  }

  change(message: DeskMessage, change: Partial<DeskMessage>): void {
    Object.assign(message, change, { updatedAt: new Date().toISOString() });
    this.log.append('MessageChanged', { message });
  }

  type(activity: string, name = 'Анна'): void {
    const conversationId = this.#open().id;
    this.#presence.publish({
      conversationId,
      activity,
      actor: { kind: 'OPERATOR', name },
    });
  }

  move(status: string): void {
    const conversation = this.#open();
    conversation.status = status;
    this.#changed(conversation);
  }

  #receive(blocks: SendInput['input']['blocks']): DeskMessage {
    const texts = blocks.map(({ text, file, buttonPress }) =>
      buttonPress ? this.#press(buttonPress) : (text?.markdown ?? file?.caption ?? ''),
    );
    const text = texts.filter((one) => one !== '').join('\n');
    const files = blocks.flatMap(({ file }) => (file ? [this.fileBlock(file)] : []));
    return this.said(text, undefined, files);
  }

  #press({ messageId, buttonId }: { messageId: string; buttonId: string }): string {
    const message = this.messages.find(({ id }) => id === messageId);
    const block = message?.blocks.find(({ __typename }) => __typename === 'ButtonsBlock');
    if (message && block) {
      block['pressedId'] = buttonId;
      this.change(message, {});
    }
    const buttons = (block?.['buttons'] ?? []) as {
      id: string;
      label: string;
    }[];
    return buttons.find(({ id }) => id === buttonId)?.label ?? '';
  }

  #append(message: DeskMessage, at?: string): void {
    const conversation = this.#open();
    if (at) {
      message.occurredAt = at;
      message.updatedAt = at;
    }
    conversation.messages.push(message);
    if (message.direction === 'OUTBOUND') {
      conversation.unreadCount++;
    }
    if (!at) {
      this.log.append('MessageAdded', { message });
      this.#changed(conversation);
    }
  }

  #changed(conversation: DeskConversation): void {
    this.log.append('ConversationChanged', {
      conversation: this.#shown(conversation),
    });
  }

  #message(
    direction: DeskMessage['direction'],
    text: string,
    blocks: Record<string, unknown>[],
  ): DeskMessage {
    const now = new Date().toISOString();
    const conversation = this.#open();
    return {
      __typename: 'Message',
      id: `msg_${String(++this.#count).padStart(6, '0')}`,
      direction,
      occurredAt: now,
      updatedAt: now,
      blocks,
      text,
      actor: { kind: 'CUSTOMER', name: 'Visitor' },
      conversation: { __typename: 'Conversation', id: conversation.id },
    };
  }

  #open(): DeskConversation {
    const last = this.deskConversations.at(-1);
    if (last && last.status !== 'CLOSED') {
      return last;
    }
    const id = `cnv_${String(this.deskConversations.length + 1).padStart(3, '0')}_${randomUUID().slice(0, 4)}`;
    const conversation = { id, status: 'OPEN', messages: [], unreadCount: 0 };
    this.deskConversations.push(conversation);
    return conversation;
  }

  #shown(conversation: DeskConversation): Record<string, unknown> {
    return {
      __typename: 'Conversation',
      ...conversation,
      messages: (paging: Paging) => connection(conversation.messages, paging),
    };
  }
}
