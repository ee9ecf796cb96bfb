import { expect, onTestFinished, test } from 'vitest';
import { type Client, NetworkError, RefusedError } from '../src/index.js';
import { answer, cut } from './server/faults.js';
import { Resolvers } from './server/resolvers.js';
import { TestServer } from './server/test-server.js';
import { aClient } from './support.js';

interface CreateInput {
  readonly input: { readonly fileName: string; readonly contentType: string };
}

/** A desk that takes files. */
class Archive extends Resolvers {
  address = '';
  verdict: object | null = null;
  readonly announced: CreateInput['input'][] = [];

  attachmentUploadCreate = ({ input }: CreateInput): unknown => {
    this.announced.push(input);
    const headers = [{ name: 'Content-Type', value: input.contentType }];
    return {
      attachment: { id: 'att_1' },
      upload: { url: this.address, method: 'PUT', headers },
      errors: [],
    };
  };

  attachmentUploadComplete = (): unknown => {
    const { fileName, contentType } = this.announced.at(-1)!;
    const attachment = {
      id: 'att_1',
      fileName,
      contentType,
      byteSize: 5,
      url: 'https://f.example/1',
    };
    return this.verdict ? { attachment: null, errors: [this.verdict] } : { attachment, errors: [] };
  };
}

async function anArchive(): Promise<{ server: TestServer<Archive>; client: Client }> {
  const server = await TestServer.serving((log, sessions) => new Archive(log, sessions));
  onTestFinished(() => server.stop());
  server.resolvers.address = server.url.replace('/graphql', '/uploads/t1');
  return { server, client: aClient(server) };
}

const bill = (): File => new File(['hello'], 'счёт.pdf', { type: 'application/pdf' });

test('a file is announced, sent and ready', async () => {
  const { server, client } = await anArchive();
  const told: number[][] = [];
  const uploaded = await client.upload(bill(), { onProgress: (...far) => told.push(far) });
  expect(uploaded).toMatchObject({ id: 'att_1', fileName: 'счёт.pdf', byteSize: 5 });
  expect(server.store.files.get('/uploads/t1')).toEqual({
    type: 'application/pdf',
    bytes: Buffer.from('hello'),
  });
  expect(told.at(-1)).toEqual([5, 5]);
});

test('bytes that got lost are sent again', async () => {
  const { server, client } = await anArchive();
  server.faults.push(() => false, cut, answer(503, ''));
  await client.upload(bill());
  expect(server.store.files.size).toBe(1);
  expect(server.resolvers.announced).toHaveLength(1);
});

test('a store that stays away is told', async () => {
  const { server, client } = await anArchive();
  server.faults.push(() => false, cut, cut, cut, cut);
  await expect(client.upload(bill())).rejects.toBeInstanceOf(NetworkError);
});

test('a refused file throws the sentence of the server', async () => {
  const { server, client } = await anArchive();
  server.resolvers.verdict = {
    __typename: 'FileRefusedError',
    code: 'FILE_REFUSED',
    message: 'Not a PDF',
  };
  const refused = client.upload(bill());
  await expect(refused).rejects.toBeInstanceOf(RefusedError);
  await expect(refused).rejects.toThrow('Not a PDF');
});

test('ends with its signal', async () => {
  const { server, client } = await anArchive();
  const leaving = new AbortController();
  server.faults.push(
    () => false,
    () => {
      leaving.abort();
      return true;
    },
  );
  await expect(client.upload(bill(), { signal: leaving.signal })).rejects.toMatchObject({
    name: 'AbortError',
  });
});

test.each([
  ['a.csv', 'application/vnd.ms-excel', 'text/csv'],
  ['a.zip', 'application/x-zip-compressed', 'application/zip'],
  ['a.txt', 'text/plain;charset=utf-8', 'text/plain'],
  ['a.bin', '', 'application/octet-stream'],
])('%s that a browser calls %j is announced as %s', async (name, told, type) => {
  const { server, client } = await anArchive();
  await client.upload(new File(['x'], name, { type: told }));
  expect(server.resolvers.announced[0]).toMatchObject({ fileName: name, contentType: type });
});
