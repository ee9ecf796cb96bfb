// Rules of every TypeScript folder: messages that explain the wall.
import tseslint from 'typescript-eslint';

const noDefaultExports = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name: one name everywhere. Tools that insist read *.config.* files.',
};
const noBarrels = {
  selector: 'ExportAllDeclaration[source.value!="./errors.js"]',
  message: 'Import from the file that has it; only a public index re-exports, name by name.',
};

/** Flat configuration for the TypeScript below `root`. */
export function houseRules(root) {
  return tseslint.config(
    { ignores: ['**/__generated__/', 'dist/', 'target/', '**/*.js'] },
    ...tseslint.configs.strictTypeChecked,
    {
      languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
      linterOptions: { reportUnusedDisableDirectives: 'error' },
      rules: {
        'no-restricted-syntax': ['error', noDefaultExports, noBarrels],
        'max-lines': ['error', { max: 250 }],
        'max-lines-per-function': ['error', { max: 40, skipBlankLines: true }],
        eqeqeq: 'error',
        '@typescript-eslint/consistent-type-imports': 'error',
        '@typescript-eslint/explicit-module-boundary-types': 'error',
        '@typescript-eslint/switch-exhaustiveness-check': [
          'error',
          { considerDefaultExhaustiveForUnions: true },
        ],
        '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      },
    },
    { files: ['*.config.ts'], rules: { 'no-restricted-syntax': 'off' } },
  );
}
