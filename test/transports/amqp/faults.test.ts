// What AMQP does when something is wrong with the broker, with its topology or with a message.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { connect } from 'amqplib';
import { missing } from '../../brokers/broker.js';
import { rabbitmq, type RabbitMq } from '../../brokers/rabbitmq.js';
import { until } from '../until.js';
import { channel, open, opener } from './harness.js';

const reason = missing(rabbitmq);
let broker: RabbitMq;
const transports = opener(() => broker.url);

beforeAll(async () => {
  if (reason === undefined) broker = await rabbitmq.launch();
}, 90_000);

afterAll(async () => {
  await transports.close();
  await broker?.remove();
}, 60_000);

async function deleteExchange(name: string): Promise<void> {
  const connection = await connect(broker.url);
  await (await connection.createChannel()).deleteExchange(name);
  await connection.close();
}

/** How each of them ended. */
async function outcomes(work: readonly Promise<void>[]): Promise<readonly string[]> {
  const ended = await Promise.allSettled(work);
  return ended.map((one) => (one.status === 'fulfilled' ? 'sent' : String((one.reason as { retryable?: boolean }).retryable)));
}

(reason === undefined ? describe : describe.skip)(`AMQP faults${reason === undefined ? '' : `: ${reason}`}`, () => {
  test('who cannot connect is told, and whether it may help to try again', async () => {
    const wrong = broker.url.replace('guest:guest', 'guest:wrong');
    await expect(open(wrong, [])).rejects.toMatchObject({ name: 'AuthError', retryable: false });
    await expect(open('amqp://127.0.0.1:1', [])).rejects.toMatchObject({ name: 'ConnectError', retryable: true });
    const absent = channel('a', { is: 'queue', queue: { name: 'absent' } });
    await expect(open(broker.url, [{ channel: absent, use: 'receive' }], { ensure: 'check' })).rejects.toThrow('no queue');
    const other = channel('a', { exchange: { name: 'other', type: 'topic' } });
    await expect(open(broker.url, [{ channel: other, use: 'send' }], { ensure: 'check' })).rejects.toThrow('no exchange');
  });

  test('credentials are asked at every connection', async () => {
    let asked = 0;
    const credentials = (): { username: string; password: string } => {
      asked += 1;
      return { username: 'guest', password: 'guest' };
    };
    const one = await transports.open([], { credentials });
    await one.receive(channel('a'));
    expect(asked).toBe(2);
  });

  test('a message for which the broker closes the channel takes no neighbour with it', async () => {
    const gone = channel('gone', { exchange: { name: 'gone', type: 'topic' } });
    const { publish } = await transports.open([{ channel: gone, use: 'send' }]);
    const checking = await transports.open([{ channel: gone, use: 'send' }], { ensure: 'check' });
    await deleteExchange('gone');
    const stays = channel('stays');
    const mixed = Array.from({ length: 20 }, (_, at) => checking.publish(at % 5 === 0 ? gone : stays, String(at)));
    expect(await outcomes(mixed)).toEqual(Array.from({ length: 20 }, (_, at) => (at % 5 === 0 ? 'false' : 'sent')));
    expect(await outcomes([checking.publish(stays, 'a'), checking.publish(stays, 'b', { userId: 'somebody' })])).toEqual(['sent', 'false']);
    // Who may create it does so again.
    await publish(gone, 'back');
  });

  test('messages that rest keep none away while there are places left', async () => {
    const tasks = channel('resting', { is: 'queue' });
    const { publish, receive } = await transports.open([{ channel: tasks, use: 'send' }], { retryDelayMs: 120_000 });
    for (const text of ['x', 'x', 'x', 'a', 'b', 'c']) await publish(tasks, text);
    const inbox = await receive(tasks, (text) => (text === 'x' ? 'retry' : 'ack'), { credit: 4 });
    await until(() => ['a', 'b', 'c'].every((text) => inbox.texts.includes(text)), 'the others arrive');
    expect([...inbox.texts].sort()).toEqual(['a', 'b', 'c', 'x', 'x', 'x']);
    await inbox.stop();
    await inbox.close();
    const { messages } = await receive(tasks);
    await until(() => messages.length === 3, 'what rested is given back');
    expect(messages.map(({ redelivered }) => redelivered)).toEqual([true, true, true]);
  });

  test('what is rejected goes where the broker puts dead letters', async () => {
    const dead = channel('dead', { is: 'queue' });
    const tasks = channel('tasks', { is: 'queue' });
    const arguments_ = { 'x-dead-letter-exchange': '', 'x-dead-letter-routing-key': 'dead' };
    const parking = await transports.open([{ channel: dead, use: 'receive' }]);
    const { publish, receive } = await transports.open([{ channel: tasks, use: 'receive' }], { queueArguments: arguments_ });
    await publish(tasks, 'poison');
    await receive(tasks, () => 'reject');
    const inbox = await parking.receive(dead);
    await until(() => inbox.texts.length === 1, 'it is dead');
    expect(JSON.parse(inbox.messages[0]?.headers['x-death'] ?? '')).toMatchObject([{ queue: 'tasks', reason: 'rejected' }]);
  });

  test('a queue that is deleted is set up again, and until then what is sent does not wait', async () => {
    const tasks = channel('deleted', { is: 'queue' });
    const { publish, receive, states } = await transports.open([{ channel: tasks, use: 'receive' }]);
    const inbox = await receive(tasks);
    await broker.ctl('delete_queue', 'deleted');
    await until(async () => (await broker.ctl('list_queues', 'name')).includes('deleted'), 'it is back');
    await publish(tasks, 'one');
    await until(() => inbox.texts.length === 1, 'it is consumed again');
    await until(() => states.at(-1) === 'connected', 'all is well');
    const said = states.map((state) => state.split(':')[0]);
    expect([said.includes('rejoining'), said.includes('disconnected')]).toEqual([true, false]);
  });

  test('a broker short of memory takes no messages, and acknowledgements all the same', async () => {
    const tasks = channel('blocked', { is: 'queue' });
    const { publish, receive, states } = await transports.open([{ channel: tasks, use: 'receive' }]);
    for (const text of ['a', 'b', 'c']) await publish(tasks, text);
    await broker.ctl('set_vm_memory_high_watermark', 'absolute', '1');
    await expect(publish(tasks, 'd', {}, 300)).rejects.toMatchObject({ retryable: true });
    await until(() => states.some((state) => state.includes('takes no messages')), 'the state says so');
    const inbox = await receive(tasks);
    await until(() => inbox.texts.length >= 3, 'consumers go on');
    const unacknowledged = (): Promise<string> => broker.ctl('list_queues', 'name', 'messages_unacknowledged');
    await until(async () => /blocked\t0\b/.test(await unacknowledged()), 'they are acknowledged');
    await broker.ctl('set_vm_memory_high_watermark', 'absolute', '1GB');
    await until(() => states.at(-1) === 'connected', 'the state is well again');
    await publish(tasks, 'e');
    await until(() => inbox.texts.includes('e'), 'messages flow');
  }, 120_000);

  test('nothing waits long for a broker that says nothing', async () => {
    const tasks = channel('silent', { is: 'queue' });
    // Without heartbeats, which would end it after a while.
    const one = await open(`${broker.url}?heartbeat=0`, [{ channel: tasks, use: 'receive' }]);
    const inbox = await one.receive(tasks);
    broker.suspend();
    try {
      await expect(one.publish(tasks, 'a', {}, 500)).rejects.toMatchObject({ name: 'PublishError', retryable: true });
      await inbox.stop();
      await inbox.close();
      await one.close();
    } finally {
      broker.resume();
    }
  });
});
