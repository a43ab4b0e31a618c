// Mosquitto's own tools on one side, a generated service on the other.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { missing, type Broker } from '../../brokers/broker.js';
import { mosquitto } from '../../brokers/mosquitto.js';
import { generated, type Generated } from '../generated.js';
import { until } from '../until.js';
import { missingTools, properties, publish, request, subscribe } from './tools.js';

interface Note {
  readonly text: string;
}

interface Context {
  readonly params: { readonly room: string };
  readonly headers: { readonly by: string; readonly pages?: number };
  readonly raw: { readonly body: Uint8Array; readonly contentType: string; readonly correlationId?: string; readonly binding: object };
  readonly publish: { noted(params: object, note: Note, options: object): Promise<void> };
}

interface Handlers {
  readonly note: (note: Note, context: Context) => Promise<void>;
  readonly ask: (question: string) => unknown;
}

interface Sdk {
  readonly NotesService: new (
    transport: object,
    handlers: Handlers,
    options?: object,
  ) => { start(): Promise<void>; drain(): Promise<void>; close(): Promise<void> };
  readonly mqtt: (url: string, options?: object) => object;
  readonly reply: (payload: number, options: object) => unknown;
}

const reason = missing(mosquitto) ?? missingTools();
let broker: Broker;
let made: Generated<Sdk>;
let seen: (Omit<Context, 'publish'> & { readonly note: Note })[] = [];
let errors: Error[] = [];
let service: InstanceType<Sdk['NotesService']>;

beforeAll(async () => {
  if (reason !== undefined) return;
  broker = await mosquitto.launch();
  made = await generated<Sdk>('test/transports/mqtt/tools.yaml', 'mqtt');
  await publish(broker, 'notes/hall', ['-r', ...properties({ user: [['by', 'eve']] })], '{"text":"kept"}');
  const { NotesService, mqtt, reply } = made.sdk;
  const handlers: Handlers = {
    async note(note, { params, headers, raw, publish: send }) {
      seen.push({ note, params, headers, raw });
      await send.noted(params, note, { headers: { ...headers, pages: (headers.pages ?? 0) + 1 } });
    },
    ask: (question) => reply(question.length, { headers: { by: 'clerk' } }),
  };
  service = new NotesService(mqtt(broker.url), handlers, { onError: (error: Error) => errors.push(error) });
  await service.start();
}, 90_000);

afterAll(async () => {
  await service?.close();
  made?.remove();
  await broker?.remove();
}, 60_000);

(reason === undefined ? describe : describe.skip)(`Mosquitto's tools${reason === undefined ? '' : `: ${reason}`}`, () => {
  test('what was retained is received by who comes later, and said to be old', async () => {
    await until(() => seen.length === 1, 'it arrives');
    const [{ note, raw } = { note: undefined, raw: undefined }] = seen.splice(0);
    expect(note).toEqual({ text: 'kept' });
    // Without a word of what it is.
    expect(raw).toMatchObject({ contentType: 'application/octet-stream', binding: { retain: true } });
  });

  test('what mosquitto_pub sends arrives as it is, with its properties', async () => {
    const body = '{ "more" : 1.50, "text": "grüß dich 🙂" }';
    const given = properties({
      'content-type': 'application/vnd.note+json',
      'correlation-data': 'c-1',
      'response-topic': 'nowhere',
      'message-expiry-interval': '60',
      'payload-format-indicator': '1',
      user: [
        ['message-id', 'm-1'],
        ['by', 'ada'],
        ['pages', '3'],
        ['other', 'ä=1'],
      ],
    });
    await publish(broker, 'notes/kitchen', ['-q', '2', ...given], body);
    await until(() => seen.length === 1, 'it arrives');
    const [{ note, params, headers, raw } = {} as (typeof seen)[0]] = seen.splice(0);
    expect(note.text).toBe('grüß dich 🙂');
    expect([params, headers]).toEqual([{ room: 'kitchen' }, { by: 'ada', pages: 3, other: 'ä=1' }]);
    expect(Buffer.from(raw.body).toString()).toBe(body);
    expect(raw).toEqual({
      source: expect.anything(),
      address: 'notes/kitchen',
      lane: 'notes',
      redelivered: false,
      body: expect.anything(),
      headers: { by: 'ada', pages: '3', other: 'ä=1' },
      contentType: 'application/vnd.note+json',
      messageId: 'm-1',
      correlationId: 'c-1',
      replyTo: 'nowhere',
      binding: { qos: 2, retain: false, duplicate: false },
      respond: expect.any(Function),
      reserved: expect.any(Function),
    });
  });

  test('what is sent is shown by mosquitto_sub with what the document says', async () => {
    const given = ['-q', '2', ...properties({ user: [['by', 'ada']] })];
    const shown = await subscribe(broker, 'noted/attic', 1, () => publish(broker, 'notes/attic', given, '{"text":"naïve"}'));
    const expected = {
      topic: 'noted/attic',
      qos: 1,
      retain: 0,
      payload: '{"text":"naïve"}',
      properties: {
        'payload-format-indicator': 1,
        'message-expiry-interval': 600,
        'content-type': 'application/vnd.note+json',
        'user-properties': { by: 'ada', pages: '1', 'message-id': expect.stringMatching(/^[0-9a-f-]{36}$/) },
      },
    };
    expect(shown).toMatchObject([expected]);
    // And nothing else.
    expect(shown[0]?.properties).toEqual(expected.properties);
    // Retained: for who comes later, and with what is left of its time.
    const [later] = await subscribe(broker, 'noted/attic', 1);
    const remaining = expect.any(Number);
    const properties5 = { ...expected.properties, 'message-expiry-interval': remaining };
    expect(later).toMatchObject({ ...expected, retain: 1, properties: properties5 });
  });

  test('a request of mosquitto_rr is answered on its response topic, with its correlation data', async () => {
    const reply = await request(broker, 'questions', 'answers/mine', properties({ 'correlation-data': 'q-1' }), '"how long?"');
    expect(reply).toMatchObject({ topic: 'answers/mine', qos: 1, retain: 0, payload: '9' });
    expect(reply.properties).toEqual({
      'content-type': 'application/vnd.answer+json',
      'correlation-data': 'q-1',
      'user-properties': { by: 'clerk', 'message-id': expect.stringMatching(/^[0-9a-f-]{36}$/) },
    });
  });

  test('what is no such message is refused, and the next one handled', async () => {
    seen = [];
    errors = [];
    const by = properties({ user: [['by', 'ada']] });
    await publish(broker, 'notes/x', ['-q', '1', ...by], '{');
    await publish(broker, 'notes/x', ['-q', '1', ...by], '');
    await publish(broker, 'notes/x', ['-q', '1'], '{"text":"by nobody"}');
    await publish(broker, 'notes/x', ['-q', '1', ...by], new Uint8Array([0x22, 0xff, 0x22]));
    await publish(broker, 'notes/x', ['-q', '1', ...by], '{"text":"good"}');
    await until(() => seen.length === 1, 'the good one arrives');
    expect(errors.map(({ name }) => name)).toEqual(['DecodeError', 'DecodeError', 'DecodeError', 'DecodeError']);
    expect(seen[0]?.note).toEqual({ text: 'good' });
  });
});
