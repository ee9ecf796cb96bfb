import {
  type GrantedSessionFragment,
  OperatorSession_RefreshDocument,
  OperatorSession_SignInDocument,
  type OperatorSession_SignInMutation,
  OperatorSession_SignOutDocument,
} from '../__generated__/operations.js';
import { type Observable, Subject } from '../observable.js';
import { type AuthProvider, type AuthSend, unattached } from './auth-provider.js';
import { isFresh, StoredTokens } from './stored-tokens.js';
import { browserStorage, type SharedValue } from '../shared-value.js';

/** Who is signed in; `wasEnded` tells an expired session from a fresh start. */
export type OperatorSessionState =
  | { readonly name: 'signedOut'; readonly wasEnded: boolean }
  | { readonly name: 'signedIn'; readonly operator: GrantedSessionFragment['operator'] };

/** Why signing in was refused. */
export type SignInRefusal = OperatorSession_SignInMutation['sessionCreate']['errors'][number];

/** What came of signing in. */
export type SignInResult =
  | { readonly name: 'signedIn'; readonly operator: GrantedSessionFragment['operator'] }
  | { readonly name: 'refused'; readonly refusals: readonly SignInRefusal[] };

/** An operator's e-mail and password, and the device's name for the list of sessions. */
export interface Credentials {
  readonly email: string;
  readonly password: string;
  readonly device?: string;
}

/** An operator's session: signs in and out, renews tokens, in step with the other tabs. */
export interface OperatorSession extends AuthProvider {
  readonly state: Observable<OperatorSessionState>;
  signIn(credentials: Credentials): Promise<SignInResult>;
  /** Forgets the tokens at once and ends the session at the server. */
  signOut(): Promise<void>;
}

/** A session for an operator's program; tokens live in the browser's storage unless given. */
export function operatorSession(options: { readonly storage?: SharedValue } = {}): OperatorSession {
  return new StoredOperatorSession(options.storage ?? browserStorage('omnisupport:operator'));
}

class StoredOperatorSession implements OperatorSession {
  readonly #tokens: StoredTokens<GrantedSessionFragment>;
  readonly #state: Subject<OperatorSessionState>;
  #send: AuthSend = unattached;

  constructor(storage: SharedValue) {
    this.#tokens = new StoredTokens(storage);
    this.#state = new Subject(this.#stored(false));
    this.#tokens.onChange(() => {
      this.#follow(false);
    });
  }

  get state(): Observable<OperatorSessionState> {
    return this.#state;
  }

  attach(send: AuthSend): void {
    this.#send = send;
  }

  async signIn(input: Credentials): Promise<SignInResult> {
    const { sessionCreate } = await this.#send(OperatorSession_SignInDocument, { input });
    if (!sessionCreate.session) {
      return { name: 'refused', refusals: sessionCreate.errors };
    }
    this.#tokens.write(sessionCreate.session);
    this.#follow(false);
    return { name: 'signedIn', operator: sessionCreate.session.operator };
  }

  async signOut(): Promise<void> {
    const session = this.#tokens.read();
    this.#tokens.clear();
    this.#follow(false);
    if (session) {
      const input = { sessionId: session.sessionId };
      await this.#send(OperatorSession_SignOutDocument, { input }, session.accessToken);
    }
  }

  async token(): Promise<string | null> {
    const session = this.#tokens.read();
    return !session || isFresh(session)
      ? (session?.accessToken ?? null)
      : this.renew(session.accessToken);
  }

  async renew(refused: string): Promise<string> {
    try {
      return (await this.#tokens.renewed(refused, (spent) => this.#exchange(spent))).accessToken;
    } finally {
      this.#follow(this.#tokens.read() === null);
    }
  }

  async #exchange(spent: GrantedSessionFragment | null): Promise<GrantedSessionFragment | null> {
    if (!spent) {
      return null;
    }
    const input = { refreshToken: spent.refreshToken };
    const { sessionRefresh } = await this.#send(OperatorSession_RefreshDocument, { input });
    return sessionRefresh.session;
  }

  #follow(wasEnded: boolean): void {
    const next = this.#stored(wasEnded);
    if (JSON.stringify(next) !== JSON.stringify(this.#state.value)) {
      this.#state.set(next);
    }
  }

  #stored(wasEnded: boolean): OperatorSessionState {
    const session = this.#tokens.read();
    return session
      ? { name: 'signedIn', operator: session.operator }
      : { name: 'signedOut', wasEnded };
  }
}
