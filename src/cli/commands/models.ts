import { writeOptions, readOptions, type Command } from '../options.js';
import { produce } from '../produce.js';

/** `asyncwright models`: types and checks without an SDK around them. */
export const modelsCommand: Command = {
  usage: 'models DOC --lang LANGUAGE --out FOLDER',
  describe: 'Writes the models of all payloads and their checks, alone. DOC is an AsyncAPI file, or - for standard input.',
  options: { ...writeOptions, ...readOptions },
  examples: [['asyncwright models asyncapi.yaml --lang typescript --out models', 'Types and codecs for your own transport']],
  run: (settings, io) => produce({ sdk: false, roles: [] }, settings, io),
};
