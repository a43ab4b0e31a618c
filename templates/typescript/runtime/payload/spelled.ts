import { readJson } from "../json/native/json.js";
import { interpret } from "./interpret.js";
import type { Schema } from "./schema.js";

/**
 * What is wrong with a text that has to satisfy a schema, as the string that it is or as the number or boolean that it spells: an address
 * has only texts. Undefined where nothing is.
 */
export function refusalOf(schema: Schema, text: string): string | undefined {
  const [asText] = interpret(schema, text);
  if (asText === undefined) return undefined;
  const value = spelled(text);
  const refusal = value === undefined ? asText : interpret(schema, value)[0];
  if (refusal === undefined) return undefined;
  // Where it may be a text, that is what it was meant to be.
  return asText.keyword === "type" ? refusal.message : asText.message;
}

/** The number or boolean that a text spells as JSON does. An integer beyond what is held exactly here is compared by its nearest number. */
function spelled(text: string): unknown {
  if (text === "true" || text === "false") return text === "true";
  if (!/^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?$/.test(text))
    return undefined;
  try {
    return readJson(text);
  } catch {
    return Number(text);
  }
}
