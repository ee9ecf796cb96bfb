import { RefusedError } from '@omnisupport/sdk';
import type { UploadedFile, UploadOptions } from '@omnisupport/sdk';
import { expect, test } from 'vitest';
import { FileTrays } from './FileTrays';

const bill = new File(['hello'], 'счёт.pdf', { type: 'application/pdf' });
const ready: UploadedFile = {
  id: 'att_1',
  fileName: 'счёт.pdf',
  contentType: 'application/pdf',
  byteSize: 5,
  url: 'https://files.example/1',
};

/** Trays whose uploads end as the test says. */
function trays() {
  const uploads: {
    how: UploadOptions;
    end: (file: UploadedFile) => void;
    fail: (error: Error) => void;
  }[] = [];
  const files = new FileTrays({
    upload: (_, how) =>
      new Promise((end, fail) => {
        uploads.push({ how, end, fail });
      }),
    textOf: ({ code }) => code,
  });
  return { files, uploads };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

test('a file tells how far it is, and is taken once it is ready', async () => {
  const { files, uploads } = trays();
  files.add('cnv_1', bill, null);
  uploads[0]?.how.onProgress?.(2, 5);
  expect(files.of('cnv_1')).toMatchObject([{ name: 'счёт.pdf', progress: 0.4 }]);
  expect(files.takeReady('cnv_1')).toEqual([]);
  uploads[0]?.end(ready);
  await settled();
  expect(files.of('cnv_2')).toEqual([]);
  expect(files.takeReady('cnv_1')).toEqual([
    { attachmentId: 'att_1', name: 'счёт.pdf', byteSize: 5 },
  ]);
  expect(files.of('cnv_1')).toEqual([]);
});

test('a refused file lies there with the words of the server', async () => {
  const { files, uploads } = trays();
  files.add('cnv_1', bill, null);
  uploads[0]?.fail(
    new RefusedError([{ __typename: 'FileRefusedError', code: 'FILE_REFUSED', message: 'Не PDF' }]),
  );
  await settled();
  expect(files.of('cnv_1')).toMatchObject([{ failure: 'Не PDF', attachmentId: null }]);
});

test('a file with an objection never leaves', () => {
  const { files, uploads } = trays();
  files.add('cnv_1', bill, 'слишком велик');
  expect(uploads).toEqual([]);
  expect(files.of('cnv_1')).toMatchObject([{ failure: 'слишком велик' }]);
});

test('a file that is taken back stops on its way', () => {
  const { files, uploads } = trays();
  files.add('cnv_1', bill, null);
  files.remove('cnv_1', files.of('cnv_1')[0]?.key ?? '');
  expect(uploads[0]?.how.signal?.aborted).toBe(true);
  expect(files.of('cnv_1')).toEqual([]);
});

test('files of a reply that did not leave come back ready', () => {
  const { files } = trays();
  files.restore('cnv_1', [{ attachmentId: 'att_1', name: 'a.pdf', byteSize: 5 }]);
  expect(files.takeReady('cnv_1')).toHaveLength(1);
});
