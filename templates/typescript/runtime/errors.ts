/** What a payload violates, and where: both places are JSON pointers. */
export interface Violation {
  readonly instance: string;
  readonly schema: string;
  readonly keyword: string;
  readonly message: string;
}

/** What an error may say beyond its message. */
export interface ErrorDetails {
  readonly operation?: string;
  readonly channel?: string;
  readonly cause?: unknown;
  /** Whether the same call may succeed later. */
  readonly retryable?: boolean;
}

/** Every error that the SDK raises. */
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

/** There is no connection: nothing listens, or the other side refuses us. */
export class ConnectError extends SdkError {
  override readonly name: string = "ConnectError";
}

/** The other side knows us not, or not for this. */
export class AuthError extends ConnectError {
  override readonly name: string = "AuthError";
}

/** A parameter is missing or cannot be part of an address. */
export class AddressError extends SdkError {
  override readonly name: string = "AddressError";
}

/** A service was started without one of its handlers. */
export class MissingHandlerError extends SdkError {
  override readonly name: string = "MissingHandlerError";
}

/** A message was not confirmed. When `retryable` it may have arrived nevertheless. */
export class PublishError extends SdkError {
  override readonly name: string = "PublishError";
}

/** What arrived is no message of the document: broken JSON, or a violated schema. Never retried. */
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

/** What was about to leave violates the document; nothing was sent. */
export class ValidationError extends SdkError {
  override readonly name: string = "ValidationError";
  readonly violations: readonly Violation[];

  constructor(
    message: string,
    violations: readonly Violation[],
    details: ErrorDetails = {},
  ) {
    super(message, details);
    this.violations = violations;
  }
}

/** Thrown by a handler: this message is poison, do not try it again. */
export class Reject extends SdkError {
  override readonly name: string = "Reject";
}

/** `throw reject("why")` gives a message up without another attempt. */
export function reject(reason: string): Reject {
  return new Reject(reason);
}

/** No reply came in time. */
export class ReplyTimeout extends SdkError {
  override readonly name: string = "ReplyTimeout";
}

/** There will be no reply. */
export class ReplyError extends SdkError {
  override readonly name: string = "ReplyError";
}

/** A drain ran out of time; what was unfinished has been given back. */
export class DrainTimeout extends SdkError {
  override readonly name: string = "DrainTimeout";
}

/** The caller's signal aborted. */
export class AbortedError extends SdkError {
  override readonly name: string = "AbortedError";
}

/** Whatever was thrown, as an error. */
export function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}
