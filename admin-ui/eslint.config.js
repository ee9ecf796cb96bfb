import graphqlPlugin from '@graphql-eslint/eslint-plugin';
import importX from 'eslint-plugin-import-x';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const features = ['tenancy', 'conversations', 'customers', 'channels'];

const doors = [
  {
    selector:
      "MemberExpression[object.name='window'][property.name='fetch'], CallExpression[callee.name='fetch']",
    message: 'The only door to the server is @omnisupport/sdk, behind lib/client.',
  },
  {
    selector: 'NewExpression[callee.name=/^(WebSocket|EventSource|XMLHttpRequest)$/]',
    message: 'Components never open sockets: follow a stream with lib/realtime/useStream.',
  },
];

const spoken = 'Texts live in lib/i18n/messages, in Russian and English.';
const heard = '/^(label|title|placeholder|hint|problem|alt|aria-label|aria-description)$/';
const texts = [
  { selector: 'JSXText[value=/[A-Za-zА-Яа-яЁё]{2}/]', message: spoken },
  {
    selector: `JSXAttribute[name.name=${heard}] Literal[value=/[A-Za-zА-Яа-яЁё]{2}/]:not(CallExpression Literal)`,
    message: spoken,
  },
  {
    selector: `JSXAttribute[name.name=${heard}] TemplateElement[value.raw=/[A-Za-zА-Яа-яЁё]{2}/]:not(CallExpression TemplateElement)`,
    message: spoken,
  },
  { selector: 'Literal[value=/[А-Яа-яЁё]/]', message: spoken },
  { selector: 'TemplateElement[value.raw=/[А-Яа-яЁё]/]', message: spoken },
];

const walls = [
  {
    target: './src/components',
    from: [
      './src/features',
      './src/app',
      './src/lib/client',
      './src/lib/realtime',
      './src/lib/session',
      './src/lib/vocabulary',
      './src/__generated__',
    ],
    message:
      'components/ is the design system: it knows no domain word. Pass values in, or move the component to its feature.',
  },
  {
    target: './src/lib',
    from: ['./src/features', './src/app'],
    message:
      'lib/ lies under the features. Move what it needs down here, or turn the arrow with a parameter.',
  },
  {
    target: './src/features',
    from: './src/app',
    message: 'A feature does not know the application around it: app/ composes features.',
  },
  ...features.map((feature) => ({
    target: `./src/features/${feature}`,
    from: features.filter((other) => other !== feature).map((other) => `./src/features/${other}`),
    message:
      'Features do not know each other: app/ puts them together, lib/ holds what they share.',
  })),
];

export default tseslint.config(
  { ignores: ['src/__generated__/', 'target/', 'test-results/', 'playwright-report/'] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.json', './tsconfig.node.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    plugins: { 'import-x': importX },
    rules: {
      'max-lines': ['error', 250],
      'import-x/no-restricted-paths': ['error', { zones: walls }],
      'import-x/no-default-export': 'error',
      'import-x/no-cycle': 'error',
      'no-restricted-syntax': ['error', ...doors, ...texts],
      'no-restricted-globals': [
        'error',
        {
          name: 'localStorage',
          message: 'Use lib/storage/local: it survives private windows and full disks.',
        },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { varsIgnorePattern: '^_', argsIgnorePattern: '^_' },
      ],
      // The schema's enums and unions may grow: a default arm for values of tomorrow is wanted.
      '@typescript-eslint/no-unnecessary-condition': 'off',
    },
    settings: { 'import-x/resolver': { typescript: true } },
  },
  {
    files: ['src/**/*.tsx'],
    ...jsxA11y.flatConfigs.recommended,
    rules: {
      ...jsxA11y.flatConfigs.recommended.rules,
      // Focus goes where work begins: first field of a form, of a dialog.
      'jsx-a11y/no-autofocus': 'off',
      // Recordings of customers come without captions.
      'jsx-a11y/media-has-caption': 'off',
      // A region that scrolls must be reachable by key.
      'jsx-a11y/no-noninteractive-tabindex': ['error', { roles: ['region'], tags: ['main'] }],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      'react-hooks/purity': 'error',
      'react-hooks/set-state-in-render': 'error',
      'react-hooks/static-components': 'error',
    },
  },
  {
    files: ['**/*.test.{ts,tsx}', 'test/**'],
    rules: { 'no-restricted-syntax': 'off', 'max-lines': ['error', 300] },
  },
  {
    files: ['codegen.ts', 'vite.config.ts', 'journeys/playwright.config.ts'],
    rules: { 'import-x/no-default-export': 'off' },
  },
  { files: ['journeys/**'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['src/**/*.graphql'],
    languageOptions: {
      parser: graphqlPlugin.parser,
      parserOptions: {
        graphQLConfig: { schema: '../schema/graphql/**/*.graphqls', documents: 'src/**/*.graphql' },
      },
    },
    plugins: { '@graphql-eslint': graphqlPlugin },
    rules: {
      '@graphql-eslint/no-anonymous-operations': 'error',
      '@graphql-eslint/no-deprecated': 'error',
      '@graphql-eslint/no-unused-fragments': 'error',
      '@graphql-eslint/no-unused-variables': 'error',
      '@graphql-eslint/require-selections': ['error', { fieldName: 'id' }],
      '@graphql-eslint/selection-set-depth': ['error', { maxDepth: 10 }],
      '@graphql-eslint/unique-operation-name': 'error',
    },
  },
);
