import type { Ajv, ErrorObject } from 'ajv';
import { nearestOf } from '../../diagnostics/nearest.js';
import type { Json } from '../../ir/described.js';
import { overrides } from '../../ir/overrides.js';
import type { Options } from './contract.js';
import type { Manifest } from './manifest.js';
import { PackError } from './pack-error.js';

/** What is wrong with an option. */
export interface OptionFault {
  readonly option: string;
  readonly reason: string;
  /** The option, or its value, that was meant. */
  readonly nearest?: string;
}

/** Options with defaults filled in, and what is wrong with them; where something is, the defaults alone. */
export interface ChosenOptions {
  readonly options: Options;
  readonly faults: readonly OptionFault[];
}

/** The options that every pack knows. */
const general = {
  name: { type: 'string' },
  types: { type: 'object', additionalProperties: { enum: Object.keys(overrides) } },
} as const;

/**
 * The options of a pack with defaults filled in, or what is wrong with them. Texts from a command line become the numbers and
 * booleans that the pack asks for. Throws `PackError` when the pack's schema is none.
 */
export async function packOptions(manifest: Manifest, file: string, given: Options): Promise<ChosenOptions> {
  if (Object.keys(given).length === 0 && manifest.options['required'] === undefined) return { options: defaults(manifest), faults: [] };
  const options = structuredClone(given) as Record<string, Json>;
  const validate = await compile(manifest, file);
  if (validate(options)) return { options, faults: [] };
  return { options: defaults(manifest), faults: (validate.errors ?? []).map((error) => faultOf(error, manifest, given)) };
}

/** What ajv says of a fault, by its keyword. */
interface Said {
  readonly additionalProperty?: string;
  readonly allowedValues?: readonly unknown[];
  readonly pattern?: string;
}

function faultOf({ instancePath, params, message }: ErrorObject, manifest: Manifest, given: Options): OptionFault {
  const { additionalProperty, allowedValues, pattern } = params as Said;
  if (additionalProperty !== undefined) {
    const all = [...known(manifest)];
    return { option: additionalProperty, reason: `is unknown; there are ${all.join(', ')}`, ...meant(additionalProperty, all) };
  }
  const tokens = instancePath.split('/').slice(1).map(unescaped);
  const option = tokens.join('.');
  const value = tokens.reduce<Json | undefined>(memberOf, given);
  if (pattern !== undefined) return { option, reason: `cannot be ${String(value)}` };
  if (allowedValues === undefined) return { option, reason: message ?? 'is not valid' };
  const [inner] = Object.keys(typeof value === 'object' && value !== null ? value : {});
  if (inner !== undefined) return { option, reason: 'is a map, and is to be a word', nearest: `${option}.${inner}` };
  return { option, reason: `must be one of ${allowedValues.join(', ')}`, ...meant(String(value), allowedValues.map(String)) };
}

function unescaped(token: string): string {
  return token.replaceAll('~1', '/').replaceAll('~0', '~');
}

function memberOf(value: Json | undefined, key: string): Json | undefined {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, Json>>)[key] : undefined;
}

function meant(word: string, candidates: readonly string[]): Pick<OptionFault, 'nearest'> {
  const nearest = nearestOf(word, candidates);
  return nearest === undefined ? {} : { nearest };
}

/** Loading and running a validator takes longer than all the rest of a pack. */
function defaults({ options }: Manifest): Options {
  const properties = Object.entries((options['properties'] ?? {}) as Record<string, { readonly default?: Json }>);
  return Object.fromEntries(properties.flatMap(([key, schema]) => (schema.default === undefined ? [] : [[key, schema.default]])));
}

function known({ options }: Manifest): ReadonlySet<string> {
  return new Set([...Object.keys(general), ...Object.keys((options['properties'] ?? {}) as object)]);
}

async function compile({ options }: Manifest, file: string): Promise<ReturnType<Ajv['compile']>> {
  const [{ Ajv: Validator }, { default: addFormats }] = await Promise.all([import('ajv'), import('ajv-formats')]);
  const ajv = new Validator({ useDefaults: true, coerceTypes: true, allErrors: true });
  addFormats.default(ajv);
  const properties = { ...general, ...((options['properties'] ?? {}) as object) };
  try {
    return ajv.compile({ additionalProperties: false, ...options, type: 'object', properties });
  } catch (error) {
    throw new PackError(file, undefined, `options: ${error instanceof Error ? error.message : String(error)}`);
  }
}
