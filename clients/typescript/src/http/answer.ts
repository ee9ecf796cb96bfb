import {
  BadUserInputError,
  type ErrorFacts,
  ForbiddenError,
  InternalError,
  type OmniSupportError,
  RateLimitedError,
  UnauthenticatedError,
  UnavailableError,
  UnexpectedResponseError,
} from '../errors.js';

/** An error of the GraphQL answer. */
export interface WireError {
  readonly message: string;
  readonly extensions?: { readonly code?: string; readonly requestId?: string } | undefined;
}

/** A GraphQL answer. */
export interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly WireError[] | undefined;
}

type Constructor = new (message: string, facts: ErrorFacts) => OmniSupportError;

const BY_CODE: Readonly<Record<string, Constructor>> = {
  BAD_USER_INPUT: BadUserInputError,
  UNAUTHENTICATED: UnauthenticatedError,
  FORBIDDEN: ForbiddenError,
  RATE_LIMITED: RateLimitedError,
  UNAVAILABLE: UnavailableError,
  INTERNAL: InternalError,
};

const BY_STATUS: Readonly<Record<number, Constructor>> = {
  401: UnauthenticatedError,
  403: ForbiddenError,
  429: RateLimitedError,
  502: UnavailableError,
  503: UnavailableError,
  504: UnavailableError,
};

/** The typed error of an answer with errors; the first one tells. */
export function errorOf(answer: Answer, facts: ErrorFacts = {}): OmniSupportError {
  const first = answer.errors?.[0];
  const kind = BY_CODE[first?.extensions?.code ?? ''] ?? UnexpectedResponseError;
  return new kind(first?.message ?? 'The answer has neither data nor errors', {
    requestId: first?.extensions?.requestId ?? null,
    partialData: answer.data ?? null,
    ...facts,
  });
}

/** Reads a response; a broken or foreign one becomes a typed error. */
export async function readAnswer(response: Response): Promise<Answer> {
  const answer = await parse(response);
  if (answer === null) {
    const kind = BY_STATUS[response.status] ?? UnexpectedResponseError;
    throw new kind(`The server answered ${response.status} without GraphQL`, facts(response));
  }
  if (answer.errors?.length || answer.data === undefined || answer.data === null) {
    throw errorOf(answer, { retryAfter: retryAfter(response) });
  }
  return answer;
}

async function parse(response: Response): Promise<Answer | null> {
  const body = await response.text();
  try {
    const parsed: unknown = JSON.parse(body);
    return typeof parsed === 'object' && parsed !== null && ('data' in parsed || 'errors' in parsed)
      ? (parsed as Answer)
      : null;
  } catch {
    return null;
  }
}

function facts(response: Response): ErrorFacts {
  return { requestId: response.headers.get('x-request-id'), retryAfter: retryAfter(response) };
}

function retryAfter(response: Response): number | null {
  const header = response.headers.get('retry-after');
  if (header === null) {
    return null;
  }
  const seconds = Number(header);
  const wait = Number.isNaN(seconds) ? Date.parse(header) - Date.now() : seconds * 1000;
  return Number.isNaN(wait) ? null : Math.max(0, wait);
}
