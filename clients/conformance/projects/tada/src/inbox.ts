import { readFragment, type ResultOf, type VariablesOf } from 'gql.tada';
import { graphql } from './graphql';

export const Row = graphql(`
  fragment Row on Conversation {
    id
    status
    snoozedUntil
  }
`);

export const Inbox = graphql(
  `
    query Inbox($filter: ConversationFilter) {
      conversations(first: 5, filter: $filter) {
        totalCount
        nodes {
          ...Row
        }
      }
    }
  `,
  [Row],
);

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
type Event = ResultOf<typeof Events>['inboxEvents'];

export function open(page: Page): string[] {
  return readFragment(Row, page.conversations.nodes)
    .filter(({ status }) => status === 'OPEN')
    .map(({ id }) => id);
}

export const gone = (page: Page): boolean =>
  // @ts-expect-error there is no such status
  readFragment(Row, page.conversations.nodes).some(({ status }) => status === 'GONE');

// @ts-expect-error totalCount may be null
export const surely = (page: Page): number => page.conversations.totalCount;

export function left(event: Event): string | undefined {
  return event.__typename === 'ConversationLeft' ? event.conversationId : undefined;
}

// @ts-expect-error not every event has it
export const always = (event: Event): string => event.conversationId;

export const filter: VariablesOf<typeof Inbox> = { filter: { status: { notIn: ['CLOSED'] } } };

export const wrong: VariablesOf<typeof Inbox> = {
  // @ts-expect-error the filter has no such field
  filter: { colour: 'red' },
};
