// Builds the loader and the app into the folder that the server serves at /widget/.
import fs from 'node:fs';
import path from 'node:path';
import { build, transform } from 'esbuild';

const output = path.join(import.meta.dirname, 'target/classes/META-INF/resources/widget');

/** Style sheets become text, because they go into a shadow root. */
const styles = {
  name: 'styles',
  setup({ onLoad }) {
    onLoad({ filter: /\.css$/ }, async ({ path: file }) => {
      const source = await fs.promises.readFile(file, 'utf8');
      const { code } = await transform(source, { loader: 'css', minify: true });
      return {
        contents: `export const css = ${JSON.stringify(code)};`,
        loader: 'js',
      };
    });
  },
};

const shared = {
  bundle: true,
  minify: true,
  format: 'iife',
  target: ['chrome90', 'firefox90', 'safari15'],
  jsx: 'automatic',
  jsxImportSource: 'preact',
  charset: 'utf8',
  legalComments: 'none',
  plugins: [styles],
};

fs.rmSync(output, { recursive: true, force: true });
const app = await build({
  ...shared,
  entryPoints: { app: 'app/src/main.tsx' },
  entryNames: '[name]-[hash]',
  outdir: output,
  metafile: true,
});
// A new app has a new name, so that browsers may keep the old one for ever.
const [appFile] = Object.keys(app.metafile.outputs).map((file) => path.basename(file));
await build({
  ...shared,
  entryPoints: ['loader/src/index.ts'],
  outfile: path.join(output, 'loader.js'),
  define: { APP_FILE: JSON.stringify(appFile) },
});
