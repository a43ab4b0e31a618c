// Text of a document never becomes Python: every text field of a document holds a text that tries to break out, and the generated models
// are type-checked and run.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { generate } from '../../src/generate.js';
import { nodeHost } from '../../src/host/node.js';
import { importSource } from '../packs/source.js';
import { available, compile, lint, prepare, run } from '../toolchains/python.js';
import { acceptedFields } from './injection/accepted.js';
import { hostileDocument } from './injection/document.js';
import { breakOuts } from './injection/strings.js';

const code = '__import__("builtins").pwned = True';

/** What ends something in Python. */
const pythonBreakOuts: Readonly<Record<string, string>> = {
  'end of a docstring': `"""\n${code}\n"""`,
  'end of a docstring after backslashes': `\\"""\n${code}\n\\\\"""`,
  'end of a docstring at the end': `${code}"""`,
  'quotes at the end of a line': `${code}""\n`,
  'quote at the end': `says "${code}"`,
  'backslash at the end': `${code}\\`,
  'quote after backslashes': `\\\\"); ${code} #`,
  'raw string': `\\" + str(${code}) + r"`,
  'single quotes': `'''\n${code}\n'''`,
  'formatted string': `{${code}} {{0}} %s %(x)s`,
  'escapes of Unicode': '\\N{QUOTATION MARK} \\u0022 \\x22 \\042',
  'line continuation': `\\\n${code}`,
  'form feed and others': `#\f${code}\v${code}\u0085${code}\u001c${code}`,
  'switches of type checkers': '# type: ignore\n# pyright: ignore\n# noqa\n# mypy: ignore-errors\n# fmt: off',
  'TOML of the project': `"\n[tool.hatch]\nx = """`,
};

/** To learn which fields take longer texts takes long; the test of TypeScript does. */
const LONG = 1000;

const missing = available();

(missing === undefined ? describe : describe.skip)(`hostile texts in Python${missing === undefined ? '' : `: ${missing}`}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'injection-python-'));
  const projects = join(folder, 'projects');
  const rows = Object.entries({ ...breakOuts, ...pythonBreakOuts }).map(([what, text], index) => ({ what, text, project: `p${index}` }));

  beforeAll(() => prepare(projects));
  afterAll(() => {
    if (process.env['KEEP'] === undefined) rmSync(folder, { recursive: true, force: true });
  });

  test.each(rows)('$what', async ({ text, project }) => {
    const path = join(folder, `${project}.json`);
    writeFileSync(path, hostileDocument(text, text.length > LONG ? new Set() : await acceptedFields(text)));
    const target = { pack: 'templates/python', out: join(projects, project) };
    const { diagnostics } = await generate({ document: path, sdk: false, targets: [target], importPack: importSource }, nodeHost());
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(readdirSync(projects).filter((name) => !/^(p\d+|mypy\.ini|pyrightconfig\.json)$/.test(name))).toEqual([]);
    expect(readFileSync(join(projects, project, 'pyproject.toml'), 'utf8')).toMatch(
      /^\[project\]\nname = "[^"\n]*"\nversion = "0\.1\.0"\n/m,
    );
  });

  test('are left as ruff would have them', async () => {
    // Names that are longer than a line are sorted in another way.
    expect(await lint(projects, 'E4,E7,E9,F')).toEqual([]);
  }, 120_000);

  test('satisfy mypy', async () => {
    expect(await compile(projects)).toEqual([]);
  }, 600_000);

  test('run none of the text', async () => {
    writeFileSync(join(projects, 'load_all.py'), loadAll);
    const { code: exit, output } = await run(projects, 'load_all.py', [projects]);
    expect({ exit, output: output.replace(/\d{3,}/, 'many') }).toEqual({ exit: 0, output: 'many modules, pwned: False\n' });
  }, 120_000);
});

/** Imports every module, reads every project file, and says whether the sentinel is set. */
const loadAll = `
import builtins
import sys
from importlib import import_module
from pathlib import Path

folder = Path(sys.argv[1])
sys.path.insert(0, str(folder))
files = sorted(folder.glob("p*/src/**/*.py"))
for file in files:
    parts = file.relative_to(folder).with_suffix("").parts
    import_module(".".join(parts[:-1] if parts[-1] == "__init__" else parts))
if sys.version_info >= (3, 11):
    import tomllib
    for file in folder.glob("p*/pyproject.toml"):
        assert set(tomllib.loads(file.read_text("utf-8"))) == {"build-system", "project", "tool"}
print(f"{len(files)} modules, pwned: {hasattr(builtins, 'pwned')}")
`;
