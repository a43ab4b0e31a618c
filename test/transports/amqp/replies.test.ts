// Replies on a queue or an exchange of the document: every instance that asks receives from it, and gets those of the others as well.
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { connect, type ChannelModel } from 'amqplib';
import { missing, type Broker } from '../../brokers/broker.js';
import { rabbitmq } from '../../brokers/rabbitmq.js';
import { generated, type Generated } from '../generated.js';
import { taken } from './harness.js';

type Ask = 'ask' | 'askMore' | 'askAll';

interface Client extends Record<Ask, (question: string, options?: { readonly timeoutMs: number }) => Promise<string>> {
  health(): { readonly lateReplies: number };
  close(): Promise<void>;
}

interface Sdk {
  readonly AnswersClient: { connect(transport: object): Promise<Client> };
  readonly AnswersService: new (transport: object, handlers: object) => { start(): Promise<void>; close(): Promise<void> };
  readonly amqp: (url: string) => object;
}

const CLIENTS = 3;
const QUESTIONS = 50;
const reason = missing(rabbitmq);
let broker: Broker;
let made: Generated<Sdk>;
let foreign: ChannelModel;
const closing: (() => Promise<void>)[] = [];

beforeAll(async () => {
  if (reason !== undefined) return;
  [broker, made] = await Promise.all([rabbitmq.launch(), generated<Sdk>('test/transports/amqp/replies.yaml', 'amqp')]);
  foreign = await connect(broker.url);
}, 120_000);

afterEach(async () => void (await Promise.all(closing.splice(0).map((close) => close()))));

afterAll(async () => {
  made?.remove();
  await foreign?.close();
  await broker?.remove();
}, 60_000);

async function serve(): Promise<void> {
  const { AnswersService, amqp } = made.sdk;
  const answer = (question: string): string => `${question}!`;
  const service = new AnswersService(amqp(broker.url), { ask: answer, askMore: answer, askAll: answer });
  closing.push(() => service.close());
  await service.start();
}

async function client(): Promise<Client> {
  const { AnswersClient, amqp } = made.sdk;
  const one = await AnswersClient.connect(amqp(broker.url));
  closing.push(() => one.close());
  return one;
}

(reason === undefined ? describe : describe.skip)(`replies in a place of the document${reason === undefined ? '' : `: ${reason}`}`, () => {
  test.each<[what: string, ask: Ask]>([
    ['a queue', 'ask'],
    ['a queue that has a name and no address', 'askMore'],
    ['an exchange that needs no routing key', 'askAll'],
  ])(
    '%s gives each reply to the instance that asked',
    async (_, ask) => {
      await serve();
      const clients = await Promise.all(Array.from({ length: CLIENTS }, () => client()));
      const asked = clients.flatMap((one, at) => Array.from({ length: QUESTIONS }, (_, n) => ({ one, question: `${at}-${n}` })));
      const answers = await Promise.all(asked.map(({ one, question }) => one[ask](question, { timeoutMs: 25_000 })));
      expect(answers).toEqual(asked.map(({ question }) => `${question}!`));
      expect(clients.map((one) => one.health().lateReplies)).toEqual(clients.map(() => 0));
    },
    60_000,
  );

  test('who asks by another hand finds the reply in the queue that the binding names', async () => {
    await serve();
    const channel = await foreign.createChannel();
    const properties = { contentType: 'application/json', correlationId: 'c-1' };
    channel.sendToQueue('other-questions', Buffer.from('"why"'), properties);
    const { content, fields } = await taken(foreign, 'more-answers');
    expect([content.toString(), fields.exchange, fields.routingKey]).toEqual(['"why!"', '', 'more-answers']);
    await channel.close();
  }, 60_000);

  test('and finds it in the exchange', async () => {
    await serve();
    const channel = await foreign.createChannel();
    const { queue } = await channel.assertQueue('', { exclusive: true });
    await channel.assertExchange('all-answers', 'fanout', { durable: true });
    await channel.bindQueue(queue, 'all-answers', '');
    channel.sendToQueue('another-questions', Buffer.from('"why"'), { contentType: 'application/json', correlationId: 'c-1' });
    const { content, fields, properties } = await taken(foreign, queue);
    expect([content.toString(), fields.exchange, properties.correlationId as unknown]).toEqual(['"why!"', 'all-answers', 'c-1']);
    await channel.close();
  }, 60_000);

  test('who answers by another hand puts the reply in the queue that the binding names', async () => {
    const asking = (await client()).askMore('how', { timeoutMs: 25_000 });
    const { properties } = await taken(foreign, 'other-questions');
    const channel = await foreign.createChannel();
    const { correlationId } = properties as { readonly correlationId: string };
    channel.sendToQueue('more-answers', Buffer.from('"so"'), { contentType: 'application/json', correlationId });
    expect(await asking).toBe('so');
    await channel.close();
  }, 60_000);
});
