import type { IPublishPacket, MqttClient } from "mqtt";
import {
  asError,
  ConnectError,
  PublishError,
  segmented,
  type Addressing,
  type Capabilities,
  type ConsumeRequest,
  type Consumption,
  type Content,
  type Deliver,
  type Inbox,
  type Outbound,
  type Protocol,
  type Replied,
  type Session,
  type Transport,
} from "../../runtime/index.js";
import { holdAcknowledgements, type Settle } from "./acknowledge.js";
import { firstConnection, newClient, type Version } from "./connect.js";
import { Consumer } from "./consume.js";
import {
  contentOf,
  correlationOf,
  exchangeOf,
  publishOptions,
  type Exchange,
} from "./message.js";
import type { MqttOptions } from "./options.js";
import type { MqttReceive, MqttSend } from "./protocol.js";

/** Either version. */
interface AnyMqtt extends Protocol {
  readonly name: "mqtt";
  readonly send: MqttSend;
  readonly receive: MqttReceive;
}

/** One connection for everything. MQTT.js dials again when it is lost, and sends again what was not confirmed. */
export class MqttTransport<P extends AnyMqtt> implements Transport<P> {
  readonly protocol: P["name"] = "mqtt";
  readonly capabilities: P["capabilities"];
  readonly addressing: Addressing;
  /** MQTT 3.1.1 has no way back for a reply. */
  readonly openInbox?: NonNullable<Transport<P>["openInbox"]>;
  readonly #url: string;
  readonly #options: MqttOptions;
  readonly #version: Version;
  readonly #consumers = new Set<Consumer<P>>();
  /** A resumed session delivers before anyone consumes: not acknowledged, and so no more than the broker's window. */
  #early: (readonly [packet: IPublishPacket, settle: Settle])[] = [];
  #client: MqttClient | undefined;
  #session: Session | undefined;
  #inbox = "";
  #onReply: ((reply: Replied) => boolean) | undefined;

  constructor(
    url: string,
    options: MqttOptions,
    version: Version,
    capabilities: P["capabilities"] & Capabilities,
  ) {
    const { spelling } = options;
    this.#url = url;
    this.#options = options;
    this.#version = version;
    this.capabilities = capabilities;
    if (version === 5) this.openInbox = (onReply) => this.#openInbox(onReply);
    this.addressing = {
      ...segmented("/", /[+#\0]/),
      ...(spelling ? { literal: spelling } : {}),
    };
  }

  async connect(session: Session): Promise<void> {
    const client = newClient(this.#url, this.#options, this.#version);
    holdAcknowledgements(client, (packet, settle) =>
      this.#dispatch(packet, settle),
    );
    await firstConnection(client);
    this.#client = client;
    this.#session = session;
    client.on("connect", () => {
      for (const consumer of this.#consumers) consumer.resubscribe();
      if (this.#inbox !== "")
        client.subscribeAsync(this.#inbox, { qos: 1 }).catch(this.#report);
      session.onState("connected");
    });
    let last: Error | undefined;
    client.on("error", (error) => (last = error));
    client.on("close", () => {
      session.onState("disconnected", last);
      last = undefined;
    });
    session.onState("connected");
  }

  async publish(message: Outbound<P>): Promise<void> {
    const { address, body, binding } = message;
    await this.#send(address, body, message, binding, exchangeOf(message));
  }

  async consume(
    request: ConsumeRequest,
    deliver: Deliver<P>,
  ): Promise<Consumption> {
    const { share = true, retryDelayMs = 1_000 } = this.#options;
    const consumer = new Consumer<P>(
      {
        client: this.#connected(),
        addressing: this.addressing,
        share,
        retryDelayMs,
        answer: (topic, answer, correlationData) =>
          this.#send(
            topic,
            answer.body,
            answer,
            {},
            correlationData === undefined ? {} : { correlationData },
          ),
        onError: this.#report,
      },
      request,
      deliver,
    );
    this.#consumers.add(consumer);
    await consumer.subscribe();
    for (const [packet, settle] of this.#early.splice(0))
      this.#dispatch(packet, settle);
    return {
      stop: () => consumer.stop(),
      close: async () => void this.#consumers.delete(consumer),
    };
  }

  async #openInbox(onReply: (reply: Replied) => boolean): Promise<Inbox> {
    const client = this.#connected();
    this.#inbox = `replies/${crypto.randomUUID()}`;
    this.#onReply = onReply;
    await client.subscribeAsync(this.#inbox, { qos: 1 });
    return {
      replyTo: () => this.#inbox,
      close: async () => {
        await client.unsubscribeAsync(this.#inbox).catch(this.#report);
        this.#inbox = "";
      },
    };
  }

  async close(): Promise<void> {
    const nameless = this.#options.clientId === undefined;
    const ends = nameless && this.#version === 5;
    await this.#client?.endAsync(
      false,
      ends ? { properties: { sessionExpiryInterval: 0 } } : {},
    );
    this.#session?.onState("closed");
  }

  readonly #report = (thrown: unknown): void =>
    this.#session?.onState("connected", asError(thrown));

  #dispatch(packet: IPublishPacket, settle: Settle): void {
    if (this.#inbox !== "" && packet.topic === this.#inbox) {
      this.#onReply?.({ ...contentOf(packet), ...correlationOf(packet) });
      return settle(true);
    }
    const consumer = [...this.#consumers].find((one) =>
      one.matches(packet.topic),
    );
    if (consumer) void consumer.arrive(packet, settle);
    else this.#early.push([packet, settle]);
  }

  async #send(
    topic: string,
    body: Uint8Array,
    content: Omit<Content, "body">,
    binding: MqttSend,
    exchange: Exchange,
  ): Promise<void> {
    const options = publishOptions(content, binding, exchange, this.#version);
    const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
    try {
      await this.#connected().publishAsync(topic, bytes, options);
    } catch (thrown) {
      const cause = asError(thrown);
      if (cause instanceof ConnectError) throw cause;
      const message = `the broker did not take ${topic}: ${cause.message}`;
      throw new PublishError(message, { cause, retryable: isRetryable(cause) });
    }
  }

  #connected(): MqttClient {
    if (this.#client) return this.#client;
    throw new ConnectError("connect first");
  }
}

/** Not authorised, invalid topic, packet too large, invalid payload: the broker will not change its mind. */
const FINAL = new Set([135, 144, 149, 153]);

function isRetryable(cause: Error): boolean {
  const { code } = cause as { readonly code?: unknown };
  return typeof code !== "number" || !FINAL.has(code);
}
