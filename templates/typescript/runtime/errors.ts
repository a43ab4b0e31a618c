import { SdkError } from "./payload/errors.js";

// One class each, whether only models are generated or the whole SDK.
export {
  DecodeError,
  SdkError,
  UnsafeNumberError,
  ValidationError,
  type ErrorDetails,
} from "./payload/errors.js";
export type { Violation } from "./payload/schema.js";

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
