import type { ChannelModel, ConfirmChannel } from "amqplib";
import {
  asError,
  backoffMs,
  ConnectError,
  pause,
} from "../../runtime/index.js";
import { connectError, destroy, hangUp, ignore } from "./connect.js";
import { Lane, shut, turn, type Setup } from "./lane.js";

const backoff = { baseMs: 200, maxMs: 3_000 };
const UNEXPECTED = "the topology is not as expected";

/**
 * One connection that is dialled again for as long as it is wanted, and the lanes on it.
 * Not amqplib's own `recovery`: that reopens no channels, and does not listen to the connection while its `setup` runs,
 * so that an outage there ends the process (an "error" without listener) or stays unseen for good.
 */
export class Link {
  readonly #dial: () => Promise<ChannelModel>;
  readonly #prepare: Setup;
  readonly #onChange: (isUp: boolean, cause?: Error) => void;
  readonly #lanes = new Set<Lane>();
  readonly #closing = new AbortController();
  #connection: Promise<ChannelModel> | undefined;
  #connected = false;
  #blocked: Error | undefined;

  constructor(
    dial: () => Promise<ChannelModel>,
    prepare: Setup,
    onChange: (isUp: boolean, cause?: Error) => void,
  ) {
    this.#dial = dial;
    this.#prepare = prepare;
    this.#onChange = onChange;
  }

  /** Fails fast; once it has succeeded, lost connections are dialled again until `close`. */
  async open(): Promise<void> {
    await (this.#connection = this.#open());
    this.#report();
  }

  /** Fails when the first channel cannot be set up. */
  async lane(setup: Setup): Promise<Lane> {
    const lane = new Lane(setup);
    try {
      await this.#raise(lane);
    } catch (cause) {
      throw connectError("cannot set up a channel", cause);
    }
    return lane;
  }

  /** A channel for once. */
  async channel(): Promise<ConfirmChannel> {
    const connection = await this.#connection;
    if (!connection) throw new ConnectError("connect first");
    const channel = await connection.createConfirmChannel();
    channel.on("error", ignore); // The call that failed brings the same error.
    return channel;
  }

  /** Once more something that is needed on the broker. Throws `ConnectError`. */
  async prepare(more: Setup): Promise<void> {
    const channel = await this.channel();
    try {
      await more(channel);
    } catch (cause) {
      throw connectError(UNEXPECTED, cause);
    } finally {
      void shut(channel);
    }
  }

  async close(): Promise<void> {
    this.#closing.abort();
    for (const lane of this.#lanes) void lane.close();
    await turn();
    const connection = await this.#connection?.catch(ignore);
    if (connection) await hangUp(connection);
  }

  async #open(): Promise<ChannelModel> {
    const connection = await this.#dial();
    connection.on("error", ignore); // "close" brings the same error.
    const gone = new Promise<Error | undefined>((resolve) =>
      connection.once("close", resolve),
    );
    try {
      const channel = await connection.createConfirmChannel();
      channel.on("error", ignore);
      await this.#prepare(channel);
      await shut(channel);
    } catch (cause) {
      destroy(connection);
      throw connectError(UNEXPECTED, cause);
    }
    this.#connected = true;
    connection.on("blocked", (reason) => {
      this.#blocked = new Error(`the broker takes no messages: ${reason}`);
      this.#report();
    });
    connection.on("unblocked", () => {
      this.#blocked = undefined;
      this.#report();
    });
    void gone.then((cause) => this.#lost(connection, cause));
    return connection;
  }

  #lost(connection: ChannelModel, cause: Error | undefined): void {
    destroy(connection);
    this.#connected = false;
    this.#blocked = undefined;
    if (this.#closing.signal.aborted) return;
    this.#report(cause);
    this.#connection = this.#again();
    this.#connection.catch(ignore);
  }

  async #again(): Promise<ChannelModel> {
    for (let attempt = 1; ; attempt += 1) {
      await pause(backoffMs(attempt, backoff), this.#closing.signal);
      if (this.#closing.signal.aborted) throw new ConnectError("closed");
      try {
        const connection = await this.#open();
        if (this.#lanes.size === 0) this.#report();
        return connection;
      } catch (cause) {
        this.#report(asError(cause));
      }
    }
  }

  async #raise(lane: Lane): Promise<void> {
    const channel = await this.channel();
    let cause: Error | undefined;
    channel.on("error", (error) => (cause = error));
    const gone = new Promise<void>((resolve) => channel.once("close", resolve));
    try {
      await lane.setup(channel);
    } catch (error) {
      await shut(channel);
      throw error;
    }
    if (lane.closed) return shut(channel);
    this.#lanes.add(lane);
    lane.up(channel);
    this.#report();
    void gone.then(() => this.#raiseAgain(lane, cause));
  }

  async #raiseAgain(lane: Lane, lost?: Error): Promise<void> {
    if (!lane.closed) lane.down();
    let cause = lost;
    for (let attempt = 1; this.#wants(lane); attempt += 1) {
      this.#report(cause);
      await pause(backoffMs(attempt, backoff), this.#closing.signal);
      try {
        if (this.#wants(lane)) await this.#raise(lane);
        if (lane.channel) return;
      } catch (error) {
        cause = asError(error);
      }
    }
    this.#lanes.delete(lane);
  }

  #wants(lane: Lane): boolean {
    return !lane.closed && !this.#closing.signal.aborted;
  }

  /** Connected is who has all lanes, and whose messages are taken. */
  #report(cause?: Error): void {
    if (this.#closing.signal.aborted) return;
    const up = [...this.#lanes].every((lane) => lane.closed || lane.channel);
    if (up && this.#connected && !this.#blocked) this.#onChange(true);
    else this.#onChange(false, cause ?? this.#blocked);
  }
}
