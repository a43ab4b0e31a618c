import type { Content } from "../../runtime/index.js";

/** What goes over a socket in one piece, as text or as bytes. */
export type Frame = Pick<Content, "body" | "isBinary">;

/** One open socket, of whatever library. */
export interface Wire {
  readonly id: string;
  /** Resolves when the bytes are with the operating system, or as near to that as the library tells. Throws `PublishError`. */
  send(frame: Frame): Promise<void>;
  /** Stops reading, so that TCP slows the sender down; nothing where the library cannot. */
  pause(): void;
  resume(): void;
  /** Ends politely, and for good when the other side does not answer. */
  close(code: number): void;
}

/** What a socket tells its owner. */
export interface WireEvents {
  onMessage(frame: Frame): void;
  /** Once, whatever the cause. */
  onClose(cause?: Error): void;
}

/** Opens a socket. Throws `ConnectError`, retryable where asking again may help. */
export type Dial = (url: string, events: WireEvents) => Promise<Wire>;
