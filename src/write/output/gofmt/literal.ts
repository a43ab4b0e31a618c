import { elements } from './elements.js';
import { isAt, take, takes, type Source } from './source.js';
import { type } from './type.js';

const BRACKET = 91;
const M = 109;

/** Whether a literal or a conversion begins here, with the character of a code, whose type has no name. */
export function isLiteralType(source: Source, code: number): boolean {
  return code === BRACKET || (code === M && isAt(source, 'map['));
}

export function literalOfType(source: Source): void {
  type(source);
  if (takes(source, '(')) return elements(source, ')');
  take(source, '{');
  elements(source, '}');
}
