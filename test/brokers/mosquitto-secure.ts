import { spawnSync } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newFolder, type BrokerKind } from './broker.js';
import { certify, missingCertificates, type Pem } from './certificates.js';
import { launchMosquitto, mosquitto, type Mosquitto } from './mosquitto.js';
import { freePort } from './port.js';

/** Mosquitto with listeners that ask who is there, beside the one that does not. */
export interface SecureMosquitto extends Mosquitto {
  /** Asks for `user`. */
  readonly password: string;
  /** The same over TLS. */
  readonly passwordTls: string;
  /** Asks for a certificate, whose name is the user. */
  readonly mutualTls: string;
  /** May do anything, but not publish to `secret`. */
  readonly user: { readonly username: string; readonly password: string };
  readonly pem: Pem;
}

const user = { username: 'alice', password: 'open=sesame' };

export const secureMosquitto: BrokerKind<SecureMosquitto> = {
  name: 'Mosquitto with TLS',
  available: () => mosquitto.available() ?? missingCertificates(),
  async launch() {
    const folder = newFolder('mosquitto-secure');
    const pem = certify(folder);
    const [password, passwordTls, mutualTls] = [await freePort(), await freePort(), await freePort()];
    const broker = await launchMosquitto(folder, [
      'persistence false',
      ...listener(password, asksForPassword(folder)),
      ...listener(passwordTls, [...asksForPassword(folder), ...tls(folder)]),
      ...listener(mutualTls, [...tls(folder), 'require_certificate true', 'use_identity_as_username true', ...allows(folder, 'client')]),
    ]);
    return {
      ...broker,
      password: `mqtt://127.0.0.1:${password}`,
      passwordTls: `mqtts://127.0.0.1:${passwordTls}`,
      mutualTls: `mqtts://127.0.0.1:${mutualTls}`,
      user,
      pem,
    };
  },
};

function listener(port: number, lines: readonly string[]): readonly string[] {
  return [`listener ${port} 127.0.0.1`, 'allow_anonymous false', ...lines];
}

function tls(folder: string): readonly string[] {
  return [`cafile ${join(folder, 'ca.pem')}`, `certfile ${join(folder, 'broker.pem')}`, `keyfile ${join(folder, 'broker.key')}`];
}

function asksForPassword(folder: string): readonly string[] {
  const file = join(folder, 'passwords');
  const { status, stderr } = spawnSync('mosquitto_passwd', ['-c', '-b', file, user.username, user.password], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`mosquitto_passwd failed: ${stderr}`);
  chmodSync(file, 0o600);
  return [`password_file ${file}`, ...allows(folder, user.username)];
}

/** All but publishing to `secret`. */
function allows(folder: string, name: string): readonly string[] {
  const file = join(folder, `${name}.acl`);
  writeFileSync(file, `user ${name}\ntopic deny secret\ntopic readwrite #\n`);
  return [`acl_file ${file}`];
}
