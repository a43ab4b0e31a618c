import type { JsonTypeName } from '../../../ir/checks.js';
import type { JsonText } from '../../../ir/described.js';
import { compareNumbers } from '../../../ir/numbers.js';
import type { IntegerType, Type } from '../../../ir/types.js';
import { numberText } from '../../document/exact.js';
import type { Facts } from './facts.js';
import { keyword, type Context } from './schema.js';
import { any, never } from './types.js';

const widths: readonly (readonly [width: IntegerType['width'], least: string, most: string])[] = [
  ['i32', '-2147483648', '2147483647'],
  ['u32', '0', '4294967295'],
  ['i64', '-9223372036854775808', '9223372036854775807'],
  ['u64', '0', '18446744073709551615'],
];

const temporal: ReadonlyMap<string, 'instant' | 'date' | 'time' | 'duration'> = new Map([
  ['date-time', 'instant'],
  ['date', 'date'],
  ['time', 'time'],
  ['duration', 'duration'],
]);

/** The type for values of a JSON type without parts. */
export function scalar(context: Context, facts: Facts, type: JsonTypeName): Type {
  switch (type) {
    case 'null':
    case 'boolean':
      return { kind: type };
    case 'integer':
      return integer(context, facts);
    case 'number':
      return { kind: 'number', repr: 'f64' };
    case 'string':
      return string(context, facts);
    case 'array':
    case 'object':
      return any;
    default:
      return type satisfies never;
  }
}

function string(context: Context, facts: Facts): Type {
  const format = formatOf(facts);
  const of = format === undefined || !context.native ? undefined : temporal.get(format);
  if (of !== undefined) return { kind: 'temporal', of };
  return format === undefined ? { kind: 'string' } : { kind: 'string', format };
}

function formatOf(facts: Facts): string | undefined {
  return facts.schemas.map((schema) => keyword(schema, 'format')).find((format) => typeof format === 'string');
}

/** The bounds prove the width; a format does only where it is asserted. */
function integer(context: Context, facts: Facts): Type {
  const minimum = bound(context, facts, ['minimum', 'exclusiveMinimum'], 1);
  const maximum = bound(context, facts, ['maximum', 'exclusiveMaximum'], -1);
  if (minimum !== undefined && maximum !== undefined && compareNumbers(minimum, maximum) > 0) return never;
  const format = context.native ? formatOf(facts) : undefined;
  const [, least, most] = widths.find(([width]) => format === width.replace('i', 'int')) ?? [];
  const low = minimum ?? least;
  const high = maximum ?? most;
  const fits = widths.find(
    ([, from, to]) => low !== undefined && high !== undefined && compareNumbers(low, from) >= 0 && compareNumbers(high, to) <= 0,
  );
  return {
    kind: 'integer',
    width: fits?.[0] ?? 'big',
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
  };
}

/** The tightest of the bounds: `direction` is 1 where a greater one is tighter. Exclusive bounds count as inclusive, which is wider. */
function bound(context: Context, facts: Facts, names: readonly string[], direction: 1 | -1): JsonText | undefined {
  let tightest: JsonText | undefined;
  for (const schema of facts.schemas) {
    for (const name of names) {
      if (typeof keyword(schema, name) !== 'number') continue;
      const text = numberText(context.reading.source, schema.place, name);
      if (tightest === undefined || compareNumbers(text, tightest) * direction > 0) tightest = text;
    }
  }
  return tightest;
}
