// How a broker is told who is there, and what a program learns when it is refused.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { missing } from '../../brokers/broker.js';
import { secureKafka, type SecureKafka } from '../../brokers/kafka-secure.js';
import { defer, type Channel } from '../../../templates/typescript/runtime/index.js';
import { kafka, type KafkaOptions, type Sasl } from '../../../templates/typescript/runtime/transports/kafka/index.js';

const reason = missing(secureKafka);
let broker: SecureKafka;

beforeAll(async () => {
  if (reason === undefined) broker = await secureKafka.launch();
}, 90_000);

afterAll(() => broker?.remove(), 60_000);

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
  const logins: readonly Sasl[] = [
    { mechanism: 'plain', credentials },
    { mechanism: 'scram-sha-256', credentials },
    { mechanism: 'scram-sha-512', credentials: async () => credentials() },
    { mechanism: 'oauthbearer', token },
  ];

  test.each(logins)('$mechanism, with and without TLS', async (sasl) => {
    await exchange(broker.sasl, `plain-${sasl.mechanism}`, { sasl });
    await exchange(`kafka-secure://${broker.saslTls}`, `tls-${sasl.mechanism}`, { sasl, tls: { ca: broker.pem.ca } });
  });

  test('a certificate', async () => {
    await exchange(`kafka-secure://${broker.mutualTls}`, 'certificate', { tls: broker.pem });
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
