import { type Client, type CustomerSession, matchRefusal, RefusedError } from '@omnisupport/sdk';
import {
  type MessageBlockInput,
  Outbox_SendDocument,
  type Outbox_SendMutation,
} from '../__generated__/operations.js';
import type { Outcome, Send } from './courier.js';
import type { History } from './history.js';
import type { OutboxEntry, SentFile } from './outbox.js';

const LONGEST_CAPTION = 4_096;

type Refusal = Outbox_SendMutation['messageSend']['errors'][number];

/** Sends an entry of the outbox as the visitor, who becomes known with the first one. */
export function sender(client: Client, session: CustomerSession, history: History): Send {
  return async (entry, signal) => {
    const customer = await startedOrLater(session);
    if (customer === null) {
      return { name: 'later', wait: null };
    }
    const input = {
      idempotencyKey: entry.key,
      to: { customerId: customer.id },
      blocks: blocksOf(entry),
    };
    const { messageSend } = await client.mutate(Outbox_SendDocument, { input }, { signal });
    const [refusal] = messageSend.errors;
    if (refusal) {
      return outcomeOf(refusal);
    }
    if (messageSend.message) {
      history.add(messageSend.message);
    }
    if (messageSend.conversation) {
      history.follow(messageSend.conversation);
    }
    return { name: 'sent' };
  };
}

/** The visitor; null when too many begin at once. */
async function startedOrLater(
  session: CustomerSession,
): Promise<Awaited<ReturnType<CustomerSession['start']>> | null> {
  try {
    return await session.start();
  } catch (error) {
    const isLimited =
      error instanceof RefusedError && error.refusals.some(({ code }) => code === 'LIMIT_REACHED');
    if (isLimited) {
      return null;
    }
    throw error;
  }
}

function blocksOf({ content }: OutboxEntry): MessageBlockInput[] {
  switch (content.kind) {
    case 'text':
      return [{ text: { markdown: content.text } }];
    case 'files':
      return fileBlocks(content.files, content.text);
    case 'press':
      return [{ buttonPress: { messageId: content.messageId, buttonId: content.buttonId } }];
  }
}

/** Words under a single file are its caption. */
function fileBlocks(files: readonly SentFile[], text: string): MessageBlockInput[] {
  const isCaption = files.length === 1 && text !== '' && text.length <= LONGEST_CAPTION;
  const blocks = files.map(({ attachmentId }) => ({
    file: isCaption ? { attachmentId, caption: text } : { attachmentId },
  }));
  return text === '' || isCaption ? blocks : [...blocks, { text: { markdown: text } }];
}

function outcomeOf(refusal: Refusal): Outcome {
  const refuse = ({ message }: { message: string }): Outcome => ({
    name: 'refused',
    message,
  });
  return matchRefusal<Refusal, Outcome>(refusal, {
    LimitReachedError: (limit) =>
      limit.retryAt === null
        ? refuse(limit)
        : {
            name: 'later',
            wait: Math.max(0, Date.parse(limit.retryAt) - Date.now()),
          },
    NotFoundError: refuse,
    ValidationError: refuse,
    IdempotencyConflictError: refuse,
    StateConflictError: refuse,
    ContentNotSupportedError: refuse,
    UnreachableError: refuse,
    UnseenReplyError: refuse,
    UserError: refuse,
  });
}
