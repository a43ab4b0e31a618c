// How a broker is told who is there, and what a program learns when it is refused.
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { missing } from '../../brokers/broker.js';
import { secureMosquitto, type SecureMosquitto } from '../../brokers/mosquitto-secure.js';
import type { Certificate, PasswordKey, Token, User, UserKey } from '../../../templates/typescript/runtime/transports/mqtt/access.js';
import type { MqttOptions } from '../../../templates/typescript/runtime/transports/mqtt/index.js';
import { generated, type Generated } from '../generated.js';
import { until } from '../until.js';
import { open } from './harness.js';

/** What is generated for the servers: options. */
interface Sdk {
  readonly servers: {
    mqttUser(access: { user: User }, options?: MqttOptions): MqttOptions;
    mqttUserKey(access: { userKey: UserKey }): MqttOptions;
    mqttPasswordKey(access: { passwordKey: PasswordKey }): MqttOptions;
    mqttToken(access: { oauth: Token }): MqttOptions;
    mqttCertificate(access: { certificate: Certificate }): MqttOptions;
  };
}

/** CONNACK: welcome. */
const ACCEPTED = Uint8Array.from([0x20, 3, 0, 0, 0]);

const reason = missing(secureMosquitto);
let broker: SecureMosquitto;
let made: Generated<Sdk>;

beforeAll(async () => {
  if (reason !== undefined) return;
  broker = await secureMosquitto.launch();
  made = await generated<Sdk>('test/transports/security.yaml', 'mqtt');
}, 150_000);

afterAll(async () => {
  made?.remove();
  await broker?.remove();
}, 60_000);

/** Publishes a message and receives it. */
async function exchange(url: string, options: MqttOptions, version: 4 | 5 = 5): Promise<void> {
  const one = await open(url, options, version);
  try {
    const { texts } = await one.receive(`talk/${version}`);
    await one.publish(`talk/${version}`, 'hello');
    await until(() => texts.length === 1, 'it arrives', 60_000);
    expect(texts).toEqual(['hello']);
  } finally {
    await one.close();
  }
}

function refusal(url: string, options: MqttOptions, version: 4 | 5 = 5): Promise<unknown> {
  return exchange(url, options, version).then(
    () => 'it is let in',
    (error: unknown) => error,
  );
}

/** Counts who connects, and lets nobody in: answers every first packet with these bytes, or with nothing. */
async function doorkeeper(
  answer?: readonly number[],
): Promise<{ readonly url: string; readonly knocks: () => number; readonly server: Server }> {
  let knocks = 0;
  const server = createServer((socket) => {
    knocks += 1;
    socket.on('error', () => undefined);
    socket.on('data', () => answer && socket.write(Uint8Array.from(answer)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `mqtt://127.0.0.1:${(server.address() as AddressInfo).port}`, knocks: () => knocks, server };
}

/** A broker that answers nothing but the first packet: by welcoming, and while it is shut by refusing with a reason code. */
async function revolvingDoor(
  code: number,
): Promise<Record<'shut' | 'open' | 'close', () => void> & { url: string; knocks: () => number; shown: readonly string[] }> {
  const sockets: Socket[] = [];
  const shown: string[] = [];
  let isShut = false;
  const server = createServer((socket) => {
    sockets.push(socket);
    socket.on('error', () => undefined);
    socket.once('data', (packet: Buffer) => shown.push(packet.toString('latin1')));
    socket.once('data', () => (isShut ? socket.end(Uint8Array.from([0x20, 3, 0, code, 0])) : socket.write(ACCEPTED)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `mqtt://127.0.0.1:${(server.address() as AddressInfo).port}`,
    knocks: () => sockets.length,
    shown,
    shut() {
      isShut = true;
      for (const socket of sockets) socket.destroy();
    },
    open: () => void (isShut = false),
    close: () => void server.close(),
  };
}

(reason === undefined ? describe : describe.skip)(`MQTT security${reason === undefined ? '' : `: ${reason}`}`, () => {
  test.each([4, 5] as const)('user and password, with and without TLS, version %i', async (version) => {
    const { user, pem } = broker;
    const { mqttUser } = made.sdk.servers;
    await exchange(broker.password, mqttUser({ user }), version);
    await exchange(broker.passwordTls, mqttUser({ user }, { tls: { ca: pem.ca } }), version);
  });

  test('a certificate, whose name is the user', async () => {
    await exchange(broker.mutualTls, made.sdk.servers.mqttCertificate({ certificate: broker.pem }));
  });

  test.each([4, 5] as const)('keys and a token in the place of user and password, version %i', async (version) => {
    const { user, password } = broker;
    const { mqttUserKey, mqttPasswordKey, mqttToken } = made.sdk.servers;
    await exchange(password, mqttUserKey({ userKey: user }), version);
    await exchange(password, mqttPasswordKey({ passwordKey: user }), version);
    await exchange(password, mqttToken({ oauth: { username: user.username, token: user.password } }), version);
  });

  test.each([4, 5] as const)('a key or a token alone is asked of the broker, version %i', async (version) => {
    const { mqttUserKey, mqttPasswordKey, mqttToken } = made.sdk.servers;
    const alone = [
      mqttUserKey({ userKey: { username: 'K' } }),
      mqttPasswordKey({ passwordKey: { password: 'K' } }),
      mqttToken({ oauth: { token: 'K' } }),
    ];
    for (const options of alone) expect(await refusal(broker.password, options, version)).toMatchObject({ name: 'AuthError' });
  });

  test('who knows the credentials is asked at every connection', async () => {
    const door = await revolvingDoor(136);
    let asked = 0;
    const oauth = async (): Promise<{ token: string }> => {
      asked += 1;
      if (asked === 2) throw new Error('the vault is closed');
      return { token: `T-${asked}` };
    };
    const one = await open(door.url, made.sdk.servers.mqttToken({ oauth }));
    try {
      door.shut();
      door.open();
      await until(() => one.states.at(-1) === 'connected' && asked > 1, 'it is let in again');
      expect(door.shown.map((packet) => /T-\d/.exec(packet)?.[0])).toEqual(['T-1', 'T-3']);
    } finally {
      await one.close();
      door.close();
    }
    const closed = (): Promise<never> => Promise.reject(new Error('the vault is closed'));
    const error = await refusal(broker.password, { credentials: closed });
    expect(error).toMatchObject({ name: 'ConnectError', message: expect.stringContaining('the vault is closed') });
  }, 60_000);

  test.each([4, 5] as const)('a wrong password and none, version %i', async (version) => {
    const wrong = { credentials: { ...broker.user, password: 'wrong' } };
    const tls = { ca: broker.pem.ca };
    const refused = {
      name: 'AuthError',
      retryable: false,
      message: expect.stringMatching(/cannot connect to the broker: .*"credentials"/),
    };
    expect(await refusal(broker.password, wrong, version)).toMatchObject(refused);
    expect(await refusal(broker.passwordTls, { ...wrong, tls }, version)).toMatchObject(refused);
    expect(await refusal(broker.password, {}, version)).toMatchObject(refused);
  });

  test('who is not let in is told at the start', async () => {
    const { user: credentials, pem } = broker;
    const closed = broker.url.replace(/\d+$/, '1');
    const refused: readonly (readonly [url: string, options: MqttOptions, hint: RegExp])[] = [
      [broker.passwordTls, { credentials }, /self-signed certificate/],
      [broker.mutualTls, { tls: { ca: pem.ca } }, /certificate required/],
      [broker.passwordTls.replace('mqtts', 'mqtt'), { credentials }, /the connection is closed|ECONNRESET/],
      [
        broker.password.replace('mqtt', 'mqtts'),
        { credentials, tls: { ca: pem.ca } },
        /before secure TLS connection was established|ECONNRESET/,
      ],
      [closed, {}, /ECONNREFUSED/],
    ];
    for (const [url, options, hint] of refused) {
      const error = (await refusal(url, options)) as Error;
      expect([error.name, error.message]).toEqual(['ConnectError', expect.stringMatching(hint)]);
    }
  }, 60_000);

  test('who is refused does not knock again; nor who is not answered', async () => {
    // CONNACK: not authorised.
    const strict = await doorkeeper([0x20, 3, 0, 135, 0]);
    const silent = await doorkeeper();
    expect(await refusal(strict.url, {})).toMatchObject({ name: 'AuthError' });
    expect(await refusal(silent.url, {})).toMatchObject({ name: 'ConnectError' });
    await pause(1_500);
    expect([strict.knocks(), silent.knocks()]).toEqual([1, 1]);
    strict.server.close();
    silent.server.close();
  }, 60_000);

  test('who is not let in again for a reason that passes knocks until it is, at no fixed pace', async () => {
    const door = await revolvingDoor(136);
    const one = await open(door.url);
    // The shortest that a wait can be.
    const chance = jest.spyOn(Math, 'random').mockReturnValue(0);
    try {
      door.shut();
      await until(() => door.knocks() > 20, 'it knocks at once', 8_000);
      expect(one.states.at(-1)).toBe('disconnected');
      door.open();
      await until(() => one.states.at(-1) === 'connected', 'it is let in');
      expect(one.errors.some((error) => error.includes('Server unavailable'))).toBe(true);
    } finally {
      chance.mockRestore();
      await one.close();
      door.close();
    }
  }, 60_000);

  test('who is not let in again for good has failed, and does not knock again', async () => {
    const door = await revolvingDoor(135);
    const one = await open(door.url);
    try {
      const waiting = one.publish('nowhere', 'hello').catch((error: unknown) => error);
      door.shut();
      await until(() => one.states.at(-1) === 'failed', 'it knows');
      expect(await waiting).toMatchObject({ name: 'PublishError', retryable: true });
      await expect(one.publish('nowhere', 'hello')).rejects.toMatchObject({ name: 'AuthError', retryable: false });
      await pause(1_500);
      expect([door.knocks(), one.states.at(-1)]).toEqual([2, 'failed']);
    } finally {
      await one.close();
      door.close();
    }
  }, 60_000);

  test.each([
    [135, 'AuthError', false],
    [143, 'ConnectError', false],
    [151, 'ConnectError', true],
  ])(
    'a subscription that is refused with reason code %i',
    async (code, name, retryable) => {
      const server = createServer((socket) => {
        socket.on('error', () => undefined);
        socket.once('data', () => {
          socket.write(ACCEPTED);
          // SUBACK, with the number of the SUBSCRIBE.
          socket.on(
            'data',
            ([kind = 0, , high = 0, low = 0]) => kind === 0x82 && socket.write(Uint8Array.from([0x90, 4, high, low, 0, code])),
          );
        });
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const one = await open(`mqtt://127.0.0.1:${(server.address() as AddressInfo).port}`);
      try {
        const message = expect.stringMatching(new RegExp(`^the broker refuses the subscription to secret: .* \\(reason code ${code}\\)$`));
        await expect(one.receive('secret')).rejects.toMatchObject({ name, retryable, message });
      } finally {
        server.close();
        await one.close();
      }
    },
    30_000,
  );

  test('a topic that may not be written to is refused once, and the connection stays', async () => {
    const one = await open(broker.password, { credentials: broker.user });
    try {
      const refused = { name: 'PublishError', retryable: false, message: expect.stringContaining('Not authorized') };
      await expect(one.publish('secret', 'hello')).rejects.toMatchObject(refused);
      await expect(one.publish('secret', 'hello', { qos: 2 })).rejects.toMatchObject(refused);
      await one.publish('open', 'hello');
      expect(one.errors).toEqual([]);
    } finally {
      await one.close();
    }
  });
});
