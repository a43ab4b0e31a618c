import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deleteFolder, newFolder, started, type Broker, type BrokerKind } from './broker.js';
import { freePort } from './port.js';
import { accepts, run, untilReady, type Running } from './process.js';

/** Kafka, and its own tools. */
export interface Kafka extends Broker {
  /** It keeps its connections and says nothing more, until it resumes. */
  suspend(): void;
  resume(): void;
  /** What a tool's main class prints, given `input`: `org.apache.kafka.tools.ConsoleProducer`. Rejects when it fails. */
  tool(main: string, args: readonly string[], input?: string): Promise<string>;
}

const here = dirname(fileURLToPath(import.meta.url));
/** Where `kafka/pom.xml` puts the broker's jars. */
const jars = join(here, '../../.work/kafka-4.3.1');
const INSTALL = 'mvn -q -B -f test/brokers/kafka/pom.xml dependency:copy-dependencies';

/** What a broker has beside the listener that asks for nothing. */
export interface Extras {
  /** `SASL://127.0.0.1:9094`, and which of Kafka's security protocols a name stands for: `SASL:SASL_PLAINTEXT`. */
  readonly listeners: readonly (readonly [listener: string, protocol: string])[];
  /** Lines of `server.properties`. */
  readonly settings: readonly string[];
  /** Arguments with which its folder is formatted. */
  readonly format: readonly string[];
}

export const kafka: BrokerKind<Kafka> = {
  name: 'Kafka',
  available() {
    if (spawnSync('java', ['-version']).status !== 0) return 'install a Java runtime';
    return existsSync(join(jars, 'kafka_2.13-4.3.1.jar')) ? undefined : `run ${INSTALL}`;
  },
  launch: () => launchKafka(newFolder('kafka')),
};

/** Starts one in a folder. */
export async function launchKafka(folder: string, extras: Extras = { listeners: [], settings: [], format: [] }): Promise<Kafka> {
  return started(newKafka(folder, await freePort(), await freePort(), extras));
}

function newKafka(folder: string, port: number, controllerPort: number, extras: Extras): Kafka {
  const log = join(folder, 'out.log');
  const settings = join(folder, 'server.properties');
  const java = (...args: readonly string[]): readonly string[] => ['-XX:TieredStopAtLevel=1', '-cp', `${jars}/*:${here}/kafka`, ...args];
  let server: Running | undefined;
  writeFileSync(settings, configuration(folder, port, controllerPort, extras));
  format();

  function format(): void {
    const id = randomBytes(16).toString('base64url');
    // One word, because an id may begin with a dash.
    const args = ['kafka.tools.StorageTool', 'format', '--standalone', `--cluster-id=${id}`, '-c', settings, ...extras.format];
    const { status, stderr } = spawnSync('java', java(...args), { encoding: 'utf8' });
    if (status !== 0) throw new Error(`kafka cannot format its folder: ${stderr}`);
  }
  const stop = async (): Promise<void> => server?.end('SIGTERM');
  return {
    url: `127.0.0.1:${port}`,
    port,
    folder,
    async start() {
      const memory = ['-Xmx512m', '-Xms128m', '-XX:+UseSerialGC'];
      server = run({ file: 'java', args: [...memory, ...java('kafka.Kafka', settings)], folder, log });
      await untilReady(server, log, 60_000, () => accepts(port));
    },
    stop,
    async kill() {
      await server?.end('SIGKILL');
    },
    suspend: () => void (server && process.kill(server.pid, 'SIGSTOP')),
    resume: () => void (server && process.kill(server.pid, 'SIGCONT')),
    async remove() {
      await stop();
      deleteFolder(folder);
    },
    tool: (main, args, input = '') =>
      new Promise((resolve, reject) => {
        const child = spawn('java', java(main, '--bootstrap-server', `127.0.0.1:${port}`, ...args));
        let [out, err] = ['', ''];
        child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
        child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
        child.on('error', reject);
        child.on('close', (code) => (code === 0 ? resolve(out) : reject(new Error(`${main} ${args.join(' ')}: ${err}${out}`))));
        child.stdin.end(input);
      }),
  };
}

function configuration(folder: string, port: number, controllerPort: number, extras: Extras): string {
  const listeners = [`PLAINTEXT://127.0.0.1:${port}`, ...extras.listeners.map(([listener]) => listener)].join(',');
  const protocols = ['PLAINTEXT:PLAINTEXT', 'CONTROLLER:PLAINTEXT', ...extras.listeners.map(([, protocol]) => protocol)].join(',');
  return [
    'process.roles=broker,controller',
    'node.id=1',
    `controller.quorum.bootstrap.servers=127.0.0.1:${controllerPort}`,
    'controller.listener.names=CONTROLLER',
    `listeners=${listeners},CONTROLLER://127.0.0.1:${controllerPort}`,
    `advertised.listeners=${listeners}`,
    `listener.security.protocol.map=${protocols}`,
    'inter.broker.listener.name=PLAINTEXT',
    `log.dirs=${join(folder, 'data')}`,
    'num.partitions=1',
    'auto.create.topics.enable=true',
    'offsets.topic.replication.factor=1',
    'offsets.topic.num.partitions=1',
    'transaction.state.log.replication.factor=1',
    'transaction.state.log.min.isr=1',
    'transaction.state.log.num.partitions=1',
    'share.coordinator.state.topic.replication.factor=1',
    'share.coordinator.state.topic.min.isr=1',
    'group.initial.rebalance.delay.ms=0',
    // Short, so that a broker that was killed is soon let in again.
    'broker.session.timeout.ms=1500',
    'broker.heartbeat.interval.ms=300',
    'group.min.session.timeout.ms=1000',
    ...extras.settings,
    '',
  ].join('\n');
}
