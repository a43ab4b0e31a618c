import { selectable, type Selection } from '../../generate/selection.js';
import { UsageError } from '../exit.js';
import { listOption, readOptions, writeOptions, type Command, type Settings } from '../options.js';
import { produce } from '../produce.js';
import { flag, texts } from '../settings.js';

/** `asyncwright models`: types and checks without an SDK around them. */
export const modelsCommand: Command = {
  usage: 'models DOC --lang LANGUAGE --out FOLDER',
  describe:
    'Writes the models of all payloads and their checks, alone. DOC is an AsyncAPI file, a bare JSON Schema or an OpenAPI components file, or - for standard input.',
  options: {
    ...writeOptions,
    name: { ...writeOptions.name, describe: 'What the generated API is called, and the type of a bare JSON Schema, instead of its title' },
    only: { ...listOption, describe: 'Only message:KEY, channel:KEY, tag:NAME or schema:KEY, and what it needs; repeatable' },
    'all-schemas': { boolean: true, describe: 'With --only: the schemas of components as well' },
    ...readOptions,
  },
  examples: [
    ['asyncwright models asyncapi.yaml --lang typescript --out models', 'Types and codecs for your own transport'],
    ['asyncwright models order.schema.json --lang java --name Order --out models', 'Those of a JSON Schema'],
  ],
  run: (settings, io) =>
    produce({ sdk: false, roles: [], only: selections(settings), allSchemas: flag(settings, 'all-schemas') }, settings, io),
};

function selections(settings: Settings): readonly Selection[] {
  return texts(settings['only']).map((text) => {
    const [, word, name = ''] = /^([^:=]*)[:=](.*)$/s.exec(text) ?? [];
    const kind = selectable.find((one) => one === word);
    if (kind === undefined || name === '')
      throw new UsageError(`only ${text} names nothing.`, `Write --only message:KEY; or ${selectable.slice(1).join(', ')}.`);
    return { kind, name };
  });
}
