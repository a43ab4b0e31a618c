import type { Node } from './syntax.js';

/** The length of all that matches; undefined where it is not always the same. */
export function widthOf(node: Node): number | undefined {
  switch (node.kind) {
    case 'char':
    case 'set':
      return 1;
    case 'group':
      return widthOf(node.body);
    case 'repeat': {
      const width = widthOf(node.body);
      return width !== undefined && node.minimum === node.maximum ? width * node.minimum : undefined;
    }
    case 'sequence':
      return node.parts.reduce<number | undefined>((sum, part) => {
        const width = widthOf(part);
        return sum === undefined || width === undefined ? undefined : sum + width;
      }, 0);
    case 'choice': {
      const widths = new Set(node.options.map(widthOf));
      return widths.size === 1 ? [...widths][0] : undefined;
    }
    case 'reference':
      return undefined;
    case 'start':
    case 'end':
    case 'boundary':
    case 'look':
      return 0;
  }
}

/** Whether the length of all that matches has an end. */
export function isBounded(node: Node): boolean {
  switch (node.kind) {
    case 'group':
      return isBounded(node.body);
    case 'repeat':
      return Number.isFinite(node.maximum) && isBounded(node.body);
    case 'sequence':
      return node.parts.every(isBounded);
    case 'choice':
      return node.options.every(isBounded);
    case 'reference':
      return false;
    default:
      return true;
  }
}
