import type { CodegenConfig } from '@graphql-codegen/cli';

/** Scalars of the schema as they travel in JSON. */
export declare const scalars: Readonly<Record<string, 'string' | 'number'>>;

/** Configuration of GraphQL Code Generator that makes typed documents for this SDK. */
export declare function typedDocuments(paths: {
  schema: string;
  documents: string | string[];
  output: string;
}): CodegenConfig;
