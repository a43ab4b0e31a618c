// What generated code declares of a schema, taken out of the models that the templates print: the types and their members as each
// language spells them, without imports, comments and the bodies of functions. Checks are another matter: their names are left out.
import { format } from '../../src/write/output/format.js';
import type { Format } from '../../src/write/pack/manifest.js';
import { goDeclarations } from './declared-go.js';
import { javaDeclarations } from './declared-java.js';
import { printedModels, type Task } from './generated.js';

interface Outline {
  readonly formatter: Format;
  readonly extension: string;
  /** What a printed file declares. */
  declarations(text: string): string;
}

const outlines: Readonly<Record<string, Outline>> = {
  typescript: { formatter: 'prettier', extension: 'ts', declarations: typescript },
  python: { formatter: 'ruff', extension: 'py', declarations: python },
  java: { formatter: 'none', extension: 'java', declarations: javaDeclarations },
  go: { formatter: 'gofmt', extension: 'go', declarations: goDeclarations },
};

function typescript(text: string): string {
  return text.replace(/^(?:\/\/.*|import [^]*?;|\/\*\*[^]*?\*\/)\n/gm, '').replace(/(codec\('.*?'), .*\)/g, '$1)');
}

function python(text: string): string {
  return text.replace(/^(?:#.*|from .*|import .*| *"""[^]*?""")\n/gm, '').replace(/, check=[\w.]+, schema=[\w.]+|, \w+\.is_\w+/g, '');
}

/** A section for each language: the declarations of profile `native`, and below them those that profile `exact` spells differently. */
export async function declared(native: Task, exact: Task): Promise<string> {
  const sections = Object.keys(outlines).map(async (language) => {
    const [{ root, texts }, other] = [await outline(language, native), await outline(language, exact)];
    const differing = other.texts.filter((text) => !texts.includes(text));
    return [`== ${language}: ${root}`, ...texts, ...(differing.length === 0 ? [] : ['-- in profile exact', ...differing])].join('\n\n');
  });
  return `${(await Promise.all(sections)).join('\n\n\n')}\n`;
}

/** What belongs to the declaration above it. */
const belonging = /\n\n+(?=export const |class \w+Values:|const |func |\/\/ )/g;

/** What the root is, and a text for each declaration. A declaration that is not in a text is our bug. */
async function outline(language: string, task: Task): Promise<{ readonly root: string; readonly texts: readonly string[] }> {
  const { formatter, extension, declarations } = outlines[language] as Outline;
  const { view, texts } = await printedModels(language, task);
  const text = texts.map(declarations).join('\n\n');
  const shown = new Set([...text.matchAll(/^(?:[a-z]+ )*([^\s(:]+)/gm)].map(([, name]) => name));
  const lost = view.decls.filter(({ name }) => !shown.has(name));
  if (lost.length > 0) throw new Error(`${task.project} in ${language} has no ${lost.map(({ name }) => name).join(', ')}`);
  const laidOut = await format({ path: `declared.${extension}`, text, formatted: false, from: language }, formatter);
  const roots = view.decls.filter(({ codec }) => codec).map(({ name, nullable }) => (nullable ? `${name}, or null` : name));
  return {
    root: roots.join(),
    texts: laidOut
      .trim()
      .replace(belonging, '\n')
      .split(/\n{2,}(?=\S)/),
  };
}
