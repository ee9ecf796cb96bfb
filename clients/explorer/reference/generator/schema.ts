import {
  buildASTSchema,
  concatAST,
  type ConstDirectiveNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  parse,
  Source,
  specifiedScalarTypes,
  valueFromASTUntyped,
} from 'graphql';
import fs from 'node:fs';
import path from 'node:path';

/** Anything of the schema that remembers where it was written and which directives it has. */
export interface Written {
  readonly astNode?:
    | {
        readonly loc?: { readonly source: { readonly name: string } };
        readonly directives?: readonly ConstDirectiveNode[];
      }
    | null
    | undefined;
}

/** A field of Query, Mutation or Subscription. */
export interface RootField {
  readonly root: GraphQLNamedType;
  readonly field: GraphQLField<unknown, unknown>;
}

/** The schema out of its files, each in the folder of its domain. */
export function readSchema(folder: string): GraphQLSchema {
  const files = fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.graphqls'))
    .sort();
  return buildASTSchema(
    concatAST(
      files.map((file) =>
        parse(new Source(fs.readFileSync(path.join(folder, file), 'utf8'), file)),
      ),
    ),
  );
}

/** Domain of something: the folder of its file. */
export function domainOf(written: Written): string {
  const file = written.astNode?.loc?.source.name;
  if (file === undefined) throw new Error('Not written in any file');
  return file.split(path.sep)[0] ?? file;
}

/** Types that a page tells of: all but the roots, GraphQL's own and the introspection's. */
export function typesOf(schema: GraphQLSchema): GraphQLNamedType[] {
  const roots = rootsOf(schema);
  return Object.values(schema.getTypeMap()).filter(
    (type) =>
      !type.name.startsWith('__') &&
      !roots.includes(type) &&
      !specifiedScalarTypes.some((own) => own.name === type.name),
  );
}

export function rootFieldsOf(schema: GraphQLSchema): RootField[] {
  return rootsOf(schema).flatMap((root) =>
    'getFields' in root
      ? Object.values(root.getFields()).map((field) => ({
          root,
          field: field as GraphQLField<unknown, unknown>,
        }))
      : [],
  );
}

function rootsOf(schema: GraphQLSchema): GraphQLNamedType[] {
  return [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].filter(
    (type) => type !== null && type !== undefined,
  );
}

/** Arguments of a directive that something carries; null when it does not. */
export function applied(written: Written, name: string): Record<string, unknown> | null {
  const node = written.astNode?.directives?.find((one) => one.name.value === name);
  return (
    (node &&
      Object.fromEntries(
        (node.arguments ?? []).map((given) => [given.name.value, valueFromASTUntyped(given.value)]),
      )) ??
    null
  );
}
