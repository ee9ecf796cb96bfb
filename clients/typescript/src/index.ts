export { apiToken } from './auth/api-token.js';
export type { AuthProvider, AuthSend } from './auth/auth-provider.js';
export { type CustomerSession, customerSession } from './auth/customer-session.js';
export {
  type Credentials,
  type OperatorSession,
  type OperatorSessionState,
  operatorSession,
  type SignInRefusal,
  type SignInResult,
} from './auth/operator-session.js';
export { browserStorage, memoryStorage, type SharedValue } from './shared-value.js';
export { type Client, type ClientOptions, createClient } from './client.js';
export type { TypedDocument } from './document.js';
export * from './errors.js';
export {
  createHttpClient,
  type HttpClient,
  type HttpClientOptions,
  type MutationOptions,
  type RequestOptions,
} from './http/http-client.js';
export { newIdempotencyKey } from './idempotency.js';
export type { ConnectionState, LiveConnection } from './live/connection.js';
export type {
  EventOf,
  LiveHandle,
  StreamEvent,
  StreamHandle,
  StreamListener,
  SubscriptionListener,
} from './live/stream.js';
export type { Heartbeat, WebSocketConstructor } from './live/websocket-wire.js';
export type { Observable } from './observable.js';
export type { UploadedFile, UploadOptions } from './upload/upload.js';
export { accepted, matchRefusal, type Refusal, RefusedError } from './refusals.js';
