import type { View } from 'asyncwright/pack';

/** What a project needs of npm for one protocol, and what it offers. */
interface Needs {
  /** Subpaths of the project to files below `dist/gen/transports`. */
  readonly exports: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

/** By protocol. An exact version is one whose insides the transport knows. */
const needs: ReadonlyMap<string, Needs> = new Map([
  [
    'amqp',
    {
      exports: { './amqp': 'amqp/index.js' },
      dependencies: { amqplib: '2.3.1' },
      devDependencies: {},
    },
  ],
  [
    'kafka',
    {
      exports: { './kafka': 'kafka/index.js' },
      dependencies: { kafkajs: '2.2.4' },
      devDependencies: {},
    },
  ],
  [
    'mqtt',
    {
      exports: { './mqtt': 'mqtt/index.js' },
      dependencies: { mqtt: '5.16.0' },
      devDependencies: {},
    },
  ],
  [
    'ws',
    {
      exports: { './ws': 'ws/index.js', './ws/browser': 'ws/browser.js' },
      dependencies: { ws: '^8.23.0' },
      devDependencies: { '@types/ws': '^8.18.2' },
    },
  ],
]);

/** Members of `package.json`, as JSON; `dependencies` is empty where there are none. */
export interface Packages {
  readonly exports: string;
  readonly dependencies: string;
  readonly devDependencies: string;
}

/** What the SDK of a document needs; models alone need nothing. */
export function packages({ sdk, protocols }: View): Packages {
  const used = sdk ? protocols.flatMap(({ name }) => needs.get(name) ?? []) : [];
  const transports = Object.assign({}, ...used.map(({ exports }) => exports)) as Record<string, string>;
  const files = Object.entries({ ...(sdk ? { './memory': 'memory.js' } : {}), ...transports });
  const dependencies = used.flatMap((need) => Object.entries(need.dependencies));
  const devDependencies = used.flatMap((need) => Object.entries(need.devDependencies));
  return {
    exports: JSON.stringify(
      Object.fromEntries([...files.map(([path, file]) => [path, `./dist/gen/transports/${file}`]), ['.', './dist/index.js']]),
    ),
    dependencies: dependencies.length === 0 ? '' : sorted(dependencies),
    devDependencies: sorted([...devDependencies, ['@types/node', '^20.19.0'], ['typescript', '^6.0.0']]),
  };
}

/** As npm writes them. */
function sorted(entries: readonly (readonly [name: string, version: string])[]): string {
  return JSON.stringify(Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1))));
}
