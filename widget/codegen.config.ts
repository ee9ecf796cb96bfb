import { typedDocuments } from '@omnisupport/sdk/typed-documents';

const schema = '../schema/graphql/**/*.graphqls';
const { generates: loader, ...config } = typedDocuments({
  schema,
  documents: 'loader/src/**/*.graphql',
  output: 'loader/src/__generated__/operations.ts',
});
const { generates: app } = typedDocuments({
  schema,
  documents: 'app/src/**/*.graphql',
  output: 'app/src/__generated__/operations.ts',
});

export default { ...config, generates: { ...loader, ...app } };
