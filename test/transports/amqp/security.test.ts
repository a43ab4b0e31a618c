// How a broker is told who is there, and what a program learns when it is refused.
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { missing } from '../../brokers/broker.js';
import { secureRabbitmq, type SecureRabbitMq } from '../../brokers/rabbitmq-secure.js';
import { link } from '../../contract/typescript/link.js';
import type { Certificate, PasswordKey, Token, User, UserKey } from '../../../templates/typescript/runtime/transports/amqp/access.js';
import type { AmqpOptions } from '../../../templates/typescript/runtime/transports/amqp/index.js';
import { generated, type Generated } from '../generated.js';
import { until } from '../until.js';
import { channel, open } from './harness.js';

/** What is generated for the servers: options. */
interface Sdk {
  readonly servers: {
    amqpUser(access: { user: User }, options?: AmqpOptions): AmqpOptions;
    amqpToken(access: { oauth: Token }, options?: AmqpOptions): AmqpOptions;
    amqpUserKey(access: { userKey: UserKey }): AmqpOptions;
    amqpPasswordKey(access: { passwordKey: PasswordKey }): AmqpOptions;
    amqpCertificate(access: { certificate: Certificate }, options?: AmqpOptions): AmqpOptions;
    amqpBoth(access: { certificate: Certificate; user: User }, options?: AmqpOptions): AmqpOptions;
  };
}

const reason = missing(secureRabbitmq);
let broker: SecureRabbitMq;
let made: Generated<Sdk>;

beforeAll(async () => {
  if (reason !== undefined) return;
  broker = await secureRabbitmq.launch();
  made = await generated<Sdk>('test/transports/security.yaml', 'amqp');
}, 180_000);

afterAll(async () => {
  made?.remove();
  await broker?.remove();
}, 60_000);

let queues = 0;

/** Publishes a message and receives it, by a queue of its own: another may give back what nobody has acknowledged in time. */
async function exchange(url: string, options: AmqpOptions): Promise<void> {
  const talk = channel(`talk-${++queues}`, { is: 'queue' });
  const one = await open(url, [{ channel: talk, use: 'send' }], options);
  try {
    const { texts } = await one.receive(talk);
    await one.publish(talk, 'hello');
    await until(() => texts.length === 1, 'it arrives');
    expect(texts).toEqual(['hello']);
  } finally {
    await one.close();
  }
}

function refusal(url: string, options: AmqpOptions): Promise<unknown> {
  return exchange(url, options).then(
    () => 'it is let in',
    (error: unknown) => error,
  );
}

(reason === undefined ? describe : describe.skip)(`AMQP security${reason === undefined ? '' : `: ${reason}`}`, () => {
  test('user and password, of the URL and of the option, with and without TLS', async () => {
    const { user, pem } = broker;
    const tls = { ca: pem.ca };
    const named = (url: string): string => url.replace('://', `://${user.username}:${encodeURIComponent(user.password)}@`);
    await exchange(named(broker.open), {});
    await exchange(named(broker.tls), { tls });
    const { amqpUser } = made.sdk.servers;
    await exchange(broker.open, amqpUser({ user }));
    await exchange(broker.tls, amqpUser({ user: async () => user }, { tls }));
    // The option wins.
    await exchange(broker.url.replace('guest:guest', 'guest:wrong'), { credentials: () => user });
  });

  test('a certificate, whose name is the user', async () => {
    await exchange(broker.tls, made.sdk.servers.amqpCertificate({ certificate: broker.pem }));
  });

  test('a certificate, and another user beside it', async () => {
    const { user, pem } = broker;
    await exchange(broker.tls, made.sdk.servers.amqpBoth({ certificate: pem, user }));
    const wrong = { ...user, password: 'wrong' };
    expect(await refusal(broker.tls, made.sdk.servers.amqpBoth({ certificate: pem, user: wrong }))).toMatchObject({ name: 'AuthError' });
  });

  test('a key in the place of user or password', async () => {
    const { amqpUserKey, amqpPasswordKey } = made.sdk.servers;
    await exchange(broker.open, amqpUserKey({ userKey: broker.user }));
    await exchange(broker.open, amqpPasswordKey({ passwordKey: broker.user }));
    expect(await refusal(broker.open, amqpUserKey({ userKey: { username: 'K' } }))).toMatchObject({ name: 'AuthError' });
    // A password without a user can be that of a token.
    await exchange(broker.open, amqpPasswordKey({ passwordKey: { password: broker.token() } }));
  });

  test('a token', async () => {
    const { amqpToken } = made.sdk.servers;
    await exchange(broker.open, amqpToken({ oauth: () => broker.token() }));
    expect(await refusal(broker.open, amqpToken({ oauth: broker.token('another') }))).toMatchObject({ name: 'AuthError' });
  });

  test('a wrong password and none are told as such, and not tried again', async () => {
    let asked = 0;
    const credentials = (): SecureRabbitMq['user'] => {
      asked += 1;
      return { ...broker.user, password: 'wrong' };
    };
    const knocks: number[] = [];
    const door = await link(() => (knocks.push(1), broker.port));
    const refused = { name: 'AuthError', retryable: false, message: expect.stringContaining('ACCESS') };
    try {
      expect(await refusal(`amqp://127.0.0.1:${door.port}`, { credentials })).toMatchObject(refused);
      await pause(1_000);
      expect([asked, knocks.length]).toEqual([1, 1]);
    } finally {
      door.close();
    }
    const { pem } = broker;
    expect(await refusal(broker.tls, { credentials, tls: { ca: pem.ca } })).toMatchObject(refused);
    expect(await refusal(broker.url.replace('guest:guest', 'nobody:nothing'), {})).toMatchObject(refused);
  });

  test('who is not let in is told at the start', async () => {
    const { user, pem } = broker;
    const credentials = (): SecureRabbitMq['user'] => user;
    const closed = (): Promise<never> => Promise.reject(new Error('the vault is closed'));
    const hints: readonly (readonly [url: string, options: AmqpOptions, hint: string])[] = [
      [broker.open, { credentials: closed }, 'the vault is closed'],
      [broker.tls, { credentials }, 'self-signed certificate'],
      [broker.open.replace('amqp:', 'amqps:'), { credentials, tls: { ca: pem.ca } }, '"amqps:" is for a port with TLS'],
      [broker.tls.replace('amqps:', 'amqp:'), { credentials }, '"amqp:" for one without'],
      [`${broker.open}/nowhere`, { credentials }, 'is there such a virtual host?'],
    ];
    for (const [url, options, hint] of hints)
      expect(await refusal(url, options)).toMatchObject({ name: 'ConnectError', message: expect.stringContaining(hint) });
  });

  test('a message that its user may not send is refused, and takes no neighbour along', async () => {
    const secret = channel('plan', { exchange: { name: 'secret', type: 'topic' } });
    const news = channel('news', { is: 'queue' });
    const uses = [secret, news].map((one) => ({ channel: one, use: 'send' }) as const);
    const one = await open(broker.open, uses, { credentials: () => broker.user });
    const sent = await Promise.allSettled([one.publish(news, 'a'), one.publish(secret, 'b'), one.publish(news, 'c')]);
    expect(sent.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(sent[1]).toMatchObject({
      reason: { name: 'PublishError', retryable: false, message: expect.stringContaining('ACCESS_REFUSED') },
    });
    await one.close();
  });
});
