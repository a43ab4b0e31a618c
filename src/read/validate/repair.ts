// asyncapi.md section 0, decision 6: what the specification forbids and reading can go on from.
import { nearestOf } from '../../diagnostics/nearest.js';
import type { Json } from '../../ir/described.js';
import { isObject } from '../document/object.js';
import { tokensOf } from '../document/pointer.js';
import { schemaFormat } from '../schemas/formats.js';
import type { Fault } from './fault.js';
import { hintFor } from './hint.js';
import type { SchemaError } from './schema-error.js';

/** Fields that only describe: without them everything else means the same. */
const describing = new Set([
  ...['title', 'summary', 'description', 'termsOfService', 'contact', 'license', 'externalDocs', 'tags', 'name'],
  ...['examples', 'example', 'deprecated', 'bearerFormat', 'protocolVersion'],
]);

/** What follows from an error of structure. */
export function kindOf(error: SchemaError, minor: string): Fault['kind'] {
  const { keyword, instancePath, params, parentSchema } = error;
  if (isSchemaFormat(error)) return 'absent';
  if (isUnquoted(error)) return 'unquoted';
  if (keyword === 'additionalProperties') {
    const hint = hintFor(instancePath, String(params['additionalProperty']), minor);
    return hint?.vital || isOfCollection(error) ? 'vital' : 'unknown';
  }
  // What has the wrong form is still a string; a document without channels is one that has none.
  if ((keyword === 'format' && params['format'] === 'regex') || (keyword === 'propertyNames' && isPatternMap(instancePath)))
    return 'pattern';
  if (keyword === 'format' || (keyword === 'required' && instancePath === '' && params['missingProperty'] === 'channels')) return 'absent';
  if (isSchemaType(error)) return 'absent';
  // `properties: { $ref: '#/…' }`, a reference that stands one level too deep, and `name:` without a schema: anything is accepted.
  if (keyword === 'type' && /\/properties\/[^/]+$/.test(instancePath) && (error.data === null || instancePath.endsWith('/$ref')))
    return 'absent';
  // A member that does not go with the others is not looked at.
  if (keyword === 'not' && parentSchema?.not?.required?.length === 1) return 'absent';
  // The rule on headers says what becomes of them.
  if ((keyword === 'enum' || keyword === 'const') && /\/headers\/type$/.test(instancePath)) return 'absent';
  // An entry that is there twice counts once.
  if (keyword === 'uniqueItems' && /\/(?:enum|required)$/.test(instancePath)) return 'absent';
  // `servers:` with nothing below it: there are none.
  if (keyword === 'type' && error.data === null && collections.has(tokensOf(instancePath).at(-1) ?? '')) return 'absent';
  // A parameter that is nothing is one of which nothing is known.
  if (keyword === 'type' && /\/parameters\/[^/]+$/.test(instancePath)) return 'absent';
  const tokens = tokensOf(instancePath);
  return describing.has(tokens.at(-1) ?? '') || tokens.slice(0, -1).some((token) => token === 'examples' || token === 'tags')
    ? 'absent'
    : keyword === 'required' && params['missingProperty'] !== '$ref'
      ? 'missing'
      : 'vital';
}

/** Members that hold maps or lists, where nothing means none. */
export const collections: ReadonlySet<string> = new Set([
  ...['servers', 'channels', 'operations', 'components', 'messages', 'parameters', 'variables', 'bindings', 'traits', 'security'],
  ...['schemas', 'securitySchemes', 'serverVariables', 'correlationIds', 'replies', 'replyAddresses', 'operationTraits', 'messageTraits'],
  ...['serverBindings', 'channelBindings', 'operationBindings', 'messageBindings'],
]);

/** A number or a boolean where a text has to be: what was meant is what is written. */
function isUnquoted({ keyword, params, data }: SchemaError): boolean {
  return keyword === 'type' && [params['type']].flat().includes('string') && (typeof data === 'number' || typeof data === 'boolean');
}

/** Whether the names of the members are regular expressions. */
export function isPatternMap(pointer: string): boolean {
  return /\/patternProperties$/.test(pointer);
}

/** A number is no media type, with or without quotes. */
export function isSchemaFormat({ instancePath, keyword }: SchemaError): boolean {
  return keyword !== 'enum' && instancePath.endsWith('/schemaFormat');
}

/** A slip in the name of what holds all of a kind, such as `component`: without it, references lead nowhere. */
function isOfCollection({ instancePath, params, parentSchema }: SchemaError): boolean {
  if (instancePath !== '' && instancePath !== '/components') return false;
  const near = nearestOf(String(params['additionalProperty']), Object.keys(parentSchema?.properties ?? {}));
  return near === 'components' || (near !== undefined && collections.has(near));
}

/** Whether it is a name of a type in a schema that is none. */
export function isSchemaType({ keyword, instancePath, params }: SchemaError): boolean {
  const isType = keyword === 'enum' && /\/type(?:\/\d+)?$/.test(instancePath);
  return isType && (params['allowedValues'] as readonly unknown[]).includes('object');
}

/**
 * Whether the error is inside a schema in another language: the official schemas of 2.x take it for one of their own, and those of 3.x say
 * of an Avro schema only that it is none.
 */
export function isForeign({ instancePath }: SchemaError, root: Json): boolean {
  const tokens = tokensOf(instancePath);
  let value: Json | undefined = root;
  for (const token of tokens) {
    if (!isObject(value) && !Array.isArray(value)) return false;
    const format: Json | undefined = isObject(value) ? value['schemaFormat'] : undefined;
    if (typeof format === 'string') {
      const { dialect, form } = schemaFormat(format);
      if (token === 'payload' ? dialect?.name !== 'asyncapi' : token === 'schema' && form === 'avro') return true;
    }
    value = (value as Readonly<Record<string, Json>>)[token];
  }
  return false;
}
