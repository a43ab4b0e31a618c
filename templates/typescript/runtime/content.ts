import type { AnyMessage } from "./descriptor.js";
import {
  asError,
  DecodeError,
  ValidationError,
  type Violation,
} from "./errors.js";
import type { Headers } from "./transport.js";

const utf8 = new TextDecoder("utf-8", { fatal: true });
const bytes = new TextEncoder();

/** Which directions are checked against the document. */
export type Validate = "both" | "inbound" | "outbound" | "off";

/** What arrived: which message it is, and its payload. Throws `DecodeError`. */
export function decode(
  candidates: readonly AnyMessage[],
  body: Uint8Array,
  check: boolean,
): { readonly message: AnyMessage; readonly payload: unknown } {
  const [only] = candidates;
  if (only && candidates.length === 1)
    return { message: only, payload: parse(only, body, check) };
  const value = json(body);
  const message = candidates.find(({ payload }) => payload?.is(value) ?? true);
  if (message) return { message, payload: parse(message, body, false) };
  const names = candidates.map(({ name }) => name).join(", ");
  throw new DecodeError(`the payload is none of ${names}`);
}

/** The bytes of a payload. Throws `ValidationError`. */
export function encode(
  { name, payload: codec }: AnyMessage,
  payload: unknown,
  check: boolean,
): Uint8Array {
  if (!codec || !check) return bytes.encode(JSON.stringify(payload));
  try {
    return bytes.encode(codec.stringify(payload));
  } catch (cause) {
    const violations = violationsOf(cause);
    throw new ValidationError(refusal(name, cause, violations), violations, {
      cause,
    });
  }
}

/** Any JSON. Throws `DecodeError`. */
export function json(body: Uint8Array): unknown {
  try {
    return JSON.parse(utf8.decode(body));
  } catch (cause) {
    throw new DecodeError("the payload is not JSON", [], { cause });
  }
}

/** Headers as text: what is no text becomes JSON. Throws `ValidationError`. */
export function writeHeaders(
  { name, headers: codec }: AnyMessage,
  headers: object,
  check: boolean,
): Headers {
  const violations = check ? (codec?.validate(headers) ?? []) : [];
  if (violations.length > 0)
    throw new ValidationError(
      refusal(`the headers of ${name}`, undefined, violations),
      violations,
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
): unknown {
  const violated = codec?.validate(headers) ?? [];
  if (!codec || violated.length === 0) return headers;
  const read = Object.fromEntries(
    Object.entries(headers).map(([key, text]) => [key, scalar(text)]),
  );
  const wanted: Record<string, unknown> = { ...headers };
  for (const { instance } of violated) {
    const key = instance.slice(1).replaceAll("~1", "/").replaceAll("~0", "~");
    if (Object.hasOwn(read, key)) wanted[key] = read[key];
  }
  if (!check || codec.is(wanted)) return wanted;
  const violations = codec.validate(wanted);
  throw new DecodeError(
    refusal(`the headers of ${name}`, undefined, violations),
    violations,
  );
}

function parse(
  { name, payload: codec }: AnyMessage,
  body: Uint8Array,
  check: boolean,
): unknown {
  if (!codec || !check) return json(body);
  try {
    return codec.parse(body);
  } catch (cause) {
    const violations = violationsOf(cause);
    throw new DecodeError(refusal(name, cause, violations), violations, {
      cause,
    });
  }
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

function refusal(
  name: string,
  cause: unknown,
  [first]: readonly Violation[],
): string {
  if (!first) return `${name}: ${asError(cause).message}`;
  return `${name}: ${first.instance || "the payload"} ${first.message}`;
}
