// How a broker is told who is there, and what a program learns when it is refused.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { missing } from '../../brokers/broker.js';
import { secureKafka, type SecureKafka } from '../../brokers/kafka-secure.js';
import { defer, type Channel } from '../../../templates/typescript/runtime/index.js';
import { kafka, type KafkaOptions, type Sasl } from '../../../templates/typescript/runtime/transports/kafka/index.js';
import type { Certificate, Token, User } from '../../../templates/typescript/runtime/transports/kafka/access.js';
import { generated, type Generated } from '../generated.js';

/** What is generated for the servers: options. */
interface Sdk {
  readonly servers: {
    kafkaPlain(access: { plain: User }, options?: KafkaOptions): KafkaOptions;
    kafkaUser(access: { user: User }, options?: KafkaOptions): KafkaOptions;
    kafkaScram256(access: { scram256: User }, options?: KafkaOptions): KafkaOptions;
    kafkaScram512(access: { scram512: User }, options?: KafkaOptions): KafkaOptions;
    kafkaToken(access: { oauth: Token }, options?: KafkaOptions): KafkaOptions;
    kafkaCertificate(access: { certificate: Certificate }, options?: KafkaOptions): KafkaOptions;
    kafkaAny(access: { certificate: Certificate } | { scram512: User }, options?: KafkaOptions): KafkaOptions;
  };
}

const reason = missing(secureKafka);
let broker: SecureKafka;
let made: Generated<Sdk>;

beforeAll(async () => {
  if (reason !== undefined) return;
  broker = await secureKafka.launch();
  made = await generated<Sdk>('test/transports/security.yaml', 'kafka');
}, 150_000);

afterAll(async () => {
  made?.remove();
  await broker?.remove();
}, 60_000);

/** Publishes a message and receives it. */
async function exchange(brokers: string, topic: string, options: KafkaOptions): Promise<void> {
  const channel: Channel = { name: topic, address: [topic] };
  const transport = kafka(brokers, options);
  try {
    await transport.connect({ uses: [{ channel, use: 'send' }], onState: () => undefined });
    const message = { body: Buffer.from('hello'), headers: {}, contentType: 'text/plain', messageId: 'm-1', binding: {} };
    await transport.publish({ ...message, channel, address: topic }, { signal: AbortSignal.timeout(10_000) });
    const received = defer<string>();
    const consumption = await transport.consume({ sources: [{ channel, params: {} }], group: topic, credit: 1 }, async ({ body }) => {
      received.resolve(new TextDecoder().decode(body));
      return 'ack';
    });
    expect(await received.promise).toBe('hello');
    await consumption.stop();
    await consumption.close();
  } finally {
    await transport.close();
  }
}

function refusal(brokers: string, options: KafkaOptions): Promise<unknown> {
  return exchange(brokers, 'refused', options).then(
    () => 'it is let in',
    (error: unknown) => error,
  );
}

function unsigned(payload: object): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'none' })}.${part(payload)}.`;
}

(reason === undefined ? describe : describe.skip)(`Kafka security${reason === undefined ? '' : `: ${reason}`}`, () => {
  const credentials = (): SecureKafka['user'] => broker.user;
  const token = (): string => unsigned({ sub: 'alice', iat: Math.floor(Date.now() / 1000), exp: Math.floor(Date.now() / 1000) + 600 });
  type Login = (servers: Sdk['servers'], options?: KafkaOptions) => KafkaOptions;
  const logins: readonly (readonly [name: string, login: Login])[] = [
    ['plain', (servers, options) => servers.kafkaPlain({ plain: credentials }, options)],
    ['userPassword', (servers, options) => servers.kafkaUser({ user: broker.user }, options)],
    ['scramSha256', (servers, options) => servers.kafkaScram256({ scram256: broker.user }, options)],
    ['scramSha512', (servers, options) => servers.kafkaScram512({ scram512: async () => credentials() }, options)],
    ['oauth2', (servers, options) => servers.kafkaToken({ oauth: token }, options)],
  ];

  test.each(logins)('%s, with and without TLS', async (name, login) => {
    const { servers } = made.sdk;
    await exchange(broker.sasl, `plain-${name}`, login(servers));
    await exchange(`kafka-secure://${broker.saslTls}`, `tls-${name}`, login(servers, { tls: { ca: broker.pem.ca } }));
  });

  test('a certificate', async () => {
    await exchange(`kafka-secure://${broker.mutualTls}`, 'certificate', made.sdk.servers.kafkaCertificate({ certificate: broker.pem }));
  });

  test('one of several ways', async () => {
    const { kafkaAny } = made.sdk.servers;
    await exchange(`kafka-secure://${broker.mutualTls}`, 'any-certificate', kafkaAny({ certificate: broker.pem }));
    const tls = { ca: broker.pem.ca };
    await exchange(`kafka-secure://${broker.saslTls}`, 'any-scram', kafkaAny({ scram512: broker.user }, { tls }));
  });

  test.each(['plain', 'scram-sha-256', 'scram-sha-512'] as const)('a wrong password, %s', async (mechanism) => {
    const sasl = { mechanism, credentials: () => ({ username: 'alice', password: 'wrong' }) };
    expect(await refusal(broker.sasl, { sasl })).toMatchObject({ name: 'AuthError', retryable: false });
  });

  test('who is not let in is told at the start', async () => {
    const sasl = { mechanism: 'plain', credentials } as const;
    const old: Sasl = { mechanism: 'oauthbearer', token: () => unsigned({ sub: 'alice', iat: 1, exp: 2 }) };
    const closed: Sasl = { mechanism: 'plain', credentials: () => Promise.reject(new Error('the vault is closed')) };
    const hints: readonly (readonly [brokers: string, options: KafkaOptions, hint: string])[] = [
      [broker.sasl, {}, 'see the options "sasl" and "tls"'],
      [broker.sasl, { sasl: old }, 'see the options "sasl" and "tls"'],
      [broker.sasl, { sasl: closed }, 'the vault is closed'],
      [broker.saslTls, { sasl }, 'see the options "sasl" and "tls"'],
      [`kafka-secure://${broker.saslTls}`, { sasl }, 'self-signed certificate'],
      [`kafka-secure://${broker.mutualTls}`, { tls: { ca: broker.pem.ca } }, 'bad certificate'],
      [`kafka-secure://${broker.url}`, {}, 'before secure TLS connection was established'],
    ];
    for (const [brokers, options, hint] of hints)
      expect(await refusal(brokers, options)).toMatchObject({ name: 'ConnectError', message: expect.stringContaining(hint) });
  });
});
