import type {
  ThreadEventFragment,
  ThreadMessageFragment,
  ThreadNoteFragment,
} from '@/__generated__/graphql';

const day = '2026-06-24T';

/** `10:05` on the day of the samples. */
export function at(time: string): string {
  return `${day}${time}:00.000000Z`;
}

export function sampleMessage(
  id: string,
  time: string,
  change: Partial<ThreadMessageFragment> = {},
): ThreadMessageFragment {
  return {
    __typename: 'Message',
    id,
    updatedAt: at(time),
    occurredAt: at(time),
    receivedAt: at(time),
    direction: 'INBOUND',
    text: `text of ${id}`,
    forwardedFrom: null,
    editedAt: null,
    deletedAt: null,
    viewerCan: [],
    actor: { kind: 'CUSTOMER', name: 'Екатерина', node: { __typename: 'Customer', id: 'cus_1' } },
    blocks: [{ __typename: 'TextBlock', text: `text of ${id}`, spans: [] }],
    replyTo: null,
    redactions: [],
    delivery: null,
    ...change,
  };
}

export function sampleReply(
  id: string,
  time: string,
  operatorId = 'opr_ilya',
  change: Partial<ThreadMessageFragment> = {},
): ThreadMessageFragment {
  return sampleMessage(id, time, {
    direction: 'OUTBOUND',
    actor: { kind: 'OPERATOR', name: operatorId, node: { __typename: 'Operator', id: operatorId } },
    ...change,
  });
}

export function sampleNote(id: string, time: string): ThreadNoteFragment {
  return {
    __typename: 'InternalNote',
    id,
    occurredAt: at(time),
    body: `note ${id}`,
    editedAt: null,
    actor: { kind: 'OPERATOR', name: 'Анна', node: { __typename: 'Operator', id: 'opr_anna' } },
  };
}

export function sampleEvent(id: string, time: string): ThreadEventFragment {
  return {
    __typename: 'TimelineEvent',
    id,
    occurredAt: at(time),
    actor: { kind: 'SYSTEM', name: 'OmniSupport', node: null },
    change: {
      __typename: 'StatusChange',
      fromStatus: 'NEW',
      toStatus: 'OPEN',
      until: null,
      closeReason: null,
    },
  };
}
