// What each binding field of AMQP does on the broker.
import { gunzipSync } from 'node:zlib';
import { expect } from '@jest/globals';
import { until } from '../until.js';
import { taken } from './harness.js';
import { both, overheard, type Scene } from './scene.js';

/** What each field does where it says something else than what holds without it, as the broker or another client sees it. */
export const effects: Readonly<Record<string, (scene: Scene) => Promise<void>>> = {
  async 'channel is'({ publish, foreign }) {
    await publish['toUnnamed']?.('hello');
    expect((await taken(foreign, 'jobs.unnamed')).fields).toMatchObject({ exchange: '', routingKey: 'jobs.unnamed' });
  },
  async 'channel exchange.name'(scene) {
    const { fields } = await overheard(scene, 'cities', 'news.*', () => scene.publish['toCity']?.({ city: 'oslo' }, 'rain'));
    expect(fields).toMatchObject({ exchange: 'cities', routingKey: 'news.oslo' });
    await until(() => scene.heard.includes('hearBound: rain'), 'it is received from there');
  },
  async 'channel exchange.type'(scene) {
    const types = Object.entries(scene.exchanges).map(([name, { type }]) => [name, type]);
    expect(Object.fromEntries(types)).toEqual({
      cities: 'topic',
      urgent: 'direct',
      everybody: 'fanout',
      tagged: 'headers',
      passing: 'topic',
    });
    const { fields } = await overheard(scene, 'everybody', 'whatever', () => scene.publish['toEverybody']?.('hello'));
    expect(fields).toMatchObject({ exchange: 'everybody', routingKey: 'everybody' });
    expect((await overheard(scene, 'tagged', '', () => scene.publish['toTagged']?.('hello'))).fields.exchange).toBe('tagged');
    await scene.publish['toStraight']?.('hello');
    expect((await taken(scene.foreign, 'straight')).fields).toMatchObject({ exchange: '', routingKey: 'straight' });
  },
  async 'channel exchange.durable'({ exchanges }) {
    expect([exchanges['urgent'], exchanges['cities']]).toMatchObject([{ durable: false }, { durable: true }]);
  },
  async 'channel exchange.autoDelete'(scene) {
    const { exchanges, publish, listed } = scene;
    expect([exchanges['passing'], exchanges['cities']]).toMatchObject([{ auto_delete: true }, { auto_delete: false }]);
    await overheard(scene, 'passing', 'by', () => publish['toPassing']?.('hello'));
    await overheard(scene, 'cities', 'news.*', () => publish['toCity']?.({ city: 'bergen' }, 'rain'));
    // The last queue takes it along.
    expect(Object.keys(await listed('exchanges'))).not.toContain('passing');
  },
  'channel exchange.vhost': ({ moves }) => moves('exchanges', 'urgent', 'exchange: { name: urgent, type: direct'),
  async 'channel queue.name'({ publish, foreign, queues }) {
    await publish['plain']?.('hello');
    expect((await taken(foreign, 'outbox')).fields).toMatchObject({ exchange: '', routingKey: 'outbox' });
    // Nothing is named by the address of a channel whose queue has a name.
    const names = ['outbox', 'copy', 'blind', 'oslo', 'mine', 'careless', 'careful', 'kinds', 'jobs.unnamed', 'straight'];
    expect(Object.keys(queues).sort()).toEqual(names.sort());
  },
  async 'channel queue.durable'({ queues }) {
    expect([queues['blind'], queues['outbox']]).toMatchObject([{ durable: false }, { durable: true }]);
  },
  async 'channel queue.exclusive'({ queues, foreign }) {
    expect([queues['mine'], queues['careful']]).toMatchObject([{ exclusive: true }, { exclusive: false }]);
    const other = await foreign.createChannel();
    other.on('error', () => undefined);
    await expect(other.checkQueue('mine')).rejects.toThrow('RESOURCE_LOCKED');
  },
  async 'channel queue.autoDelete'({ queues }) {
    expect([queues['oslo'], queues['careful']]).toMatchObject([{ auto_delete: true }, { auto_delete: false }]);
  },
  'channel queue.vhost': ({ moves }) => moves('queues', 'outbox', 'queue: { name: outbox'),
  async 'operation expiration'({ publish, foreign }) {
    for (const name of ['first', 'second']) await publish['fleeting']?.(name);
    expect((await taken(foreign, 'outbox')).properties.expiration).toBe('3000');
    const channel = await foreign.createChannel();
    await until(async () => (await channel.checkQueue('outbox')).messageCount === 0, 'nobody has taken it in time');
  },
  async 'operation userId'(scene) {
    const { full, plain } = await both(scene);
    expect([full, plain].map(({ properties }) => properties.userId as unknown)).toEqual(['guest', undefined]);
    await expect(scene.publish['stranger']?.('x')).rejects.toMatchObject({ name: 'PublishError', retryable: false });
  },
  async 'operation cc'({ publish, foreign }) {
    await publish['copied']?.('news');
    for (const queue of ['outbox', 'copy', 'blind']) expect((await taken(foreign, queue)).properties.headers).toEqual({ CC: ['copy'] });
  },
  async 'operation bcc'({ publish, foreign }) {
    await publish['hidden']?.('news');
    for (const queue of ['outbox', 'blind']) {
      const { content, properties } = await taken(foreign, queue);
      expect([content.toString(), properties.headers]).toEqual(['"news"', {}]);
    }
  },
  async 'operation priority'({ publish, foreign }) {
    for (const name of ['plain', 'full']) await publish[name]?.(name);
    const [first, second] = [await taken(foreign, 'outbox'), await taken(foreign, 'outbox')];
    // It overtakes.
    const seen = [first, second].map(({ content, properties }): unknown => [content.toString(), properties.priority]);
    expect(seen).toEqual([
      ['"full"', 7],
      ['"plain"', undefined],
    ]);
  },
  async 'operation deliveryMode'(scene) {
    const { full, plain } = await both(scene);
    expect([full, plain].map(({ properties }): unknown => properties.deliveryMode)).toEqual([1, 2]);
  },
  async 'operation mandatory'({ publish }) {
    await publish['toUrgent']?.('nobody waits for it');
    await expect(publish['demanding']?.('nobody waits for it')).rejects.toThrow('no queue takes urgent of exchange urgent');
  },
  async 'operation timestamp'(scene) {
    const before = Math.floor(Date.now() / 1_000);
    const { full, plain } = await both(scene);
    expect(plain.properties.timestamp).toBeUndefined();
    expect(full.properties.timestamp).toBeGreaterThanOrEqual(before);
    expect(full.properties.timestamp).toBeLessThanOrEqual(Date.now() / 1_000);
  },
  async 'operation replyTo'(scene) {
    const { full, plain } = await both(scene);
    expect([full, plain].map(({ properties }): unknown => properties.replyTo)).toEqual(['answers', undefined]);
  },
  async 'operation ack'({ listed, foreign, release }) {
    const channel = await foreign.createConfirmChannel();
    for (const queue of ['careless', 'careful']) channel.sendToQueue(queue, Buffer.from('"slow"'), { contentType: 'application/json' });
    await channel.waitForConfirms();
    const holds = async (careless: number, careful: number): Promise<boolean> => {
      const queues = await listed('queues', 'messages_ready', 'messages_unacknowledged');
      const held = { careless, careful };
      return Object.entries(held).every(([name, count]) => {
        const { messages_ready, messages_unacknowledged } = queues[name] ?? {};
        return messages_ready === 0 && messages_unacknowledged === count;
      });
    };
    await until(() => holds(0, 1), 'one is done when it is handed over, the other when it is handled');
    release();
    await until(() => holds(0, 0), 'acknowledged');
  },
  async 'message contentEncoding'({ publish, foreign }) {
    await publish['packed']?.('packed');
    const { content, properties } = await taken(foreign, 'outbox');
    expect(properties.contentEncoding).toBe('gzip');
    expect(gunzipSync(content).toString()).toBe('"packed"');
  },
  async 'message messageType'(scene) {
    const { full, plain } = await both(scene);
    expect([full, plain].map(({ properties }): unknown => properties.type)).toEqual(['order', undefined]);
    const channel = await scene.foreign.createConfirmChannel();
    for (const type of ['bill', 'order']) channel.sendToQueue('kinds', Buffer.from(`"${type}"`), { contentType: 'application/json', type });
    await channel.waitForConfirms();
    const kinds = (): readonly string[] => scene.heard.filter((one) => /^hear(Order|Bill)/.test(one));
    await until(() => kinds().length === 2, 'each is heard');
    expect([...kinds()].sort()).toEqual(['hearBill: bill', 'hearOrder: order']);
  },
};
