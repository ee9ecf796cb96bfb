import type { Client } from '@urql/core';
import { ComposerSaveNoteDocument, ComposerSendDocument } from '@/__generated__/graphql';
import type {
  ComposerSendMutation,
  MessageBlockInput,
  ThreadMessageFragment,
  ThreadNoteFragment,
} from '@/__generated__/graphql';
import { problemOf } from '@/lib/client/problem';
import type { Problem } from '@/lib/client/problem';
import type { OutgoingItem } from './outbox';

const longestCaption = 1024;

/** What came of one try to send. */
export type SendOutcome =
  | { kind: 'sent'; item: ThreadMessageFragment | ThreadNoteFragment }
  | { kind: 'unseen'; reply: ThreadMessageFragment }
  | { kind: 'refused'; text: string }
  | { kind: 'broken'; problem: Problem };

type SendRefusal = ComposerSendMutation['messageSend']['errors'][number];

/** Sends the item under its key; repeating it with the same key is safe. */
export function sendItem(client: Client, item: OutgoingItem): Promise<SendOutcome> {
  return item.mode === 'reply' ? sendReply(client, item) : saveNote(client, item);
}

async function sendReply(client: Client, item: OutgoingItem): Promise<SendOutcome> {
  const input = {
    idempotencyKey: item.key,
    to: { conversationId: item.conversationId },
    blocks: blocksOf(item),
    ...(item.replyToId ? { replyToId: item.replyToId } : {}),
    ...(item.lastSeenMessageId ? { lastSeenMessageId: item.lastSeenMessageId } : {}),
    ...(item.resolves ? { transition: { resolved: true } } : {}),
  };
  const { data, error } = await client.mutation(ComposerSendDocument, { input }).toPromise();
  if (error || !data) return { kind: 'broken', problem: problemOf(error) };
  const [refusal] = data.messageSend.errors;
  if (refusal) return refused(refusal);
  const { message } = data.messageSend;
  return message ? { kind: 'sent', item: message } : { kind: 'broken', problem: problemOf(null) };
}

/** A few plain words under a single file are its caption; what is formatted stays a text. */
function blocksOf({ text, files }: OutgoingItem): MessageBlockInput[] {
  const isCaption =
    files.length === 1 && text !== '' && text.length <= longestCaption && !/[*_~`[\]\\]/.test(text);
  const blocks: MessageBlockInput[] = files.map(({ attachmentId }) => ({
    file: { attachmentId, ...(isCaption ? { caption: text } : {}) },
  }));
  return text === '' || isCaption ? blocks : [...blocks, { text: { markdown: text } }];
}

function refused(refusal: SendRefusal): SendOutcome {
  switch (refusal.__typename) {
    case 'UnseenReplyError':
      return { kind: 'unseen', reply: refusal.reply };
    case 'ContentNotSupportedError':
      return {
        kind: 'refused',
        text: [refusal.message, ...refusal.losses.map(({ message }) => message)].join(' '),
      };
    case 'NotFoundError':
    case 'ValidationError':
    case 'IdempotencyConflictError':
    case 'StateConflictError':
    case 'UnreachableError':
    case 'LimitReachedError':
      return { kind: 'refused', text: refusal.message };
  }
}

async function saveNote(client: Client, item: OutgoingItem): Promise<SendOutcome> {
  const input = { idempotencyKey: item.key, conversationId: item.conversationId, body: item.text };
  const { data, error } = await client.mutation(ComposerSaveNoteDocument, { input }).toPromise();
  if (error || !data) return { kind: 'broken', problem: problemOf(error) };
  const [refusal] = data.noteSave.errors;
  if (refusal) return { kind: 'refused', text: refusal.message };
  const { note } = data.noteSave;
  return note ? { kind: 'sent', item: note } : { kind: 'broken', problem: problemOf(null) };
}
