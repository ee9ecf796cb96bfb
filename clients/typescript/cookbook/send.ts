import { setTimeout as delay } from 'node:timers/promises';
import { accepted, type Client, newIdempotencyKey, OmniSupportError } from '@omnisupport/sdk';
import { Send_MessageDocument } from './__generated__/operations.js';

/** A message that somebody wants sent. Keep it on disk until `send` has answered. */
export interface Outgoing {
  readonly idempotencyKey: string;
  readonly to: { readonly conversationId: string };
  readonly blocks: { readonly text: { readonly markdown: string } }[];
}

/** The key stands for the intention: made once, when the operator presses Send. */
export function outgoing(conversationId: string, markdown: string): Outgoing {
  const idempotencyKey = newIdempotencyKey();
  return { idempotencyKey, to: { conversationId }, blocks: [{ text: { markdown } }] };
}

/**
 * Sends once, however often the line breaks and the program restarts; the id of the message. The
 * client repeats by itself for some seconds; this goes on for as long as it takes.
 */
export async function send(client: Client, message: Outgoing): Promise<string> {
  for (;;) {
    try {
      const { messageSend } = await client.mutate(Send_MessageDocument, { input: message });
      return accepted(messageSend).message!.id;
    } catch (error) {
      // Anything else does not get better by waiting: a refusal, a wrong request, no right.
      if (!(error instanceof OmniSupportError && error.isTransient)) throw error;
      await delay(error.retryAfter ?? 1_000);
    }
  }
}
