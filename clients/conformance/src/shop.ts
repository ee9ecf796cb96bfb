import { randomUUID } from 'node:crypto';
import { ask, server } from './server.js';

/** Somebody who came to the site. */
export interface Visitor {
  /** Access token of the widget. */
  token: string;
  /** Writes a message; it, with its conversation. */
  writes: (text: string) => Promise<SentMessage>;
}

/** A message that was sent. */
export interface SentMessage {
  id: string;
  conversation: { id: string };
}

interface Started {
  widgetSessionStart: { session: { accessToken: string; customer: { id: string } } };
}

interface Sent {
  messageSend: { message: SentMessage };
}

const START = /* GraphQL */ `
  mutation Start($key: String!) {
    widgetSessionStart(input: { key: $key }) {
      session {
        accessToken
        customer {
          id
        }
      }
    }
  }
`;

const SEND = /* GraphQL */ `
  mutation Send($input: MessageSendInput!) {
    messageSend(input: $input) {
      message {
        id
        conversation {
          id
        }
      }
      errors {
        ... on UserError {
          message
        }
      }
    }
  }
`;

/** Input of `messageSend` with a key of its own. */
export function message(to: object, text: string): { input: object } {
  return {
    input: { idempotencyKey: randomUUID(), to, blocks: [{ text: { markdown: text } }] },
  };
}

/** A new visitor, who has not written yet. */
export async function aVisitor(): Promise<Visitor> {
  const started = await ask<Started>(START, { key: server.widgetKey });
  const { accessToken, customer } = started.widgetSessionStart.session;
  return {
    token: accessToken,
    writes: async (text) => {
      const sent = await ask<Sent>(SEND, message({ customerId: customer.id }, text), accessToken);
      return sent.messageSend.message;
    },
  };
}

/** A new visitor in a conversation. */
export async function aConversation(
  firstWords = 'Здравствуйте!',
): Promise<Visitor & { conversationId: string }> {
  const visitor = await aVisitor();
  const first = await visitor.writes(firstWords);
  return { ...visitor, conversationId: first.conversation.id };
}
