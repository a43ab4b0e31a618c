import { asError } from "./errors.js";
import type { Middleware } from "./middleware.js";

/**
 * What became of one message, as plain data. No payload and no header is in it; what an error says, and the parameters in an
 * address, are what handlers and callers made them.
 */
export interface LogEntry {
  /** `sent`: it is confirmed; `handled`: its handler ended well; `failed`: `error` says why. Each attempt of a handler has an entry. */
  readonly outcome: "sent" | "handled" | "failed";
  readonly direction: "send" | "receive";
  /** `deadLetter` of messages that are parked. */
  readonly operation: string;
  /** Which of the operation's messages it is; absent of dead letters, which nobody has read. */
  readonly message?: string;
  readonly address: string;
  readonly messageId: string;
  /** Of received messages: counts from 1, in this process. */
  readonly attempt?: number;
  /** Until it was confirmed or handled, or had failed. */
  readonly milliseconds: number;
  readonly error?: { readonly name: string; readonly message: string };
}

/**
 * Tells of every message that is sent or handled, when that is over. What cannot be decoded reaches no middleware, but `onError`.
 * An error that `write` throws is dropped: no message fails because of its log.
 */
export function log(write: (entry: LogEntry) => void): Middleware {
  const tell = (entry: LogEntry): void => {
    try {
      write(entry);
    } catch {
      // A message is worth more than what is said of it.
    }
  };
  const around = async (
    about: Omit<LogEntry, "outcome" | "milliseconds">,
    outcome: LogEntry["outcome"],
    next: () => Promise<void>,
  ): Promise<void> => {
    const start = performance.now();
    const elapsed = (): number => performance.now() - start;
    try {
      await next();
    } catch (thrown) {
      const { name, message } = asError(thrown);
      const error = { name, message };
      tell({ ...about, outcome: "failed", milliseconds: elapsed(), error });
      throw thrown;
    }
    tell({ ...about, outcome, milliseconds: elapsed() });
  };
  return {
    send({ operation, messageName, message: { address, messageId } }, next) {
      const about = {
        direction: "send",
        operation,
        ...(messageName !== undefined && { message: messageName }),
        address,
        messageId,
      } as const;
      return around(about, "sent", next);
    },
    receive({ operation, message, attempt, raw }, next) {
      const { address, messageId } = raw;
      const about = {
        direction: "receive",
        operation,
        message,
        address,
        messageId,
        attempt,
      } as const;
      return around(about, "handled", next);
    },
  };
}
