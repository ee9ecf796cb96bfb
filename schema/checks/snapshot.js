// The whole schema in one sorted file, for publishing and for reviewing a change as a client sees it.
import fs from 'node:fs';
import path from 'node:path';
import { mergeTypeDefs } from '@graphql-tools/merge';
import { print } from 'graphql';
import { files, root } from './schema.js';

const target = path.join(root, 'schema.graphql');
const merged = mergeTypeDefs(
  files.map((file) => file.document),
  { sort: true, throwOnConflict: true },
);
const printed = `${print(merged)}\n`;

if (process.argv.includes('--write')) {
  fs.writeFileSync(target, printed);
} else if (!fs.existsSync(target) || fs.readFileSync(target, 'utf8') !== printed) {
  console.error('schema.graphql is out of date: npm run snapshot');
  process.exitCode = 1;
}
