import { asError } from "../../runtime/index.js";

/** What was wrong first: kafkajs wraps it once for each thing that it tried. */
export function rootCause(thrown: unknown): Error {
  let error = asError(thrown);
  while (error.cause instanceof Error) error = error.cause;
  return error;
}
