import { elements } from './elements.js';
import { isAt, take, takes, type Source } from './source.js';
import { type } from './type.js';

/** Whether a literal or a conversion begins here whose type has no name. */
export function isLiteralType(source: Source): boolean {
  return isAt(source, '[]') || isAt(source, 'map[');
}

export function literalOfType(source: Source): void {
  type(source);
  if (takes(source, '(')) return elements(source, ')');
  take(source, '{');
  elements(source, '}');
}
