import { operation, type TypedDocument } from './document.js';
import {
  createHttpClient,
  endpointOf,
  type HttpClient,
  type HttpClientOptions,
} from './http/http-client.js';
import { Connection, type LiveConnection } from './live/connection.js';
import { SseWire } from './live/sse-wire.js';
import {
  type EventOf,
  type LiveHandle,
  openStream,
  openSubscription,
  type StreamHandle,
  type StreamListener,
  type SubscriptionListener,
} from './live/stream.js';
import { type Heartbeat, type WebSocketConstructor, WebSocketWire } from './live/websocket-wire.js';
import { upload, type UploadedFile, type UploadOptions } from './upload/upload.js';

/** Where the API is, who calls it, and how it streams. */
export interface ClientOptions extends HttpClientOptions {
  /** Needed where the platform has no WebSocket; without any, streams use event streams over HTTP. */
  readonly webSocketImpl?: WebSocketConstructor;
  /** Milliseconds between signs of life over the socket, and how long to wait for each. */
  readonly heartbeat?: Heartbeat;
}

/** Queries, mutations and live streams. */
export interface Client extends HttpClient {
  /** The line that all streams share. */
  readonly connection: LiveConnection;
  /**
   * Follows a stream with a `since` variable without gap or double, over breaks and restarts. Its
   * document selects `__typename` and `cursor` of every event.
   */
  stream<TData, TVariables extends { since?: string | null | undefined }>(
    document: TypedDocument<TData, TVariables>,
    variables: TVariables,
    listener: StreamListener<EventOf<TData>>,
  ): StreamHandle;
  /** Follows a subscription without cursor: what happens during a break is missed. */
  subscribe<TData, TVariables>(
    document: TypedDocument<TData, TVariables>,
    variables: TVariables,
    listener: SubscriptionListener<TData>,
  ): LiveHandle;
  /** Uploads a file, to be sent as a block: `{ file: { attachmentId: uploaded.id } }`. */
  upload(file: Blob, options?: UploadOptions): Promise<UploadedFile>;
  /** Closes the socket; streams that still run try no more. */
  close(): void;
}

/** A client of the API at `url`. */
export function createClient(options: ClientOptions): Client {
  const connection = new Connection(wires(options));
  const http = createHttpClient(options);
  return {
    ...http,
    connection,
    upload: (file, how) => upload(http, endpointOf(options).fetch, file, how),
    stream: (document, variables, listener) =>
      openStream(connection, operation(document, { ...variables }), listener),
    subscribe: (document, variables, listener) =>
      openSubscription(connection, operation(document, { ...variables }), listener),
    close: () => {
      connection.close();
    },
  };
}

function wires(options: ClientOptions): [WebSocketWire, SseWire] | [SseWire] {
  const endpoint = endpointOf(options);
  const sse = new SseWire(endpoint, options.auth);
  const webSocketImpl = options.webSocketImpl ?? platformWebSocket();
  return webSocketImpl
    ? [new WebSocketWire(endpoint, options.auth, webSocketImpl, options.heartbeat), sse]
    : [sse];
}

function platformWebSocket(): WebSocketConstructor | undefined {
  return typeof WebSocket === 'undefined' ? undefined : WebSocket;
}
