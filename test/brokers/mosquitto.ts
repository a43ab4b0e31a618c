import { existsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deleteFolder, newFolder, started, type Broker, type BrokerKind } from './broker.js';
import { freePort } from './port.js';
import { accepts, run, untilReady, type Running } from './process.js';

const SERVER = '/usr/sbin/mosquitto';

/** Mosquitto, which can be told to write its store. */
export interface Mosquitto extends Broker {
  /** Resolves when all that it has is on disk. */
  save(): Promise<void>;
}

/**
 * It writes its store after every change, at the price of speed, but confirms the change first: killed in between, it loses the last
 * thing that it confirmed. None of its settings has it wait.
 */
const LASTING = ['persistence true', 'autosave_interval 1', 'autosave_on_changes true'];

export const mosquitto: BrokerKind<Mosquitto> = {
  name: 'Mosquitto',
  available: () => (existsSync(SERVER) ? undefined : 'install the package mosquitto'),
  launch: () => launchMosquitto(newFolder('mosquitto'), LASTING),
};

/** One that takes a thousand messages at a time from a client, and gives a client as many. It writes its store when it is told to. */
export const wideMosquitto: BrokerKind<Mosquitto> = {
  ...mosquitto,
  launch: () => launchMosquitto(newFolder('mosquitto'), ['persistence true', 'max_inflight_messages 1000']),
};

/** One that stores nothing and answers at once, and so is as fast as it can be. */
export const fastMosquitto: BrokerKind<Mosquitto> = {
  ...mosquitto,
  launch: () => launchMosquitto(newFolder('mosquitto'), ['persistence false', 'set_tcp_nodelay true']),
};

/** Starts one in a folder, with lines of its configuration file; they may end with further listeners. */
export async function launchMosquitto(folder: string, settings: readonly string[]): Promise<Mosquitto> {
  return started(newMosquitto(folder, await freePort(), settings));
}

function newMosquitto(folder: string, port: number, lines: readonly string[]): Mosquitto {
  const log = join(folder, 'out.log');
  const settings = join(folder, 'mosquitto.conf');
  let server: Running | undefined;
  writeFileSync(settings, configuration(folder, port, lines));

  const stop = async (): Promise<void> => server?.end('SIGTERM');
  return {
    url: `mqtt://127.0.0.1:${port}`,
    port,
    folder,
    async start() {
      server = run({ file: SERVER, args: ['-c', settings], folder, log });
      await untilReady(server, log, 60_000, () => accepts(port));
    },
    stop,
    async save() {
      const store = join(folder, 'mosquitto.db');
      const before = statSync(store, { throwIfNoEntry: false })?.mtimeMs;
      if (!server?.isRunning()) throw new Error('it does not run');
      process.kill(server.pid, 'SIGUSR1');
      await untilReady(server, log, 30_000, async () => statSync(store, { throwIfNoEntry: false })?.mtimeMs !== before);
    },
    async kill() {
      await server?.end('SIGKILL');
    },
    async remove() {
      await stop();
      deleteFolder(folder);
    },
  };
}

function configuration(folder: string, port: number, lines: readonly string[]): string {
  return [
    'per_listener_settings true',
    `persistence_location ${folder}/`,
    'max_queued_messages 100000',
    'max_inflight_messages 100',
    'log_dest stderr',
    // As root it would change to a user who may not write here.
    ...(process.getuid?.() === 0 ? ['user root'] : []),
    `listener ${port} 127.0.0.1`,
    'allow_anonymous true',
    ...lines,
    '',
  ].join('\n');
}
