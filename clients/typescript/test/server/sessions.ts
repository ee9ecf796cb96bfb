interface Session {
  readonly principal: { readonly __typename: string; readonly id: string; readonly name: string };
  refreshToken: string;
  spent: string | null;
}

/** Tokens of operators and visitors; a spent refresh token ends its session unless it is the last. */
export class Sessions {
  readonly #byAccess = new Map<string, Session>();
  readonly #byRefresh = new Map<string, Session>();
  #count = 0;
  /** Times a refresh token was exchanged. */
  exchanges = 0;
  /** Milliseconds that an access token lives. */
  life = 900_000;

  start(__typename: 'Operator' | 'Customer', id: string, name: string): Record<string, unknown> {
    const session: Session = {
      principal: { __typename, id, name },
      refreshToken: '',
      spent: null,
    };
    return this.#grant(session);
  }

  exchange(refreshToken: string): Record<string, unknown> | null {
    const session = this.#byRefresh.get(refreshToken);
    if (!session) {
      return null;
    }
    this.exchanges++;
    if (refreshToken !== session.refreshToken && refreshToken !== session.spent) {
      this.end(session);
      return null;
    }
    session.spent = refreshToken;
    return this.#grant(session);
  }

  principal(accessToken: string | null): Session['principal'] | null {
    return accessToken === null ? null : (this.#byAccess.get(accessToken)?.principal ?? null);
  }

  /** Access tokens end; refresh tokens still work. */
  expireAccess(): void {
    this.#byAccess.clear();
  }

  /** Nothing given out so far works any more. */
  revokeAll(): void {
    this.#byAccess.clear();
    this.#byRefresh.clear();
  }

  end(session: Session): void {
    for (const tokens of [this.#byAccess, this.#byRefresh]) {
      for (const [token, owner] of tokens) {
        if (owner === session) {
          tokens.delete(token);
        }
      }
    }
  }

  #grant(session: Session): Record<string, unknown> {
    this.#count++;
    const accessToken = `access-${this.#count}`;
    session.refreshToken = `refresh-${this.#count}`;
    this.#byAccess.set(accessToken, session);
    this.#byRefresh.set(session.refreshToken, session);
    return {
      accessToken,
      expiresAt: new Date(Date.now() + this.life).toISOString(),
      refreshToken: session.refreshToken,
      resumeToken: session.refreshToken,
      sessionId: 'ses_1',
      operator: session.principal,
      customer: session.principal,
    };
  }
}
