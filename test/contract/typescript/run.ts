/** Runs one row of the behaviour contract against the TypeScript SDK of the streetlights. */
import { StreetlightsClient, StreetlightsService, reject, sdk } from '#sdk';
import type { Fixture } from './subjects.js';

interface Step {
  readonly [action: string]: any;
}

export interface Row {
  readonly name: string;
  readonly needs?: Readonly<Record<string, unknown>>;
  readonly given?: Readonly<Record<string, any>>;
  readonly when: readonly Step[];
  readonly then: Readonly<Record<string, any>>;
}

/** What a row has brought about. */
class Seen {
  handled: Record<string, any[]> = { turnOn: [], ping: [] };
  contexts: any[] = [];
  attempts = 0;
  running = 0;
  atOnce = 0;
  errors: string[] = [];
  events: any[] = [];
  replies = 0;
  answer: unknown;
  states: string[] = [];
}

/** Why the row does not hold; undefined when it does. */
export async function run(row: Row, fixture: Fixture): Promise<string | undefined> {
  const seen = new Seen();
  const { given = {} } = row;
  const behave = async (operation: string, payload: unknown, context: any): Promise<void> => {
    const how = given[operation] ?? {};
    seen.attempts += 1;
    seen.running += 1;
    seen.atOnce = Math.max(seen.atOnce, seen.running);
    try {
      if (how.takes) await sdk.pause(how.takes, context.signal);
      if (context.signal.aborted) throw new Error('aborted');
      if (how.rejects) throw reject('no');
      if (how.fails >= context.attempt) throw new Error('again');
      if (how.publishes) await context.publish.lightMeasured({ streetlightId: 'a' }, { lumens: 1 });
      seen.handled[operation]?.push(payload);
      seen.contexts.push(context);
    } finally {
      seen.running -= 1;
    }
  };
  const service = new StreetlightsService<any>(
    fixture.service as any,
    {
      turnOn: (payload, context) => behave('turnOn', payload, context),
      dimLight: () => undefined,
      ping: async (payload, context) => {
        await behave('ping', payload, context);
        return { nonce: payload.nonce, from: 'lamp' };
      },
    },
    { retry: { baseMs: 1 }, ...given['service'], onError: (error: Error) => seen.errors.push(error.name) },
  );
  await service.start();
  const client = await StreetlightsClient.connect<any>(fixture.client() as any, {
    ...given['client'],
    onStateChange: ({ status }) => seen.states.push(status),
  });
  try {
    for (const step of row.when) await expectFailure(step, () => act(step, seen, client, service, fixture));
    return await eventually(() => mismatch(row.then, seen, client));
  } finally {
    await client.close();
    await service.close();
  }
}

async function expectFailure(step: Step, work: () => Promise<unknown>): Promise<void> {
  const error: any = await work().then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (error?.name !== step['fails']) throw error ?? new Error(`did not fail with ${step['fails']}`);
  if (step['pointer'] !== undefined && error.violations[0]?.instance !== step['pointer']) throw error;
}

async function act(step: Step, seen: Seen, client: any, service: any, fixture: Fixture): Promise<unknown> {
  if (step['unless'] && fixture.traits.includes(step['unless'])) return;
  if (step['wait']) return sdk.pause(step['wait']);
  if (step['cut']) return fixture.cut?.();
  if (step['drain']) return service.drain(step['drain']);
  if (step['send']) return send(client, step['send']);
  if (step['publish']) return send(service.publish, step['publish']);
  if (step['request']) return request(client, step['request'], seen);
  if (step['listen']) return listen(client, step['listen'], seen);
  await client.calibrate(({ job }: { job: string }) => ({ job, offset: 0.5 }));
  seen.answer = await service.publish.calibrate(step['ask']);
}

async function send(side: any, { operation, params, payload, count, times = 1, headers }: any): Promise<void> {
  for (let at = 0; at < times; at += 1) {
    const content = count ? { [count]: at } : payload;
    const options = headers ? { headers } : {};
    await (params ? side[operation](params, content, options) : side[operation](content, options));
  }
}

async function request(client: any, { times, timeoutMs = 5_000, abortAfter }: any, seen: Seen): Promise<void> {
  const signal = abortAfter ? { signal: AbortSignal.timeout(abortAfter) } : {};
  const calls = Array.from({ length: times }, async (_, at) => {
    const pong = await client.ping({ nonce: `n-${at}` }, { timeoutMs, ...signal });
    if (pong.nonce === `n-${at}`) seen.replies += 1;
  });
  await Promise.all(calls);
}

async function listen(client: any, { operation = 'lightMeasured', params }: any, seen: Seen): Promise<void> {
  const stream = params ? client[operation](params) : client[operation]();
  void (async () => {
    for await (const event of stream) seen.events.push(event);
  })();
  await sdk.pause(50);
}

/** Waits until it holds, at most two seconds, and once more a moment later: too much must not come either. */
async function eventually(check: () => string | undefined): Promise<string | undefined> {
  for (let left = 100; left > 0 && check() !== undefined; left -= 1) await sdk.pause(20);
  await sdk.pause(20);
  return check();
}

function mismatch(then: Row['then'], seen: Seen, client: any): string | undefined {
  const counts = Object.fromEntries(Object.entries(seen.handled).map(([name, list]) => [name, list.length]));
  const actual: Record<string, unknown> = {
    ...seen,
    handled: then['handled'] && Object.fromEntries(Object.keys(then['handled']).map((name) => [name, counts[name]])),
    last: { turnOn: { params: seen.contexts.at(-1)?.params, payload: seen.handled['turnOn']?.at(-1) } },
    headers: seen.contexts.at(-1)?.headers,
    events: seen.events.length,
    names: seen.events.map(({ message }) => message),
    ordered: seen.handled['turnOn']?.every(({ brightness }, at) => brightness === at),
    lateReplies: client.health().lateReplies,
    states: seen.states.slice(-2),
  };
  for (const [name, want] of Object.entries(then))
    if (JSON.stringify(actual[name]) !== JSON.stringify(want))
      return `${name}: ${JSON.stringify(actual[name])} instead of ${JSON.stringify(want)}`;
  return undefined;
}
