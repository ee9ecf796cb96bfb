/** The documents of an inbox, as a stranger would write them after reading the schema. */

const CONVERSATION = /* GraphQL */ `
  fragment Row on Conversation {
    id
    number
    status
    lastActivityAt
    unreadCount
    customer {
      id
      name
    }
    preview {
      text
      authorKind
      isNote
      deliveryState
    }
  }
`;

/** One page of the list. */
export const PAGE = /* GraphQL */ `
  query Inbox($first: Int!, $after: String) {
    conversations(
      first: $first
      after: $after
      filter: { status: { notIn: [CLOSED] } }
      orderBy: { field: LAST_ACTIVITY_AT, direction: DESC }
    ) {
      edges {
        cursor
        node {
          ...Row
        }
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
    }
  }
  ${CONVERSATION}
`;

/** What happens to the list. */
export const EVENTS = /* GraphQL */ `
  subscription InboxEvents {
    inboxEvents {
      cursor
      ... on ConversationChanged {
        conversation {
          ...Row
        }
      }
      ... on ConversationEntered {
        conversation {
          ...Row
        }
      }
    }
  }
  ${CONVERSATION}
`;

/** Sends a reply; the payload has the row as it is then. */
export const REPLY = /* GraphQL */ `
  mutation Reply($input: MessageSendInput!) {
    messageSend(input: $input) {
      message {
        id
        text
        delivery {
          id
          state
        }
      }
      conversation {
        ...Row
      }
      errors {
        __typename
        ... on UserError {
          code
          message
        }
      }
    }
  }
  ${CONVERSATION}
`;

/** A row as it stands in a cache. */
export interface Row {
  id: string;
  status: string;
  customer: { name: string };
  preview: { text: string } | null;
}

/** Data of `PAGE`. */
export interface Page {
  conversations: {
    edges: { cursor: string; node: Row }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
}

/** Preview of a row. */
export function preview(page: Page | undefined, id: string): string | undefined {
  return page?.conversations.edges.find(({ node }) => node.id === id)?.node.preview?.text;
}
