import { useMemo } from 'react';
import { useClient } from 'urql';
import {
  ConversationClaimDocument,
  ConversationHandOverDocument,
  ConversationTransitionDocument,
  ThreadReadDocument,
} from '@/__generated__/graphql';
import type {
  CloseReasonChoice,
  ConversationClaimMutation,
  ConversationHandOverMutation,
  ConversationRowFragment,
  ConversationStatus,
  ConversationTransitionMutation,
  HandledBy,
  StatusTransitionInput,
} from '@/__generated__/graphql';
import { useToasts } from '@/components/Toasts';
import { problemOf } from '@/lib/client/problem';
import { useFormat } from '@/lib/format/useFormat';
import { useT } from '@/lib/i18n/useT';
import { keyText } from '@/lib/keyboard/shortcuts';

type Row = Pick<
  ConversationRowFragment,
  'id' | 'status' | 'handledBy' | 'snoozedUntil' | 'customer'
>;
type Refusal =
  | ConversationClaimMutation['conversationClaim']['errors'][number]
  | ConversationTransitionMutation['conversationTransition']['errors'][number]
  | ConversationHandOverMutation['conversationHandOver']['errors'][number];

export interface ConversationActions {
  claim: (row: Row) => Promise<void>;
  resolve: (row: Row) => Promise<void>;
  reopen: (row: Row) => Promise<void>;
  wait: (row: Row) => Promise<void>;
  hold: (row: Row) => Promise<void>;
  snooze: (row: Row, until: Date) => Promise<void>;
  close: (row: Row, reason: CloseReasonChoice) => Promise<void>;
  handOver: (row: Row, to: HandledBy) => Promise<void>;
  markUnread: (row: Row) => Promise<void>;
}

interface Listener {
  /** The operator is done with the conversation: the list may move on. */
  onDone?: (id: string) => void;
  /** An undo brought it back. */
  onBack?: (id: string) => void;
}

/** What an operator does with a conversation: at once on the screen, taken back when refused. */
export function useConversationActions({ onDone, onBack }: Listener = {}): ConversationActions {
  const client = useClient();
  const t = useT();
  const format = useFormat();
  const { show } = useToasts();

  return useMemo(() => {
    const fail = (row: Row, detail: string) =>
      show({ key: `action-${row.id}`, tone: 'danger', text: t('action.refused'), detail });

    function refused(row: Row, refusal: Refusal): void {
      switch (refusal.__typename) {
        case 'AlreadyClaimedError':
          return show({
            key: `action-${row.id}`,
            tone: 'danger',
            text: t('action.claim.taken', { name: refusal.assignee.name }),
            detail: row.customer.name,
          });
        case 'StateConflictError':
          return fail(row, statusText(refusal.state) ?? refusal.message);
        case 'NotFoundError':
        case 'ValidationError':
          return fail(row, refusal.message);
      }
    }

    const statusText = (state: string) => {
      const known = statuses.find((status) => status === state);
      return known && t('action.conflict', { state: t(`status.${known}`) });
    };

    async function transition(row: Row, to: StatusTransitionInput): Promise<boolean> {
      const { data, error } = await client
        .mutation(ConversationTransitionDocument, { input: { conversationId: row.id, to } })
        .toPromise();
      if (error) fail(row, t(problemOf(error).text));
      const [refusal] = data?.conversationTransition.errors ?? [];
      if (refusal) refused(row, refusal);
      return !error && !refusal;
    }

    async function move(row: Row, to: StatusTransitionInput): Promise<void> {
      await transition(row, to);
    }

    /** Back to where it was; from RESOLVED the way leads over OPEN. */
    async function undo(row: Row): Promise<void> {
      onBack?.(row.id);
      const isBack = await transition(row, { open: true });
      const before = backTo(row);
      if (isBack && before) await transition(row, before);
    }

    function done(row: Row, text: string): void {
      const action = { label: t('app.undo'), keys: keyText('undo'), run: () => void undo(row) };
      show({ key: `action-${row.id}`, tone: 'success', text, detail: row.customer.name, action });
    }

    async function finish(row: Row, to: StatusTransitionInput, text: string): Promise<void> {
      onDone?.(row.id);
      done(row, text);
      if (!(await transition(row, to))) onBack?.(row.id);
    }

    return {
      async claim(row) {
        const { data, error } = await client
          .mutation(ConversationClaimDocument, { input: { conversationId: row.id } })
          .toPromise();
        if (error) fail(row, t(problemOf(error).text));
        const [refusal] = data?.conversationClaim.errors ?? [];
        if (refusal) refused(row, refusal);
      },
      resolve: (row) => finish(row, { resolved: true }, t('action.resolved')),
      snooze: (row, until) =>
        finish(
          row,
          { snoozedUntil: until.toISOString() },
          t('action.snoozed', { at: format.upcoming(until, new Date()) }),
        ),
      async close(row, reason) {
        onDone?.(row.id);
        if (await transition(row, { closed: reason }))
          show({
            key: `action-${row.id}`,
            tone: 'success',
            text: t('action.closed'),
            detail: row.customer.name,
          });
        else onBack?.(row.id);
      },
      reopen: (row) => move(row, { open: true }),
      wait: (row) => move(row, { waitingCustomer: true }),
      hold: (row) => move(row, { onHold: true }),
      async handOver(row, to) {
        const input = { conversationId: row.id, expected: row.handledBy, to };
        const { data, error } = await client
          .mutation(ConversationHandOverDocument, { input })
          .toPromise();
        if (error) return fail(row, t(problemOf(error).text));
        const [refusal] = data?.conversationHandOver.errors ?? [];
        if (refusal) return refused(row, refusal);
        show({
          key: `action-${row.id}`,
          tone: 'success',
          text: t('action.handedOver', { who: t(`handledBy.${to}`) }),
        });
      },
      async markUnread(row) {
        const { error } = await client
          .mutation(ThreadReadDocument, { input: { conversationId: row.id } })
          .toPromise();
        if (error) return fail(row, t(problemOf(error).text));
        onDone?.(row.id);
      },
    };
  }, [client, t, format, show, onDone, onBack]);
}

const statuses: readonly ConversationStatus[] = [
  'NEW',
  'OPEN',
  'WAITING_CUSTOMER',
  'ON_HOLD',
  'SNOOZED',
  'RESOLVED',
  'CLOSED',
];

function backTo({ status, snoozedUntil }: Row): StatusTransitionInput | null {
  switch (status) {
    case 'WAITING_CUSTOMER':
      return { waitingCustomer: true };
    case 'ON_HOLD':
      return { onHold: true };
    case 'SNOOZED':
      return snoozedUntil ? { snoozedUntil } : null;
    case 'NEW':
    case 'OPEN':
    case 'RESOLVED':
    case 'CLOSED':
      return null;
  }
}
