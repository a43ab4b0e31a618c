// What the pack's README says of generated models, done by a program.
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { generate } from '../../../../src/generate.js';
import { nodeHost } from '../../../../src/host/node.js';
import { importSource, root } from '../../../packs/source.js';
import { available, lint, run } from '../../../toolchains/go.js';
import { printOrder, text, usageIn } from '../shown/usage.js';

const folder = mkdtempSync(join(tmpdir(), 'usage-go-'));
const shown = mkdtempSync(join(tmpdir(), 'usage-go-'));
const usage = join(root, 'test/unit/templates/go/usage');
const missing = available();

afterAll(() => [folder, shown].forEach((path) => rmSync(path, { recursive: true, force: true })));

(missing === undefined ? test : test.skip)(
  `models are read, written and refused${missing === undefined ? '' : `: ${missing}`}`,
  async () => {
    const request = { document: join(usage, 'asyncapi.yaml'), sdk: false, targets: [{ pack: 'templates/go', out: folder }] };
    const { diagnostics } = await generate({ ...request, importPack: importSource }, nodeHost());
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    mkdirSync(join(folder, 'usage'));
    copyFileSync(join(usage, 'main.go'), join(folder, 'usage/main.go'));
    expect(await lint(folder)).toEqual([]);
    expect(await run(folder, './usage')).toEqual({ code: 0, output: printed });
  },
  300_000,
);

(missing === undefined ? test : test.skip)(
  `what is shown of payloads does what it says${missing === undefined ? '' : `: ${missing}`}`,
  async () => {
    const order = join(shown, 'order');
    await printOrder('go', order);
    mkdirSync(join(order, 'shown'));
    writeFileSync(join(order, 'shown/main.go'), program(usageIn('go', 'go')));
    expect(await run(order, './shown')).toEqual({ code: 0, output: '{"a":"x","more":1,"note":"later"} <nil>\n' });
  },
  300_000,
);

function program(shown: readonly string[]): string {
  return `package main

import (
	"encoding/json"
	"fmt"

	"example.com/generated/models"
	"example.com/generated/models/payload"
)

func main() {
	data := []byte(\`${text}\`)
	${shown.join('\n\t')}
	fmt.Println(string(data), err)
}
`;
}

const printed = `<nil>
card 1234 "x"
7 true false 3 true true 123456789 <nil>
{"comment":null,"customer":7,"id":"abc","lines":[{"sku":"s"}],"payment":{"bank":"x","kind":"card","last4":"1234"},"placedAt":"2026-01-02t03:04:05.123456789z","tip":1.50} <nil>
{"lines":[{"sku":"s"}]} <nil>
true Order is not valid: /lines must have at least 1 items; /state must be one of ["open","closed"]
Order is not valid: the whole must have member "lines"; the whole must have member "customer"; /id must be string true
true /customer: 99999999999999999999 cannot be read without changing it
json: error calling MarshalJSON for type models.Order: Order is not valid: /customer is not set
Payment is not valid: /kind must be one of ["card","sepa"]; the whole must match one of the alternatives
`;
