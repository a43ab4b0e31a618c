import type { Link } from './link.js';

/** A broker that is not ours: whoever started this program runs it, and does with it what is printed. */
export interface Broker {
  readonly url: string;
  /** Writes all that it has to its store; nothing where it need not be told to. */
  save(): Promise<void>;
  /** SIGKILL. */
  kill(): Promise<void>;
  /** Again, with what it had stored. */
  start(): Promise<void>;
}

/** A broker behind a wire, which is cut when it is killed: however fast it confirms, what is under way then stays unconfirmed. */
export function behind({ cut, restore }: Link, broker: Broker): Broker {
  return {
    ...broker,
    async kill() {
      cut();
      await broker.kill();
    },
    async start() {
      await broker.start();
      restore();
    },
  };
}

/** The URLs of the brokers, by subject: the second argument. */
export const brokers = JSON.parse(process.argv[3] ?? '{}') as Readonly<Record<string, string>>;

/** The broker of a subject. An action is a line printed; a line on standard input says that it is done. */
export function broker(subject: string): Broker {
  const ask = async (action: string): Promise<void> => {
    process.stdout.write(`${JSON.stringify({ broker: subject, action })}\n`);
    process.stdin.resume();
    await new Promise((done) => process.stdin.once('data', done));
    process.stdin.pause();
  };
  return { url: brokers[subject] ?? '', save: () => ask('save'), kill: () => ask('kill'), start: () => ask('start') };
}
