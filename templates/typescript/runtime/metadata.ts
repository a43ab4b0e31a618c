import type { Whereabouts } from "./content.js";
import type { AnyMessage, MessageCodec } from "./descriptor.js";
import { DecodeError, ValidationError } from "./errors.js";
import { refusal } from "./payload/errors.js";
import { keysOf } from "./payload/pointer.js";
import type { Content, Headers } from "./transport.js";

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
      refusal(`the headers of ${name}`, violations, "are"),
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
  arrived: Pick<Content, "headers" | "reserved">,
  check: boolean,
  where: Whereabouts = {},
): unknown {
  if (!codec || codec.is(arrived.headers)) return arrived.headers;
  const headers = withReserved(codec, arrived);
  const violated = codec.validate(headers);
  if (violated.length === 0) return headers;
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
    refusal(`the headers of ${name}`, violations, "are"),
    violations,
    where,
  );
}

/** With those that the transport has taken, as far as the document requires them. */
function withReserved(
  codec: MessageCodec<unknown>,
  { headers, reserved }: Pick<Content, "headers" | "reserved">,
): Headers {
  if (!reserved) return headers;
  let wanted = headers;
  let missing = missingIn(codec, wanted);
  for (const [name, text] of missing > 0 ? Object.entries(reserved()) : []) {
    const more = { ...wanted, [name]: text };
    const left = missingIn(codec, more);
    if (left < missing) [wanted, missing] = [more, left];
  }
  return wanted;
}

function missingIn(codec: MessageCodec<unknown>, headers: Headers): number {
  return codec.validate(headers).filter(({ keyword }) => keyword === "required")
    .length;
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

function scalar(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
