import { describe, expect, test } from 'vitest';
import { customerSession } from '../src/index.js';
import { Test_ViewerDocument } from './__generated__/operations.js';
import { aBrowser } from './browser.js';
import { aClient, aServer, eventually } from './support.js';

describe('a visitor', () => {
  test('begins with the first request', async () => {
    const server = await aServer();
    const session = customerSession({ key: 'wgt_1' });
    const client = aClient(server, { auth: session });
    expect(session.isReturning).toBe(false);
    await client.query(Test_ViewerDocument);
    expect(session.customer.value).toEqual({ id: 'cus_1', name: 'Visitor' });
  });

  test('is the same one after a reload, even when the token has ended', async () => {
    aBrowser();
    const server = await aServer();
    const before = customerSession({ key: 'wgt_1' });
    aClient(server, { auth: before });
    const customer = await before.start();
    server.sessions.expireAccess();
    const after = customerSession({ key: 'wgt_1' });
    const client = aClient(server, { auth: after });
    expect(after.isReturning).toBe(true);
    const { viewer } = await client.query(Test_ViewerDocument);
    expect(viewer?.principal.id).toBe(customer.id);
  });

  test('is one person in two tabs that open at once', async () => {
    aBrowser();
    const server = await aServer();
    const tabs = [1, 2].map(() => customerSession({ key: 'wgt_1' }));
    tabs.forEach((auth) => aClient(server, { auth }));
    const [one, other] = await Promise.all(tabs.map((tab) => tab.start()));
    expect(one).toEqual(other);
    expect(server.resolvers.runs).toEqual(['widgetSessionStart']);
  });

  test('who signs out leaves nothing to the next one', async () => {
    const storage = aBrowser();
    const server = await aServer();
    const [here, there] = [1, 2].map(() => customerSession({ key: 'wgt_1' }));
    aClient(server, { auth: here! });
    aClient(server, { auth: there! });
    const first = await here!.start();
    await eventually(() => expect(there!.customer.value).toEqual(first));
    await here!.end();
    await eventually(() => expect(there!.customer.value).toBeNull());
    expect(storage.length).toBe(0);
    expect((await there!.start()).id).not.toBe(first.id);
  });

  test('of another widget is another visitor', async () => {
    aBrowser();
    const server = await aServer();
    const [shop, blog] = ['wgt_1', 'wgt_2'].map((key) => customerSession({ key }));
    aClient(server, { auth: shop! });
    aClient(server, { auth: blog! });
    expect((await shop!.start()).id).not.toBe((await blog!.start()).id);
  });
});
