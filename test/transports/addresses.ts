import { expect, test } from '@jest/globals';
import { until } from './until.js';

/** A message as a client has it that is not ours: only what the document says, and nothing of the protocol's own. */
export interface Plain {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A client that is not ours. */
export interface Foreign {
  send(address: string, message: Plain): Promise<void>;
  /** What comes to an address, from now on. */
  listen(address: string, onMessage: (message: Plain) => void): Promise<void>;
}

type Handler<Payload, Answer> = (payload: Payload, context: { readonly headers: Readonly<Record<string, string>> }) => Answer;

interface Service {
  start(): Promise<void>;
  drain(): Promise<void>;
}

interface Client {
  ask(question: object, options: { readonly headers: object }): Promise<object>;
  work(job: object): Promise<object>;
  drain(): Promise<void>;
}

/** The SDK of addresses.yaml. */
export interface AddressesSdk {
  readonly AddressesClient: { connect(transport: object): Promise<Client> };
  readonly AddressesService: new (transport: object, handlers: object, options: object) => Service;
}

/** What the tests of a protocol work with. */
export interface Scene {
  readonly sdk: AddressesSdk;
  readonly foreign: Foreign;
  transport(): object;
  /** Addresses where nothing can be answered. */
  readonly refused: readonly string[];
  /** Whether messages have headers. */
  readonly hasHeaders: boolean;
}

interface Job {
  readonly id: string;
  readonly numbers: readonly number[];
  readonly back: { readonly to: string };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** Answers where the protocol says. */
export const echo = (text: string): string => text;

const parsed = ({ headers, body }: Plain): object => ({ headers, body: JSON.parse(body) as object });

/** Our service and a client that is not ours, and the other way round. @param of the scene, which is there when tests run */
export function addresses(name: string, of: () => Scene): void {
  test(`${name}: our service answers where a foreign request says`, async () => {
    const { sdk, foreign, transport, hasHeaders, refused } = of();
    const [errors, handled]: [string[], string[]] = [[], []];
    const ask: Handler<{ text: string }, object> = ({ text }, { headers }) => ({ text: `${text} ${headers['tenant']}` });
    const work = ({ id, numbers }: Job) => {
      handled.push(id);
      return { id, sum: sum(numbers) };
    };
    const service = new sdk.AddressesService(transport(), { ask, work, echo }, { onError: (error: Error) => errors.push(error.message) });
    await service.start();
    try {
      const heard: object[] = [];
      await foreign.listen('my-own-place', (message) => heard.push(parsed(message)));
      if (hasHeaders) {
        const headers = { requestId: 'q-1', replyTo: 'my-own-place', tenant: 'me' };
        await foreign.send('questions', { headers, body: '{"text":"who?"}' });
        await until(() => heard.length === 1, 'there is an answer');
        expect(heard).toEqual([{ headers: expect.objectContaining({ requestId: 'q-1' }), body: { text: 'who? me' } }]);
      }
      const job = (id: string, to: unknown): Plain => ({ headers: {}, body: JSON.stringify({ id, numbers: [3, 4], back: { to } }) });
      // What cannot be answered is not done, and harms nobody.
      for (const to of refused) await foreign.send('jobs', job('refused', to));
      await foreign.send('jobs', job('j-1', 'my-own-place'));
      await until(() => heard.length === (hasHeaders ? 2 : 1), 'there is a result');
      expect(heard.at(-1)).toMatchObject({ body: { id: 'j-1', sum: 7 } });
      await until(() => errors.length === refused.length, 'all else is refused');
      expect(handled).toEqual(['j-1']);
      for (const error of errors) expect(error).toMatch(/^work: the request cannot be answered: /);
    } finally {
      await service.drain();
    }
  }, 90_000);

  test(`${name}: our client gets what a foreign service answers where it says`, async () => {
    const { sdk, foreign, transport, hasHeaders } = of();
    const failures: unknown[] = [];
    const answer = (address: string, message: Plain): void => void foreign.send(address, message).catch((error) => failures.push(error));
    await foreign.listen('questions', ({ headers: { requestId = '', replyTo = '', tenant }, body }) => {
      const { text } = JSON.parse(body) as { text: string };
      answer(replyTo, { headers: { requestId }, body: JSON.stringify({ text: `${text} ${tenant}` }) });
    });
    await foreign.listen('jobs', ({ body }) => {
      const { id, numbers, back } = JSON.parse(body) as Job;
      answer(back.to, { headers: {}, body: JSON.stringify({ id, sum: sum(numbers) }) });
    });
    const client = await sdk.AddressesClient.connect(transport());
    try {
      if (hasHeaders) expect(await client.ask({ text: 'who?' }, { headers: { tenant: 'me' } })).toEqual({ text: 'who? me' });
      expect(await client.work({ numbers: [3, 4], back: { urgent: true } })).toMatchObject({ sum: 7 });
      expect(await client.work({ id: 'mine', numbers: [5], back: {} })).toEqual({ id: 'mine', sum: 5 });
      expect(failures).toEqual([]);
    } finally {
      await client.drain();
    }
  }, 90_000);

  test(`${name}: client and service understand each other`, async () => {
    const { sdk, transport, hasHeaders } = of();
    const ask: Handler<{ text: string }, object> = ({ text }) => ({ text: `${text}!` });
    const service = new sdk.AddressesService(transport(), { ask, echo, work: ({ id, numbers }: Job) => ({ id, sum: sum(numbers) }) }, {});
    await service.start();
    const client = await sdk.AddressesClient.connect(transport());
    try {
      const sums = Array.from({ length: 20 }, (_, at) => client.work({ numbers: [at, 1], back: {} }));
      expect(await Promise.all(sums)).toMatchObject(sums.map((_, at) => ({ sum: at + 1 })));
      if (hasHeaders) expect(await client.ask({ text: 'who' }, { headers: { tenant: 'me' } })).toEqual({ text: 'who!' });
    } finally {
      await client.drain();
      await service.drain();
    }
  }, 90_000);
}
