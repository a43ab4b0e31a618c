import { randomUUID } from 'node:crypto';
import type { Channel, Inbound, Outcome, Source } from '../../../templates/typescript/runtime/index.js';
import { mqtt, mqtt311, type Mqtt, type MqttOptions, type MqttSend } from '../../../templates/typescript/runtime/transports/mqtt/index.js';

/** The versions of the protocol, each with the qualities of service that promise to lose nothing. */
export const PROMISES = [
  [4, 1],
  [4, 2],
  [5, 1],
  [5, 2],
] as const;

/** A channel as the generator prints it; `{name}` is a parameter. */
export function channel(address: string): Channel {
  const parts = address.split(/(\{\w+\})/).filter((part) => part !== '');
  return { name: address, address: parts.map((part) => (part.startsWith('{') ? { param: part.slice(1, -1) } : part)) };
}

/** What arrives on a channel, in order. */
export interface Inbox {
  readonly messages: Inbound<Mqtt>[];
  readonly texts: string[];
  stop(): Promise<void>;
  /** Stops, and ends when all that was given to it is settled, as a drain does. */
  leave(): Promise<void>;
}

/** A transport that is connected, with what it was told about its link. */
export interface Open {
  readonly errors: string[];
  readonly states: string[];
  publish(to: string, text: string, binding?: MqttSend, limitMs?: number): Promise<void>;
  /** `qos` is of the subscription; settled as `answer` says. */
  receive(from: string | readonly Source[], options?: Receive): Promise<Inbox>;
  close(): Promise<void>;
}

export interface Receive {
  readonly group?: string;
  readonly qos?: 0 | 1 | 2;
  readonly credit?: number;
  readonly answer?: (message: Inbound<Mqtt>) => Outcome | Promise<Outcome>;
}

export async function open(url: string, options: MqttOptions = {}, version: 4 | 5 = 5): Promise<Open> {
  const transport = (version === 5 ? mqtt : mqtt311)(url, options) as ReturnType<typeof mqtt>;
  const [errors, states]: [string[], string[]] = [[], []];
  await transport.connect({
    uses: [],
    onState(state, cause) {
      states.push(state);
      if (cause) errors.push(cause.message);
    },
    onError: ({ message }) => errors.push(message),
  });
  return {
    errors,
    states,
    publish(to, text, binding = {}, limitMs = 60_000) {
      const content = { body: new TextEncoder().encode(text), headers: {}, contentType: 'text/plain', messageId: randomUUID() };
      return transport.publish({ ...content, channel: channel(to), address: to, binding }, { signal: AbortSignal.timeout(limitMs) });
    },
    async receive(from, { group, qos = 1, credit = 10, answer = (): Outcome => 'ack' } = {}) {
      const [messages, texts]: [Inbound<Mqtt>[], string[]] = [[], []];
      const sources = typeof from === 'string' ? [{ channel: channel(from), params: {}, binding: { qos } }] : from;
      const request = { sources, credit, ...(group === undefined ? {} : { group }) };
      const consumption = await transport.consume(request, async (message) => {
        messages.push(message);
        texts.push(new TextDecoder().decode(message.body));
        return answer(message);
      });
      const leave = async (): Promise<void> => {
        await consumption.stop();
        await consumption.rest?.();
        await consumption.close();
      };
      return { messages, texts, stop: () => consumption.stop(), leave };
    },
    close: () => transport.close(),
  };
}
