import type { FileView } from 'asyncwright/pack';
import { grouped } from './imports.js';
import { mentions } from './mentions.js';
import { adjustedCheck } from './steps.js';

/** The checks of a file, indented, with the imports that they need. */
export function checksOf(file: FileView): object {
  const module = `gen/checks/${file.path}`;
  const checks = file.checks.map((check) => adjustedCheck(check, module));
  const code = checks.map(({ schema, schemaType, local, result, steps, portions }) =>
    [schema, schemaType, local, result, stepsText(steps), stepsText(portions)].join(' '),
  );
  const used = mentions([...code, ...file.constants.map(({ text }) => text)].join(' '));
  const lines = [
    'from typing import Any',
    ...file.checkImports,
    ...(used.has('_rt') ? ['from ..runtime.payload import check as _rt'] : []),
  ];
  const constants = file.constants.map((one) => ({ ...one, annotation: /^[[{]/.test(one.text) ? ': Any' : '' }));
  return { checks, constants, checkImports: grouped(lines.flatMap((line) => usedOf(line, used))) };
}

/** An import line without the names that nothing mentions. */
function usedOf(line: string, used: ReadonlySet<string>): readonly string[] {
  const [, from, list] = /^from (\S+) import (.+)$/.exec(line) ?? [];
  if (list === undefined) return used.has(line.replace(/^import /, '')) ? [line] : [];
  const names = list.split(', ').filter((name) => from === 'typing' || used.has(name.replace(/^.* as /, '')));
  return names.length === 0 ? [] : [`from ${from} import ${names.join(', ')}`];
}

/** All code of some steps: whatever texts they have. */
function stepsText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return '';
  let text = '';
  for (const key of Object.keys(value)) if (!silent.has(key)) text += ` ${stepsText(Reflect.get(value, key))}`;
  return text;
}

/** What says how a step is printed, and is no code. */
const silent = new Set(['kind', 'template', 'pad']);
