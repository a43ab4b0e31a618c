import type { Violation } from "./schema.js";

/** What an error may say beyond its message. */
export interface ErrorDetails {
  readonly operation?: string;
  readonly channel?: string;
  readonly cause?: unknown;
  /** Whether the same call may succeed later. */
  readonly retryable?: boolean;
}

/** Every error that the generated code raises. */
export class SdkError extends Error {
  override readonly name: string = "SdkError";
  readonly operation: string | undefined;
  readonly channel: string | undefined;
  readonly retryable: boolean;

  constructor(message: string, details: ErrorDetails = {}) {
    super(
      message,
      details.cause === undefined ? undefined : { cause: details.cause },
    );
    this.operation = details.operation;
    this.channel = details.channel;
    this.retryable = details.retryable ?? false;
  }
}

/**
 * What arrived is not what the document says: no JSON, no UTF-8, or a violated schema; `violations` says where and why.
 * Never retried.
 */
export class DecodeError extends SdkError {
  override readonly name: string = "DecodeError";
  readonly violations: readonly Violation[];

  constructor(
    message: string,
    violations: readonly Violation[] = [],
    details: ErrorDetails = {},
  ) {
    super(message, details);
    this.violations = violations;
  }
}

/** A number would change its value when read as a JavaScript number. */
export class UnsafeNumberError extends DecodeError {
  override readonly name: string = "UnsafeNumberError";
  readonly literal: string;

  constructor(literal: string) {
    super(
      `${literal.length > 40 ? `${literal.slice(0, 40)}…` : literal} cannot be read as a JavaScript number without changing it`,
    );
    this.literal = literal;
  }
}

/** What was about to leave violates the document; nothing was sent. `violations` says where and why. */
export class ValidationError extends SdkError {
  override readonly name: string = "ValidationError";
  readonly violations: readonly Violation[];

  constructor(
    message: string,
    violations: readonly Violation[] = [],
    details: ErrorDetails = {},
  ) {
    super(message, details);
    this.violations = violations;
  }
}

/** So many violations are spelled out in a message; all of them are in `violations`. */
const SPELLED_OUT = 3;

/** These only say that something is wrong: what it is stands beside them. */
const VAGUE = ["anyOf", "oneOf"];

/** What a message says about a value that is not of its type; about several, with the verb `are`. */
export function refusal(
  type: string,
  violations: readonly Violation[],
  verb: "is" | "are" = "is",
): string {
  const isVague = ({ keyword }: Violation): boolean => VAGUE.includes(keyword);
  const shown = [
    ...violations.filter((violation) => !isVague(violation)),
    ...violations.filter(isVague),
  ]
    .slice(0, SPELLED_OUT)
    .map(({ instance, message }) => `${instance || "the whole"} ${message}`);
  const hidden = violations.length - shown.length;
  const rest = hidden > 0 ? [`and ${hidden} more`] : [];
  return `${type} ${verb} not valid: ${[...shown, ...rest].join("; ")}`;
}
