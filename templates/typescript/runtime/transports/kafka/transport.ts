import type { Admin, Message, Producer } from "kafkajs";
import {
  AddressError,
  ConnectError,
  Deadline,
  PublishError,
  segmented,
  type Addressing,
  type Answering,
  type Channel,
  type ConsumeRequest,
  type Consumption,
  type Content,
  type Deliver,
  type Inbox,
  type Limit,
  type Outbound,
  type Replied,
  type Session,
  type Source,
  type Transport,
} from "../../runtime/index.js";
import { Clients, connectError } from "./connect.js";
import { consume, type Receiving } from "./consume.js";
import { openInbox } from "./inbox.js";
import { Link } from "./link.js";
import { recordOf } from "./message.js";
import type { KafkaOptions } from "./options.js";
import { outletOf, type Outlet } from "./outlet.js";
import { idempotent } from "./producer.js";
import { kafkaCapabilities, type Kafka } from "./protocol.js";
import { Publisher } from "./publish.js";
import { Renewed } from "./renewed.js";
import {
  checkNames,
  fixedTopic,
  isTopic,
  parkingOf,
  type OperationBinding,
} from "./topology.js";
import { Topics } from "./topics.js";

const ANSWER_MS = 30_000;
/** About as long as a broker needs to come back. After it the producer's count is given up, and so what it holds duplicates off with. */
const publishing = { initialRetryTime: 100, maxRetryTime: 1_000, retries: 30 };

/** Long enough for a broker that starts, and has no coordinator yet. A member that cannot go on is started anew. */
const receivingRetry = {
  initialRetryTime: 100,
  maxRetryTime: 1_000,
  retries: 15,
};

/** Kafka by kafkajs: an admin, a producer for each client id, and a consumer for each group. */
export class KafkaTransport implements Transport<Kafka> {
  readonly protocol = "kafka";
  readonly capabilities: typeof kafkaCapabilities = kafkaCapabilities;
  readonly addressing: Addressing;
  readonly #options: KafkaOptions;
  readonly #brokers: string;
  readonly #clients: Clients;
  readonly #admin: Renewed<Admin>;
  readonly #topics: Topics;
  readonly #producers = new Map<string | undefined, Renewed<Producer>>();
  readonly #publisher: Publisher;
  #link: Link | undefined;

  constructor(brokers: string, options: KafkaOptions) {
    const { spelling, clientId } = options;
    this.#options = options;
    this.#brokers = brokers;
    this.addressing = {
      ...segmented(".", /[^\w-]/),
      ...(spelling ? { literal: spelling } : {}),
    };
    this.#clients = new Clients(brokers, options, () => this.#link?.doubt());
    this.#admin = new Renewed(() =>
      this.#clients.client({ retries: 0 }, clientId).admin(),
    );
    this.#topics = new Topics(this.#admin, options);
    this.#publisher = new Publisher({
      producer: (id) => this.#producer(id),
      ready: (topic, channel) => this.#ready(topic, channel),
      forget: (topic) => this.#topics.forget(topic),
    });
  }

  async connect({ uses, onState }: Session): Promise<void> {
    const channels = uses.map(({ channel }) => channel);
    checkNames(channels, this.addressing);
    const link = new Link(() => this.#look(), onState);
    try {
      // It does not try again: a wrong password is an error now, not something to wait for.
      await this.#look();
      this.#link = link;
      await this.#ensure(channels);
    } catch (cause) {
      throw connectError(`cannot connect to ${this.#brokers}`, cause);
    }
    link.connected();
  }

  publish(message: Outbound<Kafka>, limit: Limit): Promise<void> {
    const { channel, address, binding } = message;
    const outlet = outletOf(channel);
    const topic = outlet.topic ?? address;
    const isSaid = outlet.isConstant || topic === address;
    const record = recordOf(message, isSaid ? undefined : address);
    const refusal = refusalOf(channel.name, outlet, record);
    if (refusal) return Promise.reject(refusal);
    if (binding.partition !== undefined) record.partition = binding.partition;
    // The document's binding of the operation is beneath what the caller said.
    const { clientId } = binding as OperationBinding;
    return this.#publisher.send({
      topic,
      channel,
      clientId: this.#options.clientId ?? clientId,
      record,
      limit,
    });
  }

  parking(channel: Channel, documented: readonly Channel[]): Channel {
    return parkingOf(channel, documented);
  }

  async consume(
    request: ConsumeRequest,
    deliver: Deliver<Kafka>,
  ): Promise<Consumption> {
    const { deadLetters = [] } = request;
    checkNames(deadLetters, this.addressing);
    await this.#ensure(deadLetters);
    const { clientId } = this.#options;
    const receiving: Receiving = {
      options: this.#options,
      addressing: this.addressing,
      topics: this.#topics,
      client: (id) => this.#clients.client(receivingRetry, clientId ?? id),
      seats: this.#connected(),
      answer: async (topic, answer, correlationId) =>
        this.wayTo(topic)(answer, correlationId),
    };
    return consume(receiving, request, deliver);
  }

  async openInbox(onReply: (reply: Replied) => boolean): Promise<Inbox> {
    const receiver = {
      topics: this.#topics,
      replyTopic: this.#options.replyTopic,
      consume: (source: Source, onMessage: (message: Replied) => void) =>
        this.consume({ sources: [source], credit: 64 }, async (message) => {
          onMessage(message);
          return "ack";
        }),
    };
    return openInbox(receiver, onReply);
  }

  /** A topic that is there; none of the broker's own, which begin with two underscores. */
  wayTo(address: string): Answering {
    if (!isTopic(address) || address.startsWith("__"))
      throw new AddressError(
        `no topic for replies is called ${JSON.stringify(address.slice(0, 250))}`,
      );
    return (answer, correlationId) =>
      this.#answer(address, answer, correlationId);
  }

  async close(): Promise<void> {
    const clients = [...this.#producers.values(), this.#admin];
    await Promise.all(clients.map((client) => client.close()));
    this.#link?.close();
    this.#clients.destroy();
  }

  /** An asker who is gone has taken its topic along. */
  async #answer(
    topic: string,
    answer: Content,
    correlationId?: string,
  ): Promise<void> {
    const limit = new Deadline(ANSWER_MS);
    const envelope = correlationId === undefined ? {} : { correlationId };
    const record = recordOf({ ...answer, ...envelope });
    const { clientId } = this.#options;
    const sent = this.#publisher.send({ topic, clientId, record, limit });
    const late = (): Error =>
      new PublishError(`the broker did not confirm in time: ${topic}`);
    await limit.bound(sent, late).finally(() => limit.end());
  }

  /** The topics that are known before anything is sent there. */
  async #ensure(channels: readonly Channel[]): Promise<void> {
    const ensured = channels.map(async (channel) => {
      const topic = fixedTopic({ channel, params: {} }, this.addressing);
      if (topic !== undefined) await this.#topics.ensure(topic, channel);
    });
    await Promise.all(ensured);
  }

  async #ready(topic: string, channel: Channel | undefined): Promise<void> {
    if (this.#topics.knows(topic)) return;
    if (channel) await this.#topics.ensure(topic, channel);
    else await this.#topics.require(topic);
  }

  #connected(): Link {
    if (this.#link) return this.#link;
    throw new ConnectError("connect first");
  }

  #producer(clientId: string | undefined): Renewed<Producer> {
    const known =
      this.#producers.get(clientId) ??
      new Renewed(() => idempotent(this.#clients.client(publishing, clientId)));
    this.#producers.set(clientId, known);
    return known;
  }

  /** Connects once, to any of the brokers, and asks it something: it lets in whom it does not know yet, and answers nothing. */
  async #look(): Promise<void> {
    const retries = this.#clients.brokers - 1;
    const { clientId } = this.#options;
    const admin = this.#clients.client({ retries }, clientId, false).admin();
    try {
      await admin.connect();
      await admin.describeCluster();
    } catch (cause) {
      throw connectError(`cannot connect to ${this.#brokers}`, cause);
    } finally {
      await admin.disconnect();
    }
  }
}

/** What the broker would refuse: known before anything else waits for it. */
function refusalOf(
  channel: string,
  { most, isCompacted }: Outlet,
  { key, value }: Message,
): PublishError | undefined {
  const size = (value?.length ?? 0) + Buffer.byteLength(key ?? "");
  if (size > most)
    return new PublishError(
      `${channel}: ${size} bytes, where the topic takes ${most}`,
    );
  return isCompacted && key === null
    ? new PublishError(
        `${channel}: a topic that is compacted takes no message without a key`,
      )
    : undefined;
}
