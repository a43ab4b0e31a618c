import { randomUUID } from 'node:crypto';
import type { ChannelModel, GetMessage } from 'amqplib';
import {
  PublishError,
  until as orLate,
  type Channel,
  type ChannelUse,
  type Inbound,
  type Outbound,
  type Outcome,
  type Params,
} from '../../../templates/typescript/runtime/index.js';
import { amqp, type Amqp, type AmqpOptions, type AmqpSend } from '../../../templates/typescript/runtime/transports/amqp/index.js';
import { until } from '../until.js';

/** A channel as the generator prints it: `binding` is the document's for AMQP. */
export function channel(address: string, binding: object = {}): Channel {
  return { name: address, address: [address], bindings: { amqp: binding } };
}

/** A transport that is connected, with what it was told about its link. */
export interface Open {
  readonly transport: ReturnType<typeof amqp>;
  readonly states: string[];
  publish(to: Channel, text: string, binding?: AmqpSend, limitMs?: number): Promise<void>;
  /** What arrives on the channel, in order; settled as `answer` says. */
  receive(
    from: Channel,
    answer?: (text: string, message: Inbound<Amqp>) => Outcome | Promise<Outcome>,
    options?: { readonly group?: string; readonly credit?: number; readonly binding?: object; readonly params?: Params },
  ): Promise<Inbox>;
  close(): Promise<void>;
}

export interface Inbox {
  readonly messages: Inbound<Amqp>[];
  readonly texts: string[];
  stop(): Promise<void>;
  close(): Promise<void>;
}

export async function open(url: string, uses: readonly ChannelUse[], options: AmqpOptions = {}): Promise<Open> {
  const transport = amqp(url, options);
  const states: string[] = [];
  await transport.connect({ uses, onState: (state, cause) => states.push(cause ? `${state}: ${cause.message}` : state) });
  return {
    transport,
    states,
    publish(to, text, binding = {}, limitMs = 30_000) {
      const signal = AbortSignal.timeout(limitMs);
      // As the runtime does.
      const late = (): Error => new PublishError('not confirmed in time', { retryable: true });
      return orLate(transport.publish(outbound(to, text, binding), { signal }), signal, late);
    },
    async receive(from, answer = () => 'ack', { group, credit = 10, binding, params = {} } = {}) {
      const messages: Inbound<Amqp>[] = [];
      const texts: string[] = [];
      const source = { channel: from, params, ...(binding && { binding }) };
      const consumption = await transport.consume(
        { sources: [source], credit, ...(group === undefined ? {} : { group }) },
        async (message) => {
          const text = new TextDecoder().decode(message.body);
          messages.push(message);
          texts.push(text);
          return answer(text, message);
        },
      );
      return { messages, texts, stop: () => consumption.stop(), close: () => consumption.close() };
    },
    close: () => transport.close(),
  };
}

/** The transports of one file of tests. */
export interface Opener {
  open(uses: readonly ChannelUse[], options?: AmqpOptions): Promise<Open>;
  /** All that were opened. */
  close(): Promise<void>;
}

/** Opens transports to a broker, which may start later. */
export function opener(url: () => string): Opener {
  const opened: Open[] = [];
  return {
    async open(uses, options) {
      const one = await open(url(), uses, options);
      opened.push(one);
      return one;
    },
    close: async () => void (await Promise.all(opened.map((one) => one.close()))),
  };
}

/** What a client that is not ours gets from a queue, once it is there. */
export async function taken(foreign: ChannelModel, queue: string): Promise<GetMessage> {
  const lane = await foreign.createChannel();
  let message: GetMessage | false = false;
  await until(async () => Boolean((message = await lane.get(queue, { noAck: true }))), `something comes to ${queue}`);
  await lane.close();
  return message as unknown as GetMessage;
}

function outbound(to: Channel, text: string, binding: AmqpSend): Outbound<Amqp> {
  return {
    channel: to,
    address: String(to.address?.[0]),
    body: new TextEncoder().encode(text),
    headers: {},
    contentType: 'text/plain',
    messageId: randomUUID(),
    binding,
  };
}
