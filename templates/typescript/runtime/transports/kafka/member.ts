import kafkajs, {
  type Consumer,
  type EachBatchPayload,
  type Kafka,
  type PartitionAssigner,
} from "kafkajs";
import { asError, within } from "../../runtime/index.js";
import type { Seat } from "./seat.js";
import type { Position } from "./topics.js";

/** How to be a member of a group. */
export interface Membership {
  readonly client: Kafka;
  readonly groupId: string;
  /** Told whether it is a member. */
  readonly seat: Seat;
  readonly topics: readonly string[];
  /** Where to begin, when not where the group is. */
  readonly begin: readonly Position[];
  readonly isFromStart: boolean;
  readonly sessionTimeoutMs: number;
  /** Batches at a time, each of another partition. */
  readonly partitionsAtOnce: number;
  /** Called for each batch; the partition is this member's until it resolves. */
  onBatch(batch: EachBatchPayload, member: Member): Promise<void>;
  /** It will not come back by itself. */
  onDead(): void;
}

/** So much is read of a partition at once: twice what kafkajs reads, which waits for the broker as often as it handles. In bytes. */
const FETCH_BYTES = 2 * 1024 * 1024;

/** How often what is done is committed, so much may come twice after a crash. In milliseconds. */
const COMMIT_MS = 1_000;
/** So long may the last of them take: a broker that is gone is left. */
const LAST_COMMIT_MS = 1_000;

/** One member of a consumer group. */
export class Member {
  readonly #membership: Membership;
  readonly #consumer: Consumer;
  /** By partition: what is done and not committed. */
  readonly #done = new Map<string, Position>();
  readonly #committing: NodeJS.Timeout;
  #commit: EachBatchPayload["commitOffsetsIfNecessary"] | undefined;
  #underWay: Promise<void> | undefined;
  #joins = 0;
  #seeks = 0;
  #isStopped = false;

  private constructor(membership: Membership) {
    const { client, groupId, sessionTimeoutMs: sessionTimeout } = membership;
    this.#membership = membership;
    this.#consumer = client.consumer({
      groupId,
      sessionTimeout,
      heartbeatInterval: Math.floor(sessionTimeout / 6),
      maxWaitTimeInMs: 250,
      maxBytesPerPartition: FETCH_BYTES,
      allowAutoTopicCreation: false,
      partitionAssigners: [this.#assigner],
      retry: {
        restartOnFailure: async () => this.joins > 0 && !this.#isStopped,
      },
    });
    this.#committing = setInterval(() => void this.commit(), COMMIT_MS);
  }

  /** Resolves when it has its share. Throws what kafkajs does. */
  static async join(membership: Membership): Promise<Member> {
    const member = new Member(membership);
    try {
      await member.#start();
    } catch (error) {
      await member.close();
      throw error;
    }
    return member;
  }

  /** No further batches; those under way still count. What is paused is not read again and again until we leave. */
  stop(): void {
    if (this.#isStopped) return;
    this.#isStopped = true;
    const topics = this.#membership.topics.map((topic) => ({ topic }));
    try {
      if (this.joins > 0) this.#consumer.pause(topics);
    } catch {
      // It has crashed: nothing is read.
    }
  }

  get isStopped(): boolean {
    return this.#isStopped;
  }

  /** How often it has joined: what was read before the last time may be another member's by now. */
  get joins(): number {
    return this.#joins;
  }

  /**
   * What has begun commits for those before it, too: they all commit alike, and who kept one that is over would keep its messages beside
   * those of the next.
   */
  begins({ commitOffsetsIfNecessary }: EachBatchPayload): void {
    this.#commit = commitOffsetsIfNecessary;
  }

  /** Up to here, not included, a partition is done. */
  done(position: Position): void {
    this.#done.set(`${position.topic} ${position.partition}`, position);
  }

  /** What fails is tried again with the next: until then it counts as not done. One at a time, so that none overtakes another. */
  async commit(): Promise<void> {
    while (this.#underWay) await this.#underWay;
    this.#underWay = this.#commitDone().finally(
      () => (this.#underWay = undefined),
    );
    await this.#underWay;
  }

  async #commitDone(): Promise<void> {
    const done = [...this.#done];
    if (done.length === 0) return;
    const topics = done.map(([, { topic, partition, offset }]) => ({
      topic,
      partitions: [{ partition, offset }],
    }));
    try {
      await this.#commit?.({ topics });
    } catch {
      return;
    }
    if (this.#commit && !this.#isStopped) this.#membership.seat.confirm();
    for (const [key, position] of done)
      if (this.#done.get(key) === position) this.#done.delete(key);
  }

  /** How often it has gone somewhere else: only then can what was read before be stale. */
  get seeks(): number {
    return this.#seeks;
  }

  /** Reads a partition again from there. */
  seek(position: Position): void {
    this.#seeks += 1;
    this.#consumer.seek(position);
  }

  /** Leaves the group, after the last batch. */
  async close(): Promise<void> {
    this.stop();
    clearInterval(this.#committing);
    await within(this.commit(), LAST_COMMIT_MS);
    await within(
      this.#consumer.disconnect().catch(() => undefined),
      5_000,
    );
  }

  async #start(): Promise<void> {
    const { topics, begin, isFromStart, partitionsAtOnce } = this.#membership;
    const consumer = this.#consumer;
    await consumer.connect();
    await consumer.subscribe({
      topics: [...topics],
      fromBeginning: isFromStart,
    });
    const joined = this.#joined();
    await consumer.run({
      autoCommit: false,
      eachBatchAutoResolve: false,
      partitionsConsumedConcurrently: partitionsAtOnce,
      eachBatch: (batch) => this.#membership.onBatch(batch, this),
    });
    // Where it could not join, this says why.
    await joined;
    for (const position of begin) this.seek(position);
    // So that it is known after a rebalance, too.
    if (begin.length > 0) await consumer.commitOffsets([...begin]);
  }

  /** Resolves when it is a member, rejects when it cannot become one. */
  #joined(): Promise<void> {
    const { GROUP_JOIN, HEARTBEAT, REBALANCING, CRASH } = this.#consumer.events;
    const { seat } = this.#membership;
    this.#consumer.on(HEARTBEAT, () => {
      if (!this.#isStopped) seat.confirm();
    });
    this.#consumer.on(REBALANCING, () => this.#leaves());
    const joined = new Promise<void>((resolve, reject) => {
      this.#consumer.on(GROUP_JOIN, () => {
        // Others may have what was ours: what we did not commit, they do again.
        this.#done.clear();
        this.#joins += 1;
        if (!this.#isStopped) seat.take();
        resolve();
      });
      this.#consumer.on(CRASH, ({ payload: { error, restart } }) => {
        this.#leaves(asError(error));
        if (restart) return;
        reject(error);
        if (this.joins > 0 && !this.#isStopped) this.#membership.onDead();
      });
    });
    joined.catch(() => undefined);
    return joined;
  }

  /** It is no member until it has joined. */
  #leaves(cause?: Error): void {
    if (!this.#isStopped) this.#membership.seat.vacate(cause);
  }

  /** That of kafkajs, which is asked whenever it is about to join: nothing else says so in all cases. */
  readonly #assigner: PartitionAssigner = (config) => {
    const assigner = kafkajs.PartitionAssigners.roundRobin(config);
    return {
      ...assigner,
      protocol: (subscription) => {
        this.#leaves();
        return assigner.protocol(subscription);
      },
    };
  };
}
