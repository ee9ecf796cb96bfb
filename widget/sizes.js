// The budget of a page that embeds the widget, in bytes after gzip.
import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const LOADER = 10_000;
const FIRST_OPEN = 60_000;

const folder = path.join(import.meta.dirname, 'target/classes/META-INF/resources/widget');
const sizes = Object.fromEntries(
  fs
    .readdirSync(folder)
    .map((file) => [
      file.replace(/-.*/, ''),
      gzipSync(fs.readFileSync(path.join(folder, file))).length,
    ]),
);
const loader = sizes['loader.js'];
const firstOpen = loader + sizes['app'];
console.log(`loader ${loader} of ${LOADER} bytes, first open ${firstOpen} of ${FIRST_OPEN}`);
if (!(loader <= LOADER && firstOpen <= FIRST_OPEN)) {
  console.error('The widget has outgrown its budget.');
  process.exitCode = 1;
}
