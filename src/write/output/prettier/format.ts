import { layOut } from './layout.js';
import { moduleItems } from './module.js';
import { tokensOf } from './tokens.js';
import { Unfamiliar } from './unfamiliar.js';

/**
 * A TypeScript source as prettier's default options leave it. `undefined` where something in it is not laid out here: then all of it is
 * for prettier.
 */
export function formatSource(source: string): string | undefined {
  try {
    let text = '';
    for (const { doc, isApart } of moduleItems({ tokens: tokensOf(source), at: 0 }))
      text += (isApart && text !== '' ? '\n' : '') + layOut(doc) + '\n';
    return text;
  } catch (error) {
    if (error instanceof Unfamiliar) return undefined;
    throw error;
  }
}
