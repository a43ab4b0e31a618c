// The runtime is source that users ship: held to the strictest options of its own language, and laid out as prettier does by default.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import prettier from 'prettier';
import { filesBelow, root } from '../../packs/source.js';

const files = Object.entries(filesBelow('templates/typescript/runtime')).filter(([path]) => path.endsWith('.ts'));

/** What a tool of the repository prints; empty when it has nothing to say. */
function say(tool: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(root, 'node_modules', tool), ...args], {
      cwd: root,
      env: { ...process.env, NODE_OPTIONS: '' },
    });
    let printed = '';
    child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()));
    child.on('close', () => resolve(printed));
  });
}

test.each(['typescript', 'typescript-newest'])(
  '%s has nothing to say',
  async (compiler) => {
    expect(await say(`${compiler}/bin/tsc`, ['-p', 'test/contract/runtime', '--pretty', 'false'])).toBe('');
  },
  240_000,
);

test('the linter has nothing to say', async () => {
  expect(await say('eslint/bin/eslint.js', ['-c', 'test/contract/runtime/lint.config.js', 'templates/typescript/runtime'])).toBe('');
}, 240_000);

test.each(files)('%s is formatted and short', async (path, text) => {
  expect(await prettier.check(text, { filepath: path })).toBe(true);
  expect(text.split('\n').length).toBeLessThanOrEqual(300);
});
