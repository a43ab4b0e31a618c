// All that a record of Kafka has, in both directions: the console tools on one side, a generated service on the other.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { missing } from '../../brokers/broker.js';
import { kafka, type Kafka } from '../../brokers/kafka.js';
import { generated, type Generated } from '../generated.js';
import { until } from '../until.js';
import { consume, produce, type Shown } from './console.js';

interface Note {
  readonly text: string;
}

interface Headers {
  readonly by: string;
  readonly pages?: number;
}

interface Context {
  readonly key?: number;
  readonly headers: Headers;
  readonly raw: {
    readonly body: Uint8Array;
    readonly headers: Readonly<Record<string, string>>;
    readonly contentType: string;
    readonly messageId: string;
    readonly correlationId?: string;
    readonly binding: { readonly partition: number; readonly keyBytes?: Uint8Array };
  };
  readonly publish: {
    forward(
      params: { readonly town: string },
      note: Note,
      options: { readonly headers: Headers; readonly key?: number; readonly binding?: { readonly partition: number } },
    ): Promise<void>;
  };
}

interface Sdk {
  readonly RecordsService: new (
    transport: object,
    handlers: { readonly receive: (note: Note, context: Context) => Promise<void> },
    options: object,
  ) => { start(): Promise<void>; drain(): Promise<void>; close(): Promise<void> };
  readonly kafka: (brokers: string) => object;
}

const reason = missing(kafka);
const body = '{ "more" : 1.50, "text": "grüß dich 🙂" }';
let broker: Kafka;
let made: Generated<Sdk>;
let service: InstanceType<Sdk['RecordsService']>;
let asked: readonly Shown[];
let sent: readonly Shown[];
const seen: (Omit<Context, 'publish'> & { readonly note: Note })[] = [];
const errors: Error[] = [];

beforeAll(async () => {
  if (reason !== undefined) return;
  broker = await kafka.launch();
  made = await generated<Sdk>('test/transports/kafka/records.yaml', 'kafka');
  const { RecordsService, kafka: transport } = made.sdk;
  const receive = async (note: Note, { key, headers, raw, publish }: Context): Promise<void> => {
    seen.push({ note, headers, raw, ...(key === undefined ? {} : { key }) });
    const more = { ...headers, pages: (headers.pages ?? 0) + 1 };
    await publish.forward(
      { town: 'oslo' },
      note,
      key === undefined ? { headers: more, binding: { partition: 2 } } : { headers: more, key },
    );
  };
  service = new RecordsService(transport(broker.url), { receive }, { onError: (error: Error) => errors.push(error) });
  await service.start();
  const all = 'by:ada,pages:3,sealed:true,other:ä=1,content-type:application/vnd.note+json,message-id:m-1,correlation-id:c-1';
  await produce(broker, 'records.in', [`${all}\t7\t${body}`, `by:bob\tNULL\t${body}`, `by:eve\tseven\t${body}`, `pages:1\t8\t${body}`]);
  await until(() => seen.length === 2 && errors.length === 2, 'all arrive', 60_000);
  await service.drain();
  [asked, sent] = await Promise.all([consume(broker, 'records.in'), consume(broker, 'records.out')]);
}, 180_000);

afterAll(async () => {
  await service?.close();
  made?.remove();
  await broker?.remove();
}, 60_000);

/** What a tool shows of who wrote it. */
function of(shown: readonly Shown[], by: string): Shown | undefined {
  return shown.find(({ headers }) => headers['by'] === by);
}

(reason === undefined ? describe : describe.skip)(
  `Kafka's console tools and the generated service${reason === undefined ? '' : `: ${reason}`}`,
  () => {
    test('what they send arrives as it is: bytes, key, headers, partition', () => {
      const { note, key, headers, raw } = seen.find((one) => one.headers.by === 'ada') ?? ({} as (typeof seen)[0]);
      expect([note, key]).toEqual([{ more: 1.5, text: 'grüß dich 🙂' }, 7]);
      expect(headers).toMatchObject({ by: 'ada', pages: 3, sealed: true, other: 'ä=1' });
      expect(Buffer.from(raw.body).toString()).toBe(body);
      expect(Buffer.from(raw.binding.keyBytes ?? []).toString()).toBe('7');
      expect(raw).toMatchObject({
        headers: { by: 'ada', pages: '3', sealed: 'true', other: 'ä=1' },
        contentType: 'application/vnd.note+json',
        messageId: 'm-1',
        correlationId: 'c-1',
        binding: {
          topic: 'records.in',
          partition: of(asked, 'ada')?.partition,
          offset: expect.stringMatching(/^\d+$/),
          timestamp: expect.any(Number),
        },
      });
    });

    test('what has no key has none', () => {
      const { raw, ...rest } = seen.find((one) => one.headers.by === 'bob') ?? ({} as (typeof seen)[0]);
      expect([Object.keys(rest).includes('key'), raw.binding.keyBytes, raw.binding.partition]).toEqual([
        false,
        undefined,
        of(asked, 'bob')?.partition,
      ]);
    });

    test('a key that is none, and headers that lack one, are refused', () => {
      expect(errors.map(({ name }) => name)).toEqual(['DecodeError', 'DecodeError']);
      expect(errors.map(({ message }) => message).sort()).toEqual([
        expect.stringContaining('header'),
        expect.stringContaining('the key of'),
      ]);
    });

    test('what is sent is with them what the document says, and nothing else', () => {
      expect(sent).toHaveLength(2);
      const own = {
        'content-type': 'application/vnd.note+json',
        'message-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
        address: 'records.out.oslo',
      };
      expect(of(sent, 'ada')).toEqual({
        // As it is for Kafka's own producer.
        partition: of(asked, 'ada')?.partition,
        key: '7',
        headers: { ...own, by: 'ada', pages: '4', sealed: 'true', other: 'ä=1' },
        value: '{"more":1.5,"text":"grüß dich 🙂"}',
      });
      expect(of(sent, 'bob')).toEqual({ partition: 2, key: 'null', headers: { ...own, by: 'bob', pages: '1' }, value: expect.any(String) });
    });
  },
);
