// What tests of brokers and instances that are killed have in common, whatever the protocol.
import { afterAll, afterEach, beforeAll } from '@jest/globals';
import { missing, type Broker, type BrokerKind } from '../brokers/broker.js';
import { startProgram, type ServiceProcess } from '../brokers/example.js';
import { root } from '../imports/read.js';
import { generated, type Generated } from './generated.js';

interface Service {
  start(): Promise<void>;
  drain(): Promise<void>;
}

interface Sdk<Client> {
  readonly DeliveriesClient: { connect(transport: object, options?: object): Promise<Client> };
  readonly DeliveriesService: new (transport: object, handlers: object, options: object) => Service;
}

/** A handler of parcels. */
export type Deliver = (
  payload: { readonly number: number },
  context: { readonly raw: { readonly redelivered: boolean; readonly binding: object } },
) => unknown;

/** In place of the protocol's transport to the broker. */
export interface Way {
  /** The function of the generated SDK. */
  readonly transport?: string;
  readonly url?: string;
  readonly options?: object;
}

/** A broker for the tests of a file, and the generated SDK of the protocol's `deliveries.yaml`. */
export interface Deliveries<B extends Broker, Client> {
  /** Why the broker cannot be had; undefined when it can. */
  readonly reason: string | undefined;
  broker(): B;
  /** In this process; `options` beside the group. */
  service(deliver: Deliver, group: string, way?: Way, options?: object): Service;
  /** One that waits longer than a broker may take to be back. */
  client(way?: Way): Promise<Client>;
  /** An instance of the service in a process of its own, which ends with the test. */
  courier(env?: Readonly<Record<string, string>>): Promise<ServiceProcess>;
  /** All that a test has started. */
  couriers(): readonly ServiceProcess[];
}

/** Starts the broker before the tests of a file, and removes it after them. `operations`: those of the document. */
export function deliveries<B extends Broker, Client>(
  kind: BrokerKind<B>,
  protocol: string,
  operations: readonly string[] = ['deliver'],
): Deliveries<B, Client> {
  const reason = missing(kind);
  const folder = `test/transports/${protocol}`;
  let broker: B;
  let made: Generated<Sdk<Client>>;
  let couriers: ServiceProcess[] = [];
  beforeAll(async () => {
    if (reason !== undefined) return;
    broker = await kind.launch();
    made = await generated<Sdk<Client>>(`${folder}/deliveries.yaml`, protocol);
  }, 120_000);
  afterEach(async () => {
    await Promise.all(couriers.map((one) => one.end('SIGTERM')));
    couriers = [];
  }, 60_000);
  afterAll(async () => {
    made?.remove();
    await broker?.remove();
  }, 60_000);
  const transport = ({ transport: name = protocol, url = broker.url, options }: Way = {}): object =>
    (Reflect.get(made.sdk, name) as (url: string, options?: object) => object)(url, options);
  const handlers = (deliver: Deliver): object => Object.fromEntries(operations.map((name) => [name, deliver]));
  return {
    reason,
    broker: () => broker,
    service: (deliver, group, way, options = {}) =>
      new made.sdk.DeliveriesService(transport(way), handlers(deliver), { ...options, group }),
    client: (way) => made.sdk.DeliveriesClient.connect(transport(way), { send: { timeoutMs: 150_000 } }),
    async courier(env = {}) {
      const one = await startProgram(root, `${folder}/courier.mjs`, { URL: broker.url, SDK: made.file, ...env });
      couriers.push(one);
      return one;
    },
    couriers: () => couriers,
  };
}

/** The numbers of the parcels that an instance says it has, in order. */
export function parcelsOf({ lines }: ServiceProcess): readonly number[] {
  return lines.flatMap((line) => /^has (\d+)/.exec(line)?.slice(1).map(Number) ?? []);
}
