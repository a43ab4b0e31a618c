import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Broker } from '../../brokers/broker.js';
import { skipping } from '../../skips.js';

/** A message as `mosquitto_sub` shows it. */
export interface Shown {
  readonly topic: string;
  readonly qos: number;
  readonly retain: number;
  readonly payload: string;
  /** Only MQTT 5 has them, and only those that are there. */
  readonly properties?: Readonly<Record<string, unknown>>;
}

const WAIT_SECONDS = 20;

/** Why Mosquitto's own tools cannot be used here; undefined when they can. Where everything is required that is an error. */
export function missingTools(): string | undefined {
  return skipping(existsSync('/usr/bin/mosquitto_pub') ? undefined : 'install the package mosquitto-clients');
}

/** Properties of a message, as the tools are told. */
export function properties(of: Readonly<Record<string, string | readonly (readonly [string, string])[]>>): readonly string[] {
  return Object.entries(of).flatMap(([name, value]) =>
    typeof value === 'string'
      ? ['-D', 'publish', name, value]
      : value.flatMap(([key, text]) => ['-D', 'publish', 'user-property', key, text]),
  );
}

/** Sends the input with `mosquitto_pub`: as one message, or with the argument `-l` each line of it. */
export async function publish(broker: Broker, topic: string, args: readonly string[], input: string | Uint8Array): Promise<void> {
  const whole = args.includes('-l') ? [] : [input.length === 0 ? '-n' : '-s'];
  await run('mosquitto_pub', broker, ['-V', '5', '-t', topic, ...whole, ...args], input);
}

/** So many messages, received by `mosquitto_sub`; `meanwhile` is called when it listens. */
export async function subscribe(
  broker: Broker,
  topic: string,
  count: number,
  meanwhile: () => Promise<unknown> = async () => undefined,
): Promise<readonly Shown[]> {
  const args = ['-V', '5', '-d', '-q', '2', '-t', topic, '-C', String(count), '-W', String(WAIT_SECONDS), '-F', '%j'];
  const output = await run('mosquitto_sub', broker, args, '', { says: /^Subscribed/m, then: meanwhile });
  return shown(output);
}

/** Sends a request with `mosquitto_rr`, and gives the reply. */
export async function request(broker: Broker, topic: string, answers: string, args: readonly string[], question: string): Promise<Shown> {
  const all = ['-V', '5', '-q', '1', '-t', topic, '-e', answers, '-W', String(WAIT_SECONDS), '-F', '%j', '-m', question, ...args];
  const [reply] = shown(await run('mosquitto_rr', broker, all, ''));
  if (!reply) throw new Error('no reply came');
  return reply;
}

function shown(output: string): readonly Shown[] {
  const lines = output.split('\n').filter((line) => line.startsWith('{'));
  return lines.map((line) => JSON.parse(line) as Shown);
}

/** What a tool prints; `then` is called once it `says` something. Rejects when it fails. */
function run(
  tool: string,
  broker: Broker,
  args: readonly string[],
  input: string | Uint8Array,
  when?: { readonly says: RegExp; readonly then: () => Promise<unknown> },
): Promise<string> {
  return new Promise((resolve, reject) => {
    // By lines: they would keep what they print until they end.
    const child = spawn('stdbuf', ['-oL', tool, '-h', '127.0.0.1', '-p', String(broker.port), ...args]);
    let [out, err, isTold] = ['', '', false];
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
      if (isTold || !when?.says.test(out)) return;
      isTold = true;
      when.then().catch(reject);
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve(out) : reject(new Error(`${tool} ended with ${code}: ${err}${out}`))));
    child.stdin.end(input);
  });
}
