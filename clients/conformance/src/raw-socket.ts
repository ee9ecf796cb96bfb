import { test as base } from 'vitest';
import { type RawData, WebSocket } from 'ws';
import { server } from './server.js';

/** A message of the protocol as it came over the wire. */
export interface Heard {
  type: string;
  id?: string;
  payload?: unknown;
}

/** A socket that says what it is told to, right or wrong. */
export class RawSocket {
  private readonly heard: Heard[] = [];
  private readonly listeners = new Set<() => void>();

  /** How the server ended the socket. */
  readonly closed: Promise<{ code: number; reason: string }>;

  private constructor(private readonly socket: WebSocket) {
    this.closed = new Promise((resolve) => {
      socket.on('close', (code, reason) => resolve({ code, reason: reason.toString() }));
    });
    socket.on('message', (data: RawData) => {
      this.heard.push(JSON.parse((data as Buffer).toString()) as Heard);
      this.listeners.forEach((listener) => listener());
    });
  }

  /** Opens a socket and says nothing. */
  static async open(
    protocols: string[] = ['graphql-transport-ws'],
    origin?: string,
  ): Promise<RawSocket> {
    const options = origin === undefined ? {} : { origin };
    const socket = new WebSocket(server.socketUrl, protocols, options);
    const raw = new RawSocket(socket);
    await new Promise((resolve, reject) => {
      socket.on('open', resolve);
      socket.on('error', reject);
    });
    return raw;
  }

  /** Says who it is. */
  begin(token: string = server.token): void {
    this.say({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } });
  }

  /** Starts an operation. */
  subscribe(id: string, query: string, variables: object = {}): void {
    this.say({ type: 'subscribe', id, payload: { query, variables } });
  }

  /** Says anything: objects as JSON, texts and bytes as they are. */
  say(words: string | Buffer | object): void {
    const isWire = typeof words === 'string' || Buffer.isBuffer(words);
    this.socket.send(isWire ? words : JSON.stringify(words));
  }

  /** Says several things in one write, so that they are read together. */
  sayTogether(...words: object[]): void {
    const wire = (this.socket as unknown as { _socket: { cork(): void; uncork(): void } })._socket;
    wire.cork();
    words.forEach((one) => this.say(one));
    wire.uncork();
  }

  /** Cuts the line. */
  cut(): void {
    this.socket.terminate();
  }

  /** Ends the socket as a client does that is done. */
  leave(): void {
    this.socket.close(1000);
  }

  /** The next message of this type for this operation; earlier ones stay to be heard. */
  async next(type: string, id?: string): Promise<Heard> {
    for (;;) {
      const index = this.heard.findIndex((one) => one.type === type && (!id || one.id === id));
      if (index >= 0) {
        return this.heard.splice(index, 1)[0]!;
      }
      await Promise.race([
        new Promise<void>((resolve) => this.listeners.add(resolve)),
        this.closed.then(({ code, reason }) => {
          throw new Error(`Closed ${code} ${reason} before ${type}`);
        }),
      ]);
    }
  }

  /** What came and was not asked for by `next`. */
  left(id?: string): Heard[] {
    return this.heard.filter((one) => !id || one.id === id);
  }
}

type Open = (protocols?: string[], origin?: string) => Promise<RawSocket>;

/** Tests with sockets that are gone when the test is. */
export const test = base.extend<{ open: Open; begun: RawSocket }>({
  open: async ({}, use) => {
    const opened: RawSocket[] = [];
    await use(async (...how) => {
      const socket = await RawSocket.open(...how);
      opened.push(socket);
      return socket;
    });
    opened.forEach((socket) => socket.cut());
  },
  /** A socket that has said who it is. */
  begun: async ({ open }, use) => {
    const socket = await open();
    socket.begin();
    await socket.next('connection_ack');
    await use(socket);
  },
});
