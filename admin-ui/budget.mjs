// Weighs what a browser loads for each page, gzipped, and fails the build when it grows too heavy.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const root = 'target/classes/META-INF/resources/admin';
const manifest = JSON.parse(readFileSync(join(root, '.vite/manifest.json'), 'utf8'));

/** kB, gzip: entry alone is the sign-in page, the rest come on top of it. */
const budgets = [
  { name: 'sign-in', entries: ['index.html'], js: 175, css: 22 },
  {
    name: 'inbox',
    entries: ['index.html', 'src/app/Workplace.tsx', 'src/app/InboxPage.tsx'],
    js: 295,
    css: 30,
  },
  {
    name: 'channels',
    entries: [
      'index.html',
      'src/app/Workplace.tsx',
      'src/app/SettingsPage.tsx',
      'src/features/channels/InboxesPage.tsx',
    ],
    js: 285,
    css: 28,
  },
];

/** One language of the two is always loaded. */
const language = Object.keys(manifest).find((key) => key.endsWith('messages/ru/index.ts'));

function filesOf(keys) {
  const seen = new Set();
  const walk = (key) => {
    if (seen.has(key)) return;
    seen.add(key);
    for (const next of manifest[key].imports ?? []) walk(next);
  };
  for (const key of keys) walk(key);
  const chunks = [...seen].map((key) => manifest[key]);
  return [...new Set(chunks.flatMap(({ file, css = [] }) => [file, ...css]))];
}

function weight(files, ending) {
  const bytes = files
    .filter((file) => file.endsWith(ending))
    .reduce((sum, file) => sum + gzipSync(readFileSync(join(root, file))).length, 0);
  return Math.round(bytes / 102.4) / 10;
}

let isOver = false;
for (const { name, entries, js, css } of budgets) {
  const files = filesOf([...entries, language].filter(Boolean));
  const [script, style] = [weight(files, '.js'), weight(files, '.css')];
  const over = script > js || style > css;
  isOver ||= over;
  console.log(
    `${over ? 'TOO HEAVY' : 'ok'}  ${name}: script ${script} of ${js} kB, style ${style} of ${css} kB`,
  );
}
if (isOver) process.exitCode = 1;
