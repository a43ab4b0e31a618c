import { quietly, readBody, textOf } from "./body.js";
import type { AnyMessage } from "./descriptor.js";
import { DecodeError } from "./errors.js";
import { readHeaders } from "./metadata.js";
import { refusal } from "./payload/errors.js";
import { parseJson } from "./payload/parse-json.js";
import type { Content } from "./transport.js";

/** What a message says of itself, before it is known which it is. */
export type Arrived = Pick<
  Content,
  "body" | "isBinary" | "headers" | "reserved" | "contentType"
>;

/** A message that was told from others by what it says. */
export interface Told {
  readonly message: AnyMessage;
  readonly payload: unknown;
}

/** What a transport says where the sender did not name a content type. RFC 2046, 4.5.1. */
const UNNAMED = "application/octet-stream";

/**
 * The message whose content type, headers and payload are what arrived. Throws `DecodeError`: of a payload that satisfies none, with what
 * the nearest one misses.
 */
export function tell(
  candidates: readonly AnyMessage[],
  arrived: Arrived,
): Told {
  const typed = ofContentType(candidates, arrived);
  const announced = typed.filter((one) => hasHeaders(one, arrived));
  // A protocol without headers announces none of those that have some.
  const likely = announced.length > 0 ? announced : typed;
  const read = reader(arrived.body);
  const fits = (one: AnyMessage): boolean => {
    const payload = read(one);
    return payload !== undefined && (one.payload?.is(payload) ?? true);
  };
  const message =
    likely.find((one) => isTelling(one) && fits(one)) ??
    typed.find((one) => isTelling(one) && fits(one)) ??
    likely.find(fits) ??
    typed.find(fits);
  if (message) return { message, payload: read(message) };
  throw misfit(likely, arrived.body);
}

/** Those that the sender may mean by what it says of the body; all where that is none of them. */
function ofContentType(
  candidates: readonly AnyMessage[],
  { contentType, isBinary }: Arrived,
): readonly AnyMessage[] {
  const essence = essenceOf(contentType);
  const found = candidates.filter((one) =>
    essence === UNNAMED
      ? isBinary !== false || one.body !== "bytes"
      : essenceOf(one.contentType) === essence,
  );
  return found.length > 0 ? found : candidates;
}

/** Without its parameters. */
function essenceOf(contentType: string): string {
  const end = contentType.indexOf(";");
  return (end < 0 ? contentType : contentType.slice(0, end))
    .trim()
    .toLowerCase();
}

function hasHeaders(message: AnyMessage, arrived: Arrived): boolean {
  return message.headers?.is(readHeaders(message, arrived, false)) ?? true;
}

/** Not everything is one: bytes are, and any text without a schema. */
function isTelling({ body, payload }: AnyMessage): boolean {
  return body === undefined || payload !== undefined;
}

/** Reads a body as a message has it, as JSON once for all; undefined where it is none. */
function reader(body: Uint8Array): (message: AnyMessage) => unknown {
  let json: { readonly value: unknown } | undefined;
  return (message) => {
    if (message.body) return quietly(() => readBody(message, body, true));
    json ??= { value: quietly(() => parseJson(body)) };
    return json.value;
  };
}

/** Why a body is none of the messages. */
function misfit(
  messages: readonly AnyMessage[],
  body: Uint8Array,
): DecodeError {
  const hasText = messages.some((one) => one.body === "text");
  const value = hasText ? quietly(() => parseJson(body)) : parseJson(body);
  const [nearest = []] = messages
    .map(({ body: kind, payload }) =>
      payload?.validate(kind === "text" ? textOf(body) : value),
    )
    .filter((violations) => violations !== undefined)
    .sort((one, other) => one.length - other.length);
  const names = messages.map(({ name }) => name).join(", ");
  const subject =
    messages.length === 1
      ? `the payload of ${names}`
      : `the payload is none of ${names}: it`;
  return new DecodeError(refusal(subject, nearest), nearest);
}
