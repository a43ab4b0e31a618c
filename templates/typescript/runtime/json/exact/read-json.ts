import { endOfString } from "../../payload/string-end.js";
import { numberOf } from "./decimal.js";

/** Only a long run of digits or an exponent may be more than a JavaScript number holds. */
const suspicious = /\d{16}|\d\.\d{15}|\d[eE]/;
const token =
  /\s*(?:([{}[\],:])|(")|(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|(true|false|null))/y;

/** Reads JSON with all digits of its numbers. Throws `SyntaxError`, or `UnsafeNumberError` for an exponent beyond reason. */
export function readJson(json: string): unknown {
  const value: unknown = JSON.parse(json);
  return suspicious.test(json) ? readValue(tokens(json)) : value;
}

/** The text is known to be JSON: whatever is not a value separates values. */
function* tokens(json: string): Generator<RegExpExecArray, undefined> {
  const pattern = new RegExp(token);
  for (
    let found = pattern.exec(json);
    found !== null;
    found = pattern.exec(json)
  ) {
    if (found[2] !== undefined) {
      const start = pattern.lastIndex - 1;
      pattern.lastIndex = endOfString(json, start);
      found[2] = json.slice(start, pattern.lastIndex);
    }
    if (found[1] !== "," && found[1] !== ":") yield found;
  }
  return undefined;
}

type Tokens = Iterator<RegExpExecArray, undefined>;

function readValue(rest: Tokens, next = rest.next().value): unknown {
  const [, mark, text, number, word] = next ?? [];
  if (mark === "[") return readItems(rest);
  if (mark === "{") return readMembers(rest);
  return number === undefined
    ? (JSON.parse(text ?? word ?? "null") as unknown)
    : numberOf(number);
}

function readItems(rest: Tokens): unknown[] {
  const items: unknown[] = [];
  for (
    let next = rest.next().value;
    next?.[1] !== "]";
    next = rest.next().value
  )
    items.push(readValue(rest, next));
  return items;
}

function readMembers(rest: Tokens): object {
  const members: [string, unknown][] = [];
  for (
    let key = rest.next().value?.[2];
    key !== undefined;
    key = rest.next().value?.[2]
  )
    members.push([JSON.parse(key) as string, readValue(rest)]);
  return Object.fromEntries(members);
}
