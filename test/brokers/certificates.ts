import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Whose certificates a broker trusts and has, and what a client shows; PEM. */
export interface Pem {
  readonly ca: string;
  readonly cert: string;
  readonly key: string;
}

/** Why there can be no certificates here; undefined when there can. */
export function missingCertificates(): string | undefined {
  return spawnSync('openssl', ['version']).status === 0 ? undefined : 'install openssl';
}

/**
 * An authority, and certificates of it for a broker on 127.0.0.1 and for a client called `client`. The folder then has `ca`, `broker` and
 * `client` as `.pem` and `.key`, and all of the broker's in `broker.all.pem`.
 */
export function certify(folder: string): Pem {
  const path = (name: string): string => join(folder, name);
  const make = (name: string, ...args: readonly string[]): void => {
    const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-noenc', '-keyout', path(`${name}.key`)];
    const request = ['req', '-x509', '-days', '2', '-subj', `/CN=${name}`, ...key, '-out', path(`${name}.pem`), ...args];
    const { status, stderr } = spawnSync('openssl', request, { encoding: 'utf8' });
    if (status !== 0) throw new Error(`openssl cannot make a certificate: ${stderr}`);
  };
  const signed = ['-CA', path('ca.pem'), '-CAkey', path('ca.key')];
  const read = (name: string): string => readFileSync(path(name), 'utf8');
  make('ca');
  make('broker', ...signed, '-addext', 'subjectAltName=IP:127.0.0.1');
  make('client', ...signed);
  writeFileSync(path('broker.all.pem'), ['broker.key', 'broker.pem', 'ca.pem'].map(read).join(''));
  return { ca: read('ca.pem'), cert: read('client.pem'), key: read('client.key') };
}
