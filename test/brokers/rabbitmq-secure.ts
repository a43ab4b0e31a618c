import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newFolder, type BrokerKind } from './broker.js';
import { certify, missingCertificates, type Pem } from './certificates.js';
import { freePort } from './port.js';
import { launchRabbitMq, rabbitmq, type RabbitMq } from './rabbitmq.js';

/** RabbitMQ with a listener for TLS, which takes certificates for passwords, beside the one without. */
export interface SecureRabbitMq extends RabbitMq {
  /** Without user and password. */
  readonly open: string;
  /** The same over TLS. */
  readonly tls: string;
  /** May do anything, but not write to the exchange `secret`. */
  readonly user: { readonly username: string; readonly password: string };
  /** The certificate is that of a user who may do anything. */
  readonly pem: Pem;
  /** A token of OAuth 2.0, of one who may do anything with the broker; or with `audience`, another resource. */
  token(audience?: string): string;
}

const user = { username: 'alice', password: 'open=sesame' };

export const secureRabbitmq: BrokerKind<SecureRabbitMq> = {
  name: 'RabbitMQ with TLS',
  available: () => rabbitmq.available() ?? missingCertificates(),
  async launch() {
    const folder = newFolder('rabbitmq-secure');
    const pem = certify(folder);
    const port = await freePort();
    const issuer = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    writeFileSync(join(folder, 'issuer.pem'), issuer.publicKey.export({ type: 'spki', format: 'pem' }));
    const plugins = ['rabbitmq_auth_mechanism_ssl', 'rabbitmq_auth_backend_oauth2'];
    const broker = await launchRabbitMq(folder, { settings: settings(folder, port), plugins });
    // It listens before it takes orders.
    await broker.ctl('await_startup');
    await broker.ctl('add_user', user.username, user.password);
    await broker.ctl('set_permissions', user.username, '.*', '^(?!secret$).*', '.*');
    await broker.ctl('add_user', 'client', 'has a certificate');
    await broker.ctl('set_permissions', 'client', '.*', '.*', '.*');
    const token = (audience = 'talk'): string => signed({ aud: [audience], ...mayDoAnything(audience) }, issuer.privateKey);
    return { ...broker, open: `amqp://127.0.0.1:${broker.port}`, tls: `amqps://127.0.0.1:${port}`, user, pem, token };
  },
};

function mayDoAnything(audience: string): object {
  const scope = ['configure', 'read', 'write'].map((what) => `${audience}.${what}:*/*`);
  return { sub: 'alice', scope, exp: Math.floor(Date.now() / 1000) + 600 };
}

/** As RFC 7515 has it. */
function signed(payload: object, key: KeyObject): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const text = `${part({ alg: 'ES256', kid: 'issuer', typ: 'JWT' })}.${part(payload)}`;
  return `${text}.${sign('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`;
}

function settings(folder: string, port: number): readonly string[] {
  return [
    `listeners.ssl.1 = 127.0.0.1:${port}`,
    `ssl_options.cacertfile = ${join(folder, 'ca.pem')}`,
    `ssl_options.certfile = ${join(folder, 'broker.pem')}`,
    `ssl_options.keyfile = ${join(folder, 'broker.key')}`,
    'ssl_options.verify = verify_peer',
    'ssl_options.fail_if_no_peer_cert = false',
    'auth_mechanisms.1 = PLAIN',
    'auth_mechanisms.2 = EXTERNAL',
    'ssl_cert_login_from = common_name',
    'auth_backends.1 = internal',
    'auth_backends.2 = rabbit_auth_backend_oauth2',
    'auth_oauth2.resource_server_id = talk',
    'auth_oauth2.default_key = issuer',
    `auth_oauth2.signing_keys.issuer = ${join(folder, 'issuer.pem')}`,
  ];
}
