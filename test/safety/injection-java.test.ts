// Text of a document never becomes Java: every text field of a document holds a text that tries to break out, and the generated models
// are compiled and run.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { generate } from '../../src/generate.js';
import { nodeHost } from '../../src/host/node.js';
import { importSource } from '../packs/source.js';
import { available, compile, lint, prepare, run, shareRuntime } from '../toolchains/java.js';
import { acceptedFields } from './injection/accepted.js';
import { hostileDocument } from './injection/document.js';
import { breakOuts } from './injection/strings.js';

const code = 'static { System.setProperty("pwned", "true"); }';

/** What ends something in Java, where escapes of Unicode count even in comments. */
const javaBreakOuts: Readonly<Record<string, string>> = {
  'end of a comment, escaped': `\\u002a/ ${code} /\\u002a`,
  'end of a comment, half escaped': `*\\u002f ${code} /*`,
  'end of a comment, escape of many letters': `\\uuuu002a\\uuuu002f ${code}`,
  'end of a line, escaped': `\\u000a} ${code} //`,
  'quote, escaped': `\\u0022; } ${code} //`,
  'quote after backslashes': `\\\\\\u0022; } ${code} //`,
  'text block': `"""; } ${code} String s = """`,
  'broken escape': 'C:\\users\\u12',
  'end of the class': `"); } } ${code} {`,
  'Javadoc tags': '@deprecated {@code @SuppressWarnings @param x {@link Y}',
  'formatter off': '// clang-format off\n/* clang-format off */',
  'XML of the project': '</version></project><!-- ]]> &amp; &x;',
};

/** To learn which fields take longer texts takes long; the test of TypeScript does. */
const LONG = 1000;

const missing = available();

(missing === undefined ? describe : describe.skip)(`hostile texts in Java${missing === undefined ? '' : `: ${missing}`}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'injection-java-'));
  const projects = join(folder, 'projects');
  const rows = Object.entries({ ...breakOuts, ...javaBreakOuts }).map(([what, text], index) => ({ what, text, project: `p${index}` }));

  beforeAll(() => prepare(projects));
  afterAll(() => {
    if (process.env['KEEP'] === undefined) rmSync(folder, { recursive: true, force: true });
  });

  test.each(rows)(
    '$what',
    async ({ text, project }) => {
      const path = join(folder, `${project}.json`);
      writeFileSync(path, hostileDocument(text, text.length > LONG ? new Set() : await acceptedFields(text)));
      const out = join(projects, project);
      const target = { pack: 'templates/java', out, options: { package: `t.${project}` } };
      const { diagnostics } = await generate({ document: path, sdk: false, targets: [target], importPack: importSource }, nodeHost());
      expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(readdirSync(projects).filter((name) => !/^p\d+$/.test(name))).toEqual([]);
      expect(readFileSync(join(out, 'pom.xml'), 'utf8')).toMatch(
        /<artifactId>[\p{L}\p{N}_]+<\/artifactId>\n {2}<version>0\.1\.0-SNAPSHOT</u,
      );
      shareRuntime(out, `t.${project}`, 't.p0');
      expect(await lint(out)).toEqual([]);
    },
    300_000,
  );

  test('compile', async () => {
    writeFileSync(join(projects, 'LoadAll.java'), loadAll);
    expect(await compile(projects)).toEqual([]);
  }, 600_000);

  test('run none of the text', async () => {
    const { code: exit, output } = await run(projects, 'LoadAll', [join(projects, 'classes')]);
    expect({ exit, output: output.replace(/\d{3,}/, 'many') }).toEqual({ exit: 0, output: 'many classes, pwned: null\n' });
  }, 120_000);
});

/** Initialises every class and says whether the sentinel is set. */
const loadAll = `
import java.nio.file.*;
import java.util.*;
final class LoadAll {
  public static void main(String[] args) throws Exception {
    Path root = Path.of(args[0]);
    List<Path> files;
    try (var walk = Files.walk(root)) { files = walk.filter(file -> file.toString().endsWith(".class")).toList(); }
    for (Path file : files) Class.forName(root.relativize(file).toString().replace('/', '.').replaceAll("\\\\.class$", ""));
    System.out.println(files.size() + " classes, pwned: " + System.getProperty("pwned"));
  }
}
`;
