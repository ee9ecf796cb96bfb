import { describe, expect, test } from 'vitest';
import { NetworkError, operatorSession, SessionEndedError } from '../src/index.js';
import { Test_ViewerDocument } from './__generated__/operations.js';
import { aBrowser } from './browser.js';
import { cut, loseAnswer } from './server/faults.js';
import { aClient, aServer, eventually, signedIn } from './support.js';

const anna = { email: 'anna@example.ru', password: 'correct' };

describe('an operator', () => {
  test('signs in and is who the requests are from', async () => {
    const server = await aServer();
    const { client, session } = await signedIn(server);
    expect((await client.query(Test_ViewerDocument)).viewer?.principal.id).toBe('opr_1');
    expect(session.state.value).toEqual({
      name: 'signedIn',
      operator: { id: 'opr_1', name: 'Анна' },
    });
  });

  test('with a wrong password is refused and stays out', async () => {
    const server = await aServer();
    const session = operatorSession();
    aClient(server, { auth: session });
    const result = await session.signIn({ ...anna, password: 'wrong' });
    expect(result).toMatchObject({
      name: 'refused',
      refusals: [{ __typename: 'CredentialsRefusedError' }],
    });
    expect(session.state.value).toEqual({ name: 'signedOut', wasEnded: false });
    expect(await session.token()).toBeNull();
  });

  test('stays signed in over a reload', async () => {
    aBrowser();
    const server = await aServer();
    const before = operatorSession();
    aClient(server, { auth: before });
    await before.signIn(anna);
    expect(operatorSession().state.value).toMatchObject({ operator: { name: 'Анна' } });
  });

  test('signs out in all tabs and at the server', async () => {
    aBrowser();
    const server = await aServer();
    const [here, there] = [operatorSession(), operatorSession()];
    aClient(server, { auth: here });
    await here.signIn(anna);
    await eventually(() => expect(there.state.value.name).toBe('signedIn'));
    await here.signOut();
    await eventually(() => expect(there.state.value.name).toBe('signedOut'));
    expect(server.resolvers.runs).toEqual(['sessionRevoke']);
  });
});

describe('tokens', () => {
  test('are renewed before they end', async () => {
    const server = await aServer();
    server.sessions.life = 20_000;
    aBrowser();
    const session = operatorSession();
    const client = aClient(server, { auth: session });
    await session.signIn(anna);
    age(61_000);
    await client.query(Test_ViewerDocument);
    expect(server.sessions.exchanges).toBe(1);
  });

  test('just received are used, however wrong the clock is', async () => {
    const server = await aServer();
    server.sessions.life = -3_600_000;
    const { client } = await signedIn(server);
    await client.query(Test_ViewerDocument);
    expect(server.sessions.exchanges).toBe(0);
  });

  test('refused to ten requests at once are renewed once', async () => {
    const server = await aServer();
    const { client } = await signedIn(server);
    server.sessions.expireAccess();
    await Promise.all(Array.from({ length: 10 }, () => client.query(Test_ViewerDocument)));
    expect(server.sessions.exchanges).toBe(1);
  });

  test('refused in five tabs at once are renewed by one of them', async () => {
    aBrowser();
    const server = await aServer();
    const tabs = Array.from({ length: 5 }, () => operatorSession());
    const clients = tabs.map((auth) => aClient(server, { auth }));
    await tabs[0]?.signIn(anna);
    server.sessions.expireAccess();
    const answers = await Promise.all(clients.map((client) => client.query(Test_ViewerDocument)));
    expect(answers).toHaveLength(5);
    expect(server.sessions.exchanges).toBe(1);
  });

  test('survive a lost answer of the renewal', async () => {
    const server = await aServer();
    const { session } = await signedIn(server);
    const token = await session.token();
    server.faults.push(loseAnswer);
    expect(await session.renew(token ?? '')).not.toBe(token);
  });

  test('are kept when the server is out of reach', async () => {
    const server = await aServer();
    const { session } = await signedIn(server);
    server.faults.push(cut, cut, cut, cut);
    await expect(session.renew((await session.token()) ?? '')).rejects.toBeInstanceOf(NetworkError);
    expect(session.state.value.name).toBe('signedIn');
  });

  test('that can not be renewed end the session', async () => {
    const server = await aServer();
    const { client, session } = await signedIn(server);
    server.sessions.revokeAll();
    await expect(client.query(Test_ViewerDocument)).rejects.toBeInstanceOf(SessionEndedError);
    expect(session.state.value).toEqual({ name: 'signedOut', wasEnded: true });
  });

  test('are renewed though a tab died while it did the same', async () => {
    const storage = aBrowser();
    const server = await aServer();
    const session = operatorSession();
    aClient(server, { auth: session });
    await session.signIn(anna);
    storage.setItem('omnisupport:operator:lease', `${Date.now() + 300}:a dead tab`);
    expect(await session.renew((await session.token()) ?? '')).toBe('access-2');
  });
});

/** Makes the stored tokens look older. */
function age(milliseconds: number): void {
  const key = 'omnisupport:operator';
  const tokens = JSON.parse(localStorage.getItem(key) ?? '{}') as { receivedAt: number };
  tokens.receivedAt -= milliseconds;
  localStorage.setItem(key, JSON.stringify(tokens));
}
