import {
  createHttpClient,
  customerSession,
  memoryStorage,
  newIdempotencyKey,
} from '@omnisupport/sdk';
import type { CustomerSession, HttpClient, TypedDocument } from '@omnisupport/sdk';
import { expect } from '@playwright/test';
import type { APIRequestContext } from '@playwright/test';

function document<TData, TVariables>(text: string): TypedDocument<TData, TVariables> {
  return { toString: () => text };
}

interface Sent {
  messageSend: { errors: { message: string }[] };
}

interface Read {
  viewer: {
    principal: { conversations?: { nodes: { messages: { nodes: { text: string }[] } }[] } };
  } | null;
}

const write = document<Sent, { input: object }>(`
  mutation VisitorWrites($input: MessageSendInput!) {
    messageSend(input: $input) { errors { ... on UserError { message } } }
  }`);

const read = document<Read, Record<string, never>>(`
  query VisitorReads {
    viewer { principal { ... on Customer { conversations(last: 5) { nodes { messages(last: 50) { nodes { text } } } } } } }
  }`);

/** A visitor of the demo shop, a client of the public API as the widget is. */
export class Visitor {
  readonly #session: CustomerSession;
  readonly #client: HttpClient;

  private constructor(session: CustomerSession, client: HttpClient) {
    this.#session = session;
    this.#client = client;
  }

  /** Takes the widget's public key from the shop's page, as its loader does. */
  static async arrive(request: APIRequestContext, server: string): Promise<Visitor> {
    const page = await (await request.get(`${server}/demo/contact`)).text();
    const key = /data-key="([^"]+)"/.exec(page)?.[1];
    if (!key) throw new Error('The demo shop has no widget');
    const session = customerSession({ key, storage: memoryStorage() });
    const url = `${server}/graphql`;
    const client = createHttpClient({ url, auth: session, clientName: 'admin-ui-journeys' });
    return new Visitor(session, client);
  }

  async write(text: string): Promise<void> {
    const { id } = await this.#session.start();
    const input = {
      idempotencyKey: newIdempotencyKey(),
      to: { customerId: id },
      blocks: [{ text: { markdown: text } }],
    };
    const { messageSend } = await this.#client.mutate(write, { input });
    expect(messageSend.errors).toEqual([]);
  }

  async #messages(): Promise<string[]> {
    const { viewer } = await this.#client.query(read, {});
    const conversations = viewer?.principal.conversations?.nodes ?? [];
    return conversations.flatMap(({ messages }) => messages.nodes.map(({ text }) => text));
  }

  async reads(text: string): Promise<void> {
    await expect.poll(() => this.#messages(), { timeout: 15_000 }).toContain(text);
  }

  async doesNotRead(text: string): Promise<void> {
    expect(await this.#messages()).not.toContain(text);
  }
}
