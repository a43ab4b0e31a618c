import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { skipping } from '../skips.js';

/** A broker of its own on a loopback port, with a folder of its own. Several run side by side. */
export interface Broker {
  /** Where clients connect. */
  readonly url: string;
  readonly port: number;
  /** All that it writes is in here. */
  readonly folder: string;
  /** Resolves when it serves clients. After `stop` and `kill` it starts again with what it had stored, on the same port. */
  start(): Promise<void>;
  /** Ends it in an orderly way. */
  stop(): Promise<void>;
  /** SIGKILL. */
  kill(): Promise<void>;
  /** Ends it and deletes its folder. */
  remove(): Promise<void>;
}

/** A kind of broker. */
export interface BrokerKind<B extends Broker = Broker> {
  readonly name: string;
  /** Why it cannot be had here; undefined when it can. */
  available(): string | undefined;
  /** Starts a new one. */
  launch(): Promise<B>;
}

/** Why the tests on a broker are skipped; undefined when they run. Where everything is required a missing broker is an error. */
export function missing(kind: BrokerKind): string | undefined {
  const reason = kind.available();
  return skipping(reason === undefined ? undefined : `there is no ${kind.name}: ${reason}`);
}

/** Starts a new one; nothing of it stays behind when that fails. */
export async function started<B extends Broker>(broker: B): Promise<B> {
  try {
    await broker.start();
    return broker;
  } catch (error) {
    await broker.remove();
    throw error;
  }
}

/** A new folder for a broker. */
export function newFolder(name: string): string {
  return mkdtempSync(join(tmpdir(), `${name}-`));
}

/** Deletes it. */
export function deleteFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}
