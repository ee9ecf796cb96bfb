import { accepted, type Client, matchRefusal, newIdempotencyKey } from '@omnisupport/sdk';
import {
  Telegram_CheckDocument,
  Telegram_ConnectDocument,
  Telegram_DisconnectDocument,
  type Telegram_InboxFragment,
} from './__generated__/operations.js';

/** A bot as @BotFather gave it; `baseUrl` only for a Bot API server of your own. */
export interface Bot {
  readonly name: string;
  readonly botToken: string;
  readonly baseUrl?: string;
}

/** Connects a bot: from now on whoever writes to it is in the inbox. A string says why not. */
export async function connectBot(
  client: Client,
  { name, ...telegram }: Bot,
): Promise<Telegram_InboxFragment | string> {
  const input = { idempotencyKey: newIdempotencyKey(), name, settings: { telegram } };
  const { inboxConnect } = await client.mutate(Telegram_ConnectDocument, { input });
  const [refusal] = inboxConnect.errors;
  if (refusal) {
    return matchRefusal(refusal, {
      ProviderRefusedError: ({ message, isRetryable }) =>
        isRetryable ? `${message} Try again later.` : `${message} Look at the token.`,
      TakenError: () => 'This bot is connected already',
      ValidationError: ({ path, message }) => `${path?.join('.')}: ${message}`,
      IdempotencyConflictError: ({ message }) => message,
      UserError: ({ message }) => message,
    });
  }
  return inboxConnect.inbox!;
}

/** Asks Telegram now whether all is well; else what is wrong, and what to do about it. */
export async function checkBot(client: Client, inboxId: string): Promise<string> {
  const { inboxCheck } = await client.mutate(Telegram_CheckDocument, { input: { inboxId } });
  const { state, reason, remedy } = accepted(inboxCheck).inbox!.health;
  return [state, reason, remedy].filter(Boolean).join(': ');
}

/** Takes the bot away; its conversations stay. */
export async function disconnectBot(client: Client, inboxId: string): Promise<void> {
  const { inboxDisconnect } = await client.mutate(Telegram_DisconnectDocument, {
    input: { inboxId },
  });
  accepted(inboxDisconnect);
}
