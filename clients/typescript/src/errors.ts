/** Stable reason of a failed request: the server's codes, then our own. */
export type ErrorCode =
  | 'BAD_USER_INPUT'
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'RATE_LIMITED'
  | 'UNAVAILABLE'
  | 'INTERNAL'
  | 'NETWORK'
  | 'TIMEOUT'
  | 'UNEXPECTED_RESPONSE'
  | 'SESSION_ENDED'
  | 'REFUSED';

/** What is known about a failure beside its message. */
export interface ErrorFacts {
  /** Id of the request in the server's log; null when no answer came. */
  readonly requestId?: string | null;
  /** Milliseconds to wait before the next try; null when not told. */
  readonly retryAfter?: number | null;
  /** Data that came along with the errors. */
  readonly partialData?: unknown;
  readonly cause?: unknown;
}

/** Anything that went wrong with a request or a stream. */
export abstract class OmniSupportError extends Error {
  abstract readonly code: ErrorCode;
  /** True: the same request may succeed later. */
  readonly isTransient: boolean = false;
  readonly requestId: string | null;
  readonly retryAfter: number | null;
  readonly partialData: unknown;

  constructor(message: string, facts: ErrorFacts = {}) {
    super(message, { cause: facts.cause });
    this.name = new.target.name;
    this.requestId = facts.requestId ?? null;
    this.retryAfter = facts.retryAfter ?? null;
    this.partialData = facts.partialData ?? null;
  }
}

/** The request itself is wrong: syntax, variables, limits. */
export class BadUserInputError extends OmniSupportError {
  override readonly code = 'BAD_USER_INPUT';
}

/** The token is missing, expired or revoked. */
export class UnauthenticatedError extends OmniSupportError {
  override readonly code = 'UNAUTHENTICATED';
}

/** The token does not open this. */
export class ForbiddenError extends OmniSupportError {
  override readonly code = 'FORBIDDEN';
}

/** Too many requests; `retryAfter` says when to come back. */
export class RateLimitedError extends OmniSupportError {
  override readonly code = 'RATE_LIMITED';
  override readonly isTransient = true;
}

/** The server or something behind it is down for a while. */
export class UnavailableError extends OmniSupportError {
  override readonly code = 'UNAVAILABLE';
  override readonly isTransient = true;
}

/** A bug at the server; its log has more under `requestId`. */
export class InternalError extends OmniSupportError {
  override readonly code = 'INTERNAL';
}

/** The server was not reached, or the connection broke. */
export class NetworkError extends OmniSupportError {
  override readonly code = 'NETWORK';
  override readonly isTransient = true;
}

/** No answer in time; the server may have done the work. */
export class TimeoutError extends OmniSupportError {
  override readonly code = 'TIMEOUT';
  override readonly isTransient = true;
}

/** Something answered that does not speak our GraphQL, for example a proxy. */
export class UnexpectedResponseError extends OmniSupportError {
  override readonly code = 'UNEXPECTED_RESPONSE';
}

/** The session is over: sign in again. */
export class SessionEndedError extends OmniSupportError {
  override readonly code = 'SESSION_ENDED';
}
