const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyz';
const LENGTH = 26;

/** Key for one intention: keep it with the input and send both again until there is an answer. */
export function newIdempotencyKey(): string {
  // Not crypto.randomUUID: browsers hide it from pages without TLS.
  const bytes = crypto.getRandomValues(new Uint8Array(LENGTH));
  return Array.from(bytes, (byte) => ALPHABET[byte % ALPHABET.length]).join('');
}

/** True: the server recognises a repetition of the request by its key. */
export function carriesIdempotencyKey(variables: Record<string, unknown>): boolean {
  return [variables, ...Object.values(variables)].some(
    (value) => isRecord(value) && typeof value['idempotencyKey'] === 'string',
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
