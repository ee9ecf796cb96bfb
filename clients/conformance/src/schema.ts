import { readFileSync } from 'node:fs';
import { buildClientSchema, type GraphQLSchema, type IntrospectionQuery } from 'graphql';

/** What the server answered to introspection. */
export function introspection(): IntrospectionQuery {
  return JSON.parse(readFileSync('target/introspection.json', 'utf8')) as IntrospectionQuery;
}

/** The schema that the server has. */
export function servedSchema(): GraphQLSchema {
  return buildClientSchema(introspection());
}
