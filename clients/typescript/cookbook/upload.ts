import { accepted, type Client, newIdempotencyKey, RefusedError } from '@omnisupport/sdk';
import { Upload_LimitsDocument, Upload_SendDocument } from './__generated__/operations.js';

/** Most bytes that a file for this channel may have: ask before the customer waits for nothing. */
export async function mostBytes(client: Client, channel: string): Promise<number> {
  const { limits } = await client.query(Upload_LimitsDocument, {});
  return limits.uploads.find((one) => one.channel === channel)?.maxBytes ?? 0;
}

/**
 * Sends a file with some words under it. Bytes go to a signed address, never through GraphQL; the
 * server looks into them, and its sentence says what is wrong with a file.
 */
export async function sendFile(
  client: Client,
  conversationId: string,
  file: Blob,
  name: string,
  caption: string,
): Promise<string> {
  try {
    const { id: attachmentId } = await client.upload(file, { name });
    const { messageSend } = await client.mutate(Upload_SendDocument, {
      input: {
        idempotencyKey: newIdempotencyKey(),
        to: { conversationId },
        blocks: [{ file: { attachmentId, caption } }],
      },
    });
    const [block] = accepted(messageSend).message!.blocks;
    return block?.__typename === 'FileBlock' ? `sent ${block.attachment.fileName}` : 'sent';
  } catch (error) {
    if (error instanceof RefusedError) return error.message;
    throw error;
  }
}
