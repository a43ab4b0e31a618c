import { expect, test } from '@jest/globals';
import type { Finding } from '../../../src/cli/findings.js';
import { printJson } from '../../../src/cli/print/json.js';
import { outcome } from '../../../src/cli/print/outcome.js';
import { printText } from '../../../src/cli/print/text.js';
import { diagnostic, type Diagnostic } from '../../../src/diagnostics/diagnostic.js';
import { memoryHost } from '../../../src/host/memory.js';
import { load } from '../../../src/read/document/load.js';

async function finding(text: string, ...diagnostics: Diagnostic[]): Promise<Finding> {
  const source = await load('api/a.yaml', memoryHost({ 'api/a.yaml': text }), (found) => diagnostics.push(found));
  return { document: 'api/a.yaml', source, diagnostics };
}

const wrong = diagnostic(
  'structure',
  { message: 'version must be a string', help: 'Quote it.' },
  { file: 'a.yaml', pointer: '/info/version' },
  [{ message: 'through here', origin: { file: 'a.yaml', pointer: '/info' } }],
);

test('text shows place, excerpt, what led there and what to do', async () => {
  const text = printText([await finding('info:\n\tx\n'.replace('\tx', '  version: 1.0'), wrong)], { colour: false });
  expect(text).toBe(
    [
      'api/a.yaml:2:12 error structure: version must be a string',
      '    2 |   version: 1.0',
      '      |            ^^^',
      '    through here (api/a.yaml:1:1)',
      '    Quote it.',
      '1 error',
      '',
    ].join('\n'),
  );
});

test('what is about the command line or about a file on disk points at neither line of the document', async () => {
  const origin = { file: 'a.yaml', pointer: '' };
  const option = {
    ...diagnostic('option-invalid', { pack: 'java', option: 'packge', reason: 'is unknown', nearest: 'package' }, origin),
    option: '--option packge',
  };
  const path = { ...diagnostic('file-edited', { path: 'out/a.ts' }, origin), path: 'out/a.ts' };
  const findings = [await finding('a: 1', option, path)];
  expect(
    printText(findings, { colour: false })
      .split('\n')
      .filter((line) => !line.startsWith(' ')),
  ).toEqual([
    '--option packge error option-invalid: the option packge of java is unknown',
    'out/a.ts error file-edited: out/a.ts was edited since it was generated',
    '2 errors',
    '',
  ]);
  const places = (JSON.parse(printJson(findings)) as { file: string; line: number | null }[]).map(({ file, line }) => [file, line]);
  expect(places).toEqual([
    ['api/a.yaml', null],
    ['out/a.ts', null],
  ]);
});

test('a fault of syntax has its place though nothing was read', async () => {
  const text = printText([await finding('a: 1\nb: 2\na: 3\n')], { colour: false });
  expect(text).toMatch(/^api\/a\.yaml:3:1 error syntax-error: .*\n {4}3 \| a: 3\n {6}\| \^\n/);
});

test('control characters do not reach the terminal', async () => {
  const evil = diagnostic('structure', { message: 'a\u001b[2Jb\nc', help: '' }, { file: 'a.yaml', pointer: '' });
  expect(printText([await finding('a: 1', evil)], { colour: false })).not.toMatch(/\u001b|b\nc/);
});

test('json has the documented shape', async () => {
  expect(JSON.parse(printJson([await finding('info: {version: 1.0}', wrong)]))).toEqual([
    {
      code: 'structure',
      severity: 'error',
      message: 'version must be a string',
      help: 'Quote it.',
      file: 'api/a.yaml',
      line: 1,
      column: 17,
      pointer: '/info/version',
    },
  ]);
  expect(printJson([])).toBe('[]\n');
});

test('--check says to generate again, unless that would be refused', () => {
  const of = (change: 'updated' | 'refused'): string =>
    outcome({ out: 'sdk', pack: 'go', next: undefined, changes: [{ path: 'a.go', change }] }, 'check');
  expect(of('updated')).toBe('sdk is not up to date: 1 updated. Generate again without --check.\n  updated a.go\n');
  expect(of('refused')).toBe(
    'sdk is not up to date: 1 refused. What is refused was edited or is not ours: --dry-run says what to do.\n  refused a.go\n',
  );
});
