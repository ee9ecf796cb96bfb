import { type Client, matchRefusal, OmniSupportError } from '@omnisupport/sdk';
import { Claim_ConversationDocument } from './__generated__/operations.js';

/** Takes a conversation; the answer is for the operator's eyes. */
export async function claim(client: Client, conversationId: string): Promise<string> {
  try {
    const { conversationClaim } = await client.mutate(
      Claim_ConversationDocument,
      { input: { conversationId } },
      { idempotent: true }, // Claiming what is mine already is no error.
    );
    const [refusal] = conversationClaim.errors;
    if (!refusal) return 'It is yours';
    // Expected refusals: the compiler asks for an arm for each that the document knows.
    return matchRefusal(refusal, {
      AlreadyClaimedError: ({ assignee }) => `${assignee.name} was faster`,
      NotFoundError: () => 'It is gone, or never was yours to see',
      StateConflictError: ({ state }) => `Nobody can take it while it is ${state}`,
      ValidationError: ({ path, message }) => `${path?.join('.')}: ${message}`,
      // Kinds that the schema gained after this was written.
      UserError: ({ message }) => message,
    });
  } catch (error) {
    if (error instanceof OmniSupportError) return failure(error);
    throw error;
  }
}

/** Everything else that a request can end with. */
function failure(error: OmniSupportError): string {
  switch (error.code) {
    case 'UNAUTHENTICATED':
    case 'SESSION_ENDED':
      return 'Sign in again';
    case 'FORBIDDEN':
      return 'Your role does not allow this';
    case 'RATE_LIMITED':
      return `Too fast: try again in ${Math.ceil((error.retryAfter ?? 1_000) / 1_000)} s`;
    case 'NETWORK':
    case 'TIMEOUT':
    case 'UNAVAILABLE':
      return 'No connection, try again';
    case 'REFUSED':
    case 'BAD_USER_INPUT':
    case 'INTERNAL':
    case 'UNEXPECTED_RESPONSE':
      return `Something is wrong here; tell us ${error.requestId ?? error.code}`;
  }
}
