import type { ResultOf, VariablesOf } from '@graphql-typed-document-node/core';
import { graphql, useFragment as unmask } from './__generated__';

export const Row = graphql(`
  fragment Row on Conversation {
    id
    status
    snoozedUntil
    customer {
      name
    }
  }
`);

export const Inbox = graphql(`
  query Inbox($filter: ConversationFilter) {
    conversations(first: 5, filter: $filter) {
      totalCount
      nodes {
        ...Row
      }
    }
  }
`);

export const Reply = graphql(`
  mutation Reply($input: MessageSendInput!) {
    messageSend(input: $input) {
      message {
        id
      }
      errors {
        __typename
        ... on UserError {
          code
          message
        }
        ... on UnseenReplyError {
          reply {
            text
          }
        }
      }
    }
  }
`);

export const Events = graphql(`
  subscription Events($since: String) {
    inboxEvents(since: $since) {
      __typename
      cursor
      ... on ConversationLeft {
        conversationId
      }
    }
  }
`);

type Page = ResultOf<typeof Inbox>;
type Sent = ResultOf<typeof Reply>['messageSend'];
type Event = ResultOf<typeof Events>['inboxEvents'];

export function titles(page: Page): string[] {
  return unmask(Row, page.conversations.nodes).map(
    ({ customer, status }) => `${customer.name} ${status}`,
  );
}

export function count({ conversations }: Page): number | null | undefined {
  return conversations.totalCount;
}

// @ts-expect-error totalCount may be null
export const surely = (page: Page): number => page.conversations.totalCount;

export function refusal({ errors }: Sent): string | undefined {
  const [first] = errors;
  return first?.__typename === 'UnseenReplyError' ? first.reply.text : first?.message;
}

// @ts-expect-error only an UnseenReplyError has a reply
export const reply = ({ errors }: Sent): string | undefined => errors[0]?.reply.text;

export function left(event: Event): string | undefined {
  return event.__typename === 'ConversationLeft' ? event.conversationId : undefined;
}

export const filter: VariablesOf<typeof Inbox> = {
  filter: { status: { notIn: ['CLOSED'] }, any: [{ isWaiting: true }] },
};

export const wrong: VariablesOf<typeof Inbox> = {
  // @ts-expect-error there is no such status
  filter: { status: { notIn: ['GONE'] } },
};

export const input: VariablesOf<typeof Reply> = {
  input: {
    idempotencyKey: 'once-per-intention',
    to: { conversationId: 'cnv_' },
    blocks: [{ text: { markdown: 'Здравствуйте!' } }],
  },
};

export const both: VariablesOf<typeof Reply> = {
  input: {
    idempotencyKey: 'once-per-intention',
    // @ts-expect-error one receiver, not two
    to: { conversationId: 'cnv_', customerId: 'cus_' },
    blocks: [],
  },
};
