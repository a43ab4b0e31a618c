// SARIF 2.1.0: what is printed is valid against SARIF's own schema, and says what the findings say.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { skipping } from '../../skips.js';
import { root } from '../../imports/read.js';
import { evil, findingsOf, hostile } from './hostile.js';
import { printSarif } from '../../../src/cli/print/sarif.js';
import { cli } from './terminal.js';

interface Log {
  readonly runs: readonly [
    {
      readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
      readonly results: readonly Result[];
    },
  ];
}

interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly object[];
  readonly relatedLocations?: readonly object[];
}

const schemaFile = join(root, 'node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
const missing = skipping(existsSync(schemaFile) ? undefined : `${schemaFile} does not exist`);

/** The faults of a log against SARIF's schema. It is written in draft 4, but uses nothing that draft 7 reads otherwise. */
function faultsOf(log: unknown): unknown {
  const { $schema: _, id: __, ...schema } = JSON.parse(readFileSync(schemaFile, 'utf8')) as Record<string, unknown>;
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats.default(ajv);
  const validate = ajv.compile(schema);
  validate(log);
  return validate.errors ?? [];
}

const document = `asyncapi: 3.0.0
info: { title: T, version: 1.0 }
channels:
  a: { address: 'a/{p}', messages: { m: { $ref: '#/components/messages/n' } } }
`;

const validity = missing === undefined ? describe : describe.skip;
validity(`what is printed is valid SARIF${missing === undefined ? '' : `: ${missing}`}`, () => {
  test('of a document with faults', async () => {
    const { out, code } = await cli(['validate', 'api.yaml', 'none.yaml', '--format', 'sarif'], { 'api.yaml': document });
    const log = JSON.parse(out) as Log;
    expect(code).toBe(1);
    expect(faultsOf(log)).toEqual([]);
    expect(log.runs[0].results.length).toBeGreaterThan(2);
  });

  test('of a document without faults', async () => {
    const { out, code } = await cli(['validate', 'api.yaml', '--format', 'sarif'], {
      'api.yaml': "asyncapi: 3.0.0\ninfo: { title: T, version: '1' }\n",
    });
    expect(code).toBe(0);
    expect(faultsOf(JSON.parse(out))).toEqual([]);
    expect((JSON.parse(out) as Log).runs[0].results).toEqual([]);
  });

  test('of hostile text', async () => {
    expect(faultsOf(JSON.parse(printSarif(await findingsOf(hostile), '1.0.0')))).toEqual([]);
  });

  test('and the schema refuses what is not', () => {
    expect(faultsOf({ version: '2.1.0', runs: [{ tool: {} }] })).not.toEqual([]);
  });
});

test('a result names its rule, its place, the places that led there, and what to do', async () => {
  const log = JSON.parse(printSarif(await findingsOf(hostile), '1.0.0')) as Log;
  const [{ tool, results }] = log.runs;
  const [first] = results;
  expect(tool.driver.rules.map(({ id }) => id)).toEqual(['file-unreadable', 'structure']);
  expect(tool.driver.rules[first?.ruleIndex ?? -1]?.id).toBe(first?.ruleId);
  expect(first).toMatchObject({
    ruleId: 'structure',
    level: 'error',
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: 'a%20b%2Cc%3Ad/api.yaml', uriBaseId: '%SRCROOT%' },
          region: { startLine: 2, startColumn: 12, endColumn: 15 },
        },
        logicalLocations: [{ name: 'version', fullyQualifiedName: '/info/version' }],
      },
    ],
    relatedLocations: [{ id: 0, message: { text: 'through here' }, physicalLocation: { region: { startLine: 1, startColumn: 1 } } }],
  });
});

test('text of a document is neither a placeholder, nor a link, nor a control character', async () => {
  const log = JSON.parse(printSarif(await findingsOf(hostile), '1.0.0')) as Log;
  const text = log.runs[0].results[0]?.message.text ?? '';
  expect(evil).toMatch(/\{0\}.*\]\(.*\u001b/s);
  expect(text).toContain('{{0}}');
  expect(text).not.toMatch(/\]\(|\u001b|\r/);
  expect(text.split('\n')).toHaveLength(2);
});
