import { graphql } from 'react-relay';

export const row = graphql`
  fragment inbox_row on Conversation {
    id
    status
    lastActivityAt
    customer {
      id
      name
    }
    preview {
      text
    }
  }
`;

export const list = graphql`
  fragment inbox_list on Query
  @argumentDefinitions(
    count: { type: "Int", defaultValue: 20 }
    cursor: { type: "String" }
    filter: { type: "ConversationFilter" }
  )
  @refetchable(queryName: "inboxPageQuery") {
    conversations(first: $count, after: $cursor, filter: $filter)
      @connection(key: "inbox_conversations", filters: ["filter"]) {
      edges {
        node {
          id
          ...inbox_row
        }
      }
    }
  }
`;

export const page = graphql`
  query inboxQuery($filter: ConversationFilter) {
    ...inbox_list @arguments(count: 5, filter: $filter)
  }
`;

export const one = graphql`
  fragment inbox_conversation on Conversation @refetchable(queryName: "inboxConversationQuery") {
    id
    number
    replyPolicy {
      isFreeFormAllowed
    }
  }
`;

export const reply = graphql`
  mutation inboxReplyMutation($input: MessageSendInput!, $connections: [ID!]!) {
    messageSend(input: $input) {
      messageEdge @appendEdge(connections: $connections) {
        node {
          id
          text
        }
      }
      conversation {
        ...inbox_row
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
`;

export const note = graphql`
  mutation inboxNoteMutation($input: NoteSaveInput!, $connections: [ID!]!) {
    noteSave(input: $input) {
      note @appendNode(connections: $connections, edgeTypeName: "TimelineItemEdge") {
        id
        body
      }
      errors {
        __typename
      }
    }
  }
`;

export const events = graphql`
  subscription inboxEventsSubscription($since: String) {
    inboxEvents(since: $since) {
      __typename
      cursor
      ... on ConversationChanged {
        conversation {
          ...inbox_row
        }
      }
      ... on ConversationLeft {
        conversationId
      }
    }
  }
`;
