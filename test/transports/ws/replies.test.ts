// Replies over WebSocket come back on the connection of their request, whatever address it names; what nothing would match is not asked.
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { WebSocket } from 'ws';
import { generated, type Generated } from '../generated.js';
import { until } from '../until.js';

interface Client {
  work(job: object): Promise<object>;
  ping(payload: object): Promise<void>;
  probe(payload: object): Promise<object>;
  close(): Promise<void>;
}

interface Service {
  start(): Promise<void>;
  close(): Promise<void>;
}

interface Sdk {
  readonly WorkshopClient: { connect(transport: object): Promise<Client> };
  readonly WorkshopService: new (transport: object, handlers: object) => Service;
  readonly ws: { connect(url: string): object; listen(options: object): { readonly port: number } };
}

let made: Generated<Sdk>;
let service: Service;
let url: string;
let pinged: unknown[];

beforeAll(async () => {
  made = await generated<Sdk>('test/cases/sdk-replies/asyncapi.yaml', 'ws');
}, 60_000);
afterAll(() => made?.remove());

beforeEach(async () => {
  pinged = [];
  const work = ({ id, back }: { id: string; back: object }): object => ({ id, back });
  const transport = made.sdk.ws.listen({ port: 0, host: '127.0.0.1' });
  service = new made.sdk.WorkshopService(transport, { work, ping: (payload: object) => void pinged.push(payload), probe: () => ({}) });
  await service.start();
  url = `ws://127.0.0.1:${transport.port}`;
});
afterEach(() => service.close());

test('a client that is not ours gets its answer on the same wire', async () => {
  const socket = new WebSocket(`${url}/jobs`);
  const heard: unknown[] = [];
  socket.on('message', (data: Buffer) => heard.push(JSON.parse(data.toString())));
  socket.once('open', () => socket.send('{"id":"j-1","steps":1,"back":{"to":"#/ nowhere"}}'));
  await until(() => heard.length > 0, 'there is an answer');
  expect(heard).toEqual([{ id: 'j-1', back: { to: '#/ nowhere' } }]);
  socket.terminate();
});

test('our client leaves the address as it is, and asks nothing of which it would not know the reply', async () => {
  const client = await made.sdk.WorkshopClient.connect(made.sdk.ws.connect(url));
  try {
    expect(await client.work({ steps: 1, back: { to: 'as given' } })).toMatchObject({ back: { to: 'as given' } });
    await client.ping({ at: 1 });
    await until(() => pinged.length > 0, 'it is handled');
    expect(pinged).toEqual([{ at: 1 }]);
    await expect(client.probe({ at: 1 })).rejects.toMatchObject({
      name: 'SdkError',
      message: 'probe: over ws no reply can be matched to its request: request and reply have no correlation id in their payloads',
    });
  } finally {
    await client.close();
  }
});
