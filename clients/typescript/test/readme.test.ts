import fs from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { aServer, eventually } from './support.js';

const read = (file: string): string =>
  fs.readFileSync(path.join(import.meta.dirname, '..', file), 'utf8');

test('the first client of the README is the one that runs here', async () => {
  expect(read('README.md')).toContain(read('examples/first-client.ts'));
  expect(read('README.md')).toContain(read('examples/first-client.graphql'));
  expect(read('examples/first-client.ts').trim().split('\n').length).toBeLessThanOrEqual(20);

  const server = await aServer();
  vi.stubEnv('OMNISUPPORT_URL', server.url);
  const lines: unknown[] = [];
  vi.spyOn(console, 'log').mockImplementation((line) => lines.push(line));
  const { client } = await import('../examples/first-client.js');
  onTestFinished(() => {
    client.close();
  });
  await eventually(() => expect(lines).toEqual(['Екатерина: Где мой заказ?']));
  server.log.append('MessageAdded', {
    message: { __typename: 'Message', id: 'msg_1', text: 'Ау?' },
  });
  await eventually(() => expect(lines).toContain('new: Ау?'));
});
