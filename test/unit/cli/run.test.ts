import { describe, expect, test } from '@jest/globals';
import { cli } from './terminal.js';

const fine = "asyncapi: 3.0.0\ninfo: { title: Lamps, version: '1' }\n";

describe('wrong use ends with 2 and says what to do', () => {
  const table: readonly { readonly given: string; readonly says: readonly string[] }[] = [
    { given: 'valdate api.yaml', says: ['no command valdate', 'Did you mean validate?'] },
    { given: 'publish api.yaml', says: ['no command publish', 'There are: generate, models, validate, inspect.'] },
    { given: 'validate api.yaml --strct', says: ['no option --strct', 'Did you mean --strict?'] },
    { given: 'validate --fromat=json api.yaml', says: ['no option --fromat', 'Did you mean --format?'] },
    { given: 'validate', says: ['Which document?'] },
    { given: 'validate api.yaml --format xml', says: ['no format xml', 'There are: text, json, sarif, github.'] },
    { given: 'inspect api.yaml --stage vew', says: ['no stage vew', 'Did you mean view?'] },
    { given: 'generate api.yaml --out a --lang typescript --role cleint', says: ['no role cleint', 'Did you mean client?'] },
    { given: 'inspect api.yaml other.yaml', says: ['One document at a time'] },
    { given: 'generate api.yaml --lang typescript', says: ['out is missing', '--out sdk'] },
    { given: 'generate api.yaml --out sdk', says: ['--lang is missing', 'typescript'] },
    { given: 'generate api.yaml --out sdk --lang typscript', says: ['no language typscript', 'Did you mean typescript?'] },
    { given: 'generate api.yaml --out a --out b --lang typescript', says: ['out is given more than once'] },
    { given: 'generate api.yaml --out a --lang typescript --role server', says: ['no role server', 'client, service'] },
    { given: 'generate api.yaml --out a --lang typescript --option x', says: ['--option x has no value', 'key=value'] },
    {
      given: 'models api.yaml --out a --lang go --option gp.profile=exact',
      says: ['is for gp, which is not generated', 'Did you mean go?'],
    },
    { given: 'models api.yaml --out a --lang go --option type.Money=decimal', says: ['is for type', 'There are: go.'] },
    { given: 'generate api.yaml --out a --lang typescript --check --dry-run', says: ['exclude each other'] },
    { given: '--nothing', says: ['--nothing', '--help'] },
  ];
  for (const { given, says } of table) {
    test(given, async () => {
      const { code, out, err } = await cli(given.split(' '), { 'api.yaml': fine });
      expect({ code, out }).toEqual({ code: 2, out: '' });
      for (const text of says) expect(err).toContain(text);
      expect(err).not.toMatch(/\n\s+at /);
    });
  }
});

describe('help', () => {
  test('is asked for and comes on standard output', async () => {
    const { code, out } = await cli(['--help']);
    expect(code).toBe(0);
    for (const command of ['generate', 'models', 'validate', 'inspect']) expect(out).toContain(`asyncwright ${command}`);
  });

  test('without a command it comes on standard error, and the exit code says so', async () => {
    const { code, out, err } = await cli([]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('asyncwright generate');
  });

  test('of a command lists its options', async () => {
    const { code, out } = await cli(['generate', '--help']);
    expect(code).toBe(0);
    for (const option of ['--lang', '--out', '--role', '--server', '--check', '--dry-run', '--force', '--templates'])
      expect(out).toContain(option);
  });
});

describe('validate', () => {
  test('a fine document ends with 0', async () => {
    const { code, out, err } = await cli(['validate', 'api.yaml'], { 'api.yaml': fine });
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err).toContain('no faults');
  });

  test('- is standard input', async () => {
    expect((await cli(['validate', '-'], {}, fine)).code).toBe(0);
    expect((await cli(['validate', '-'], {}, 'title: none\n')).code).toBe(1);
  });

  test('a fault ends with 1; json has the documented fields', async () => {
    const { code, out } = await cli(['validate', 'api.yaml', '--format', 'json'], { 'api.yaml': 'asyncapi: 1.2.0\n' });
    expect(code).toBe(1);
    const [first] = JSON.parse(out) as object[];
    expect(Object.keys(first ?? {})).toEqual(['code', 'severity', 'message', 'help', 'file', 'line', 'column', 'pointer']);
    expect(first).toMatchObject({ code: 'version-unsupported', severity: 'error', file: 'api.yaml', line: 1 });
  });

  test('several documents are one answer', async () => {
    const { code, out } = await cli(['validate', 'a.yaml', 'b.yaml', '--format', 'json'], { 'a.yaml': fine });
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject([{ code: 'file-unreadable', file: 'b.yaml' }]);
  });
});

describe('asyncwright.yaml', () => {
  test('gives what the command line leaves out', async () => {
    const { code, out } = await cli(['validate'], {
      'api.yaml': 'title: none\n',
      'asyncwright.yaml': 'document: api.yaml\nformat: json\n',
    });
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject([{ code: 'not-asyncapi' }]);
  });

  test('yields to the command line', async () => {
    const { out } = await cli(['validate', 'api.yaml', '--format', 'json'], {
      'api.yaml': fine,
      'asyncwright.yaml': 'document: no.yaml\nformat: text\n',
    });
    expect(JSON.parse(out)).toEqual([]);
  });

  test('a value that a setting cannot have is a fault before anything is written', async () => {
    const { code, err } = await cli(['generate', 'api.yaml', '--lang', 'typescript', '--out', 'sdk'], {
      'api.yaml': fine,
      'asyncwright.yaml': 'format: jsno\n',
    });
    expect({ code, err }).toEqual({ code: 2, err: 'asyncwright: There is no format jsno.\nDid you mean json?\n' });
  });

  test('a setting that no command knows is a fault', async () => {
    const { code, err } = await cli(['validate', 'api.yaml'], { 'api.yaml': fine, 'asyncwright.yaml': 'langs: go\n' });
    expect(code).toBe(2);
    expect(err).toContain('Did you mean lang?');
  });
});

describe('inspect', () => {
  test('prints the intermediate representation', async () => {
    const { code, out } = await cli(['inspect', 'api.yaml'], { 'api.yaml': fine });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ irVersion: 1, asyncapi: '3.0.0', info: { title: 'Lamps' } });
  });

  test('prints the sources', async () => {
    const { out } = await cli(['inspect', 'api.yaml', '--stage', 'source'], { 'api.yaml': fine });
    expect(JSON.parse(out)).toEqual([{ path: 'api.yaml', value: { asyncapi: '3.0.0', info: { title: 'Lamps', version: '1' } } }]);
  });
});

test('what is thrown is our bug: 70, and no stack unless asked for', async () => {
  const { code, err } = await cli(['validate', 'broken.yaml']);
  expect(code).toBe(70);
  expect(err).toContain('internal error: a fault of ours\n');
  expect(err).toContain('This is a bug in asyncwright');
  expect(err).not.toMatch(/\n\s+at /);
});

test('advice is given where it is asked for, and changes no exit code', async () => {
  const silent = await cli(['validate', 'api.yaml'], { 'api.yaml': fine });
  expect(silent).toMatchObject({ code: 0, out: '', err: 'api.yaml: no faults found.\n' });
  const advised = await cli(['validate', 'api.yaml', '--advice', '--strict'], { 'api.yaml': fine });
  expect(advised).toMatchObject({ code: 0, err: '' });
  expect(advised.out).toMatch(/\n4 info\n$/);
});
