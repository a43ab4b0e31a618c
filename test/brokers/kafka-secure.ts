import { join } from 'node:path';
import { newFolder, type BrokerKind } from './broker.js';
import { certify, missingCertificates, type Pem } from './certificates.js';
import { kafka, launchKafka, type Extras, type Kafka } from './kafka.js';
import { freePort } from './port.js';

/** Kafka with listeners that ask who is there, beside the one that does not. */
export interface SecureKafka extends Kafka {
  /** Asks for `user`, by PLAIN, SCRAM-SHA-256 or SCRAM-SHA-512, or for a token, which needs no signature. */
  readonly sasl: string;
  /** The same over TLS. */
  readonly saslTls: string;
  /** Asks for a certificate. */
  readonly mutualTls: string;
  readonly user: { readonly username: string; readonly password: string };
  readonly pem: Pem;
}

const user = { username: 'alice', password: 'open=sesame' };

export const secureKafka: BrokerKind<SecureKafka> = {
  name: 'Kafka with TLS',
  available: () => kafka.available() ?? missingCertificates(),
  async launch() {
    const folder = newFolder('kafka-secure');
    const [sasl, saslTls, mutualTls] = [await freePort(), await freePort(), await freePort()].map((port) => `127.0.0.1:${port}`);
    if (!sasl || !saslTls || !mutualTls) throw new Error('no ports');
    const pem = certify(folder);
    const broker = await launchKafka(folder, extras(folder, { sasl, saslTls, mutualTls }));
    return { ...broker, sasl, saslTls, mutualTls, user, pem };
  },
};

function extras(folder: string, at: Readonly<Record<'sasl' | 'saslTls' | 'mutualTls', string>>): Extras {
  const module = 'org.apache.kafka.common.security';
  const modules = {
    plain: `${module}.plain.PlainLoginModule required user_${user.username}="${user.password}";`,
    'scram-sha-256': `${module}.scram.ScramLoginModule required;`,
    'scram-sha-512': `${module}.scram.ScramLoginModule required;`,
    oauthbearer: `${module}.oauthbearer.OAuthBearerLoginModule required;`,
  };
  const logins = ['sasl', 'sasltls'].flatMap((listener) =>
    Object.entries(modules).map(([name, login]) => `listener.name.${listener}.${name}.sasl.jaas.config=${login}`),
  );
  const scram = ['SCRAM-SHA-256', 'SCRAM-SHA-512'].flatMap((name) => [
    '--add-scram',
    `${name}=[name=${user.username},password=${user.password}]`,
  ]);
  return {
    listeners: [
      [`SASL://${at.sasl}`, 'SASL:SASL_PLAINTEXT'],
      [`SASLTLS://${at.saslTls}`, 'SASLTLS:SASL_SSL'],
      [`TLS://${at.mutualTls}`, 'TLS:SSL'],
    ],
    settings: [
      'sasl.enabled.mechanisms=PLAIN,SCRAM-SHA-256,SCRAM-SHA-512,OAUTHBEARER',
      ...logins,
      'ssl.keystore.type=PEM',
      `ssl.keystore.location=${join(folder, 'broker.all.pem')}`,
      'ssl.truststore.type=PEM',
      `ssl.truststore.location=${join(folder, 'ca.pem')}`,
      'listener.name.tls.ssl.client.auth=required',
    ],
    format: scram,
  };
}
