import { endLine, endLineOnly, isAt, take, takes, type Source } from './source.js';
import { Unfamiliar } from './unfamiliar.js';

const path = /"[\w.~/-]+"/y;

/** Reads the imports, which are in order in each part of them. */
export function imports(source: Source): void {
  take(source, 'import ');
  if (!takes(source, '(')) return void imported(source);
  source.depth = 1;
  endLineOnly(source);
  if (isAt(source, ')')) throw new Unfamiliar();
  for (let last = ''; !isAt(source, ')');) {
    source.indent = 1;
    const found = imported(source);
    if (found <= last) throw new Unfamiliar();
    last = found;
    if (!endLine(source)) continue;
    if (isAt(source, ')')) throw new Unfamiliar();
    source.lines.push('');
    last = '';
  }
  source.depth = source.indent = 0;
  source.at += 1;
}

function imported(source: Source): string {
  path.lastIndex = source.at;
  const [found] = path.exec(source.text) ?? [];
  if (found === undefined) throw new Unfamiliar();
  source.at += found.length;
  // Without quotation marks, which come after some letters and before others.
  return found.slice(1, -1);
}
