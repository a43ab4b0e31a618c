import type { AnyMessage } from "./descriptor.js";
import { readPlace, writePlace, type Parts } from "./place.js";

/** The correlation id, where the document puts it; undefined when it is not there. */
export function readCorrelation(
  { correlation }: AnyMessage,
  payload: unknown,
  headers: object,
): string | undefined {
  const value = correlation && readPlace(correlation, { payload, headers });
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
): Parts<H> {
  const { correlation } = message;
  if (id === undefined || !correlation) return { payload, headers };
  if (readCorrelation(message, payload, headers) !== undefined)
    return { payload, headers };
  return writePlace(correlation, { payload, headers }, id);
}
