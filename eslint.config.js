import tseslint from 'typescript-eslint';

/** Strict where a fault would reach a user, silent on taste: prettier decides how things look. */
export default tseslint.config(
  {
    ignores: [
      'dist/',
      'src/read/validate/compiled/',
      'src/write/pack/compiled/*.js',
      'coverage/',
      '.work/',
      'test/cases/*/',
      'test/fixtures/',
      'examples/*/generated/',
      'examples/*/dist/',
      'templates/*/runtime/',
      '**/*.d.ts',
    ],
  },
  ...tseslint.configs.strict,
  {
    rules: {
      eqeqeq: ['error', 'always'],
      'no-console': 'error',
      'no-restricted-properties': ['error', { object: 'Math', property: 'random' }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // A name that starts with an underscore is there for its position.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/unified-signatures': 'off',
    },
  },
  {
    files: ['src/**/*.ts', 'templates/*/pack.ts'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  { files: ['src/cli/**', 'scripts/**', 'test/**', 'examples/**'], rules: { 'no-console': 'off' } },
);
