import type { AnyMessage } from "./descriptor.js";
import { DecodeError } from "./errors.js";
import { refusal } from "./payload/errors.js";
import { parseJson } from "./payload/parse-json.js";
import { utf8 } from "./utf8.js";

const decoder = new TextDecoder("utf-8", { fatal: true });

/** The body of a message: its payload as JSON, as its own text, or as the bytes that it is. Throws an error, with `violations` of a schema. */
export function writeBody(
  { name, body, payload: codec }: AnyMessage,
  payload: unknown,
  check: boolean,
): Uint8Array {
  if (body === "bytes") {
    if (payload instanceof Uint8Array) return payload;
    throw new TypeError(`the payload of ${name} is no Uint8Array`);
  }
  if (body === "text" && !codec && typeof payload !== "string")
    throw new TypeError(`the payload of ${name} is no string`);
  const json =
    codec && check ? codec.stringify(payload) : JSON.stringify(payload);
  return utf8(body === "text" && typeof payload === "string" ? payload : json);
}

/** The payload in the body of a message. Throws `DecodeError`. */
export function readBody(
  message: AnyMessage,
  body: Uint8Array,
  check: boolean,
): unknown {
  switch (message.body) {
    case "bytes":
      return body;
    case "text":
      return readText(message, textOf(body), check);
    default:
      return message.payload && check
        ? message.payload.parse(body)
        : parseJson(body);
  }
}

/** A text is itself, unless the document wants a number or a boolean there. */
function readText(
  { name, payload: codec }: AnyMessage,
  text: string,
  check: boolean,
): unknown {
  if (!codec || codec.is(text)) return text;
  const value = quietly(() => parseJson(text));
  if (value !== undefined && typeof value !== "string" && codec.is(value))
    return value;
  if (!check) return text;
  const violations = codec.validate(text);
  throw new DecodeError(
    refusal(`the payload of ${name}`, violations),
    violations,
  );
}

/** Throws `DecodeError`. */
export function textOf(body: Uint8Array): string {
  try {
    return decoder.decode(body);
  } catch (cause) {
    throw new DecodeError("not UTF-8", [], { cause });
  }
}

/** Undefined where it throws. */
export function quietly<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
