import type { IClientPublishOptions, IPublishPacket, MqttClient } from "mqtt";
import {
  asError,
  ConnectError,
  Places,
  segmented,
  within,
  type Addressing,
  type Answering,
  type Capabilities,
  type ConsumeRequest,
  type Consumption,
  type Content,
  type Deliver,
  type Inbox,
  type Limit,
  type Outbound,
  type Protocol,
  type Replied,
  type Session,
  type Transport,
} from "../../runtime/index.js";
import { afterAll, holdAcknowledgements, type Settle } from "./acknowledge.js";
import {
  firstConnection,
  isKept,
  neverAgain,
  newClient,
  type Version,
} from "./connect.js";
import { Consumer, type Take } from "./consume.js";
import { Link, type Resubscribe } from "./link.js";
import {
  contentOf,
  correlationOf,
  exchangeOf,
  publishOptions,
} from "./message.js";
import type { MqttOptions } from "./options.js";
import type { MqttReceive, MqttSend } from "./protocol.js";
import { refusal } from "./refusal.js";
import { subscribe } from "./subscribe.js";
import { checkTopic } from "./topic.js";
import { Unclaimed } from "./unclaimed.js";

const MOST = 65_535;
const FEW = 20;
const CLOSE_MS = 2_000;

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
  readonly #url: string;
  readonly #options: MqttOptions;
  readonly #version: Version;
  readonly #consumers = new Set<Consumer<P>>();
  readonly #unclaimed = new Unclaimed();
  #client: MqttClient | undefined;
  #session: Session | undefined;
  #link: Link | undefined;
  /** Whether the broker takes identifiers of subscriptions. */
  #identifies = false;
  /** As many as the broker takes at a time: it disconnects who sends more. Without its word as many as there are numbers. */
  #window = new Places(MOST);
  /** Of QoS 2. Without the broker's word few: what brokers of 3.1.1 queue beyond their window they forget when they are killed. */
  #exact = new Places(FEW);
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
    const { properties } = await firstConnection(client);
    client.on("close", () => this.#unclaimed.forget());
    this.#identifies =
      this.#version === 5 &&
      properties?.subscriptionIdentifiersAvailable !== false;
    this.#window = new Places(properties?.receiveMaximum ?? MOST);
    if (this.#version === 5) this.#exact = this.#window;
    this.#client = client;
    this.#session = session;
    this.#link = new Link(client, session, () => this.#subscriptions(client));
  }

  /** Without a promise more than the library's answer takes: there is one for each message. */
  publish(message: Outbound<P>, limit: Limit): Promise<void> {
    const { qos } = message.binding;
    if (qos === 0) return this.#publish(message);
    const window = qos === 2 ? this.#exact : this.#window;
    return window.tryTake()
      ? this.#publish(message, window)
      : this.#publishLater(message, window, limit);
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
        returns: isKept(this.#options),
        retryDelayMs,
        identifies: () => this.#identifies,
        answer: (topic, answer, correlation) =>
          this.#answer(topic, answer, correlation),
        onError: this.#report,
      },
      request,
      deliver,
    );
    this.#consumers.add(consumer);
    // At once: what comes while we subscribe comes after them.
    for (const [packet, settle] of this.#unclaimed.taken())
      this.#dispatch(packet, settle);
    await consumer.subscribe();
    const isShared = (filter: string): boolean =>
      [...this.#consumers].some((one) => one !== consumer && one.has(filter));
    return {
      stop: () => consumer.stop(isShared),
      rest: () => consumer.rest(),
      close: async () => {
        consumer.end();
        this.#consumers.delete(consumer);
      },
    };
  }

  async #publishLater(
    message: Outbound<P>,
    window: Places,
    limit: Limit,
  ): Promise<void> {
    await window.take();
    // Its signal is asked for only where there was time to abort: it costs as much as all the rest.
    if (limit.signal.aborted) return window.give();
    return this.#publish(message, window);
  }

  #publish(message: Outbound<P>, window?: Places): Promise<void> {
    const { address, body, binding } = message;
    return this.#send(
      address,
      body,
      publishOptions(message, binding, exchangeOf(message), this.#version),
      window,
    );
  }

  async #answer(
    topic: string,
    answer: Content,
    correlationData?: Buffer,
  ): Promise<void> {
    checkTopic(topic);
    const exchange = correlationData === undefined ? {} : { correlationData };
    const options = publishOptions(answer, {}, exchange, this.#version);
    await this.#window.take();
    await this.#send(topic, answer.body, options, this.#window);
  }

  /** Over MQTT 3.1.1 a request says it in its payload alone. */
  async openInbox(onReply: (reply: Replied) => boolean): Promise<Inbox> {
    const client = this.#connected();
    this.#inbox = `replies/${crypto.randomUUID()}`;
    this.#onReply = onReply;
    await subscribe(client, this.#inbox, { qos: 1 });
    return {
      replyTo: () => this.#inbox,
      close: async () => {
        await client.unsubscribeAsync(this.#inbox).catch(this.#report);
        this.#inbox = "";
      },
    };
  }

  wayTo(address: string): Answering {
    checkTopic(address);
    return (answer, id) =>
      this.#answer(address, answer, id === undefined ? id : Buffer.from(id));
  }

  async close(): Promise<void> {
    const ends = !isKept(this.#options) && this.#version === 5;
    const client = this.#client;
    if (client) neverAgain(client);
    // An orderly end waits for what is under way, and so for ever where the broker is gone.
    const orderly = client?.endAsync(
      false,
      ends ? { properties: { sessionExpiryInterval: 0 } } : {},
    );
    if (orderly && !(await within(orderly, CLOSE_MS)))
      await within(client?.endAsync(true) ?? orderly, CLOSE_MS);
    this.#unclaimed.forget();
    this.#session?.onState("closed");
  }

  readonly #report = (thrown: unknown): void =>
    this.#session?.onError?.(asError(thrown));

  /** All that there should be. */
  #subscriptions(client: MqttClient): readonly Resubscribe[] {
    const own = [...this.#consumers].map((one) => () => one.resubscribe());
    const inbox = this.#inbox;
    if (inbox === "") return own;
    return [...own, () => subscribe(client, inbox, { qos: 1 })];
  }

  #dispatch(packet: IPublishPacket, settle: Settle): void {
    if (this.#inbox !== "" && packet.topic === this.#inbox) {
      const correlationId = correlationOf(packet);
      this.#onReply?.({
        ...contentOf(packet),
        ...(correlationId === undefined ? {} : { correlationId }),
      });
      return settle(true);
    }
    const takers = this.#takers(packet);
    if (takers.length === 0)
      return this.#unclaimed.keep(packet, settle, this.#report);
    const settleOne =
      takers.length === 1 ? settle : afterAll(takers.length, settle);
    for (const take of takers) take(packet, settleOne);
  }

  /**
   * The broker sends a copy for each subscription, or one for all of them, and says for which. Without that, as in MQTT 3.1.1,
   * everyone whom it fits gets what comes.
   */
  #takers({ topic, properties }: IPublishPacket): readonly Take[] {
    const ids = properties?.subscriptionIdentifier;
    const takers: Take[] = [];
    if (ids !== undefined)
      for (const one of this.#consumers) one.named(topic, ids, takers);
    // Named is none of ours: an earlier session's filter. Better twice than never.
    if (takers.length === 0)
      for (const one of this.#consumers) one.matching(topic, takers);
    return takers;
  }

  /** `window`: where it has a place until it is confirmed. */
  #send(
    topic: string,
    body: Uint8Array,
    options: IClientPublishOptions,
    window?: Places,
  ): Promise<void> {
    const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
    return new Promise((resolve, reject) => {
      const settle = (thrown?: unknown): void => {
        window?.give();
        if (thrown) reject(refusal(topic, thrown));
        else resolve();
      };
      try {
        this.#connected().publish(topic, bytes, options, settle);
      } catch (thrown) {
        settle(thrown);
      }
    });
  }

  #connected(): MqttClient {
    if (this.#link?.failure) throw this.#link.failure;
    if (this.#client) return this.#client;
    throw new ConnectError("connect first");
  }
}
