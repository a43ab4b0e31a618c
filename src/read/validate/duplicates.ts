// The official schemas are checked on doubles, which take 9007199254740993 for 9007199254740992: what they call equal need not be.
import type { Json } from '../../ir/described.js';
import { canonicalText, parseValue, type Value } from '../../ir/values.js';
import { exactText } from '../document/exact.js';
import type { Source } from '../document/source.js';
import type { SchemaError } from './schema-error.js';

/** The errors without those on lists whose entries differ as they are written; those on others name two entries that are equal. */
export function withTrueDuplicates(errors: readonly SchemaError[], source: Source, file: string): readonly SchemaError[] {
  return errors.flatMap((error) => {
    if (error.keyword !== 'uniqueItems') return [error];
    const list = parseValue(exactText(source, { file, pointer: error.instancePath, value: error.data as readonly Json[] }));
    const pair = duplicate(list as readonly Value[]);
    return pair === undefined ? [] : [{ ...error, params: pair }];
  });
}

/** The first entry that is there before, and where: as the compiled schemas find it among doubles. */
function duplicate(list: readonly Value[]): { readonly i: number; readonly j: number } | undefined {
  const seen = new Map<string, number>();
  for (const [i, value] of list.entries()) {
    const text = canonicalText(value);
    const j = seen.get(text);
    if (j !== undefined) return { i, j };
    seen.set(text, i);
  }
  return undefined;
}
