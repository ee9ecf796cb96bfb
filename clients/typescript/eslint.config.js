import reactHooks from 'eslint-plugin-react-hooks';
import { houseRules } from './eslint.house.js';

export default [
  ...houseRules(import.meta.dirname),
  { files: ['src/react/**'], ...reactHooks.configs.flat['recommended-latest'] },
  {
    files: ['src/**'],
    ignores: ['src/react/**'],
    rules: {
      'no-restricted-imports': ['error', { name: 'react', message: 'Hooks live in src/react.' }],
    },
  },
  {
    files: ['test/**', 'examples/**', 'cookbook/**'],
    rules: {
      // A suite of claims is as long as there is to claim.
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/restrict-template-expressions': 'off',
    },
  },
];
