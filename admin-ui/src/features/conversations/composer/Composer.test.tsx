import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import type { OpenConversationFragment } from '@/__generated__/graphql';
import { accessProblems, show } from '@test/render';
import { sampleReply } from '@test/samples';
import { testServer } from '@test/server';
import { Composer } from './Composer';

let conversations = 0;

/** Another conversation for every test: modes and drafts are kept per conversation. */
function sample(change: Partial<OpenConversationFragment> = {}): OpenConversationFragment {
  return {
    id: `cnv_${String(++conversations)}`,
    number: 7,
    subject: null,
    status: 'OPEN',
    handledBy: 'OPERATOR',
    unreadCount: 0,
    waitingSince: null,
    lastActivityAt: '2026-06-24T10:00:00Z',
    snoozedUntil: null,
    closeReason: null,
    createdAt: '2026-06-24T09:00:00Z',
    preview: null,
    customer: { id: 'cus_1', name: 'Нина Петровна' },
    assignee: null,
    inbox: { id: 'inb_1', name: 'Клён', channel: 'TELEGRAM' },
    viewerCan: ['REPLY', 'NOTE', 'TRANSITION'],
    replyPolicy: {
      isFreeFormAllowed: true,
      reason: null,
      maxTextLength: 20,
      maxFileBytes: 1024,
      receipts: 'READ',
    },
    identity: { id: 'idn_1', address: '@nina', reachability: 'REACHABLE' },
    links: [],
    ...change,
  };
}

interface Sent {
  to: { conversationId: string };
  blocks: unknown;
  lastSeenMessageId: string;
  transition?: unknown;
}

function open(conversation = sample()) {
  const sent: Sent[] = [];
  const notes: unknown[] = [];
  const server = testServer({
    Mutation: {
      messageSend: (_: unknown, { input }: { input: Sent }) => {
        sent.push(input);
        return { message: { ...sampleReply('msg_9', '10:00') }, conversation: null, errors: [] };
      },
      noteSave: (_: unknown, { input }: { input: unknown }) => {
        notes.push(input);
        return {
          note: {
            id: 'nte_1',
            body: '',
            occurredAt: '2026-06-24T10:00:00Z',
            actor: { kind: 'OPERATOR', name: 'Илья' },
          },
          errors: [],
        };
      },
    },
  });
  const onSubmitted = vi.fn();
  const view = show(
    <Composer
      ref={null}
      conversation={conversation}
      quote={null}
      onQuote={() => undefined}
      lastSeenMessageId={() => 'msg_8'}
      onTyped={() => undefined}
      onStopped={() => undefined}
      onSubmitted={onSubmitted}
    />,
    server,
  );
  return { sent, notes, onSubmitted, conversation, ...view };
}

const reply = () => screen.findByRole('textbox', { name: 'Ответ клиенту' });

describe('the composer', () => {
  test('sends with Ctrl+Enter, tells what was seen, and is ready for the next', async () => {
    const { sent, conversation } = open();
    const field = await reply();
    await userEvent.type(field, 'Добрый день{Control>}{Enter}{/Control}');
    expect(field).toHaveValue('');
    expect(field).toHaveFocus();
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toMatchObject({
      to: { conversationId: conversation.id },
      blocks: [{ text: { markdown: 'Добрый день' } }],
      lastSeenMessageId: 'msg_8',
    });
    expect(sent[0]?.transition).toBeUndefined();
  });

  test('sends and resolves with Ctrl+Shift+Enter', async () => {
    const { sent, onSubmitted } = open();
    await userEvent.type(await reply(), 'Готово{Control>}{Shift>}{Enter}{/Shift}{/Control}');
    await waitFor(() => expect(sent[0]?.transition).toEqual({ resolved: true }));
    expect(onSubmitted).toHaveBeenCalledWith(true);
  });

  test('counts the length and blocks what the channel cannot carry', async () => {
    const { sent } = open();
    const field = await reply();
    await userEvent.type(field, 'двадцать один символ!');
    expect(field).toHaveAccessibleDescription('21 / 20 · лишних знаков: 1');
    expect(screen.getByRole('button', { name: 'Отправить' })).toBeDisabled();
    await userEvent.type(field, '{Control>}{Enter}{/Control}');
    expect(field).toHaveValue('двадцать один символ!');
    expect(sent).toEqual([]);
  });

  test('finds the draft again after it was gone', async () => {
    const { conversation, unmount } = open();
    await userEvent.type(await reply(), 'Недописан');
    unmount();
    open(conversation);
    expect(await reply()).toHaveValue('Недописан');
  });

  test('writes a note that goes to no customer, and stays in note mode', async () => {
    const { sent, notes } = open();
    await userEvent.click(await screen.findByRole('button', { name: 'Заметка' }));
    const field = screen.getByRole('textbox', { name: 'Заметка для команды' });
    expect(field).toHaveAccessibleDescription('Клиент не увидит');
    await userEvent.type(field, 'Проверь склад{Control>}{Enter}{/Control}');
    await waitFor(() => expect(notes).toHaveLength(1));
    expect(sent).toEqual([]);
    expect(screen.getByRole('textbox', { name: 'Заметка для команды' })).toHaveValue('');
  });

  test('keeps the drafts of reply and note apart', async () => {
    open();
    await userEvent.type(await reply(), 'клиенту');
    await userEvent.click(screen.getByRole('button', { name: 'Заметка' }));
    expect(screen.getByRole('textbox', { name: 'Заметка для команды' })).toHaveValue('');
    await userEvent.click(screen.getByRole('button', { name: 'Ответ' }));
    expect(await reply()).toHaveValue('клиенту');
  });

  test('says why nothing may be sent, and still takes notes', async () => {
    open(
      sample({
        replyPolicy: {
          isFreeFormAllowed: false,
          reason: 'Клиент заблокировал бота',
          maxTextLength: 20,
          maxFileBytes: 1024,
          receipts: 'READ',
        },
      }),
    );
    expect(await reply()).toBeDisabled();
    expect(screen.getByText('Клиент заблокировал бота')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Заметка' }));
    expect(screen.getByRole('textbox', { name: 'Заметка для команды' })).toBeEnabled();
  });

  test('can be read by everyone', async () => {
    const { container } = open();
    await reply();
    expect(await accessProblems(container)).toEqual([]);
  });
});
