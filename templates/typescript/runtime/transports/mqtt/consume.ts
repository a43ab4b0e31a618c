import type { IPublishPacket, MqttClient } from "mqtt";
import {
  addressPattern,
  buildAddress,
  pause,
  Pauses,
  Places,
  within,
  refusePartial,
  type Addressing,
  type ConsumeRequest,
  type Content,
  type Deliver,
  type Inbound,
  type Protocol,
  type Source,
  type Writable,
} from "../../runtime/index.js";
import type { Settle } from "./acknowledge.js";
import { contentOf, correlationOf, factsOf } from "./message.js";
import type { MqttReceive } from "./protocol.js";
import { subscribe } from "./subscribe.js";

/** So long may the broker take to answer who leaves, in milliseconds. */
const LEAVE_MS = 2_000;

type Qos = 0 | 1 | 2;

/** What a subscription works with. */
export interface Receiving {
  readonly client: MqttClient;
  readonly addressing: Addressing;
  readonly share: boolean;
  /** Whether a later process finds this session again. */
  readonly returns: boolean;
  readonly retryDelayMs: number;
  /** Whether the broker takes identifiers of subscriptions. */
  identifies(): boolean;
  /** Publishes an answer. */
  answer(topic: string, answer: Content, correlation?: Buffer): Promise<void>;
  onError(error: Error): void;
}

/** A source, its filter, and how the broker and we tell which of its messages are for it. */
interface Tap {
  readonly source: Source;
  readonly filter: string;
  readonly qos: Qos;
  /** The subscription identifier: the same in every process, for what was queued while an earlier one was there. */
  readonly id: number;
  readonly pattern: RegExp;
  readonly take: Take;
}

/** Hands one copy of a message to one source. */
export type Take = (packet: IPublishPacket, settle: Settle) => void;

/** The messages of one subscription. */
export class Consumer<P extends Protocol & { readonly receive: MqttReceive }> {
  readonly #receiving: Receiving;
  readonly #deliver: Deliver<P>;
  readonly #places: Places;
  readonly #taps: readonly Tap[];
  readonly #keep: boolean;
  readonly #leaves: boolean;
  readonly #pauses = new Pauses();
  /** What we have unsubscribed from. */
  #left: readonly string[] = [];
  /** All messages that were ever taken, and those that are not done with. */
  #taken = 0;
  #open = 0;
  #onIdle: (() => void) | undefined;

  constructor(
    receiving: Receiving,
    { sources, group, credit }: ConsumeRequest,
    deliver: Deliver<P>,
  ) {
    const { addressing, share, returns } = receiving;
    const prefix = group === undefined || !share ? "" : `$share/${group}/`;
    this.#receiving = receiving;
    this.#deliver = deliver;
    this.#places = new Places(credit);
    this.#taps = sources.map((source): Tap => {
      const { channel, params } = source;
      const filter = `${prefix}${filterOf(source, addressing)}`;
      const pattern = addressPattern(channel.address, addressing, params);
      const take: Take = (packet, settle) => this.#take(packet, source, settle);
      return {
        source,
        filter,
        qos: qosOf(source),
        id: idOf(filter),
        pattern,
        take,
      };
    });
    // A group's subscription stays with a session that comes back: what is sent while we are away would have no taker.
    this.#keep = group !== undefined && returns;
    this.#leaves = group !== undefined && !returns;
  }

  /** Adds those whose subscriptions the broker names. */
  named(topic: string, ids: number | readonly number[], takers: Take[]): void {
    for (const { id, pattern, take } of this.#taps)
      if (typeof ids === "number" ? ids === id : ids.includes(id))
        if (pattern.test(topic)) takers.push(take);
  }

  /** Where the broker names none: adds the first that the topic fits. */
  matching(topic: string, takers: Take[]): void {
    const tap = this.#taps.find(({ pattern }) => pattern.test(topic));
    if (tap) takers.push(tap.take);
  }

  has(filter: string): boolean {
    return this.#taps.some((tap) => tap.filter === filter);
  }

  /** Also after every reconnect, though the session may still be there: brokers forget shared subscriptions when they are killed. */
  async subscribe(isAgain = false): Promise<void> {
    const { client, identifies } = this.#receiving;
    // Again: what the broker retains comes once more only where the session is gone.
    const rh = isAgain ? 1 : 0;
    const asked = this.#taps.map(({ filter, qos, id }) =>
      subscribe(client, filter, {
        qos,
        rh,
        ...(identifies() ? { properties: { subscriptionIdentifier: id } } : {}),
      }),
    );
    await Promise.all(asked);
  }

  /** Again, unless we have left. */
  async resubscribe(): Promise<void> {
    if (this.#left.length === 0) await this.subscribe(true);
  }

  /** `isShared`: whether someone else receives by the same filter. */
  async stop(isShared: (filter: string) => boolean): Promise<void> {
    const filters = this.#taps.map(({ filter }) => filter);
    const alone = filters.filter((filter) => !isShared(filter));
    this.#left = this.#keep ? [] : alone;
    if (!this.#leaves || alone.length === 0) this.#pauses.end();
    await this.#leave();
  }

  /**
   * Brokers give nobody else what they have given to a member of a group, and its session is about to end. What they still have for it
   * comes before their next answer: two answers in a row without a message, because one of QoS 2 takes two steps to make way.
   */
  async rest(): Promise<void> {
    const pauses = this.#pauses;
    for (let answers = 0; !pauses.isOver && answers < 2; answers += 1) {
      if (this.#open > 0)
        await new Promise<void>((resolve) => (this.#onIdle = resolve));
      // Their acknowledgements are on their way.
      await pause(0);
      const before = this.#taken;
      if (!pauses.isOver) await this.#leave();
      if (this.#taken !== before) answers = -1;
    }
  }

  /** Nothing is delivered any more. */
  end(): void {
    this.#pauses.end();
  }

  /** A broker that is gone does not answer. */
  async #leave(): Promise<void> {
    const { client, onError } = this.#receiving;
    if (this.#left.length === 0 || !client.connected) return;
    const left = client.unsubscribeAsync([...this.#left]);
    await within(left.catch(onError), LEAVE_MS);
  }

  #take(packet: IPublishPacket, source: Source, settle: Settle): void {
    const places = this.#places;
    this.#taken += 1;
    this.#open += 1;
    const message = this.#inbound(packet, source);
    if (places.tryTake()) this.#handle(message, settle);
    else void places.take().then(() => this.#handle(message, settle));
  }

  #handle(message: Inbound<P>, settle: Settle): void {
    if (this.#pauses.isOver) return this.#done(settle, false);
    this.#deliver(message).then((outcome) => {
      // MQTT has no way to reject: a message that is given up is done with.
      if (outcome === "retry") void this.#handleAgain(message, settle);
      else this.#done(settle, true);
    });
  }

  /** A message cannot be given back: it stays unacknowledged with the broker, and is handled again from here until we stop. */
  async #handleAgain(message: Inbound<P>, settle: Settle): Promise<void> {
    await this.#pauses.pause(this.#receiving.retryDelayMs);
    this.#handle({ ...message, redelivered: true }, settle);
  }

  #done(settle: Settle, isDone: boolean): void {
    this.#places.give();
    this.#open -= 1;
    if (this.#open === 0) this.#onIdle?.();
    settle(isDone);
  }

  #inbound(packet: IPublishPacket, source: Source): Inbound<P> {
    const { body, headers, reserved, contentType, messageId } =
      contentOf(packet);
    const inbound: Writable<Inbound<P>> = {
      body,
      headers,
      contentType,
      messageId,
      source,
      address: packet.topic,
      lane: source.channel.name,
      redelivered: packet.dup,
      binding: factsOf(packet),
    };
    if (reserved) inbound.reserved = reserved;
    const correlationId = correlationOf(packet);
    if (correlationId !== undefined) inbound.correlationId = correlationId;
    const { responseTopic, correlationData } = packet.properties ?? {};
    if (responseTopic !== undefined) {
      inbound.replyTo = responseTopic;
      inbound.respond = (content) =>
        this.#receiving.answer(responseTopic, content, correlationData);
    }
    return inbound;
  }
}

/** A parameter that is left open is a `+`. */
function filterOf({ channel, params }: Source, addressing: Addressing): string {
  refusePartial(channel, params, addressing);
  const parts = (channel.address ?? []).map((part) =>
    typeof part !== "string" && params[part.param] === undefined
      ? "+"
      : buildAddress([part], params, addressing),
  );
  return parts.join("");
}

function qosOf({ binding }: Source): Qos {
  return (binding as { readonly qos?: Qos } | undefined)?.qos ?? 1;
}

/** Of 28 bits, as the protocol has them, and never 0: FNV-1a. */
function idOf(filter: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(filter))
    hash = Math.imul(hash ^ byte, 0x01000193);
  return ((hash >>> 0) % 0xfffffff) + 1;
}
