// What the pack's README shows of payloads runs, and does what it says.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { available, run } from '../../../toolchains/python.js';
import { printOrder, text, usageIn } from '../shown/usage.js';

const folder = mkdtempSync(join(tmpdir(), 'usage-python-'));
const missing = available();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

(missing === undefined ? test : test.skip)(
  `payloads are read, checked and written${missing === undefined ? '' : `: ${missing}`}`,
  async () => {
    await printOrder('python', join(folder, 'project'));
    // The value of an expression is printed, a model as JSON.
    const shown = [0, 1]
      .flatMap((at) => usageIn('python', 'python', at))
      .map((line) => line.replace(statement, 'show($1)$2').replace(/^.* \+= .*|^del .*/, '$&\nshow(order)'));
    const given = ['import sys', "sys.path.insert(0, sys.argv[1] + '/src')", 'from order import models', 'Order = models.Order', show];
    const values = [`text = '${text}'`, "value = {'a': 'x', 'count': 4}"];
    writeFileSync(join(folder, 'main.py'), [...given, ...values, ...shown].join('\n'));
    const { code, output } = await run(folder, 'main.py', [join(folder, 'project')]);
    expect({ code, output: output.trimEnd().split('\n') }).toEqual({ code: 0, output: printed });
  },
  120_000,
);

/** One that has a value. */
const statement = /^(?!order = |del |.* \+= )(.*?)( {2}#|$)/;

const show = 'show = lambda value: print(value.to_json() if isinstance(value, Order) else repr(value))';

const printed = [
  ...[`'${text}'`, '{"a":"x","count":4}', 'True', '[]', '{"a":"x","count":4}', '{"a":"x","x-other":1}'],
  ...['3', "'{}'", `'{"count":3}'`, 'False', '{"count":4}', '{}'],
];
