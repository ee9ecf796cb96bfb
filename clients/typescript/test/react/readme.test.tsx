// @vitest-environment jsdom
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { App } from '../../examples/live-inbox.js';
import { aServer, eventually, signedIn } from '../support.js';
import { show } from './support.js';

const read = (file: string): string =>
  fs.readFileSync(path.join(import.meta.dirname, '../..', file), 'utf8');

test('the live inbox of the README is the one that runs here', async () => {
  expect(read('README.md')).toContain(read('examples/live-inbox.tsx'));

  const server = await aServer();
  const { client } = await signedIn(server);
  const page = show(client, <App client={client} />);
  expect(page.container.textContent).toBe('One moment…');
  await eventually(() => expect(page.container.textContent).toBe('Екатерина: Где мой заказ?'));

  const customer = { __typename: 'Customer', id: 'cus_1', name: 'Екатерина' };
  server.resolvers.conversations = () => ({
    nodes: [{ id: 'cnv_1', customer, preview: { text: 'Ау?' } }],
  });
  server.log.append('MessageAdded', {
    message: { __typename: 'Message', id: 'msg_1', text: 'Ау?' },
  });

  await eventually(() => expect(page.container.textContent).toBe('Екатерина: Ау?'));
});
