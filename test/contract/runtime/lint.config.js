import { fileURLToPath } from 'node:url';
import tseslint from 'typescript-eslint';

/** The TypeScript runtime is code that users ship: everything strict that knows types, and nothing switched off in the files. */
export default tseslint.config(
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { project: 'tsconfig.json', tsconfigRootDir: fileURLToPath(new URL('.', import.meta.url)) } },
    linterOptions: { noInlineConfig: true },
    rules: {
      eqeqeq: ['error', 'always'],
      'no-console': 'error',
      // Transports are asynchronous by contract, whether or not one of them has to wait.
      '@typescript-eslint/require-await': 'off',
      // `() => stop()` is no confusion, and `defer<void>()` a type argument like any other.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      // Client libraries hand over `any`, and the transport contract declares functions as methods.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/unbound-method': 'off',
      // The compiler does not see that a signal aborts, or a field changes, during an await.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      // Numbers read well in text.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowRegExp: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  // What nobody asked to be told of, and nobody else says.
  { files: ['**/given-up.ts'], rules: { 'no-console': 'off' } },
);
