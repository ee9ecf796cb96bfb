import {
  CustomerSession_EndDocument,
  CustomerSession_StartDocument,
  type CustomerSession_StartMutation,
} from '../__generated__/operations.js';
import { type Observable, Subject } from '../observable.js';
import { accepted } from '../refusals.js';
import { type AuthProvider, type AuthSend, unattached } from './auth-provider.js';
import { isFresh, StoredTokens } from './stored-tokens.js';
import { browserStorage, type SharedValue } from '../shared-value.js';

type Granted = NonNullable<CustomerSession_StartMutation['widgetSessionStart']['session']>;

/** A visitor's session: begins by itself, goes on after a reload, in step with the other tabs. */
export interface CustomerSession extends AuthProvider {
  /** Who the visitor is; null before the first request. */
  readonly customer: Observable<Granted['customer'] | null>;
  /** True: this browser has been here before. */
  readonly isReturning: boolean;
  /** Begins or resumes now instead of with the first request. */
  start(): Promise<Granted['customer']>;
  /** Signs the visitor out: the next one in this browser sees nothing of it. */
  end(): Promise<void>;
}

/** A session for the customer's side; `key` is the public key of the widget's snippet. */
export function customerSession(options: {
  readonly key: string;
  readonly storage?: SharedValue;
}): CustomerSession {
  const storage = options.storage ?? browserStorage(`omnisupport:customer:${options.key}`);
  return new StoredCustomerSession(options.key, storage);
}

class StoredCustomerSession implements CustomerSession {
  readonly #key: string;
  readonly #tokens: StoredTokens<Granted>;
  readonly #customer: Subject<Granted['customer'] | null>;
  #send: AuthSend = unattached;

  constructor(key: string, storage: SharedValue) {
    this.#key = key;
    this.#tokens = new StoredTokens(storage);
    this.#customer = new Subject(this.#tokens.read()?.customer ?? null);
    this.#tokens.onChange(() => {
      this.#follow();
    });
  }

  get customer(): Observable<Granted['customer'] | null> {
    return this.#customer;
  }

  get isReturning(): boolean {
    return this.#tokens.read() !== null;
  }

  attach(send: AuthSend): void {
    this.#send = send;
  }

  async start(): Promise<Granted['customer']> {
    return (await this.#current()).customer;
  }

  async end(): Promise<void> {
    const session = this.#tokens.read();
    this.#tokens.clear();
    this.#follow();
    if (session) {
      const input = { resumeToken: session.resumeToken };
      await this.#send(CustomerSession_EndDocument, { input }, session.accessToken);
    }
  }

  async token(): Promise<string> {
    return (await this.#current()).accessToken;
  }

  async renew(refused: string): Promise<string> {
    return (await this.#renewed(refused)).accessToken;
  }

  #current(): Promise<Granted> {
    const session = this.#tokens.read();
    return session && isFresh(session)
      ? Promise.resolve(session)
      : this.#renewed(session?.accessToken ?? null);
  }

  async #renewed(refused: string | null): Promise<Granted> {
    const session = await this.#tokens.renewed(refused, async (spent) => {
      const input = { key: this.#key, resumeToken: spent?.resumeToken ?? null };
      const { widgetSessionStart } = await this.#send(CustomerSession_StartDocument, { input });
      return accepted(widgetSessionStart).session;
    });
    this.#follow();
    return session;
  }

  #follow(): void {
    const next = this.#tokens.read()?.customer ?? null;
    if (next?.id !== this.#customer.value?.id) {
      this.#customer.set(next);
    }
  }
}
