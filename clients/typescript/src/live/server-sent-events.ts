/** One event of an event stream. */
export interface ServerSentEvent {
  readonly name: string;
  readonly data: string;
}

/** Parses an event stream; comments, which keep it alive, are dropped. */
export async function* serverSentEvents(
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<ServerSentEvent> {
  const decoder = new TextDecoder();
  let buffer = '';
  for await (const chunk of bytes) {
    buffer += decoder.decode(chunk, { stream: true });
    const blocks = buffer.split(/\r?\n\r?\n/);
    buffer = blocks.pop() ?? '';
    yield* blocks.map(parse).filter((event) => event !== null);
  }
}

function parse(block: string): ServerSentEvent | null {
  let name = 'message';
  const data: string[] = [];
  for (const line of block.split(/\r?\n/)) {
    const [, field, value = ''] = /^(\w+):? ?(.*)$/.exec(line) ?? [];
    if (field === 'event') {
      name = value;
    } else if (field === 'data') {
      data.push(value);
    }
  }
  return name === 'message' && data.length === 0 ? null : { name, data: data.join('\n') };
}
