import { onTestFinished, vi } from 'vitest';
import { WebSocket } from 'ws';
import { aBrowser, type SharedStorage } from '../../clients/typescript/test/browser.js';
import { TestServer } from '../../clients/typescript/test/server/test-server.js';
import { Visit } from '../app/src/model/visit.js';
import { SupportDesk } from './support-desk.js';

export const KEY = 'wgt_test';

/** A support desk behind a real server, and a browser in front of it. */
export interface Shop {
  readonly server: TestServer<SupportDesk>;
  readonly desk: SupportDesk;
  readonly storage: SharedStorage;
  /** Opens a tab; tabs share the storage. */
  readonly tab: () => Visit;
  readonly goOffline: () => void;
  readonly goOnline: () => void;
}

export async function aShop(): Promise<Shop> {
  const storage = aBrowser();
  vi.stubGlobal('WebSocket', WebSocket);
  const server = await TestServer.serving((log, sessions) => new SupportDesk(log, sessions));
  onTestFinished(() => server.stop());
  server.resolvers.storeUrl = server.url.replace('/graphql', '/uploads');
  const network = (isOnline: boolean): void => {
    Object.assign(navigator, { onLine: isOnline });
    dispatchEvent(new Event(isOnline ? 'online' : 'offline'));
  };
  return {
    server,
    desk: server.resolvers,
    storage,
    tab: () => aTab(server.url),
    goOffline: () => network(false),
    goOnline: () => network(true),
  };
}

function aTab(url: string): Visit {
  const visit = new Visit({ key: KEY, url, locale: () => 'ru' });
  visit.start();
  onTestFinished(() => {
    visit.close();
  });
  return visit;
}

/** What the visitor sees, oldest first; what is on its way in brackets. */
export function thread(visit: Visit): string[] {
  return [
    ...visit.messages.value.map(({ text }) => text),
    ...visit.outbox.entries.value.map(({ text, failure }) =>
      failure === null ? `(${text})` : `(${text}: ${failure})`,
    ),
  ];
}

/** Waits until the claim holds. */
export function eventually(claim: () => void): Promise<void> {
  return vi.waitFor(claim, { timeout: 15_000, interval: 10 });
}
