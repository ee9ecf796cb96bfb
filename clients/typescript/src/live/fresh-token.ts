import type { AuthProvider } from '../auth/auth-provider.js';
import { SessionEndedError } from '../errors.js';

/** Tokens for a wire: never the one that the server has just refused. */
export class FreshToken {
  readonly #auth: AuthProvider | undefined;
  #given: string | null = null;
  #refused: string | null = null;

  constructor(auth: AuthProvider | undefined) {
    this.#auth = auth;
  }

  async next(): Promise<string | null> {
    let token = (await this.#auth?.token()) ?? null;
    if (this.#auth && token === null) {
      throw new SessionEndedError('Nobody is signed in');
    }
    if (this.#auth && token !== null && token === this.#refused) {
      token = await this.#auth.renew(token);
    }
    this.#given = token;
    return token;
  }

  /** The server refused the token given last. */
  refuse(): void {
    this.#refused = this.#given;
  }
}
