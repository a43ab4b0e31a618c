// Replies on a queue of the document: every instance that asks receives from it, and gets those of the others as well.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { missing, type Broker } from '../../brokers/broker.js';
import { rabbitmq } from '../../brokers/rabbitmq.js';
import { generated, type Generated } from '../generated.js';

interface Client {
  ask(question: string, options?: { readonly timeoutMs: number }): Promise<string>;
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

beforeAll(async () => {
  if (reason !== undefined) return;
  [broker, made] = await Promise.all([rabbitmq.launch(), generated<Sdk>('test/transports/amqp/replies.yaml', 'amqp')]);
}, 120_000);

afterAll(async () => {
  made?.remove();
  await broker?.remove();
}, 60_000);

(reason === undefined ? describe : describe.skip)(`a queue of replies${reason === undefined ? '' : `: ${reason}`}`, () => {
  test('gives each reply to the instance that asked', async () => {
    const { AnswersClient, AnswersService, amqp } = made.sdk;
    const service = new AnswersService(amqp(broker.url), { ask: (question: string) => `${question}!` });
    await service.start();
    const clients = await Promise.all(Array.from({ length: CLIENTS }, () => AnswersClient.connect(amqp(broker.url))));
    try {
      const asked = clients.flatMap((client, at) => Array.from({ length: QUESTIONS }, (_, n) => ({ client, question: `${at}-${n}` })));
      const answers = await Promise.all(asked.map(({ client, question }) => client.ask(question, { timeoutMs: 25_000 })));
      expect(answers).toEqual(asked.map(({ question }) => `${question}!`));
      expect(clients.map((client) => client.health().lateReplies)).toEqual(clients.map(() => 0));
    } finally {
      await Promise.all([...clients, service].map((one) => one.close()));
    }
  }, 60_000);
});
