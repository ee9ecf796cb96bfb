import { OmniSupportError } from '@omnisupport/sdk';
import type { ErrorCode } from '@omnisupport/sdk';
import type { CombinedError } from '@urql/core';
import type { MessageId } from '@/lib/i18n/languages';

/** What the operator must know about a failed request. */
export interface Problem {
  code: ErrorCode;
  text: MessageId;
  /** Number to give to the administrator. */
  requestId: string | null;
  isTransient: boolean;
}

const texts: Record<ErrorCode, MessageId> = {
  BAD_USER_INPUT: 'app.problem.internal',
  UNAUTHENTICATED: 'app.problem.session',
  FORBIDDEN: 'app.problem.forbidden',
  RATE_LIMITED: 'app.problem.rateLimited',
  UNAVAILABLE: 'app.problem.unavailable',
  INTERNAL: 'app.problem.internal',
  NETWORK: 'app.problem.network',
  TIMEOUT: 'app.problem.timeout',
  UNEXPECTED_RESPONSE: 'app.problem.unavailable',
  SESSION_ENDED: 'app.problem.session',
  REFUSED: 'app.problem.internal',
};

export function problemOf(error: unknown): Problem {
  const cause = rootOf(error);
  const code = cause instanceof OmniSupportError ? cause.code : 'INTERNAL';
  return {
    code,
    text: texts[code] ?? 'app.problem.internal',
    requestId: cause instanceof OmniSupportError ? cause.requestId : null,
    isTransient: cause instanceof OmniSupportError && cause.isTransient,
  };
}

function rootOf(error: unknown): unknown {
  return (error as CombinedError | undefined)?.networkError ?? error;
}
