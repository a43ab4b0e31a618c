import type {
  Channel,
  Consumption,
  Inbox,
  Replied,
  Source,
} from "../../runtime/index.js";
import type { Topics } from "./topics.js";

/** What an inbox works with. */
export interface Receiver {
  readonly topics: Topics;
  /** A topic that all instances share; else each has its own. */
  readonly replyTopic: string | undefined;
  consume(
    source: Source,
    onMessage: (message: Replied) => void,
  ): Promise<Consumption>;
}

/** Replies that nobody has taken within an hour are gone, should we die before we delete their topic. */
const KEPT = {
  partitions: 1,
  topicConfiguration: { "retention.ms": 3_600_000 },
};

/** A topic for the replies to this process: Kafka has no addresses that end with their reader. */
export async function openInbox(
  { topics, replyTopic, consume }: Receiver,
  onReply: (reply: Replied) => boolean,
): Promise<Inbox> {
  const topic = replyTopic ?? `replies-${crypto.randomUUID()}`;
  if (replyTopic === undefined) await topics.create(topic, KEPT);
  const channel: Channel = {
    name: "replies",
    address: [topic],
    bindings: { kafka: { topic } },
  };
  const replies = await consume({ channel, params: {} }, onReply);
  return {
    replyTo: () => topic,
    async close() {
      await replies.stop();
      await replies.close();
      if (replyTopic === undefined)
        await topics.delete(topic).catch(() => undefined);
    },
  };
}
