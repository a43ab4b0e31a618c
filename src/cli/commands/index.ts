import type { Command } from '../options.js';

interface Entry {
  readonly describe: string;
  load(): Promise<Command>;
}

/** Every command there is. A command's code is loaded when it runs. */
export const commands = {
  generate: {
    describe: 'Client and service SDKs with typed models',
    load: async () => (await import('./generate.js')).generateCommand,
  },
  models: {
    describe: 'Models and checks alone',
    load: async () => (await import('./models.js')).modelsCommand,
  },
  validate: {
    describe: 'Every fault with its place and what to do',
    load: async () => (await import('./validate.js')).validateCommand,
  },
  inspect: {
    describe: 'What the generator understood',
    load: async () => (await import('./inspect.js')).inspectCommand,
  },
} as const satisfies Record<string, Entry>;

export type CommandName = keyof typeof commands;
