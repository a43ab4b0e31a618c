// Parameters of addresses and variables of servers: asyncapi.md 1.2 "Parameters", "Server variables".
import { nearestOf } from '../../diagnostics/nearest.js';
import { diagnostic, tolerated, type Report } from '../../diagnostics/diagnostic.js';
import type { Parameter, Template, Variable } from '../../ir/api.js';
import { isObject } from '../document/object.js';
import { append, tokensOf } from '../document/pointer.js';
import { child, idOf, members, originOf } from '../document/refs.js';
import type { Place } from '../document/source.js';
import { parametersOf } from './address.js';
import type { Context } from './context.js';
import { described, optional } from './describe.js';
import { parseExpression } from './expression.js';
import { entries, text, texts, type Entry } from './fields.js';
import { valuesInSchema, type ParameterValues } from './parameter-values.js';
import { undefinedParameter, undefinedVariable, type Address } from './undefined-name.js';

/**
 * The parameters of a channel, in document order, those that only the address names last: they are taken for strings.
 * A parameter that the address does not name has no effect and is left out. Both are reported.
 */
export function readParameters(context: Context, channel: Place, address: Address, owner: string): readonly Parameter[] {
  const report = reporter(context);
  const { template } = address;
  const wanted = parametersOf(template);
  const defined = entries(context.reading, channel, 'parameters');
  const missing = wanted.filter((name) => !defined.some(({ key }) => key === name));
  const slips = slipsOf(missing, defined, wanted);
  for (const { key, place } of defined) {
    if (wanted.includes(key) || isMisshapen(channel)) continue;
    const params = { parameter: key, key: keyInstead(channel, key, template), nearest: slips.get(key), written: foreign(channel, key) };
    report(diagnostic('address-parameter-unused', params, originOf(place)));
  }
  const meant = [...slips.values(), ...keysOf(channel, 'parameters')];
  for (const parameter of missing)
    if (!meant.includes(parameter) && isMap(channel, 'parameters'))
      report(undefinedParameter(context.reading, parameter, address, defined));
  return [
    ...defined.filter(({ key }) => wanted.includes(key)).map((entry) => readParameter(context, entry, owner)),
    ...missing.map((name) => assumed(channel, 'parameters', name)),
  ];
}

/** The key of a channel without an address where the key looks like one, as in 2.x. */
function keyInstead({ pointer }: Place, parameter: string, address: Template | null): string | undefined {
  const key = tokensOf(pointer).at(-1) ?? '';
  return address === null && key.includes(`{${parameter}}`) ? key : undefined;
}

/** How an address names a parameter in the words of other tools: `orders/:id`, `orders/<id>`. */
function foreign(channel: Place, name: string): string | undefined {
  const address = text(channel, 'address') ?? tokensOf(channel.pointer).at(-1) ?? '';
  return [`:${name}`, `<${name}>`, `$${name}`, `{${name}`, `${name}}`].find((word) => address.split(/[/.]/).includes(word));
}

/** The variables of a server, by the same rules; `url` is all of the text that may use them. */
export function readVariables(context: Context, server: Place, url: Template, used: readonly string[]): readonly Variable[] {
  const report = reporter(context);
  const mentioned = parametersOf(url);
  const defined = entries(context.reading, server, 'variables');
  const missing = used.filter((name) => !defined.some(({ key }) => key === name));
  const slips = slipsOf(missing, defined, mentioned);
  for (const { key, place } of defined) {
    const params = { variable: key, nearest: slips.get(key) };
    if (!mentioned.includes(key)) report(diagnostic('server-variable-unused', params, originOf(place)));
  }
  const meant = [...slips.values(), ...keysOf(server, 'variables')];
  for (const variable of missing)
    if (!meant.includes(variable) && isMap(server, 'variables')) report(undefinedVariable(context.reading, variable, server, defined));
  return [
    ...defined.filter(({ key }) => used.includes(key)).map((entry) => readParameter(context, entry, '')),
    ...missing.map((name) => assumed(server, 'variables', name)),
  ];
}

/** The keys of a map, also of what is a reference that leads nowhere, of which that has been said. */
function keysOf(place: Place, map: string): readonly string[] {
  const found = child(place, map);
  return found === undefined ? [] : members(found).map(([key]) => key);
}

/** Whether the address is no text, as `{region}` without quotes is none. */
function isMisshapen(channel: Place): boolean {
  return typeof (child(channel, 'address')?.value ?? '') !== 'string';
}

/** Whether a member is a map, or not there: what else it is has been said, and nothing is known of what it should define. */
function isMap(place: Place, map: string): boolean {
  const found = child(place, map)?.value ?? {};
  return isObject(found);
}

/** Names that are compared with each other: the cost grows with the square. */
const mostCompared = 50;

/** By the name of a definition that the text does not use: the name in the text that it is a misspelling of. One fault, said once. */
function slipsOf(missing: readonly string[], defined: readonly Entry[], used: readonly string[]): ReadonlyMap<string, string> {
  const slips = new Map<string, string>();
  if (missing.length > mostCompared || defined.length > mostCompared) return slips;
  for (const { key } of defined) {
    const free = missing.filter((name) => ![...slips.values()].includes(name));
    const nearest = used.includes(key) ? undefined : nearestOf(key, free);
    if (nearest !== undefined) slips.set(key, nearest);
  }
  return slips;
}

function reporter({ reading, dialect }: Context): Report {
  return (found) => reading.report(tolerated(found, dialect.parameters === 'loose'));
}

function readParameter(context: Context, { key, place, target }: Entry, owner: string): Parameter {
  const location = text(target, 'location');
  const schema = context.dialect.parameters === 'loose' ? child(target, 'schema') : undefined;
  return {
    // Its own place, not the target's: two channels may share a definition, and the key is what the address says.
    ...described(context.reading, target, { source: key, context: [] }, idOf(place)),
    ...(schema === undefined ? valuesOf(target) : valuesInSchema(context.reading, schema)),
    ...optional('location', location === undefined ? undefined : parseExpression(location)),
    ...optional(
      'schema',
      schema && context.schemas.use(schema, undefined, { source: key, context: owner === '' ? [] : [owner], role: 'parameter' }),
    ),
  };
}

function valuesOf(place: Place): ParameterValues {
  return {
    ...optional('enum', texts(place, 'enum')),
    ...optional('default', text(place, 'default')),
    examples: texts(place, 'examples') ?? [],
  };
}

function assumed(owner: Place, map: string, key: string): Parameter {
  const origin = originOf(owner);
  return {
    id: `${origin.file}#${append(append(origin.pointer, map), key)}`,
    name: { source: key, context: [] },
    origin,
    deprecated: false,
    tags: [],
    extensions: {},
    examples: [],
  };
}
