import { readBody, writeBody } from "./body.js";
import { tell, type Arrived, type Told } from "./candidates.js";
import type { AnyMessage } from "./descriptor.js";
import {
  asError,
  DecodeError,
  ValidationError,
  type ErrorDetails,
  type Violation,
} from "./errors.js";
import { parseJson } from "./payload/parse-json.js";

/** Which directions are checked against the document. */
export type Validate = "both" | "inbound" | "outbound" | "off";

/** Where a message was when something was wrong with it. */
export type Whereabouts = Pick<ErrorDetails, "operation" | "channel">;

/** What arrived: which message it is, by its headers and its payload. Throws `DecodeError`. */
export function decode(
  candidates: readonly AnyMessage[],
  arrived: Arrived,
  check: boolean,
  where: Whereabouts = {},
): Told {
  try {
    const [only] = candidates;
    if (!only || candidates.length > 1) return tell(candidates, arrived);
    return { message: only, payload: readBody(only, arrived.body, check) };
  } catch (cause) {
    const { message } = asError(cause);
    throw new DecodeError(message, violationsOf(cause), { ...where, cause });
  }
}

/** The bytes of a payload. Throws `ValidationError`. */
export function encode(
  message: AnyMessage,
  payload: unknown,
  check: boolean,
  where: Whereabouts = {},
): Uint8Array {
  try {
    return writeBody(message, payload, check);
  } catch (cause) {
    const { message: said } = asError(cause);
    throw new ValidationError(said, violationsOf(cause), {
      ...where,
      cause,
    });
  }
}

/** Any JSON. Throws `DecodeError`. */
export function json(body: Uint8Array): unknown {
  return parseJson(body);
}

function violationsOf(cause: unknown): readonly Violation[] {
  const error = asError(cause);
  return "violations" in error && Array.isArray(error.violations)
    ? (error.violations as Violation[])
    : [];
}
