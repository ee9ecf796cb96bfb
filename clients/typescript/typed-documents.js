/** Scalars of the schema as they travel in JSON. */
export const scalars = {
  DateTime: 'string',
  Duration: 'string',
  EmailAddress: 'string',
  HexColor: 'string',
  ID: 'string',
  Locale: 'string',
  Long: 'number',
  Markdown: 'string',
  PhoneNumber: 'string',
  TimeZone: 'string',
  Url: 'string',
};

/**
 * Configuration of GraphQL Code Generator that makes typed documents for this SDK.
 *
 * @param {{ schema: string, documents: string | string[], output: string }} paths
 * @returns {import('@graphql-codegen/cli').CodegenConfig}
 */
export function typedDocuments({ schema, documents, output }) {
  return {
    schema,
    emitLegacyCommonJSImports: false,
    generates: {
      [output]: {
        documents,
        plugins: ['typescript-operations', 'typed-document-node'],
        config: {
          documentMode: 'string',
          defaultScalarType: 'unknown',
          enumsAsTypes: true,
          pureMagicComment: true,
          scalars,
          skipTypename: true,
          strictScalars: true,
          useTypeImports: true,
        },
      },
    },
  };
}
