import { mkdirSync, writeFileSync } from 'node:fs';
import {
  buildClientSchema,
  getIntrospectionQuery,
  type IntrospectionQuery,
  lexicographicSortSchema,
  printSchema,
} from 'graphql';
import { ask } from './server.js';

/** Asks the server once for its schema; tools and caches read it from `target`. */
export async function setup(): Promise<void> {
  const introspection = await ask<IntrospectionQuery>(
    getIntrospectionQuery({
      descriptions: true,
      inputValueDeprecation: true,
      oneOf: true,
      specifiedByUrl: true,
    }),
  );
  mkdirSync('target', { recursive: true });
  const schema = lexicographicSortSchema(buildClientSchema(introspection));
  writeFileSync('target/introspection.json', JSON.stringify(introspection));
  writeFileSync('target/schema.graphql', printSchema(schema));
}
