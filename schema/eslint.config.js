// Lints the schema and the operations of our clients; run from the repository's root.
import graphql from '@graphql-eslint/eslint-plugin';

const schema = 'schema/graphql/**/*.graphqls';
const clients = [
  'clients/typescript/{src,test,examples,cookbook}/**/*.graphql',
  'clients/java/src/main/**/*.graphql',
  'clients/java/src/test/**/*.graphql',
  'api/src/test/graphql/**/*.graphql',
  'widget/{loader,app}/src/**/*.graphql',
  'admin-ui/src/**/*.graphql',
];
const recommended = graphql.configs;

const described = {
  types: true,
  DirectiveDefinition: true,
  FieldDefinition: true,
  InputValueDefinition: true,
  EnumValueDefinition: true,
  rootField: true,
};

// Names and fragments of one client are looked at apart from the other clients'.
const projects = Object.fromEntries(
  clients.map((documents) => [documents, { schema, documents }]),
);
const parsing = {
  plugins: { '@graphql-eslint': graphql },
  languageOptions: {
    parser: graphql.parser,
    parserOptions: { graphQLConfig: { projects: { schema: { schema }, ...projects } } },
  },
};

const operations = {
  files: clients,
  ...parsing,
  rules: {
    ...recommended['flat/operations-recommended'].rules,
    '@graphql-eslint/selection-set-depth': ['error', { maxDepth: 12 }],
    '@graphql-eslint/no-deprecated': 'error',
    '@graphql-eslint/unique-operation-name': 'error',
    '@graphql-eslint/unique-fragment-name': 'error',
    // An operation is called as its component or file, and what it is for: ThreadView_Messages.
    '@graphql-eslint/naming-convention': [
      'error',
      {
        VariableDefinition: 'camelCase',
        OperationDefinition: { requiredPattern: /^[A-Z][A-Za-z]*(_[A-Z][A-Za-z]*)?$/ },
        FragmentDefinition: { requiredPattern: /^[A-Z][A-Za-z]*(_[A-Z][A-Za-z]*)?$/ },
      },
    ],
    // A fragment for each row stays readable even if only one page uses it.
    '@graphql-eslint/no-one-place-fragments': 'off',
  },
};

export default [
  { ignores: ['**/node_modules/**', '**/target/**', '**/dist/**'] },
  {
    files: ['schema/graphql/**/*.graphqls'],
    ...parsing,
    rules: {
      ...recommended['flat/schema-recommended'].rules,
      ...recommended['flat/schema-relay'].rules,
      '@graphql-eslint/require-description': ['error', described],
      '@graphql-eslint/input-name': [
        'error',
        { checkInputType: true, caseSensitiveInputType: false, checkMutations: true },
      ],
      '@graphql-eslint/no-scalar-result-type-on-mutation': 'error',
      '@graphql-eslint/require-field-of-type-query-in-mutation-result': 'error',
      '@graphql-eslint/require-nullable-fields-with-oneof': 'error',
      '@graphql-eslint/require-deprecation-reason': 'error',
      '@graphql-eslint/require-deprecation-date': 'error',
      '@graphql-eslint/no-typename-prefix': 'error',
      '@graphql-eslint/no-unreachable-types': 'error',
      // Connections have `nodes` and payloads `errors`, lists of something else than edges.
      '@graphql-eslint/relay-edge-types': [
        'error',
        { withEdgeSuffix: true, shouldImplementNode: true, listTypeCanWrapOnlyEdgeType: false },
      ],
      '@graphql-eslint/relay-arguments': ['error', { includeBoth: true }],
      // Value types have no identity; checks/ asks the reverse: what has an id is a Node.
      '@graphql-eslint/strict-id-in-types': 'off',
      // Order of fields tells importance; the alphabet would hide it.
      '@graphql-eslint/alphabetize': 'off',
    },
  },
  operations,
];
