import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { accessProblems, show } from '@test/render';
import { testServer } from '@test/server';
import { TelegramForm } from './TelegramForm';

const token = '7142093385:AAHabcdefghijklmnopqrstuvwxyz012345';

interface Input {
  idempotencyKey: string;
  name: string;
  settings: { telegram: { botToken: string; baseUrl: string | null; transport: string | null } };
}

const connected = {
  id: 'inb_1',
  name: 'Клён',
  channel: 'TELEGRAM',
  isEnabled: true,
  version: 1,
  createdAt: '2026-06-24T10:00:00Z',
  health: { state: 'ACTIVE', reason: null, remedy: null, checkedAt: '2026-06-24T10:00:00Z' },
  settings: {
    __typename: 'TelegramSettings',
    botUsername: 'klen_bot',
    transport: 'POLLING',
    baseUrl: 'https://api.telegram.org',
    deepLinkUrl: 'https://t.me/klen_bot?start=',
  },
};

function open(answer: (input: Input) => object) {
  const received: Input[] = [];
  const onClose = vi.fn();
  const server = testServer({
    Mutation: {
      inboxConnect: (_: unknown, { input }: { input: Input }) => {
        received.push(input);
        return answer(input);
      },
    },
  });
  const { container } = show(<TelegramForm inbox={null} onClose={onClose} />, server);
  return { received, onClose, container };
}

async function fill(botToken = token) {
  const user = userEvent.setup();
  await user.type(await screen.findByLabelText('Токен бота'), botToken);
  await user.type(screen.getByLabelText('Название для операторов'), 'Клён');
  await user.click(screen.getByRole('button', { name: 'Подключить' }));
  return user;
}

const refusal = (typename: string, extra: object) => ({
  inbox: null,
  errors: [
    {
      __typename: typename,
      code: 'INVALID',
      path: ['input', 'settings', 'telegram', 'botToken'],
      ...extra,
    },
  ],
});

describe('connecting Telegram', () => {
  test('sends what was typed and closes', async () => {
    const { received, onClose } = open(() => ({ inbox: connected, errors: [] }));
    await fill();
    await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
    expect(received[0]).toMatchObject({
      name: 'Клён',
      settings: { telegram: { botToken: token, baseUrl: null, transport: null } },
    });
    expect(await screen.findByText('«Клён» подключён')).toBeVisible();
  });

  test('puts the provider’s refusal under the token, where the next try begins', async () => {
    open(() =>
      refusal('ProviderRefusedError', {
        message: 'Telegram отклонил токен.',
        providerCode: '401',
        isRetryable: false,
      }),
    );
    await fill();
    const field = screen.getByLabelText('Токен бота');
    await waitFor(() =>
      expect(field).toHaveAccessibleDescription(/Telegram отклонил токен. Код ответа: 401/),
    );
    expect(field).toBeInvalid();
    expect(field).toHaveFocus();
  });

  test('puts a bot that is connected already under the token', async () => {
    open(() => refusal('TakenError', { message: 'Этот бот уже подключён.' }));
    await fill();
    await waitFor(() =>
      expect(screen.getByLabelText('Токен бота')).toHaveAccessibleDescription(/уже подключён/),
    );
  });

  test('puts a refusal of the address under the address', async () => {
    open(() => ({
      inbox: null,
      errors: [
        {
          __typename: 'ValidationError',
          code: 'INVALID',
          message: 'Не отвечает',
          path: ['input', 'settings', 'telegram', 'baseUrl'],
        },
      ],
    }));
    await fill();
    await waitFor(() =>
      expect(screen.getByLabelText('Адрес Bot API')).toHaveAccessibleDescription(/Не отвечает/),
    );
  });

  test('does not ask the server about a token that is no token', async () => {
    const { received } = open(() => ({ inbox: connected, errors: [] }));
    await fill('7142093385:AAH');
    expect(screen.getByLabelText('Токен бота')).toHaveAccessibleDescription(/Токен выглядит иначе/);
    expect(received).toEqual([]);
  });

  test('the same input tried again keeps its key, a mended one gets another', async () => {
    const { received } = open(() =>
      refusal('ProviderRefusedError', { message: 'Нет', providerCode: null, isRetryable: true }),
    );
    const user = await fill();
    await waitFor(() => expect(received).toHaveLength(1));
    await user.click(await screen.findByRole('button', { name: 'Подключить' }));
    await waitFor(() => expect(received).toHaveLength(2));
    await user.type(screen.getByLabelText('Название для операторов'), ', заказы');
    await user.click(await screen.findByRole('button', { name: 'Подключить' }));
    await waitFor(() => expect(received).toHaveLength(3));
    const [first, second, third] = received.map(({ idempotencyKey }) => idempotencyKey);
    expect(second).toBe(first);
    expect(third).not.toBe(first);
  });

  test('can be read by everyone', async () => {
    const { container } = open(() => ({ inbox: connected, errors: [] }));
    await screen.findByLabelText('Токен бота');
    expect(await accessProblems(container)).toEqual([]);
  });
});
