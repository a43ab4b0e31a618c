import { writeOptions, readOptions, type Command } from '../options.js';
import { choices } from '../settings.js';
import { produce } from '../produce.js';

/** `asyncwright generate`: SDKs. */
export const generateCommand: Command = {
  usage: 'generate DOC --lang LANGUAGE --out FOLDER',
  describe: 'Writes a client and a service SDK with typed models. DOC is an AsyncAPI file, or - for standard input.',
  options: {
    ...writeOptions,
    role: { array: true, string: true, nargs: 1, describe: 'client, service, or both with a comma (both)' },
    server: { string: true, requiresArg: true, describe: 'For this server alone, and the operations that are on it' },
    ...readOptions,
  },
  examples: [
    ['asyncwright generate api.yaml --lang typescript --out sdk', 'Client and service into sdk/'],
    ['asyncwright generate api.yaml --lang typescript --out sdk --check', 'For CI: ends with 1 if sdk/ is stale'],
  ],
  run: (settings, io) => produce({ sdk: true, roles: choices(settings, 'role', ['client', 'service']) }, settings, io),
};
