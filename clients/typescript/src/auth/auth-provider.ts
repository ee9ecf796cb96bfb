import type { TypedDocument } from '../document.js';

/** Sends a mutation with the given token, or without any. */
export type AuthSend = <TData, TVariables>(
  document: TypedDocument<TData, TVariables>,
  variables: TVariables,
  token?: string,
) => Promise<TData>;

/** Who is calling. */
export interface AuthProvider {
  /** Called once by the client that uses the provider. */
  attach(send: AuthSend): void;
  /** Token to send now; renewed when it is about to end. Null sends none. */
  token(): Promise<string | null>;
  /** Another token after the server refused one; throws `SessionEndedError` when there is none. */
  renew(refused: string): Promise<string>;
}

/** The sender of a provider that no client uses yet. */
export const unattached: AuthSend = () =>
  Promise.reject(new Error('Give the session to createClient first'));
