import { Readable } from 'node:stream';
import { GraphQLError } from 'graphql';
import type { EventLog } from './event-log.js';
import type { Sessions } from './sessions.js';

/** Who is asking, as far as the transport knows. */
export type Caller = { readonly token: string | null };

interface SendArguments {
  readonly input: {
    readonly idempotencyKey: string;
    readonly blocks: readonly { readonly text?: { readonly markdown: string } }[];
  };
}

const PASSWORD = 'correct';

/** The slice of the schema that the tests use, in memory. */
export class Resolvers {
  /** Times each mutation really ran. */
  readonly runs: string[] = [];
  /** Codes that the next streams are refused with. */
  readonly streamRefusals: string[] = [];
  readonly #messages = new Map<string, { id: string; text: string }>();
  protected readonly log: EventLog;
  protected readonly sessions: Sessions;

  constructor(log: EventLog, sessions: Sessions) {
    this.log = log;
    this.sessions = sessions;
  }

  serverTime = (): string => new Date().toISOString();

  viewer = (_: unknown, caller: Caller): unknown => ({
    principal: this.require(caller),
    scopes: [],
  });

  messageSend = ({ input }: SendArguments, caller: Caller): unknown => {
    this.require(caller);
    this.runs.push('messageSend');
    const text = input.blocks[0]?.text?.markdown ?? '';
    const known = this.#messages.get(input.idempotencyKey);
    if (text === '') {
      const error = { __typename: 'ValidationError', code: 'INVALID', message: 'Write something' };
      return { errors: [{ ...error, path: ['input', 'blocks', '0'] }] };
    }
    const message = known ?? { id: `msg_${this.#messages.size + 1}`, text };
    if (!known) {
      this.#messages.set(input.idempotencyKey, message);
      this.log.append('MessageAdded', { message });
    }
    return { message, errors: [] };
  };

  conversationRead = (_: { input: { conversationId: string } }, caller: Caller): unknown => {
    this.require(caller);
    this.runs.push('conversationRead');
    return { errors: [] };
  };

  sessionCreate = ({ input }: { input: { password: string } }): unknown =>
    input.password === PASSWORD
      ? { session: this.sessions.start('Operator', 'opr_1', 'Анна'), errors: [] }
      : { errors: [refusal('Wrong e-mail or password')] };

  sessionRefresh = ({ input }: { input: { refreshToken: string } }): unknown => {
    const session = this.sessions.exchange(input.refreshToken);
    return { session, errors: session ? [] : [refusal('The session is over')] };
  };

  sessionRevoke = (_: unknown, caller: Caller): unknown => {
    this.require(caller);
    this.runs.push('sessionRevoke');
    this.sessions.revokeAll();
    return { errors: [] };
  };

  widgetSessionStart = ({ input }: { input: { resumeToken: string | null } }): unknown => {
    const resumed = input.resumeToken && this.sessions.exchange(input.resumeToken);
    const id = `cus_${this.runs.push('widgetSessionStart')}`;
    return { session: resumed || this.sessions.start('Customer', id, 'Visitor'), errors: [] };
  };

  widgetSessionEnd = (_: unknown, caller: Caller): unknown => {
    this.require(caller);
    this.sessions.revokeAll();
    return { isAccepted: true, errors: [] };
  };

  widgetEvents = ({ since }: { since?: string | null }, caller: Caller): unknown => {
    this.require(caller);
    const refusal = this.streamRefusals.shift();
    if (refusal) {
      throw new GraphQLError(refusal, { extensions: { code: refusal } });
    }
    return rooted('widgetEvents', this.log.follow(since));
  };

  conversations = (_: unknown, caller: Caller): unknown => {
    this.require(caller);
    const customer = { __typename: 'Customer', id: 'cus_1', name: 'Екатерина' };
    return { nodes: [{ id: 'cnv_1', customer, preview: { text: 'Где мой заказ?' } }] };
  };

  inboxEvents = ({ since }: { since?: string | null }, caller: Caller): unknown => {
    this.require(caller);
    return rooted('inboxEvents', this.log.follow(since));
  };

  presence = (): unknown => {
    const signal = { conversationId: 'cnv_1', activity: 'TYPING_REPLY' };
    return rooted('presence', Readable.from([signal]));
  };

  protected require(caller: Caller): unknown {
    const principal = this.sessions.principal(caller.token);
    if (!principal) {
      const extensions = { code: 'UNAUTHENTICATED', requestId: 'req-401' };
      throw new GraphQLError('Sign in', { extensions });
    }
    return principal;
  }
}

export async function* rooted(field: string, events: AsyncIterable<unknown>): AsyncGenerator {
  for await (const event of events) {
    yield { [field]: event };
  }
}

function refusal(message: string): Record<string, unknown> {
  return { __typename: 'CredentialsRefusedError', code: 'CREDENTIALS_REFUSED', message };
}
