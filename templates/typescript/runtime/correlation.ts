import type { AnyMessage } from "./descriptor.js";

/** The correlation id, where the document puts it; undefined when it is not there. */
export function readCorrelation(
  { correlation }: AnyMessage,
  payload: unknown,
  headers: object,
): string | undefined {
  if (!correlation) return undefined;
  let value: unknown = correlation.in === "header" ? headers : payload;
  for (const key of correlation.path) value = member(value, key);
  return typeof value === "string" || typeof value === "number"
    ? String(value)
    : undefined;
}

/** The payload and headers with the id where the document puts it, if nothing is there yet. */
export function writeCorrelation<H extends object>(
  message: AnyMessage,
  payload: unknown,
  headers: H,
  id: string | undefined,
): { readonly payload: unknown; readonly headers: H } {
  const { correlation } = message;
  if (id === undefined || !correlation) return { payload, headers };
  if (readCorrelation(message, payload, headers) !== undefined)
    return { payload, headers };
  return correlation.in === "header"
    ? { payload, headers: place(headers, correlation.path, id) as H }
    : { payload: place(payload, correlation.path, id), headers };
}

function member(value: unknown, key: string): unknown {
  return typeof value === "object" &&
    value !== null &&
    Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;
}

function place(
  value: unknown,
  [key, ...rest]: readonly string[],
  id: string,
): unknown {
  if (key === undefined) return id;
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return value;
  return { ...value, [key]: place(member(value, key) ?? {}, rest, id) };
}
