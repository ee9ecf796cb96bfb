import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { accessProblems, show } from '@test/render';
import { testServer } from '@test/server';
import { SignInForm } from './SignInForm';

function open(answer: () => object) {
  const server = testServer({ Mutation: { sessionCreate: answer } }, { isSignedIn: false });
  const onDone = vi.fn();
  const { container } = show(<SignInForm onDone={onDone} />, server);
  return { server, onDone, container };
}

async function fill() {
  const user = userEvent.setup();
  await user.type(await screen.findByLabelText('Рабочая почта'), 'ilya@klen.example');
  await user.type(screen.getByLabelText('Пароль'), 'secret{Enter}');
}

const refused = (typename: string, extra: object = {}) => ({
  session: null,
  errors: [{ __typename: typename, code: 'INVALID', message: 'от сервера', path: null, ...extra }],
});
const soon = new Date(Date.now() + 12 * 60_000 + 5_000).toISOString();

describe('signing in', () => {
  test('opens a session for the operator', async () => {
    const session = {
      accessToken: 'a',
      refreshToken: 'r',
      sessionId: 'ses_1',
      expiresAt: soon,
      operator: { id: 'opr_ilya', name: 'Илья' },
    };
    const { server, onDone } = open(() => ({ session, errors: [] }));
    await fill();
    await waitFor(() => expect(onDone).toHaveBeenCalledWith('opr_ilya'));
    expect(server.api.session.state.value).toMatchObject({
      name: 'signedIn',
      operator: { id: 'opr_ilya' },
    });
  });

  test('with a wrong password says so at the password and does not tell which was wrong', async () => {
    open(() => refused('CredentialsRefusedError'));
    await fill();
    await waitFor(() =>
      expect(screen.getByLabelText('Пароль')).toHaveAccessibleDescription(
        /Почта или пароль не подошли/,
      ),
    );
  });

  test('too often says when the next try is possible', async () => {
    open(() => refused('LimitReachedError', { limit: 10, retryAt: soon }));
    await fill();
    expect(await screen.findByRole('alert')).toHaveTextContent('Следующая возможна через 12 мин');
  });

  test('with a malformed address says so at the address', async () => {
    open(() => refused('ValidationError', { path: ['input', 'email'], message: 'Это не адрес' }));
    await fill();
    await waitFor(() =>
      expect(screen.getByLabelText('Рабочая почта')).toHaveAccessibleDescription('Это не адрес'),
    );
  });

  test('without a password asks nobody', async () => {
    const ask = vi.fn(() => refused('CredentialsRefusedError'));
    open(ask);
    await userEvent.type(await screen.findByLabelText('Рабочая почта'), 'ilya@klen.example{Enter}');
    expect(screen.getByLabelText('Пароль')).toHaveAccessibleDescription('Введите пароль');
    expect(ask).not.toHaveBeenCalled();
  });

  test('can be read by everyone', async () => {
    const { container } = open(() => refused('CredentialsRefusedError'));
    await screen.findByLabelText('Пароль');
    expect(await accessProblems(container)).toEqual([]);
  });
});
