import type { ConsumeMessage } from "amqplib";
import type { Inbox, Replied } from "../../runtime/index.js";
import { ignore } from "./connect.js";
import type { Link } from "./link.js";
import { contentOf, correlationOf } from "./message.js";
import { declareOwn } from "./topology.js";

/** A queue for the replies to this process. */
export async function openInbox(
  link: Link,
  maxBytes: number,
  onReply: (reply: Replied) => boolean,
): Promise<Inbox> {
  const queue = { name: `reply.${crypto.randomUUID()}` };
  const lane = await link.lane(async (channel) => {
    await declareOwn(channel, queue);
    const receive = (message: ConsumeMessage | null): void => {
      if (!message) return void channel.close().catch(ignore);
      onReply({ ...contentOf(message, maxBytes), ...correlationOf(message) });
    };
    await channel.consume(queue.name, receive, { noAck: true });
  });
  return { replyTo: () => queue.name, close: () => lane.close() };
}
