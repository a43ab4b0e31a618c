// What the effect of a binding field of AMQP is seen with.
import type { ChannelModel, GetMessage } from 'amqplib';
import { taken } from './harness.js';

export type Kind = 'exchanges' | 'queues';

/** An exchange or a queue, as the broker lists it. */
export type Listed = Readonly<Record<string, string | number | boolean>>;

/** What the effect of a field is seen with. */
export interface Scene {
  readonly publish: Readonly<Record<string, (...args: readonly unknown[]) => Promise<void>>>;
  readonly heard: readonly string[];
  /** A client that is not ours. */
  readonly foreign: ChannelModel;
  /** What there is since the service has started, by name. */
  readonly exchanges: Readonly<Record<string, Listed>>;
  readonly queues: Readonly<Record<string, Listed>>;
  /** What there is now. */
  listed(kind: Kind, ...columns: readonly string[]): Promise<Readonly<Record<string, Listed>>>;
  /** A document whose exchange or queue is in another virtual host needs a connection to that one, and has it there. */
  moves(kind: Kind, name: string, binding: string): Promise<void>;
  /** Lets the slow handlers end. */
  release(): void;
}

/** What another client takes from the queue of an exchange that is bound under a key: the first that comes of what is sent. */
export async function overheard(
  { foreign }: Scene,
  exchange: string,
  key: string,
  send: () => Promise<void> | undefined,
): Promise<GetMessage> {
  const channel = await foreign.createChannel();
  const { queue } = await channel.assertQueue('', { exclusive: true });
  await channel.bindQueue(queue, exchange, key);
  await send();
  const message = await taken(foreign, queue);
  await channel.deleteQueue(queue);
  await channel.close();
  return message;
}

/** What other clients take of two messages to one queue: one for which the document asks everything, and one for which it asks nothing. */
export async function both({ publish, foreign }: Scene): Promise<Readonly<Record<'plain' | 'full', GetMessage>>> {
  for (const name of ['plain', 'full']) await publish[name]?.(name);
  const messages = [await taken(foreign, 'outbox'), await taken(foreign, 'outbox')];
  const named = messages.map((message) => [JSON.parse(message.content.toString()), message] as const);
  return Object.fromEntries(named) as Record<'plain' | 'full', GetMessage>;
}
