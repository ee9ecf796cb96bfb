import type http from 'node:http';

/** Where the bytes of uploads go. */
export class Store {
  readonly files = new Map<string, { type: string | undefined; bytes: Buffer }>();

  async take(request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
    const parts: Buffer[] = [];
    for await (const part of request) {
      parts.push(part as Buffer);
    }
    const file = { type: request.headers['content-type'], bytes: Buffer.concat(parts) };
    this.files.set(request.url ?? '', file);
    response.writeHead(204).end();
  }
}
