import {
  Upload_CompleteDocument,
  Upload_CreateDocument,
  type Upload_CreateMutation,
} from '../__generated__/operations.js';
import { UnexpectedResponseError } from '../errors.js';
import type { HttpClient } from '../http/http-client.js';
import { retried } from '../http/retries.js';
import { newIdempotencyKey } from '../idempotency.js';
import { accepted } from '../refusals.js';
import { put } from './put.js';
import { typeOf } from './type-of.js';

/** How a file is uploaded. */
export interface UploadOptions {
  /** Name to show; the file's own unless given. */
  readonly name?: string;
  readonly signal?: AbortSignal;
  /** Told while bytes leave, in browsers; once at the end elsewhere. */
  readonly onProgress?: (sentBytes: number, allBytes: number) => void;
}

/** A file that can be sent. */
export interface UploadedFile {
  readonly id: string;
  readonly fileName: string;
  /** As the server read it from the bytes. */
  readonly contentType: string;
  readonly byteSize: number;
  /** Signed address, valid for 10 minutes. */
  readonly url: string;
}

type Address = NonNullable<Upload_CreateMutation['attachmentUploadCreate']['upload']>;

const NAMELESS = 'file';

/**
 * Announces a file, sends its bytes and has them checked. Throws a `RefusedError` with the server's
 * sentence when the file is too large, of a kind that is not taken, or not what it says.
 */
export async function upload(
  client: HttpClient,
  fetcher: typeof fetch,
  file: Blob,
  options: UploadOptions = {},
): Promise<UploadedFile> {
  const { signal } = options;
  const how = signal ? { signal } : {};
  const name = options.name ?? (file instanceof File ? file.name : NAMELESS);
  const input = {
    idempotencyKey: newIdempotencyKey(),
    fileName: name,
    contentType: typeOf(name, file.type),
    byteSize: file.size,
  };
  const created = await client.mutate(Upload_CreateDocument, { input }, how);
  const { attachment, upload: address } = accepted(created.attachmentUploadCreate);
  if (!attachment || !address) {
    throw new UnexpectedResponseError('The server announced no address for the file');
  }
  await send(fetcher, address, file, options);
  const completed = await client.mutate(
    Upload_CompleteDocument,
    { input: { attachmentId: attachment.id } },
    { ...how, idempotent: true },
  );
  const ready = accepted(completed.attachmentUploadComplete).attachment;
  if (!ready?.url) {
    throw new UnexpectedResponseError('The server does not show the file');
  }
  return { ...ready, url: ready.url };
}

/** Bytes may be sent again: until the upload is complete, later ones replace earlier ones. */
function send(
  fetcher: typeof fetch,
  address: Address,
  file: Blob,
  { signal, onProgress }: UploadOptions,
): Promise<void> {
  const headers = Object.fromEntries(address.headers.map(({ name, value }) => [name, value]));
  const { url, method } = address;
  return retried(() => put({ url, method, headers, file, signal, onProgress }, fetcher), {
    isSafe: true,
    signal,
  });
}
