import type { IPublishPacket, MqttClient } from "mqtt";
import {
  buildAddress,
  pause,
  Places,
  sourceRouter,
  type Addressing,
  type ConsumeRequest,
  type Content,
  type Deliver,
  type Inbound,
  type Outcome,
  type Protocol,
  type Source,
} from "../../runtime/index.js";
import type { Settle } from "./acknowledge.js";
import { contentOf, correlationOf, factsOf } from "./message.js";
import type { MqttReceive } from "./protocol.js";

type Qos = 0 | 1 | 2;

/** What a subscription works with. */
export interface Receiving {
  readonly client: MqttClient;
  readonly addressing: Addressing;
  readonly share: boolean;
  readonly retryDelayMs: number;
  /** Publishes an answer. */
  answer(topic: string, answer: Content, correlation?: Buffer): Promise<void>;
  onError(error: Error): void;
}

/** The messages of one subscription. */
export class Consumer<P extends Protocol & { readonly receive: MqttReceive }> {
  readonly #receiving: Receiving;
  readonly #deliver: Deliver<P>;
  readonly #places: Places;
  readonly #route: (topic: string) => Source | undefined;
  readonly #filters: ReadonlyMap<string, Qos>;
  readonly #keep: boolean;
  readonly #stopping = new AbortController();

  constructor(
    receiving: Receiving,
    { sources, group, credit }: ConsumeRequest,
    deliver: Deliver<P>,
  ) {
    const { addressing, share } = receiving;
    const prefix = group === undefined || !share ? "" : `$share/${group}/`;
    this.#receiving = receiving;
    this.#deliver = deliver;
    this.#places = new Places(credit);
    this.#route = sourceRouter(sources, addressing);
    this.#filters = new Map(
      sources.map((source) => [
        `${prefix}${filterOf(source, addressing)}`,
        qosOf(source),
      ]),
    );
    // A group's subscription stays with the session: what is sent while we are away would have no taker.
    this.#keep = group !== undefined;
  }

  matches(topic: string): boolean {
    return this.#route(topic) !== undefined;
  }

  /** Also after every reconnect, though the session may still be there: brokers forget shared subscriptions when they are killed. */
  async subscribe(): Promise<void> {
    const { client } = this.#receiving;
    const wanted = [...this.#filters].map(([filter, qos]) => [filter, { qos }]);
    await client.subscribeAsync(
      Object.fromEntries(wanted) as Record<string, { qos: Qos }>,
    );
  }

  /** Again, where nobody waits for it. */
  resubscribe(): void {
    this.subscribe().catch(this.#receiving.onError);
  }

  async arrive(packet: IPublishPacket, settle: Settle): Promise<void> {
    const source = this.#route(packet.topic);
    if (!source) return;
    await this.#places.take();
    const outcome = await this.#outcome(this.#inbound(packet, source));
    this.#places.give();
    // MQTT has no way to reject: a message that is given up is done with.
    settle(outcome !== "retry");
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    if (this.#keep) return;
    await this.#receiving.client
      .unsubscribeAsync([...this.#filters.keys()])
      .catch(this.#receiving.onError);
  }

  /** A message cannot be given back: it stays unacknowledged with the broker, and is handled again from here until we stop. */
  async #outcome(message: Inbound<P>): Promise<Outcome> {
    const { signal } = this.#stopping;
    let again = message;
    while (!signal.aborted) {
      const outcome = await this.#deliver(again);
      if (outcome !== "retry") return outcome;
      await pause(this.#receiving.retryDelayMs, signal);
      again = { ...message, redelivered: true };
    }
    return "retry";
  }

  #inbound(packet: IPublishPacket, source: Source): Inbound<P> {
    const { responseTopic, correlationData } = packet.properties ?? {};
    const { answer } = this.#receiving;
    return {
      ...contentOf(packet),
      ...correlationOf(packet),
      source,
      address: packet.topic,
      lane: source.channel.name,
      redelivered: packet.dup,
      binding: factsOf(packet),
      ...(responseTopic === undefined
        ? {}
        : {
            respond: (content: Content) =>
              answer(responseTopic, content, correlationData),
          }),
    };
  }
}

/** A parameter that is left open is a `+`. */
function filterOf({ channel, params }: Source, addressing: Addressing): string {
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
