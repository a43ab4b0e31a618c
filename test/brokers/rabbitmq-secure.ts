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
}

const user = { username: 'alice', password: 'open=sesame' };

export const secureRabbitmq: BrokerKind<SecureRabbitMq> = {
  name: 'RabbitMQ with TLS',
  available: () => rabbitmq.available() ?? missingCertificates(),
  async launch() {
    const folder = newFolder('rabbitmq-secure');
    const pem = certify(folder);
    const port = await freePort();
    const broker = await launchRabbitMq(folder, { settings: settings(folder, port), plugins: ['rabbitmq_auth_mechanism_ssl'] });
    await broker.ctl('add_user', user.username, user.password);
    await broker.ctl('set_permissions', user.username, '.*', '^(?!secret$).*', '.*');
    await broker.ctl('add_user', 'client', 'has a certificate');
    await broker.ctl('set_permissions', 'client', '.*', '.*', '.*');
    return { ...broker, open: `amqp://127.0.0.1:${broker.port}`, tls: `amqps://127.0.0.1:${port}`, user, pem };
  },
};

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
  ];
}
