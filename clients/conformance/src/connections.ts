import { getNamedType, type GraphQLSchema, isObjectType } from 'graphql';

/** A field that gives a page of a list. */
export interface ConnectionField {
  /** Type that has the field; the root, or one that can be read again by id. */
  parent: string;
  name: string;
}

/** Every field of the schema that gives pages. */
export function connectionFields(schema: GraphQLSchema): ConnectionField[] {
  return Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .flatMap((type) =>
      Object.values(type.getFields())
        .filter((field) => getNamedType(field.type).name.endsWith('Connection'))
        .map((field) => ({ parent: type.name, name: field.name })),
    );
}

/** A component of Relay that pages through the field, forward or backward. */
export function relayDocument(
  { parent, name }: ConnectionField,
  direction: 'Forward' | 'Backward',
): { file: string; text: string } {
  const of = `${parent}${name.charAt(0).toUpperCase()}${name.slice(1)}${direction}`;
  const page =
    direction === 'Forward' ? 'first: $count, after: $cursor' : 'last: $count, before: $cursor';
  const document = `
  fragment ${of}_list on ${parent}
  @argumentDefinitions(count: { type: "Int", defaultValue: 20 }, cursor: { type: "String" })
  @refetchable(queryName: "${of}Query") {
    ${name}(${page}) @connection(key: "${of}_${name}") {
      edges {
        node {
          id
          __typename
        }
      }
    }
  }
`;
  const text = [
    "import { graphql } from 'react-relay';",
    `export const fragment = graphql\`${document}\`;`,
    '',
  ].join('\n');
  return { file: `${of}.js`, text };
}
