import type { Admin, ITopicConfig } from "kafkajs";
import {
  asError,
  ConnectError,
  defer,
  type Channel,
  type Deferred,
} from "../../runtime/index.js";
import { connectError } from "./connect.js";
import type { KafkaOptions } from "./options.js";
import { patiently } from "./patience.js";
import type { Renewed } from "./renewed.js";
import { bindingOf, isTopic, type ChannelBinding } from "./topology.js";

/** An offset of a partition. */
export interface Position {
  readonly topic: string;
  readonly partition: number;
  readonly offset: string;
}

interface Wish {
  readonly binding: ChannelBinding;
  readonly granted: Deferred<void>;
}

/** The topics that are there, and those that should be. kafkajs waits without end for a topic that does not exist. */
export class Topics {
  readonly #admin: Renewed<Admin>;
  readonly #options: KafkaOptions;
  readonly #known = new Set<string>();
  #wishes = new Map<string, Wish>();
  #isGranting = false;

  constructor(admin: Renewed<Admin>, options: KafkaOptions) {
    this.#admin = admin;
    this.#options = options;
  }

  /** Whether it was there when we last looked. */
  knows(topic: string): boolean {
    return this.#known.has(topic);
  }

  /** Look again before it is next used. */
  forget(topic: string): void {
    this.#known.delete(topic);
  }

  /** Creates it, or checks that it is there: many at a time, and each once. Throws `ConnectError`. */
  async ensure(topic: string, channel: Channel): Promise<void> {
    await this.#wish(topic, bindingOf(channel));
  }

  /** Throws `ConnectError` where it is not there. */
  async require(topic: string): Promise<void> {
    if (this.#known.has(topic)) return;
    const [found] = await this.matching((one) => one === topic);
    if (found === undefined) throw absent(topic);
    this.#known.add(topic);
  }

  /** A topic of our own, whatever the options say of others. */
  async create(topic: string, binding: ChannelBinding): Promise<void> {
    const refused = await this.#create([[topic, binding]]);
    const cause = refused.get(topic);
    if (cause) throw cause;
  }

  async delete(topic: string): Promise<void> {
    this.forget(topic);
    await this.#admin.use((admin) => admin.deleteTopics({ topics: [topic] }));
  }

  /** A group of which nobody will ever be a member again. */
  async deleteGroup(groupId: string): Promise<void> {
    const deleted = this.#admin.use((admin) => admin.deleteGroups([groupId]));
    await deleted.catch(() => undefined);
  }

  /** Those of which the test holds. */
  async matching(test: (topic: string) => boolean): Promise<string[]> {
    const all = await this.#admin.use((admin) => admin.listTopics());
    return all.filter(test).sort();
  }

  /** Where they end now. */
  async ends(topics: readonly string[]): Promise<Position[]> {
    const ends = topics.map(async (topic) => {
      const partitions = await patiently(() =>
        this.#admin.use((admin) => admin.fetchTopicOffsets(topic)),
      );
      return partitions.map(({ partition, high }) => ({
        topic,
        partition,
        offset: high,
      }));
    });
    return (await Promise.all(ends)).flat();
  }

  async #wish(topic: string, binding: ChannelBinding): Promise<void> {
    if (this.#known.has(topic)) return;
    if (!isTopic(topic))
      throw new ConnectError(`${JSON.stringify(topic)} is no name for a topic`);
    const wish = this.#wishes.get(topic) ?? { binding, granted: defer<void>() };
    this.#wishes.set(topic, wish);
    wish.granted.promise.catch(() => undefined);
    if (!this.#isGranting) void this.#grantAll();
    await wish.granted.promise;
  }

  async #grantAll(): Promise<void> {
    this.#isGranting = true;
    await Promise.resolve(); // What is wished in the same moment is one request.
    while (this.#wishes.size > 0) {
      const wishes = this.#wishes;
      this.#wishes = new Map();
      try {
        await this.#grant(wishes);
      } catch (thrown) {
        const cause = connectError("cannot look up topics", thrown);
        for (const { granted } of wishes.values()) granted.reject(cause);
      }
    }
    this.#isGranting = false;
  }

  async #grant(wishes: ReadonlyMap<string, Wish>): Promise<void> {
    const present = await this.matching((topic) => wishes.has(topic));
    const missing = [...wishes].filter(([topic]) => !present.includes(topic));
    const refused =
      this.#options.ensure === "check"
        ? new Map(missing.map(([topic]) => [topic, absent(topic)]))
        : await this.#create(
            missing.map(([topic, { binding }]) => [topic, binding]),
          );
    for (const [topic, { granted }] of wishes) {
      const cause = refused.get(topic);
      if (cause) granted.reject(cause);
      else this.#known.add(topic);
      granted.resolve();
    }
  }

  /** Those that the broker refuses, and why. */
  async #create(
    wanted: readonly (readonly [string, ChannelBinding])[],
  ): Promise<ReadonlyMap<string, Error>> {
    const topics = wanted.map(([topic, binding]) =>
      configOf(topic, binding, this.#options),
    );
    if (topics.length === 0) return new Map();
    try {
      await patiently(() =>
        this.#admin.use((admin) =>
          admin.createTopics({ topics, waitForLeaders: true }),
        ),
      );
      return new Map();
    } catch (thrown) {
      return refusals(asError(thrown), topics);
    }
  }
}

/** kafkajs gives an error for each topic, or one for all. A topic that someone else has just created is fine. */
function refusals(
  error: Error,
  topics: readonly ITopicConfig[],
): ReadonlyMap<string, Error> {
  const { errors } = error as {
    readonly errors?: readonly { topic?: string; type?: string }[];
  };
  if (!errors) throw connectError("cannot create topics", error);
  const refused = errors.filter(({ type }) => type !== "TOPIC_ALREADY_EXISTS");
  return new Map(
    refused.map((cause) => {
      const topic = cause.topic ?? "";
      const config = topics.find((one) => one.topic === topic);
      const { numPartitions = -1, replicationFactor = -1 } = config ?? {};
      const asked = `partitions ${numPartitions}, replicas ${replicationFactor}, where -1 leaves it to the broker`;
      const what = `cannot create the topic ${topic} (${asked})`;
      return [topic, connectError(what, cause)] as const;
    }),
  );
}

function configOf(
  topic: string,
  binding: ChannelBinding,
  { topics = {} }: KafkaOptions,
): ITopicConfig {
  const configuration = {
    ...binding.topicConfiguration,
    ...topics.configuration,
  };
  return {
    topic,
    numPartitions: topics.partitions ?? binding.partitions ?? -1,
    replicationFactor: topics.replicas ?? binding.replicas ?? -1,
    configEntries: Object.entries(configuration).map(([name, value]) => ({
      name,
      value: Array.isArray(value) ? value.join(",") : String(value),
    })),
  };
}

function absent(topic: string): ConnectError {
  return new ConnectError(
    `the topic ${topic} does not exist: create it, or let ensure be "create"`,
  );
}
