import { name } from './name.js';
import { isAt, next, SPACE, take, takes, type Source } from './source.js';
import { Unfamiliar } from './unfamiliar.js';

const DEEPEST = 200;

/** Reads a type. */
export function type(source: Source, depth = 0): void {
  if (depth > DEEPEST) throw new Unfamiliar();
  switch (next(source)) {
    case 0x2a: // *
      source.at += 1;
      return type(source, depth + 1);
    case 0x5b: // []
      take(source, '[]');
      return type(source, depth + 1);
    case 0x6d: // map
      return takes(source, 'map[') ? mapType(source, depth) : named(source, depth);
    case 0x66: // func
      return takes(source, 'func(') ? signature(source, depth + 1) : named(source, depth);
    case 0x73: // struct
      return takes(source, 'struct{}') ? undefined : named(source, depth);
    default:
      return named(source, depth);
  }
}

function mapType(source: Source, depth: number): void {
  type(source, depth + 1);
  take(source, ']');
  type(source, depth + 1);
}

/** Reads the name of a type, with the package that it is of and the types that it is made for. */
function named(source: Source, depth: number): void {
  name(source);
  if (takes(source, '.')) name(source);
  if (takes(source, '[')) {
    list(source, depth);
    take(source, ']');
  }
}

/** Types with commas between; how many. */
function list(source: Source, depth: number): number {
  let count = 0;
  do {
    type(source, depth + 1);
    count += 1;
  } while (takes(source, ', '));
  return count;
}

/** Reads the parameters of a function, behind their parenthesis, and its results. */
export function signature(source: Source, depth = 0): void {
  if (!takes(source, ')')) {
    do {
      name(source);
      if (isAt(source, ', ')) continue;
      take(source, ' ');
      type(source, depth);
    } while (takes(source, ', '));
    take(source, ')');
  }
  if (next(source) !== SPACE || isAt(source, ' {')) return;
  source.at += 1;
  if (!takes(source, '(')) return type(source, depth);
  // A single one would lose its parentheses.
  if (list(source, depth) === 1) throw new Unfamiliar();
  take(source, ')');
}
