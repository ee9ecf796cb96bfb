import { typedDocuments } from './typed-documents.js';

const schema = '../../schema/graphql/**/*.graphqls';
const { generates: own, ...config } = typedDocuments({
  schema,
  documents: 'src/**/*.graphql',
  output: 'src/__generated__/operations.ts',
});
const { generates: tests } = typedDocuments({
  schema,
  documents: 'test/**/*.graphql',
  output: 'test/__generated__/operations.ts',
});
const { generates: examples } = typedDocuments({
  schema,
  documents: 'examples/**/*.graphql',
  output: 'examples/__generated__/operations.ts',
});
const { generates: cookbook } = typedDocuments({
  schema,
  documents: 'cookbook/**/*.graphql',
  output: 'cookbook/__generated__/operations.ts',
});

export default { ...config, generates: { ...own, ...tests, ...examples, ...cookbook } };
