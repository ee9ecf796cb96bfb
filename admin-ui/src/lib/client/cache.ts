import { cacheExchange } from '@urql/exchange-graphcache';
import type {
  CacheExchangeOpts,
  KeyingConfig,
  OptimisticMutationResolver,
} from '@urql/exchange-graphcache';
import introspection from '@/__generated__/introspection.json';
import type { ConversationStatus } from '@/__generated__/graphql';

type Facts = NonNullable<CacheExchangeOpts['schema']>;

interface TypeFacts {
  kind: string;
  name: string;
  fields?: { name: string }[];
}

// Ids inside a message, not of the workspace.
const locallyNamed = new Set(['Button']);

/** Types that are part of their parent and have no life of their own. */
function embeddedTypes(): KeyingConfig {
  const types = introspection.__schema.types as TypeFacts[];
  const embedded = types.filter(
    ({ kind, name, fields }) =>
      kind === 'OBJECT' &&
      (locallyNamed.has(name) || !fields?.some((field) => field.name === 'id')),
  );
  return Object.fromEntries(embedded.map(({ name }) => [name, () => null]));
}

const transitions: readonly (readonly [key: string, status: ConversationStatus])[] = [
  ['open', 'OPEN'],
  ['waitingCustomer', 'WAITING_CUSTOMER'],
  ['onHold', 'ON_HOLD'],
  ['snoozedUntil', 'SNOOZED'],
  ['resolved', 'RESOLVED'],
  ['closed', 'CLOSED'],
];

interface TransitionArgs {
  input: { conversationId: string; to: Record<string, unknown> };
}

const conversationTransition: OptimisticMutationResolver = (args) => {
  const { conversationId, to } = (args as unknown as TransitionArgs).input;
  const status = transitions.find(([key]) => to[key] !== undefined && to[key] !== null)?.[1];
  return {
    __typename: 'ConversationTransitionPayload',
    errors: [],
    conversation: {
      __typename: 'Conversation',
      id: conversationId,
      status,
      snoozedUntil: (to.snoozedUntil as string | undefined) ?? null,
      closeReason: (to.closed as string | undefined) ?? null,
    },
  };
};

const conversationRead: OptimisticMutationResolver = (args) => {
  const { conversationId, upToMessageId } = (
    args as unknown as { input: { conversationId: string; upToMessageId?: string } }
  ).input;
  if (!upToMessageId) return null;
  return {
    __typename: 'ConversationReadPayload',
    errors: [],
    conversation: { __typename: 'Conversation', id: conversationId, unreadCount: 0 },
  };
};

const conversationClaim: OptimisticMutationResolver = (args, cache) => {
  const { conversationId } = (args as unknown as { input: { conversationId: string } }).input;
  const viewer = cache.resolve('Query', 'viewer');
  const me = typeof viewer === 'string' ? cache.resolve(viewer, 'principal') : null;
  if (typeof me !== 'string') return null;
  const status = cache.resolve({ __typename: 'Conversation', id: conversationId }, 'status');
  return {
    __typename: 'ConversationClaimPayload',
    errors: [],
    conversation: {
      __typename: 'Conversation',
      id: conversationId,
      status: status === 'NEW' ? 'OPEN' : status,
      assignee: {
        __typename: 'Operator',
        id: me.replace('Operator:', ''),
        name: cache.resolve(me, 'name'),
      },
    },
  };
};

/** Everything that came from the server, each object once. */
export function createCache() {
  return cacheExchange({
    schema: introspection as unknown as Facts,
    keys: embeddedTypes(),
    resolvers: {
      Query: {
        conversation: (_parent, args) => ({ __typename: 'Conversation', id: args.id as string }),
        customer: (_parent, args) => ({ __typename: 'Customer', id: args.id as string }),
        inbox: (_parent, args) => ({ __typename: 'Inbox', id: args.id as string }),
      },
    },
    optimistic: { conversationTransition, conversationRead, conversationClaim },
    updates: {
      Mutation: {
        inboxConnect: (_result, _args, cache) => {
          for (const field of cache.inspectFields('Query')) {
            if (field.fieldName === 'inboxes') cache.invalidate('Query', field.fieldKey);
          }
        },
      },
    },
  });
}
