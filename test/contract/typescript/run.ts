/** Runs one row of the behaviour contract against the TypeScript SDK of the streetlights. */
import { StreetlightsClient, StreetlightsService, reject, sdk, type StreetlightsHandlers } from '#sdk';
import { middleware, type Layer } from './layers.js';
import { Seen } from './seen.js';
import { actions, type Scene } from './steps.js';
import type { Fixture } from './subjects.js';

/** How a handler behaves. */
interface Behaviour {
  readonly takes?: number;
  /** So many attempts. */
  readonly fails?: number;
  readonly rejects?: boolean;
  readonly publishes?: boolean;
  /** Members of the answer, in place of the right ones. */
  readonly answers?: object;
}

interface Given {
  readonly service?: object;
  readonly client?: object;
  readonly use?: { readonly client?: readonly Layer[]; readonly service?: readonly Layer[] };
  readonly instances?: number;
  readonly turnOn?: Behaviour;
  readonly ping?: Behaviour;
}

type Step = Readonly<Record<string, unknown>>;

export interface Row {
  readonly name: string;
  readonly given?: Given & { readonly transport?: Readonly<Record<string, unknown>> };
  readonly when: readonly Step[];
  readonly then: Readonly<Record<string, unknown>>;
}

/** Why the row does not hold; undefined when it does. */
export async function run({ given = {}, when, then }: Row, fixture: Fixture): Promise<string | undefined> {
  const seen = new Seen();
  const services = Array.from({ length: given.instances ?? 1 }, (_, instance) => serve(fixture, given, seen, instance));
  await Promise.all(services.map((service) => service.start()));
  const client = await StreetlightsClient.connect<sdk.Protocol>(watched(fixture.client() as sdk.Transport, seen), {
    ...given.client,
    use: middleware('client', given.use?.client, seen),
    onStateChange({ status, lastError }) {
      seen.states.push(status);
      seen.explained.push(lastError !== undefined);
    },
    onError: (error) => seen.clientErrors.push(error),
  });
  const [service] = services;
  const over = new AbortController();
  const scene = { seen, fixture, over, service, client } as unknown as Scene;
  try {
    for (const step of when) await take(step, scene);
    return await eventually(() => seen.mismatch(then, client.health().lateReplies));
  } finally {
    over.abort();
    await client.close();
    await Promise.all(services.map((one) => one.close()));
    fixture.close();
  }
}

/** Counts the subscriptions, for what is sent before one stands does not reach it, and what is handed over. */
function watched(transport: sdk.Transport, seen: Seen): sdk.Transport {
  const consume = transport.consume.bind(transport);
  transport.consume = async (request, deliver) => {
    const consumption = await consume(request, deliver);
    seen.subscriptions += 1;
    return consumption;
  };
  const publish = transport.publish.bind(transport);
  transport.publish = (message, limit) => {
    seen.handedOver.add(message.messageId);
    return publish(message, limit);
  };
  return transport;
}

function serve(fixture: Fixture, given: Given, seen: Seen, instance: number): StreetlightsService<sdk.Protocol> {
  const behave = async (
    operation: 'turnOn' | 'ping',
    payload: object,
    context: sdk.Context<object, sdk.Protocol, object>,
  ): Promise<void> => {
    const how = given[operation] ?? {};
    seen.attempts += 1;
    seen.running += 1;
    seen.atOnce = Math.max(seen.atOnce, seen.running);
    seen.inFlight = Math.max(seen.inFlight, service.health().inFlight);
    seen.instances.add(instance);
    try {
      if (how.takes !== undefined) await sdk.pause(how.takes, context.signal);
      if (context.signal.aborted) throw new Error('aborted');
      if (how.rejects === true) throw reject('no');
      if ((how.fails ?? 0) >= seen.attempts) throw new Error('again');
      if (how.publishes === true) await service.publish.lightMeasured({ streetlightId: 'a' }, { lumens: 1 });
      seen.trace['service']?.push(operation);
      seen.handle(operation, payload as Record<string, unknown>, context as unknown as Record<string, unknown>);
    } finally {
      seen.running -= 1;
    }
  };
  const handlers: StreetlightsHandlers = {
    turnOn: (payload, context) => behave('turnOn', payload, context),
    dimLight: () => undefined,
    dimZone: () => undefined,
    ping: async (payload, context) => {
      await behave('ping', payload, context);
      return { nonce: payload.nonce, from: 'lamp', ...given.ping?.answers };
    },
  };
  const service = new StreetlightsService<sdk.Protocol>(fixture.service() as sdk.Transport, handlers, {
    retry: { baseMs: 1 },
    ...given.service,
    use: middleware('service', given.use?.service, seen),
    onError: (error) => seen.errors.push(error),
  });
  return service;
}

async function take({ fails, pointer, unawaited, ...step }: Step, scene: Scene): Promise<void> {
  const [[name, given] = ['', undefined]] = Object.entries(step);
  const action = actions[name];
  if (!action) throw new Error(`there is no step ${name}`);
  try {
    const done = Promise.resolve(action(scene, given as never));
    if (unawaited === true) done.catch(() => undefined);
    else await done;
  } catch (thrown) {
    const error = thrown as Error & { violations?: readonly { instance: string }[] };
    const isWanted = error.name === fails && (pointer === undefined || error.violations?.[0]?.instance === pointer);
    if (isWanted && error instanceof sdk.SdkError) return;
    throw thrown;
  }
  if (fails !== undefined) throw new Error(`${name} did not fail with ${String(fails)}`);
}

/** Waits until it holds, at most some thirty seconds, and looks again a moment later: too much must not come either. */
async function eventually(check: () => string | undefined): Promise<string | undefined> {
  for (let left = 1_500; left > 0 && check() !== undefined; left -= 1) await sdk.pause(20);
  await sdk.pause(20);
  return check();
}
