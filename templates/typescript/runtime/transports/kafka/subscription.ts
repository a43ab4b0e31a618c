import type { EachBatchPayload, Kafka as KafkaClient } from "kafkajs";
import { asError, backoffMs, pause, type Source } from "../../runtime/index.js";
import { connectError } from "./connect.js";
import type { Receiving } from "./consume.js";
import { Member } from "./member.js";
import { patiently } from "./patience.js";
import { Seat } from "./seat.js";
import { fixedTopic } from "./topology.js";
import type { Position } from "./topics.js";

const backoff = { baseMs: 200, maxMs: 5_000 };

/** What a subscription is for. */
export interface Subscribing {
  readonly receiving: Receiving;
  /** Undefined: a group of this instance's own, from now on. */
  readonly groupId: string | undefined;
  readonly sources: readonly Source[];
  readonly partitionsAtOnce: number;
  client(): KafkaClient;
  matches(topic: string): boolean;
  onBatch(batch: EachBatchPayload, member: Member): Promise<void>;
}

/** A member of a group for all the topics that there are, which joins again when there are more. kafkajs looks only once. */
export class Subscription {
  readonly #of: Subscribing;
  readonly #groupId: string;
  readonly #seat: Seat;
  readonly #stopping = new AbortController();
  #member: Member | undefined;
  #topics: readonly string[] = [];
  /** The end of the line of joins and leaves. */
  #turn: Promise<void> = Promise.resolve();

  private constructor(of: Subscribing) {
    this.#of = of;
    this.#groupId = of.groupId ?? `solo-${crypto.randomUUID()}`;
    this.#seat = new Seat(this.#groupId);
  }

  /** Resolves when it receives. Throws `ConnectError`. */
  static async open(of: Subscribing): Promise<Subscription> {
    const subscription = new Subscription(of);
    try {
      const begin = await subscription.#begin();
      await subscription.#ensure();
      await subscription.#join(await subscription.#present(), begin);
    } catch (cause) {
      throw connectError("cannot subscribe", cause);
    }
    of.receiving.seats.admit(subscription.#seat);
    if (subscription.#isOpen) void subscription.#discover();
    return subscription;
  }

  stop(): void {
    this.#stopping.abort();
    this.#of.receiving.seats.dismiss(this.#seat);
    this.#member?.stop();
  }

  /** A member that is about to join would never leave: we wait for it. */
  async close(): Promise<void> {
    this.stop();
    await this.#turn;
    await this.#member?.close();
    if (this.#of.groupId === undefined)
      await this.#of.receiving.topics.deleteGroup(this.#groupId);
  }

  /** "From now on" is now, not when the join has ended. A topic that appears later is read from its first message. */
  async #begin(): Promise<readonly Position[] | undefined> {
    const { groupId, receiving } = this.#of;
    if (groupId !== undefined) return undefined;
    return receiving.topics.ends(await this.#present());
  }

  async #ensure(): Promise<void> {
    const { sources, receiving } = this.#of;
    const { topics, addressing } = receiving;
    const ensured = sources.map(async (source) => {
      const topic = fixedTopic(source, addressing);
      if (topic !== undefined) await topics.ensure(topic, source.channel);
    });
    await Promise.all(ensured);
  }

  get #isOpen(): boolean {
    const { sources, receiving } = this.#of;
    return sources.some(
      (source) => fixedTopic(source, receiving.addressing) === undefined,
    );
  }

  #present(): Promise<readonly string[]> {
    const { receiving, matches } = this.#of;
    return receiving.topics.matching(matches);
  }

  /** Kafka tells of new topics to those who ask. */
  async #discover(): Promise<void> {
    const { discoverMs = 5_000 } = this.#of.receiving.options;
    for (;;) {
      await pause(discoverMs, this.#stopping.signal);
      if (this.#stopping.signal.aborted) return;
      try {
        const present = await this.#present();
        if (present.join() !== this.#topics.join()) await this.#again(present);
      } catch {
        // Without brokers there are no new topics; the link tells of that.
      }
    }
  }

  /** `begin`: for the first time; a group may have been somewhere already. */
  async #join(
    topics: readonly string[],
    begin?: readonly Position[],
    isFirst = true,
  ): Promise<void> {
    const { groupId, receiving, partitionsAtOnce, onBatch } = this.#of;
    // There is nothing to have a share of.
    if (topics.length === 0) return this.#seat.take();
    const { start = "earliest", sessionTimeoutMs = 30_000 } = receiving.options;
    const join = (): Promise<Member> =>
      Member.join({
        client: this.#of.client(),
        groupId: this.#groupId,
        seat: this.#seat,
        topics,
        begin: begin ?? [],
        isFromStart: groupId === undefined || start === "earliest" || !isFirst,
        sessionTimeoutMs,
        partitionsAtOnce,
        onBatch,
        onDead: () => void this.#revive(),
      });
    this.#member = await patiently(join);
    this.#topics = topics;
  }

  /** Leaves, and joins for these topics; one after the other. */
  #again(topics: readonly string[]): Promise<void> {
    const turn = this.#turn.then(async () => {
      this.#seat.vacate();
      await this.#member?.close();
      this.#member = undefined;
      // Should it not get in, it looks again.
      this.#topics = [];
      if (!this.#stopping.signal.aborted)
        await this.#join(topics, undefined, false);
    });
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  async #revive(): Promise<void> {
    for (let attempt = 1; !this.#stopping.signal.aborted; attempt += 1) {
      await pause(backoffMs(attempt, backoff), this.#stopping.signal);
      try {
        return await this.#again(await this.#present());
      } catch (error) {
        this.#seat.vacate(asError(error));
      }
    }
  }
}
