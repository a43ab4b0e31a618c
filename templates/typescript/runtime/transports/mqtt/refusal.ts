import { asError, ConnectError, PublishError } from "../../runtime/index.js";

/** Not authorised, invalid topic, packet too large, invalid payload: the broker will not change its mind. */
const FINAL = new Set([135, 144, 149, 153]);

/** What the sender of a message is told that was not confirmed. */
export function refusal(topic: string, thrown: unknown): Error {
  const cause = asError(thrown);
  if (cause instanceof ConnectError) return cause;
  const { code } = cause as { readonly code?: unknown };
  const message = `the broker did not take ${topic}: ${cause.message}`;
  const retryable = typeof code !== "number" || !FINAL.has(code);
  return new PublishError(message, { cause, retryable });
}
