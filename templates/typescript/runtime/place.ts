import { quietly } from "./body.js";
import type { Place } from "./descriptor.js";

/** What of a message a place can be in. */
export interface Parts<H extends object = object> {
  readonly payload: unknown;
  readonly headers: H;
}

/** What stands where the document says; undefined when nothing is there. */
export function readPlace(
  { in: part, path }: Place,
  { payload, headers }: Parts,
): unknown {
  if (part === "payload") return path.reduce(member, payload);
  const [name, ...rest] = path;
  const header = name === undefined ? undefined : member(headers, name);
  // Headers travel as text: what is no text became JSON.
  const isWritten = rest.length > 0 && typeof header === "string";
  return rest.reduce(
    member,
    isWritten ? quietly((): unknown => JSON.parse(header)) : header,
  );
}

/** The message with a text where the document says, as far as it is an object there. */
export function writePlace<H extends object>(
  { in: part, path }: Place,
  { payload, headers }: Parts<H>,
  text: string,
): Parts<H> {
  if (part === "payload")
    return { payload: withText(payload, path, text), headers };
  // All headers together are no text.
  if (path.length === 0) return { payload, headers };
  return { payload, headers: withText(headers, path, text) as H };
}

function member(value: unknown, key: string): unknown {
  return typeof value === "object" &&
    value !== null &&
    Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;
}

function withText(
  value: unknown,
  [key, ...rest]: readonly string[],
  text: string,
): unknown {
  if (key === undefined) return text;
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return value;
  const inner = withText(member(value, key) ?? {}, rest, text);
  return { ...value, [key]: inner };
}
