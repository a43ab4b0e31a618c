// GitHub Actions reads commands line by line: https://docs.github.com/actions/reference/workflow-commands-for-github-actions
import { expect, test } from '@jest/globals';
import { printGithub } from '../../../src/cli/print/github.js';
import { findingsOf, hostile } from './hostile.js';
import { cli } from './terminal.js';

/** What a runner understands: the command, its properties and its message, unescaped as it does. */
function understood(line: string): {
  readonly command: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
} {
  const [, command = '', properties = '', message = ''] = /^::(\w+) (.*?)::(.*)$/s.exec(line) ?? [];
  const pairs = properties.split(',').map((pair) => pair.split('=') as [string, string]);
  const property = (text: string) => unescaped(text.replaceAll('%3A', ':').replaceAll('%2C', ','));
  return { command, properties: Object.fromEntries(pairs.map(([key, value]) => [key, property(value)])), message: unescaped(message) };
}

function unescaped(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}

test('a finding is one command with its place', async () => {
  const { out, code } = await cli(['validate', 'docs/api.yaml', '--format', 'github', '--strict'], {
    'docs/api.yaml': 'asyncapi: 3.0.0\ninfo: { title: T, version: 1.0 }\n',
  });
  expect(code).toBe(1);
  expect(out).toBe(
    "::error file=docs/api.yaml,line=2,col=28,title=structure-repaired::version must be a string, not a number%0APut it in quotes: version: '1.0'; it is read as the text '1.0'.\n",
  );
});

test('hostile text stays in its command', async () => {
  const lines = printGithub(await findingsOf(hostile)).split('\n');
  expect(lines).toHaveLength(3);
  expect(understood(lines[0] ?? '')).toEqual({
    command: 'error',
    properties: { file: 'a b,c:d/api.yaml', line: '2', col: '12', title: 'structure' },
    message: Array(2).fill('a%0A\ufffd\ufffd::error::b::, {0} [x](https://example.com) \ufffd[2J \ufffd end \ud800').join('\n'),
  });
  expect(understood(lines[1] ?? '').properties).toEqual({ file: 'x%/\ud800', title: 'file-unreadable' });
  expect(lines[2]).toBe('');
});
