import type { ConsumeMessage } from "amqplib";
import {
  addressPattern,
  buildAddress,
  isConstant,
  Pauses,
  Places,
  within,
  type ConsumeRequest,
  type Consumption,
  type Content,
  type Deliver,
  type Inbound,
  type Outcome,
  type Source,
  type Writable,
} from "../../runtime/index.js";
import { Acknowledgements } from "./acknowledgements.js";
import { ignore } from "./connect.js";
import { contentOf, correlationOf, factsOf, keysOf } from "./message.js";
import type { Lane } from "./lane.js";
import type { Link } from "./link.js";
import type { Amqp, AmqpSend } from "./protocol.js";
import { declareQueue, queueOf, type Topology } from "./topology.js";

/** So long a reply for another instance stays here, in milliseconds: time for the others to take it. */
const PASS_MS = 20;

/** What a subscription works with. */
export interface Receiving {
  readonly link: Link;
  readonly topology: Topology;
  readonly retryDelayMs: number;
  readonly maxBytes: number;
  /** Sends an answer to the queue that a message names. */
  answer(queue: string, answer: Content, correlationId?: string): Promise<void>;
}

/** A source, its queue, and how its addresses are read. */
interface Tap {
  readonly source: Source;
  readonly tag: string;
  readonly queue: ReturnType<typeof queueOf>;
  /** Of every message, where there is only one. */
  readonly address: string | undefined;
  readonly pattern: RegExp;
  readonly isAcknowledged: boolean;
}

/** Receives from all sources over one channel; every queue has a consumer of its own. */
export async function consume(
  receiving: Receiving,
  request: ConsumeRequest,
  deliver: Deliver<Amqp>,
): Promise<Consumption> {
  const { sources, group, credit } = request;
  const { link, topology } = receiving;
  const taps = sources.map((source) => tapOf(source, group, topology));
  const handling = new Handling(receiving, request, deliver);
  const lane = await link.lane(async (channel) => {
    // For each consumer: a queue that alone has messages may use all of it. `Handling` counts over all of them.
    await channel.prefetch(credit);
    const answers = new Acknowledgements(channel);
    for (const tap of handling.stopped ? [] : taps) {
      await declareQueue(channel, tap.source, tap.queue, topology);
      const receive = (message: ConsumeMessage | null): void => {
        // Without a message: its queue was deleted. The lane sets everything up again.
        if (message) handling.receive(answers, tap, message);
        else void channel.close().catch(ignore);
      };
      await channel.consume(tap.queue.name, receive, { consumerTag: tap.tag });
    }
  });
  return {
    async stop() {
      handling.stop();
      await cancel(lane, taps);
    },
    async close() {
      await handling.settled();
      await lane.close();
    },
  };
}

function tapOf(
  source: Source,
  group: string | undefined,
  topology: Topology,
): Tap {
  const { channel, params } = source;
  const { addressing } = topology;
  return {
    source,
    tag: crypto.randomUUID(),
    queue: queueOf(source, group, topology),
    address: isConstant(channel)
      ? buildAddress(channel.address, {}, addressing)
      : undefined,
    pattern: addressPattern(channel.address, addressing, params),
    isAcknowledged: isAcknowledged(source),
  };
}

/** Not for long: a broker that does not answer gets back what it still sends. */
async function cancel({ channel }: Lane, taps: readonly Tap[]): Promise<void> {
  const cancelled = taps.map(async ({ tag }) => channel?.cancel(tag));
  await within(Promise.allSettled(cancelled), 2_000);
}

/** The messages of one subscription that are not settled. */
class Handling {
  readonly #receiving: Receiving;
  readonly #deliver: Deliver<Amqp>;
  readonly #isForReplies: boolean;
  readonly #places: Places;
  readonly #pauses = new Pauses();
  #unsettled = 0;
  #onSettled: (() => void) | undefined;

  constructor(
    receiving: Receiving,
    { credit, isForReplies = false }: ConsumeRequest,
    deliver: Deliver<Amqp>,
  ) {
    this.#receiving = receiving;
    this.#deliver = deliver;
    this.#isForReplies = isForReplies;
    this.#places = new Places(credit);
  }

  get stopped(): boolean {
    return this.#pauses.isOver;
  }

  receive(answers: Acknowledgements, tap: Tap, message: ConsumeMessage): void {
    this.#unsettled += 1;
    if (this.#places.tryTake()) return this.#placed(answers, tap, message);
    void this.#places.take().then(() => this.#placed(answers, tap, message));
  }

  stop(): void {
    this.#pauses.end();
  }

  async settled(): Promise<void> {
    if (this.#unsettled > 0)
      await new Promise<void>((resolve) => (this.#onSettled = resolve));
  }

  #placed(answers: Acknowledgements, tap: Tap, message: ConsumeMessage): void {
    if (this.stopped) {
      this.#places.give();
      return this.#settle(answers, message, "retry");
    }
    // Without acknowledgements a message is done when it is handed over: at most once, but not more than the credit at a time.
    if (!tap.isAcknowledged) answers.ack(message);
    this.#deliver(this.#inbound(tap, message)).then((outcome) => {
      this.#places.give();
      if (!tap.isAcknowledged) return this.#done();
      const isShared = tap.queue.kind !== "own";
      const isPassedOn = this.#isForReplies && isShared && outcome === "reject";
      if (outcome !== "retry" && !isPassedOn)
        return this.#settle(answers, message, outcome);
      // What is given back at once is here again at once. While it rests it keeps its place in the prefetch. When we stop, it is
      // someone else's.
      const { retryDelayMs } = this.#receiving;
      const ms = isPassedOn ? PASS_MS : retryDelayMs;
      const rest = this.#pauses.pause(ms);
      void rest.then(() => this.#settle(answers, message, "retry"));
    });
  }

  #settle(
    answers: Acknowledgements,
    message: ConsumeMessage,
    outcome: Outcome,
  ): void {
    if (outcome === "ack") answers.ack(message);
    else answers.nack(message, outcome === "retry");
    this.#done();
  }

  #done(): void {
    this.#unsettled -= 1;
    if (this.#unsettled === 0) this.#onSettled?.();
  }

  /** Field by field: this is done for every message. */
  #inbound(tap: Tap, message: ConsumeMessage): Inbound<Amqp> {
    const { maxBytes, answer } = this.#receiving;
    const { body, headers, contentType, messageId } = contentOf(
      message,
      maxBytes,
    );
    const { replyTo, type: kind } = message.properties as {
      readonly replyTo?: string;
      readonly type?: string;
    };
    const { correlationId } = correlationOf(message);
    const inbound: Writable<Inbound<Amqp>> = {
      body,
      headers,
      contentType,
      messageId,
      source: tap.source,
      address: tap.address ?? addressOf(tap, message),
      lane: tap.queue.name,
      redelivered: message.fields.redelivered,
      binding: factsOf(message),
    };
    if (correlationId !== undefined) inbound.correlationId = correlationId;
    if (kind !== undefined)
      inbound.isOfKind = ({ messageType }: AmqpSend) => messageType === kind;
    if (replyTo !== undefined) {
      inbound.replyTo = replyTo;
      inbound.respond = (content) => answer(replyTo, content, correlationId);
    }
    return inbound;
  }
}

/** A queue, a fan-out or a copy does not come under the channel's routing key; where there is only one address, it is that. */
function addressOf({ pattern }: Tap, message: ConsumeMessage): string {
  const key = keysOf(message).find((one) => pattern.test(one));
  return key ?? message.fields.routingKey;
}

/** Unless the document's operation says `ack: false`. */
function isAcknowledged({ binding }: Source): boolean {
  return (binding as { readonly ack?: boolean } | undefined)?.ack !== false;
}
