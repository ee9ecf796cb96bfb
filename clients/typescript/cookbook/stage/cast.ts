import { setTimeout as delay } from 'node:timers/promises';
import {
  accepted,
  type Client,
  type ClientOptions,
  memoryStorage,
  newIdempotencyKey,
  type SharedValue,
} from '@omnisupport/sdk';
import { WebSocket } from 'ws';
import {
  Inbox_RowsDocument,
  Stage_CloseDocument,
  Stage_NoteDocument,
} from '../__generated__/operations.js';
import { signIn, type SignedIn } from '../sign-in.js';
import { type Chat, openChat } from '../widget.js';

/** Somebody who works in the shop. */
export interface Employee {
  readonly email: string;
  readonly password: string;
}

/** The shop that the recipes are tried in, as the test that opened it says. */
export interface Shop {
  readonly url: string;
  /** The same server behind a line that is cut all the time. */
  readonly badUrl: string;
  readonly anna: Employee;
  readonly boris: Employee;
  /** Public key of the widget. */
  readonly key: string;
  /** Telegram's double, and a bot that nobody has connected. */
  readonly telegram: { readonly api: string; readonly token: string };
}

/** Who is on the stage. */
export interface Cast {
  readonly shop: Shop;
  readonly anna: SignedIn;
  readonly boris: SignedIn;
}

/** Options of every client here; Node 20 has no WebSocket of its own. */
export function options(url: string): ClientOptions {
  return { url, clientName: 'cookbook', locale: 'en', webSocketImpl: WebSocket };
}

export async function cast(shop: Shop): Promise<Cast> {
  const enter = async (who: Employee): Promise<SignedIn> => {
    const result = await signIn(options(shop.url), who);
    if (typeof result === 'string') throw new Error(result);
    return result;
  };
  return { shop, anna: await enter(shop.anna), boris: await enter(shop.boris) };
}

/** A customer on the shop's site; `lines` is what the page shows. */
export interface Visitor extends Chat {
  readonly lines: () => string[];
}

export async function visitor(
  shop: Shop,
  storage: SharedValue = memoryStorage(),
): Promise<Visitor> {
  let shown: string[] = [];
  const chat = await openChat({ ...options(shop.url), key: shop.key, storage }, (lines) => {
    shown = lines.map(
      ({ direction, text }) => `${direction === 'INBOUND' ? 'me' : 'shop'}: ${text}`,
    );
  });
  return { ...chat, lines: () => shown };
}

/** A new conversation that begins with these words; its id. */
export async function conversation(
  { shop, anna }: Cast,
  ...texts: readonly [string, ...string[]]
): Promise<string> {
  const customer = await visitor(shop);
  for (const text of texts) await customer.send(text);
  customer.close();
  return find(anna.client, texts.at(-1)!);
}

/** Id of the conversation whose last words are these. */
export function find(client: Client, preview: string): Promise<string> {
  return until(async () => {
    const { conversations } = await client.query(Inbox_RowsDocument, {});
    return conversations.nodes.find((row) => row.preview?.text === preview)?.id;
  });
}

export async function close(client: Client, conversationId: string): Promise<void> {
  const input = { conversationId, to: { closed: 'DONE' } } as const;
  accepted((await client.mutate(Stage_CloseDocument, { input })).conversationTransition);
}

export async function note(client: Client, conversationId: string, body: string): Promise<void> {
  const input = { idempotencyKey: newIdempotencyKey(), conversationId, body };
  accepted((await client.mutate(Stage_NoteDocument, { input })).noteSave);
}

/** Waits for an answer; fails loudly when it does not come. */
export async function until<T>(
  ask: () => T | undefined | false | Promise<T | undefined | false>,
): Promise<T> {
  const end = Date.now() + 30_000;
  while (Date.now() < end) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    await delay(50);
  }
  throw new Error(`It did not come true within 30 s: ${ask}`);
}
