// What the pack's README shows of payloads compiles, and does what it says.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { available, compile, prepare, run } from '../../../toolchains/java.js';
import { printOrder, text, usageIn } from '../shown/usage.js';

const folder = mkdtempSync(join(tmpdir(), 'usage-java-'));
const missing = available();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

(missing === undefined ? test : test.skip)(
  `payloads are read, checked and written${missing === undefined ? '' : `: ${missing}`}`,
  async () => {
    prepare(folder);
    await printOrder('java', join(folder, 'order'));
    mkdirSync(join(folder, 'usage'));
    writeFileSync(join(folder, 'usage/Main.java'), program(usageIn('java', 'java')));
    expect(await compile(folder)).toEqual([]);
    const output = '1 violations\n{"a":"x","more":1}\nlater\n';
    expect(await run(folder, 'usage.Main')).toEqual({ code: 0, output });
  },
  120_000,
);

function program(shown: readonly string[]): string {
  return `package usage;

import com.example.order.models.Order;
import com.example.order.runtime.payload.Violation;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;

final class Main {
  public static void main(String[] args) {
    String text = ${JSON.stringify(text)};
    JsonNode value = JsonNodeFactory.instance.objectNode().put("a", 1);
    ${shown.join('\n    ')}
    System.out.println(violations.size() + " violations\\n" + json + "\\n" + other.note());
  }
}
`;
}
