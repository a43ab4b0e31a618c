import type { AnyMessage } from "./descriptor.js";
import {
  asError,
  DecodeError,
  ValidationError,
  type ErrorDetails,
  type Violation,
} from "./errors.js";
import { refusal } from "./payload/errors.js";
import { parseJson } from "./payload/parse-json.js";
import { keysOf } from "./payload/pointer.js";
import type { Content, Headers } from "./transport.js";
import { utf8 } from "./utf8.js";

/** Which directions are checked against the document. */
export type Validate = "both" | "inbound" | "outbound" | "off";

/** Where a message was when something was wrong with it. */
export type Whereabouts = Pick<ErrorDetails, "operation" | "channel">;

/** What arrived: which message it is, by its headers and its payload. Throws `DecodeError`. */
export function decode(
  candidates: readonly AnyMessage[],
  { body, headers }: Pick<Content, "body" | "headers">,
  check: boolean,
  where: Whereabouts = {},
): { readonly message: AnyMessage; readonly payload: unknown } {
  try {
    const [only] = candidates;
    if (!only || candidates.length > 1)
      return oneOf(candidates, json(body), headers);
    const payload =
      only.payload && check ? only.payload.parse(body) : json(body);
    return { message: only, payload };
  } catch (cause) {
    const { message } = asError(cause);
    throw new DecodeError(message, violationsOf(cause), { ...where, cause });
  }
}

/** The bytes of a payload. Throws `ValidationError`. */
export function encode(
  { payload: codec }: AnyMessage,
  payload: unknown,
  check: boolean,
  where: Whereabouts = {},
): Uint8Array {
  if (!codec || !check) return utf8(JSON.stringify(payload));
  try {
    return utf8(codec.stringify(payload));
  } catch (cause) {
    const { message } = asError(cause);
    throw new ValidationError(message, violationsOf(cause), {
      ...where,
      cause,
    });
  }
}

/** Any JSON. Throws `DecodeError`. */
export function json(body: Uint8Array): unknown {
  return parseJson(body);
}

/** Headers as text: what is no text becomes JSON. Throws `ValidationError`. */
export function writeHeaders(
  { name, headers: codec }: AnyMessage,
  headers: object,
  check: boolean,
  where: Whereabouts = {},
): Headers {
  const violations = check ? (codec?.validate(headers) ?? []) : [];
  if (violations.length > 0)
    throw new ValidationError(
      refusal(`the headers of ${name}`, violations),
      violations,
      where,
    );
  const written: Record<string, string> = {};
  for (const [key, value] of Object.entries(headers) as [string, unknown][])
    if (value !== undefined)
      written[key] = typeof value === "string" ? value : JSON.stringify(value);
  return written;
}

/** Headers as the document types them. Text that has to be a number or a boolean is read as JSON. Throws `DecodeError`. */
export function readHeaders(
  { name, headers: codec }: AnyMessage,
  headers: Headers,
  check: boolean,
  where: Whereabouts = {},
): unknown {
  const violated = codec?.validate(headers) ?? [];
  if (!codec || violated.length === 0) return headers;
  const read = Object.fromEntries(
    Object.entries(headers).map(([key, text]) => [key, scalar(text)]),
  );
  const wanted: Record<string, unknown> = { ...headers };
  for (const { instance } of violated) {
    const [key = ""] = keysOf(instance);
    if (Object.hasOwn(read, key)) wanted[key] = read[key];
  }
  if (!check || codec.is(wanted)) return wanted;
  const violations = codec.validate(wanted);
  throw new DecodeError(
    refusal(`the headers of ${name}`, violations),
    violations,
    where,
  );
}

/** A key as text: what is no text becomes JSON. Throws `ValidationError`. */
export function writeKey(
  { name, key: codec }: AnyMessage,
  key: unknown,
  check: boolean,
  where: Whereabouts = {},
): string {
  const violations = check ? (codec?.validate(key) ?? []) : [];
  if (violations.length > 0)
    throw new ValidationError(
      refusal(`the key of ${name}`, violations),
      violations,
      where,
    );
  return typeof key === "string" ? key : JSON.stringify(key);
}

/** A key as the document types it. Throws `DecodeError`. */
export function readKey(
  { name, key: codec }: AnyMessage,
  key: string,
  check: boolean,
  where: Whereabouts = {},
): unknown {
  if (!codec || codec.is(key)) return key;
  const value = scalar(key);
  if (!check || codec.is(value)) return value;
  const violations = codec.validate(value);
  throw new DecodeError(
    refusal(`the key of ${name}`, violations),
    violations,
    where,
  );
}

/** The message whose schemas are satisfied; of a payload that satisfies none, what the nearest one misses. */
function oneOf(
  candidates: readonly AnyMessage[],
  value: unknown,
  headers: Headers,
): { readonly message: AnyMessage; readonly payload: unknown } {
  const announced = candidates.filter((one) => hasHeaders(one, headers));
  // A protocol without headers announces none of those that have some.
  const likely = announced.length > 0 ? announced : candidates;
  const hasPayload = ({ payload }: AnyMessage): boolean =>
    payload?.is(value) ?? true;
  const message = likely.find(hasPayload) ?? candidates.find(hasPayload);
  if (message) return { message, payload: value };
  const names = likely.map(({ name }) => name).join(", ");
  const [nearest = []] = likely
    .map(({ payload }) => payload?.validate(value) ?? [])
    .sort((one, other) => one.length - other.length);
  const subject =
    likely.length === 1
      ? `the payload of ${names}`
      : `the payload is none of ${names}: it`;
  throw new DecodeError(refusal(subject, nearest), nearest);
}

function hasHeaders(message: AnyMessage, headers: Headers): boolean {
  return message.headers?.is(readHeaders(message, headers, false)) ?? true;
}

function scalar(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function violationsOf(cause: unknown): readonly Violation[] {
  const error = asError(cause);
  return "violations" in error && Array.isArray(error.violations)
    ? (error.violations as Violation[])
    : [];
}
