import { join, resolve } from 'node:path';
import { createClient } from 'graphql-ws';
import relay, { type ConcreteRequest, type GraphQLResponse, type RecordProxy } from 'relay-runtime';
import { WebSocket } from 'ws';
import { post, server } from './server.js';

type Variables = Record<string, unknown>;

const sockets = (): ReturnType<typeof createClient> =>
  createClient({
    url: server.socketUrl,
    webSocketImpl: WebSocket,
    connectionParams: { authorization: `Bearer ${server.token}` },
  });

/** An inbox in Relay's store, as Relay's documentation makes one, without the pictures. */
export class RelayInbox {
  private readonly wire = sockets();

  private readonly environment = new relay.Environment({
    store: new relay.Store(new relay.RecordSource()),
    network: relay.Network.create(
      async ({ text }, variables) => {
        const body = JSON.stringify({ query: text, variables });
        const response = await post(body, {}, server.token);
        return (await response.json()) as GraphQLResponse;
      },
      ({ text }, variables) =>
        relay.Observable.create((sink) =>
          this.wire.subscribe(
            { query: text!, variables },
            {
              next: (result) => sink.next(result as GraphQLResponse),
              error: (problem) => sink.error(problem as Error),
              complete: () => sink.complete(),
            },
          ),
        ),
    ),
  });

  private constructor(
    private readonly project: string,
    private readonly filter: object,
  ) {}

  /** An inbox with its first page; artifacts are those of the compiled project. */
  static async open(project: string, filter: object): Promise<RelayInbox> {
    const inbox = new RelayInbox(project, filter);
    const query = await inbox.artifact('inboxQuery');
    inbox.environment.retain(relay.createOperationDescriptor(query, { filter }));
    await inbox.ask(query, { filter });
    return inbox;
  }

  /** Fetches the page after what is there. */
  async nextPage(): Promise<void> {
    const cursor = this.read(
      (list) => list.getLinkedRecord('pageInfo').getValue('endCursor') as string,
    );
    const query = await this.artifact('inboxPageQuery');
    await this.ask(query, { count: 5, cursor, filter: this.filter });
  }

  /** Sends a reply. */
  async reply(variables: Variables): Promise<void> {
    const mutation = await this.artifact('inboxReplyMutation');
    await new Promise((done, fail) => {
      relay.commitMutation(this.environment, {
        mutation,
        variables: { ...variables, connections: [] },
        onCompleted: done,
        onError: fail,
      });
    });
  }

  /** Follows what happens; returns once the server is ready to tell. */
  async follow(): Promise<void> {
    const subscription = await this.artifact('inboxEventsSubscription');
    await new Promise((ready, fail) => {
      relay.requestSubscription(this.environment, {
        subscription,
        variables: {},
        onNext: ready,
        onError: fail,
      });
    });
  }

  /** Rows that are shown. */
  rows(): { id: string; preview: string | undefined }[] {
    return this.read((list) =>
      list.getLinkedRecords('edges').map((edge) => {
        const node = edge.getLinkedRecord('node');
        const text = node.getLinkedRecord('preview').getValue('text') as string | undefined;
        return { id: node.getValue('id') as string, preview: text };
      }),
    );
  }

  /** Preview of a row. */
  preview(id: string): string | undefined {
    return this.rows().find((row) => row.id === id)?.preview;
  }

  /** Ends the inbox. */
  async close(): Promise<void> {
    await this.wire.dispose();
  }

  private async artifact(name: string): Promise<ConcreteRequest> {
    const file = resolve(join(this.project, 'src/__generated__', `${name}.graphql.js`));
    return ((await import(file)) as { default: ConcreteRequest }).default;
  }

  private async ask(query: ConcreteRequest, variables: Variables): Promise<void> {
    await relay.fetchQuery(this.environment, query, variables).toPromise();
  }

  private read<T>(question: (list: RecordProxy) => T): T {
    let answer: T | undefined;
    relay.commitLocalUpdate(this.environment, (store) => {
      const { filter } = this;
      const list = relay.ConnectionHandler.getConnection(store.getRoot(), 'inbox_conversations', {
        filter,
      });
      answer = question(list!);
    });
    return answer as T;
  }
}
