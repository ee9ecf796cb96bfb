import { typedDocuments } from './typed-documents.js';

export default typedDocuments({
  schema: '../../schema/graphql/**/*.graphqls',
  documents: 'src/**/*.graphql',
  output: 'src/__generated__/operations.ts',
});
