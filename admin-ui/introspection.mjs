// Writes what the cache must know of the schema: types, their fields and members of unions.
import { minifyIntrospectionQuery } from '@urql/introspection';
import { buildSchema, introspectionFromSchema } from 'graphql';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = new URL('../schema/graphql/', import.meta.url).pathname;
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.graphqls'),
);
const schema = buildSchema(files.map((file) => readFileSync(join(root, file), 'utf8')).join('\n'));
const facts = minifyIntrospectionQuery(introspectionFromSchema(schema, { descriptions: false }));
mkdirSync('src/__generated__', { recursive: true });
writeFileSync('src/__generated__/introspection.json', JSON.stringify(facts));
