import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { buildSchema, type ExecutionArgs, type GraphQLSchema, parse } from 'graphql';
import { createHandler } from 'graphql-http/lib/use/http';
import { createHandler as createSseHandler } from 'graphql-sse/lib/use/http';
import { useServer } from 'graphql-ws/use/ws';
import { type WebSocket, WebSocketServer } from 'ws';
import { EventLog } from './event-log.js';
import { type Caller, Resolvers } from './resolvers.js';
import { Sessions } from './sessions.js';
import { Store } from './store.js';

/** What goes wrong with the next request; true when it was answered. */
export type Fault = (request: http.IncomingMessage, response: http.ServerResponse) => boolean;

const sdl = path.join(import.meta.dirname, '../../../../schema/graphql');

interface RequestParams {
  readonly query: string;
  readonly variables?: Record<string, unknown> | null | undefined;
}

/** A small real GraphQL server on a real socket, with ways to make it fail. */
export class TestServer<R extends object = Resolvers> {
  readonly log = new EventLog();
  readonly sessions = new Sessions();
  readonly store = new Store();
  readonly resolvers: R;
  /** Faults of the next requests over HTTP, first come first served. */
  readonly faults: Fault[] = [];
  /** What each WebSocket introduced itself with. */
  readonly introductions: Record<string, unknown>[] = [];
  /** Variables of each subscription that was asked for. */
  readonly subscriptions: unknown[] = [];
  readonly requests: http.IncomingHttpHeaders[] = [];
  acceptsWebSockets = true;
  readonly #schema: GraphQLSchema = readSchema();
  readonly #http = http.createServer((request, response) => {
    void this.#serve(request, response);
  });
  readonly #sockets = new WebSocketServer({ noServer: true });

  private constructor(make: (log: EventLog, sessions: Sessions) => R) {
    this.resolvers = make(this.log, this.sessions);
  }

  static start(): Promise<TestServer> {
    return TestServer.serving((log, sessions) => new Resolvers(log, sessions));
  }

  /** A server with resolvers of the caller's own. */
  static async serving<R extends object>(
    make: (log: EventLog, sessions: Sessions) => R,
    port = 0,
  ): Promise<TestServer<R>> {
    const server = new TestServer(make);
    server.#serveSockets();
    await new Promise<void>((resolve) => server.#http.listen(port, '127.0.0.1', resolve));
    return server;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#http.address() as AddressInfo).port}/graphql`;
  }

  get openSockets(): WebSocket[] {
    return [...this.#sockets.clients];
  }

  /** Closes every socket, politely with a code or by cutting the wire. */
  cut(code?: number): void {
    for (const socket of this.openSockets) {
      if (code === undefined) {
        socket.terminate();
      } else {
        socket.close(code, 'test');
      }
    }
  }

  /** Cuts everything over HTTP, event streams included. */
  cutHttp(): void {
    this.#http.closeAllConnections();
  }

  async stop(): Promise<void> {
    this.cut();
    this.cutHttp();
    await new Promise((resolve) => this.#http.close(resolve));
  }

  async #serve(request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
    this.requests.push(request.headers);
    if (this.faults.shift()?.(request, response)) {
      return;
    }
    if (request.method === 'PUT') {
      await this.store.take(request, response);
      return;
    }
    const context: Caller = { token: bearer(request.headers.authorization) };
    const options = { schema: this.#schema, rootValue: this.resolvers, context };
    const handle =
      request.headers.accept === 'text/event-stream'
        ? createSseHandler({ onSubscribe: (_, asked) => this.#execution(asked, context) })
        : createHandler<Caller>(options);
    await handle(request, response);
  }

  #execution(asked: RequestParams, contextValue: Caller): ExecutionArgs & { contextValue: Caller } {
    this.subscriptions.push({ ...asked.variables });
    return {
      schema: this.#schema,
      rootValue: this.resolvers,
      contextValue,
      document: parse(asked.query),
      variableValues: asked.variables ?? {},
    };
  }

  #serveSockets(): void {
    this.#http.on('upgrade', (request, socket, head) => {
      if (!this.acceptsWebSockets) {
        socket.destroy();
        return;
      }
      this.#sockets.handleUpgrade(request, socket, head, (ws) => {
        this.#sockets.emit('connection', ws, request);
      });
    });
    useServer(
      {
        onConnect: ({ connectionParams, extra }) => {
          this.introductions.push(connectionParams ?? {});
          if (!this.sessions.principal(bearer(connectionParams?.['authorization']))) {
            extra.socket.close(4403, 'The token has expired');
          }
        },
        onSubscribe: ({ connectionParams }, _, asked) =>
          this.#execution(asked, { token: bearer(connectionParams?.['authorization']) }),
      },
      this.#sockets,
    );
  }
}

function readSchema(): GraphQLSchema {
  const files = fs.readdirSync(sdl, { recursive: true, encoding: 'utf8' });
  const texts = files
    .filter((file) => file.endsWith('.graphqls'))
    .map((file) => fs.readFileSync(path.join(sdl, file), 'utf8'));
  return buildSchema(texts.join('\n'));
}

function bearer(header: unknown): string | null {
  return typeof header === 'string' ? header.replace(/^Bearer /, '') : null;
}
