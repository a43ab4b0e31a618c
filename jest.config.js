/** ES modules throughout: run with NODE_OPTIONS=--experimental-vm-modules (npm test sets it). */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/cases/.*/expected/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.work/'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: {
    '^asyncwright/pack$': '<rootDir>/src/pack.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  transform: {
    '^.+\\.ts$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'es6' } }],
  },
  // All there are: much of the time is waiting for brokers and compilers.
  maxWorkers: '100%',
  globalSetup: '<rootDir>/scripts/jest-setup.mjs',
  // Compiling generated projects takes its time on small machines, and on busy ones.
  testTimeout: 180_000,
};
