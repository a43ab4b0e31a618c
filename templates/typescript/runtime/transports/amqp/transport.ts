import type { ConfirmChannel } from "amqplib";
import {
  AddressError,
  ConnectError,
  Deadline,
  PublishError,
  segmented,
  until,
  type Addressing,
  type Answering,
  type Channel,
  type ConsumeRequest,
  type Consumption,
  type Content,
  type Deliver,
  type Inbound,
  type Inbox,
  type Limit,
  type Outbound,
  type Replied,
  type Session,
  type Transport,
} from "../../runtime/index.js";
import { checkWords, isQueue, parkingOf, routeOf, vhostOf } from "./channel.js";
import { dial } from "./connect.js";
import { consume } from "./consume.js";
import { openInbox } from "./inbox.js";
import { keptOf, type Kept } from "./kept.js";
import { Link } from "./link.js";
import { bodyOf, propertiesOf } from "./message.js";
import type { AmqpOptions } from "./options.js";
import { amqpCapabilities, type Amqp } from "./protocol.js";
import { Publisher } from "./publish.js";
import { Standing, type Way } from "./standing.js";
import {
  declareExchange,
  declareParking,
  declareUses,
  type Topology,
} from "./topology.js";

const ANSWER_MS = 30_000;

/**
 * Two connections: a broker that runs out of memory stops reading from those that publish, and the acknowledgements of
 * what it sends have to reach it all the same.
 */
export class AmqpTransport implements Transport<Amqp> {
  readonly protocol = "amqp";
  readonly capabilities: typeof amqpCapabilities = amqpCapabilities;
  readonly addressing: Addressing;
  readonly #url: string;
  readonly #options: AmqpOptions;
  readonly #topology: Topology;
  /** Where dead letters go. */
  readonly #parking = new Set<Channel>();
  readonly #standing = new Standing();
  #session: Session | undefined;
  #outgoing: Link | undefined;
  #incoming: Promise<Link> | undefined;
  #publisher: Publisher | undefined;

  constructor(url: string, options: AmqpOptions) {
    const { spelling, ensure = "create", queueArguments = {} } = options;
    this.#url = url;
    this.#options = options;
    const words = {
      ...segmented(".", /[*#]/),
      ...(spelling ? { literal: spelling } : {}),
    };
    // A queue may have any name; `checkWords` holds routing keys to their words.
    this.addressing = { ...words, encode: (value) => value };
    this.#topology = { ensure, queueArguments, addressing: words };
  }

  async connect(session: Session): Promise<void> {
    this.#session = session;
    const link = this.#link(session, "outgoing");
    await link.open();
    this.#outgoing = link;
    this.#publisher = await Publisher.open(link);
  }

  publish(message: Outbound<Amqp>, limit: Limit): Promise<void> {
    const { channel, address, binding, replyTo } = message;
    checkWords(channel, address, this.#topology.addressing);
    const { exchange, key } = routeOf(channel, address);
    // Dropping an event that nobody wants is normal; dropping a dead letter, a request or a task is not.
    const mandatory =
      binding.mandatory ??
      (replyTo !== undefined || this.#parking.has(channel) || isQueue(channel));
    return this.#connected().send(
      {
        exchange,
        key,
        body: bodyOf(message, binding),
        properties: propertiesOf(message, binding, mandatory, message),
        declare: (fresh) => declareExchange(fresh, channel, this.#topology),
      },
      limit,
    );
  }

  parking(channel: Channel, documented: readonly Channel[]): Channel {
    return parkingOf(channel, documented);
  }

  keeping(message: Inbound<Amqp>): Kept {
    return keptOf(message);
  }

  async consume(
    request: ConsumeRequest,
    deliver: Deliver<Amqp>,
  ): Promise<Consumption> {
    await this.#prepare(request.deadLetters ?? []);
    const { retryDelayMs = 1_000, maxBytes = MAX_BYTES } = this.#options;
    const receiving = {
      link: await this.#receiver(),
      topology: this.#topology,
      retryDelayMs,
      maxBytes,
      answer: (queue: string, answer: Content, correlationId?: string) =>
        this.#answer(queue, answer, correlationId),
    };
    return consume(receiving, request, deliver);
  }

  async openInbox(onReply: (reply: Replied) => boolean): Promise<Inbox> {
    const { maxBytes = MAX_BYTES } = this.#options;
    return openInbox(await this.#receiver(), maxBytes, onReply);
  }

  /** A queue: the default exchange has all of them by their names. */
  wayTo(address: string): Answering {
    const bytes = Buffer.byteLength(address);
    if (bytes === 0 || bytes > LONGEST_NAME)
      throw new AddressError(`the name of a queue has not ${bytes} bytes`);
    return (answer, correlationId) =>
      this.#answer(address, answer, correlationId);
  }

  async close(): Promise<void> {
    const incoming = await this.#incoming?.catch(() => undefined);
    await Promise.all([this.#outgoing?.close(), incoming?.close()]);
    this.#session?.onState("closed");
  }

  async #answer(
    queue: string,
    answer: Content,
    correlationId?: string,
  ): Promise<void> {
    const exchange = correlationId === undefined ? {} : { correlationId };
    const limit = new Deadline(ANSWER_MS);
    const parcel = {
      exchange: "",
      key: queue,
      body: bodyOf(answer),
      properties: propertiesOf(answer, {}, false, exchange),
      declare: async () => undefined,
    };
    const late = (): Error =>
      new PublishError(`the broker did not confirm in time: ${queue}`);
    const sent = this.#connected().send(parcel, limit);
    await until(sent, limit.signal, late).finally(() => limit.end());
  }

  /** Makes sure of where dead letters go, now and on every later connection. Throws `ConnectError`. */
  async #prepare(channels: readonly Channel[]): Promise<void> {
    const link = this.#outgoing;
    const fresh = channels.filter((channel) => !this.#parking.has(channel));
    if (!link || fresh.length === 0) return;
    const uses = this.#session?.uses.map(({ channel }) => channel) ?? [];
    vhostOf([...uses, ...fresh]);
    for (const channel of fresh) this.#parking.add(channel);
    await link.prepare((channel) => this.#declare(channel, fresh));
  }

  async #declare(
    channel: ConfirmChannel,
    targets: Iterable<Channel>,
  ): Promise<void> {
    for (const target of targets)
      await declareParking(channel, target, this.#topology);
  }

  #connected(): Publisher {
    if (this.#publisher) return this.#publisher;
    throw new ConnectError("connect first");
  }

  /** Opened with the first subscription. */
  async #receiver(): Promise<Link> {
    const session = this.#session;
    if (!session) throw new ConnectError("connect first");
    this.#incoming ??= this.#open(session);
    this.#incoming.catch(() => (this.#incoming = undefined));
    return this.#incoming;
  }

  async #open(session: Session): Promise<Link> {
    const link = this.#link(session, "incoming");
    await link.open();
    return link;
  }

  #link({ uses, onState }: Session, way: Way): Link {
    const vhost = vhostOf(uses.map(({ channel }) => channel));
    return new Link(
      () => dial(this.#url, vhost, this.#options),
      async (channel) => {
        await declareUses(channel, uses, this.#topology);
        await this.#declare(channel, this.#parking);
      },
      (isUp, cause) => {
        this.#standing.note(way, isUp, cause);
        onState(this.#standing.state, this.#standing.cause);
      },
    );
  }
}

const MAX_BYTES = 16 << 20;
const LONGEST_NAME = 255;
