import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const folder = path.join(import.meta.dirname, '../cookbook');
const read = (file: string): string => fs.readFileSync(path.join(folder, file), 'utf8');
const recipes = fs
  .readdirSync(folder)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -'.ts'.length));

test('there are recipes, and each is short', () => {
  expect(recipes.length).toBeGreaterThanOrEqual(10);
  for (const recipe of recipes) {
    expect(read(`${recipe}.ts`).split('\n').length, recipe).toBeLessThanOrEqual(80);
  }
});

test.each(recipes)('the page shows %s as it is run', (recipe) => {
  expect(read('README.md')).toContain(`\`\`\`ts\n${read(`${recipe}.ts`)}\`\`\``);
  expect(read('README.md')).toContain(`\`\`\`graphql\n${read(`${recipe}.graphql`)}\`\`\``);
});

test.each(recipes)('the stage tries %s', (recipe) => {
  expect(read('stage/main.ts')).toMatch(new RegExp(`^ {2}'?${recipe}'?:`, 'm'));
});
