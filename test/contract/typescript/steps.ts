/** What a row can do, one action a name. */
import { sdk } from '#sdk';
import type { Seen } from './seen.js';
import type { Fixture, Knock } from './subjects.js';

type Call = (...args: readonly unknown[]) => Promise<unknown>;

/** A generated client or a service's `publish`: its methods by operation. */
export type Side = Readonly<Record<string, Call>>;

/** What steps act on. */
export interface Scene {
  readonly seen: Seen;
  readonly client: Side;
  readonly service: { readonly publish: Side; drain(options: object): Promise<void> };
  readonly fixture: Fixture;
  /** Ends what steps have left running. */
  readonly over: AbortController;
}

interface Send {
  readonly operation: string;
  readonly params?: object;
  /** In place of `params`: one message for each. */
  readonly each?: readonly object[];
  readonly payload?: object;
  /** A member of the payload that counts from 0. */
  readonly count?: string;
  /** So many characters more in each payload. */
  readonly pad?: number;
  /** A parameter that is another for each message. */
  readonly unique?: string;
  /** So many different ones of it, over and over; `count` then counts the rounds. */
  readonly among?: number;
  /** The number of the first: it is not 0 where others went before. */
  readonly from?: number;
  readonly times?: number;
  /** Do not wait for one before the next. */
  readonly atOnce?: boolean;
  /** A pause after each, or after each so many. */
  readonly everyMs?: number;
  readonly burst?: number;
  readonly headers?: object;
  readonly abortAfter?: number;
}

export const actions: Readonly<Record<string, (scene: Scene, given: never) => unknown>> = {
  wait: (_scene, ms: number) => sdk.pause(ms),
  async broker({ fixture, seen }, action: 'kill' | 'start') {
    if (action === 'kill') seen.underWay = seen.handedOver.size - seen.settled;
    await fixture.broker?.[action]();
  },
  cut: ({ fixture }) => fixture.cut?.(),
  restore: ({ fixture }) => fixture.restore?.(),
  drain: ({ service }, options: object) => service.drain(options),
  drainClient: ({ client }, options: object) => client['drain']?.(options),
  send: ({ client, seen }, what: Send) => send(client, seen, what),
  publish: ({ service, seen }, what: Send) => send(service.publish, seen, what),
  raw: ({ fixture }, { address, text, base64 }: { address: string; text?: string; base64?: string }) =>
    fixture.raw(address, base64 === undefined ? new TextEncoder().encode(text) : Buffer.from(base64, 'base64')),
  async knock({ fixture, seen }, knock: Knock) {
    const status = await fixture.knock?.(knock, () => (seen.closed += 1));
    if (status !== undefined) seen.statuses.push(status);
  },
  async ask({ client, service, seen }, question: object) {
    await client['calibrate']?.(({ job }: { job: string }) => ({ job, offset: 0.5 }));
    seen.answer = await service.publish['calibrate']?.(question);
  },
  /** Waits until so many attempts to handle a message have begun. */
  async begun({ seen }, attempts: number) {
    while (seen.attempts < attempts) await sdk.pause(5);
  },
  /** Waits until the client knows that its connection is lost. */
  async lost({ seen }) {
    while (seen.states.at(-1) !== 'degraded') await sdk.pause(5);
  },
  /** Waits until so many different ones have been handled. */
  async arrived({ seen }, messages: number) {
    while (seen.distinct < messages) await sdk.pause(5);
  },
  /** Sends again and again, until two instances have had their share. */
  async share({ client, seen }, what: Send) {
    while (seen.instances.size < 2) {
      await send(client, seen, what);
      while ((seen.handled.get(what.operation)?.length ?? 0) < seen.sent) await sdk.pause(20);
    }
  },
  /** Waits until so many have been confirmed. */
  async confirmed({ seen }, messages: number) {
    while (seen.settled < messages) await sdk.pause(1);
  },
  /** Waits until everything sent has been confirmed or has failed. */
  async settled({ seen }) {
    while (seen.settled < seen.sent) await sdk.pause(20);
  },
  /** Prints numbers that no promise is made of. */
  report: ({ seen }, names: readonly string[]) => seen.report(names),
  request,
  listen,
  tap,
  traffic,
};

async function send(
  side: Side,
  seen: Seen,
  { operation, each, params, unique, among, from = 0, times = 1, atOnce = false, everyMs, burst = 1, ...what }: Send,
): Promise<void> {
  const paramsAt = (at: number): object | undefined =>
    unique === undefined ? params : { ...params, [unique]: `n-${among === undefined ? at : at % among}` };
  const all = each ?? Array.from({ length: times }, (_, at) => paramsAt(from + at));
  const calls: Promise<unknown>[] = [];
  seen.sent += all.length;
  for (const [at, one] of all.entries()) {
    const call = Promise.resolve(
      side[operation]?.(...(one ? [one] : []), ...content(what, among === undefined ? at : Math.floor((from + at) / among))),
    );
    calls.push(call);
    const note = (outcome: string): void => {
      seen.settled += 1;
      seen.outcomes[from + at] = outcome;
    };
    call.then(
      () => note('sent'),
      (error: Error) => note(error.name),
    );
    if (!atOnce) await call;
    if (everyMs !== undefined && at % burst === 0) await sdk.pause(everyMs);
  }
}

function content({ payload, count, pad, headers, abortAfter }: Partial<Send>, at: number): readonly object[] {
  const counted = count === undefined ? {} : { [count]: at };
  const padded = pad === undefined ? {} : { pad: 'x'.repeat(pad) };
  const signal = abortAfter === undefined ? {} : { signal: AbortSignal.timeout(abortAfter) };
  return [
    { ...payload, ...counted, ...padded },
    { ...(headers ? { headers } : {}), ...signal },
  ];
}

async function request({ client, seen }: Scene, given: Record<string, number> | null): Promise<void> {
  const { times = 1, timeoutMs = 20_000, abortAfter } = given ?? {};
  const signal = abortAfter === undefined ? {} : { signal: AbortSignal.timeout(abortAfter) };
  const calls = Array.from({ length: times }, async (_, at) => {
    const pong = (await client['ping']?.({ nonce: `n-${at}` }, { timeoutMs, ...signal })) as { nonce: string };
    if (pong.nonce === `n-${at}`) seen.replies += 1;
  });
  await Promise.all(calls);
}

interface Listen {
  readonly operation?: string;
  readonly params?: object;
  readonly abortAfter?: number;
}

/** Iterates over what comes, and says when the iteration is over. */
async function listen({ client, seen }: Scene, { operation = 'lightMeasured', params, abortAfter }: Listen): Promise<void> {
  const options = abortAfter === undefined ? {} : { signal: AbortSignal.timeout(abortAfter) };
  const before = seen.subscriptions;
  const stream = client[operation]?.(...(params ? [params] : []), options) as unknown as AsyncIterable<Record<string, unknown>>;
  void (async () => {
    for await (const event of stream) seen.events.push(event);
    seen.streamEnded = true;
  })();
  while (seen.subscriptions === before && !seen.streamEnded) await sdk.pause(5);
}

/** Looks at an address as it is, whatever the document says: at dead letters, for example. */
async function tap({ fixture, seen, over }: Scene, address: string): Promise<void> {
  const transport = fixture.client() as sdk.Transport;
  await transport.connect({ uses: [], onState: () => undefined });
  const channel = { name: 'tap', address: [address] };
  const consumption = await transport.consume({ sources: [{ channel, params: {} }], credit: 1 }, async (message) => {
    const { headers, body, correlationId, replyTo } = message;
    const { 'x-original-address': origin } = headers;
    const documented = origin === undefined ? {} : { 'x-original-address': fixture.documented?.(origin) ?? origin };
    const awaited = correlationId === undefined || replyTo === undefined ? {} : { isAwaited: true };
    seen.tapped.push({ ...headers, ...documented, ...awaited, body: new TextDecoder().decode(body) });
    return 'ack';
  });
  const end = async (): Promise<void> => {
    await consumption.stop();
    await consumption.close();
    await transport.close();
  };
  over.signal.addEventListener('abort', () => void end());
}

/** Sends in the background, one message every so many milliseconds, until the row ends. */
function traffic({ client, over }: Scene, { operation, params, payload, everyMs }: Send): void {
  const timer = setInterval(() => void client[operation]?.(params, payload).catch(() => undefined), everyMs);
  over.signal.addEventListener('abort', () => clearInterval(timer));
}
