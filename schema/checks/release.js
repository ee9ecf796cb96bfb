// Fixes the present schema as what clients may rely on: node checks/release.js 0.2.0
import fs from 'node:fs';
import path from 'node:path';
import { isChangelogSilent } from './compatibility.js';
import { root } from './schema.js';

const [version] = process.argv.slice(2);
if (!/^\d+\.\d+\.\d+$/.test(version ?? '')) {
  throw new Error('Say the version: npm run release -- 0.2.0');
}
const file = path.join(root, 'CHANGELOG.md');
const changelog = fs.readFileSync(file, 'utf8');
if (isChangelogSilent(changelog)) {
  throw new Error('CHANGELOG.md has nothing under "Unreleased"');
}
const today = new Date().toISOString().slice(0, 10);
fs.writeFileSync(
  file,
  changelog.replace('## Unreleased\n', `## Unreleased\n\n## ${version}, ${today}\n`),
);
fs.copyFileSync(path.join(root, 'schema.graphql'), path.join(root, 'released', 'schema.graphql'));
