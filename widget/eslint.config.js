import { houseRules } from '../clients/typescript/eslint.house.js';

export default [
  ...houseRules(import.meta.dirname),
  {
    files: ['test/**/*.ts', 'test/**/*.tsx'],
    rules: {
      // A suite of claims is as long as there is to claim.
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/restrict-template-expressions': 'off',
    },
  },
];
