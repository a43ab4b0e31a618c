import type { Parameter } from '../../ir/api.js';
import type { Check, CheckId } from '../../ir/checks.js';
import { askedOfText, textPart } from '../../ir/texts.js';
import type { Expr, Language } from '../pack/contract.js';

const NOTHING: Expr = { text: '', imports: [] };

/**
 * What a parameter's schema asks of its text, as data for the runtime's interpreter, in one piece; empty where any text will do, or one of
 * those in `enum`. The rule on schemas of parameters says where no text could do: there the schema is left out.
 */
export function textSchema({ schema, enum: listed }: Parameter, checks: readonly Check[], language: Language): Expr {
  if (schema === undefined) return NOTHING;
  const find = (id: CheckId): Check | undefined => (id === schema.check && listed !== undefined ? withoutEnum(checks[id]) : checks[id]);
  if (askedOfText(find, schema.check) !== 'something') return NOTHING;
  const open = new Set<CheckId>();
  const print = (id: CheckId): Expr => {
    const check = find(id);
    // About one and the same text, a schema that refers to itself says nothing new.
    if (check === undefined || open.has(id)) return language.schema({ origin: schemaless, bool: true }, print, unhoisted);
    open.add(id);
    const expr = language.schema(textPart(check), print, unhoisted);
    open.delete(id);
    return expr;
  };
  return print(schema.check);
}

const schemaless = { file: '', pointer: '' };

/** A channel is made once: so is what stands in it. */
function unhoisted(_: readonly string[], text: string): string {
  return text;
}

/** The values that the parameter may have are printed beside it. */
function withoutEnum(check: Check | undefined): Check | undefined {
  if (check === undefined) return undefined;
  const { enum: _, ...rest } = check;
  return rest;
}
