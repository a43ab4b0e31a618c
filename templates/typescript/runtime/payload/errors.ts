import type { Violation } from "./schema.js";

/** The text is not JSON, or not UTF-8. */
export class DecodeError extends Error {
  override readonly name: string = "DecodeError";
}

/** A value does not satisfy its schema. `violations` says where and why. */
export class ValidationError extends Error {
  override readonly name: string = "ValidationError";

  constructor(
    readonly type: string,
    readonly violations: readonly Violation[],
  ) {
    super([`${type} is not valid:`, ...violations.map(describe)].join("\n"));
  }
}

/** A number would change its value when read as a JavaScript number. */
export class UnsafeNumberError extends RangeError {
  override readonly name: string = "UnsafeNumberError";

  constructor(readonly literal: string) {
    super(
      `${literal.length > 40 ? `${literal.slice(0, 40)}…` : literal} cannot be read as a JavaScript number without changing it`,
    );
  }
}

function describe({ instance, message, schema }: Violation): string {
  return `  ${instance || "(root)"} ${message} (${schema})`;
}
