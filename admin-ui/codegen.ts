import type { CodegenConfig } from '@graphql-codegen/cli';

const text = { input: 'string', output: 'string' };

const config: CodegenConfig = {
  schema: '../schema/graphql/**/*.graphqls',
  documents: 'src/**/*.graphql',
  silent: true,
  generates: {
    'src/__generated__/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        enumsAsTypes: true,
        strictScalars: true,
        useTypeImports: true,
        optimizeDocumentNode: true,
        dedupeFragments: true,
        scalars: {
          DateTime: text,
          Duration: text,
          EmailAddress: text,
          HexColor: text,
          Locale: text,
          Long: { input: 'number', output: 'number' },
          Markdown: text,
          PhoneNumber: text,
          TimeZone: text,
          Url: text,
        },
      },
    },
  },
};

// The tool that reads this file wants a default export.
export default config;
