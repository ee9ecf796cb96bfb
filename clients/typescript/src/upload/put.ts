import { NetworkError, UnavailableError, UnexpectedResponseError } from '../errors.js';

/** Bytes and where they go. */
export interface Put {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly file: Blob;
  readonly signal: AbortSignal | undefined;
  readonly onProgress: ((sentBytes: number, allBytes: number) => void) | undefined;
}

/** Sends the bytes once; only XMLHttpRequest tells how far they are. */
export async function put(request: Put, fetcher: typeof fetch): Promise<void> {
  request.signal?.throwIfAborted();
  const status = await (typeof XMLHttpRequest === 'undefined'
    ? byFetch(request, fetcher)
    : byXhr(request));
  if (status >= 500) {
    throw new UnavailableError(`The store answered ${status}`);
  }
  if (status >= 300) {
    throw new UnexpectedResponseError(`The store answered ${status}`);
  }
  request.onProgress?.(request.file.size, request.file.size);
}

async function byFetch(request: Put, fetcher: typeof fetch): Promise<number> {
  const { url, method, headers, file, signal } = request;
  const init = { method, headers, body: file, ...(signal && { signal }) };
  try {
    return (await fetcher(url, { ...init, credentials: 'omit' })).status;
  } catch (error) {
    throw error instanceof TypeError ? unreached(error) : error;
  }
}

function byXhr({ url, method, headers, file, signal, onProgress }: Put): Promise<number> {
  return new Promise((resolve, reject) => {
    const xhr = new XMLHttpRequest();
    const abort = (): void => {
      xhr.abort();
    };
    xhr.open(method, url);
    Object.entries(headers).forEach(([name, value]) => {
      xhr.setRequestHeader(name, value);
    });
    xhr.upload.onprogress = ({ loaded, total }) => onProgress?.(loaded, total);
    xhr.onload = () => {
      resolve(xhr.status);
    };
    xhr.onerror = () => {
      reject(unreached());
    };
    xhr.onabort = () => {
      reject(signal?.reason as Error);
    };
    xhr.onloadend = () => {
      signal?.removeEventListener('abort', abort);
    };
    signal?.addEventListener('abort', abort);
    xhr.send(file);
  });
}

function unreached(cause?: unknown): NetworkError {
  return new NetworkError('The store was not reached', { cause });
}
