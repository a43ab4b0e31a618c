import { asError } from "./errors.js";
import type { Inbound } from "./transport.js";

/** Which message was given up, and what becomes of it: plain data, without payload and headers. */
export interface GivenUp {
  /** As the options of receiving say. What could not be published as a dead letter is delivered again. */
  readonly becomes: "reject" | "deadLetter" | "redeliver";
  /** The document's name of the channel. */
  readonly channel: string;
  readonly address: string;
  readonly messageId: string;
  /** In this process. */
  readonly attempts: number;
}

/** So much is printed of what an error says. */
const MOST = 500;

/** What is known of a message without reading it. */
export function givenUp(
  { source, address, messageId }: Inbound,
  attempts: number,
  becomes: GivenUp["becomes"],
): GivenUp {
  const channel = source.channel.name;
  return { becomes, channel, address, messageId, attempts };
}

/** Gets errors that no caller sees, with the message that was given up, where it is about one. */
export type OnError = (error: Error, message?: GivenUp) => void;

/** Tells of an error. Who throws while being told keeps no message from its end. */
export function tell(
  onError: OnError | undefined,
  error: Error,
  message?: GivenUp,
): void {
  try {
    (onError ?? complain)(error, message);
  } catch (thrown) {
    complain(asError(thrown));
  }
}

/**
 * One line of JSON on standard error, or in the browser's console: what nobody would learn of otherwise. A dead letter says itself why it is
 * one.
 */
function complain({ name, message: said }: Error, message?: GivenUp): void {
  if (message?.becomes === "deadLetter") return;
  const entry = {
    level: "error",
    message: message
      ? "a message was given up"
      : "an error that no caller sees",
    ...message,
    error: { name, message: said.slice(0, MOST) },
  };
  console.error(JSON.stringify(entry));
}
