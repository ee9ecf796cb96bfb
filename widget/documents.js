// Writes the manifest of trusted documents: all that the widget ever sends, by SHA-256.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

const folder = path.join(import.meta.dirname, 'target/classes/META-INF/omnisupport/documents');
const sources = [
  'app/src/__generated__/operations.ts',
  'loader/src/__generated__/operations.ts',
  '../clients/typescript/src/__generated__/operations.ts',
];

/** The texts exactly as the bundles hold them, so that their hashes are those of what is sent. */
async function texts(source) {
  const { outputFiles } = await build({
    absWorkingDir: import.meta.dirname,
    entryPoints: [source],
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
  });
  const [{ text }] = outputFiles;
  const documents = await import(`data:text/javascript,${encodeURIComponent(text)}`);
  return Object.entries(documents)
    .filter(([name]) => name.endsWith('Document'))
    .map(([, document]) => document.toString());
}

const manifest = {};
for (const source of sources) {
  for (const text of await texts(source)) {
    manifest[createHash('sha256').update(text).digest('hex')] = text;
  }
}
fs.mkdirSync(folder, { recursive: true });
fs.writeFileSync(path.join(folder, 'widget.json'), JSON.stringify(manifest, null, 2));
