// All that a message of AMQP has, in both directions: pika on one side, a generated service on the other.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { missing } from '../../brokers/broker.js';
import { missingForeign, runForeign } from '../../brokers/foreign.js';
import { rabbitmq, type RabbitMq } from '../../brokers/rabbitmq.js';
import { generated, type Generated } from '../generated.js';

interface Letter {
  readonly text: string;
}

interface Headers {
  readonly by: string;
  readonly pages?: number;
}

interface Context {
  readonly headers: Headers;
  readonly raw: {
    readonly body: Uint8Array;
    readonly headers: Readonly<Record<string, string>>;
    readonly contentType: string;
    readonly messageId: string;
    readonly correlationId?: string;
    readonly redelivered: boolean;
    readonly binding: object;
  };
  readonly publish: Publish;
}

interface Publish {
  forward(params: { readonly town: string }, letter: Letter, options: { readonly headers: Headers }): Promise<void>;
  price(question: string, options: object): { full(): Promise<{ readonly reply: number; readonly headers: object }> };
}

interface Sdk {
  readonly LettersService: new (
    transport: object,
    handlers: { readonly receive: (letter: Letter, context: Context) => Promise<void>; readonly weigh: (question: string) => unknown },
    options: object,
  ) => { start(): Promise<void>; close(): Promise<void>; readonly publish: Publish };
  readonly amqp: (url: string) => object;
  readonly reply: (payload: unknown, options: object) => unknown;
}

/** What pika has of a message. */
type Taken = Readonly<Record<string, unknown>>;

const reason = missing(rabbitmq) ?? missingForeign('pika');
const body = '{ "more" : 1.50, "text": "grüß dich 🙂" }';
const uuid = expect.stringMatching(/^[0-9a-f-]{36}$/);
let broker: RabbitMq;
let made: Generated<Sdk>;
let service: InstanceType<Sdk['LettersService']>;
let printed: Readonly<Record<'forwarded' | 'answer' | 'asked', Taken>>;
let priced: { readonly reply: number; readonly headers: object } | undefined;
const seen: (Omit<Context, 'publish'> & { readonly letter: Letter })[] = [];
const errors: Error[] = [];

beforeAll(async () => {
  if (reason !== undefined) return;
  broker = await rabbitmq.launch();
  made = await generated<Sdk>('test/transports/amqp/letters.yaml', 'amqp');
  const { LettersService, amqp, reply } = made.sdk;
  const handlers = {
    async receive(letter: Letter, { headers, raw, publish }: Context): Promise<void> {
      seen.push({ letter, headers, raw });
      await publish.forward({ town: 'oslo' }, letter, { headers: { ...headers, pages: (headers.pages ?? 0) + 1 } });
    },
    weigh: (question: string) => reply(question.length, { headers: { unit: 'g' } }),
  };
  service = new LettersService(amqp(broker.url), handlers, { onError: (error: Error) => errors.push(error) });
  await service.start();
  const asking = service.publish.price('how much?', { timeoutMs: 90_000 }).full();
  printed = JSON.parse(await runForeign('test/transports/amqp/letters.py', broker.url, body)) as typeof printed;
  priced = await asking;
}, 120_000);

afterAll(async () => {
  await service?.close();
  made?.remove();
  await broker?.remove();
}, 60_000);

(reason === undefined ? describe : describe.skip)(`pika and the generated AMQP service${reason === undefined ? '' : `: ${reason}`}`, () => {
  test('what pika sends arrives as it is: bytes, headers, properties', () => {
    expect([seen.length, errors]).toEqual([1, []]);
    const [{ letter, headers, raw } = {} as (typeof seen)[0]] = seen;
    expect(letter).toEqual({ more: 1.5, text: 'grüß dich 🙂' });
    expect(Buffer.from(raw.body).toString()).toBe(body);
    expect(headers).toMatchObject({ by: 'ada', pages: 3, sealed: true, other: 'ä=1' });
    // A header that is no text is one as JSON where the transport hands it over.
    expect(raw.headers).toEqual({ by: 'ada', pages: '3', sealed: 'true', other: 'ä=1', nested: '{"a":[1]}' });
    const { contentType, messageId, correlationId, redelivered, binding } = raw;
    expect({ contentType, messageId, correlationId, redelivered }).toEqual({
      contentType: 'application/vnd.letter+json',
      messageId: 'm-1',
      correlationId: 'c-1',
      redelivered: false,
    });
    expect(binding).toEqual({
      exchange: '',
      routingKey: 'letters.in',
      deliveryTag: expect.any(Number),
      messageType: 'letter',
      appId: 'desk',
      priority: 4,
      userId: 'guest',
      replyTo: 'nowhere',
      timestamp: 1_700_000_000,
    });
  });

  test('what is sent is with pika what the document says, and nothing else', () => {
    const { timestamp, ...forwarded } = printed.forwarded;
    expect(forwarded).toEqual({
      exchange: 'letters',
      routing_key: 'letters.out.oslo',
      body: '{"more":1.5,"text":"grüß dich 🙂"}',
      content_type: 'application/vnd.letter+json',
      headers: { by: 'ada', pages: '4', sealed: 'true', other: 'ä=1', nested: expect.any(String) },
      delivery_mode: 1,
      priority: 5,
      expiration: '60000',
      message_id: uuid,
      type: 'letter',
      user_id: 'guest',
    });
    expect(Number(timestamp) * 1_000).toBeGreaterThan(Date.UTC(2024, 0));
  });

  test("a request of pika's is answered with its correlation id, and the answer's headers", () => {
    const { routing_key: key, ...answer } = printed.answer;
    expect(key).toMatch(/^amq\.gen/);
    expect(answer).toEqual({
      exchange: '',
      body: '10',
      content_type: 'application/vnd.answer+json',
      headers: { unit: 'g' },
      delivery_mode: 2,
      correlation_id: 'q-1',
      message_id: uuid,
    });
  });

  test('a request of the service names itself and its queue, and has the answer with its headers', () => {
    expect(printed.asked).toEqual({
      exchange: '',
      routing_key: 'letters.prices',
      body: '"how much?"',
      content_type: 'application/json',
      delivery_mode: 2,
      correlation_id: uuid,
      reply_to: expect.any(String),
      message_id: uuid,
      // The document has the address there; pika's libraries look at the property.
      headers: { replyTo: printed.asked['reply_to'] },
    });
    expect(priced).toEqual({ message: 'answer', reply: 1.5, headers: { unit: 'EUR' } });
  });
});
