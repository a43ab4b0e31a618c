import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { deleteFolder, newFolder, started, type Broker, type BrokerKind } from './broker.js';
import { freePort } from './port.js';
import { accepts, run, untilReady, type Running } from './process.js';

/** RabbitMQ, and its own tool. */
export interface RabbitMq extends Broker {
  /** What `rabbitmqctl` prints. Rejects when it fails, or does not answer. */
  ctl(...args: readonly string[]): Promise<string>;
  /** It keeps its connections and says nothing more, until it resumes. */
  suspend(): void;
  resume(): void;
}

// Not /usr/sbin/rabbitmq-server: that one changes user and folder.
const SERVER = '/usr/lib/rabbitmq/bin/rabbitmq-server';
const CTL = '/usr/lib/rabbitmq/bin/rabbitmqctl';
const CTL_MS = 60_000;

interface Ports {
  readonly amqp: number;
  readonly distribution: number;
  /** Erlang's name server: one for each broker, else the first one's end would take it from the others. */
  readonly names: number;
}

export const rabbitmq: BrokerKind<RabbitMq> = {
  name: 'RabbitMQ',
  available: () => (existsSync(SERVER) ? undefined : 'install the package rabbitmq-server'),
  launch: () => launchRabbitMq(newFolder('rabbitmq')),
};

/** What another kind of RabbitMQ has beside the usual. */
export interface Extras {
  readonly settings: readonly string[];
  readonly plugins: readonly string[];
}

/** Starts one with its files in a folder. */
export async function launchRabbitMq(folder: string, extras: Extras = { settings: [], plugins: [] }): Promise<RabbitMq> {
  const ports = { amqp: await freePort(), distribution: await freePort(), names: await freePort() };
  return started(newRabbitMq(folder, ports, extras));
}

function newRabbitMq(folder: string, ports: Ports, { settings, plugins }: Extras): RabbitMq {
  const env = environment(folder, ports);
  const log = join(folder, 'out.log');
  let names: Running | undefined;
  let server: Running | undefined;
  writeFileSync(join(folder, 'enabled_plugins'), `[${plugins.join(',')}].`);
  writeFileSync(join(folder, 'rabbitmq.conf'), configuration(ports, settings));
  for (const part of ['home', 'mnesia', 'log']) mkdirSync(join(folder, part));

  const stop = async (): Promise<void> => {
    await server?.end('SIGTERM');
    await names?.end('SIGTERM');
  };
  return {
    url: `amqp://guest:guest@127.0.0.1:${ports.amqp}`,
    port: ports.amqp,
    folder,
    async start() {
      // A child of ours: one that the broker starts would stay behind as a daemon.
      if (!names?.isRunning()) names = run({ file: 'epmd', args: ['-port', String(ports.names), '-address', '127.0.0.1'], folder, log });
      await untilReady(names, log, 30_000, () => accepts(ports.names));
      server = run({ file: SERVER, args: [], folder, log, env });
      await untilReady(server, log, 60_000, () => accepts(ports.amqp));
    },
    stop,
    async kill() {
      await server?.end('SIGKILL');
    },
    async remove() {
      await stop();
      deleteFolder(folder);
    },
    suspend: () => signal(server, 'SIGSTOP'),
    resume: () => signal(server, 'SIGCONT'),
    async ctl(...args) {
      // Not in this process's way: clients in it have to tell the broker that they are alive.
      const limits = { timeout: CTL_MS, killSignal: 'SIGKILL' } as const;
      const { stdout } = await promisify(execFile)(CTL, ['-q', ...args], { ...limits, env: { ...process.env, ...env } });
      return stdout;
    },
  };
}

function signal(server: Running | undefined, name: NodeJS.Signals): void {
  if (server?.isRunning()) process.kill(server.pid, name);
}

function configuration({ amqp }: Ports, settings: readonly string[]): string {
  return [
    `listeners.tcp.1 = 127.0.0.1:${amqp}`,
    'loopback_users.guest = true',
    'log.file.level = info',
    'vm_memory_high_watermark.absolute = 1GB',
    'disk_free_limit.absolute = 50MB',
    ...settings,
    '',
  ].join('\n');
}

function environment(folder: string, { amqp, distribution, names }: Ports): Readonly<Record<string, string>> {
  return {
    HOME: join(folder, 'home'),
    RABBITMQ_NODENAME: `t${amqp}@localhost`,
    RABBITMQ_MNESIA_BASE: join(folder, 'mnesia'),
    RABBITMQ_LOG_BASE: join(folder, 'log'),
    RABBITMQ_CONFIG_FILE: join(folder, 'rabbitmq.conf'),
    RABBITMQ_ENABLED_PLUGINS_FILE: join(folder, 'enabled_plugins'),
    RABBITMQ_CONF_ENV_FILE: '/dev/null',
    RABBITMQ_NODE_PORT: String(amqp),
    RABBITMQ_DIST_PORT: String(distribution),
    ERL_EPMD_PORT: String(names),
    ERL_EPMD_ADDRESS: '127.0.0.1',
    RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS: '-kernel inet_dist_use_interface {127,0,0,1} +S 2:2',
    // Makes the script become the broker, so that the process we started is the one to signal.
    RUNNING_UNDER_SYSTEMD: 'true',
  };
}
