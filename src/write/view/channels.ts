import type { Bindings, Channel, Parameter, SchemaUse, Server, Template } from '../../ir/api.js';
import type { Check } from '../../ir/checks.js';
import type { Id, Json } from '../../ir/described.js';
import type { ChannelView, CodecView, Expr, FieldView, PartView } from '../pack/contract.js';
import { placeOf } from './decls.js';
import { docsText } from './docs.js';
import { scoped, sdkType } from './names.js';
import type { Printer } from './printer.js';
import { limitsView } from './protocols.js';
import { textSchema } from './text-schemas.js';

/** `servers` and `checks`: all of the document. */
export function channelView(channel: Channel, servers: readonly Server[], checks: readonly Check[], printer: Printer): ChannelView {
  const { names } = printer;
  const params = parameterViews(channel.id, channel.parameters, printer);
  const codecs = bindingCodecs(channel.bindings, printer).map(({ key, codec }) => ({ key, codec }));
  const schemas = new Map(channel.parameters.map((each) => [each.name.source, textSchema(each, checks, printer.language)]));
  return {
    place: placeOf(channel.origin),
    name: names.channels.get(channel.id) ?? '',
    key: channel.name.source,
    docs: docsText(channel),
    addressed: channel.address !== null,
    parts: partViews(channel.address, namesByKey(channel.parameters, params), printer, channel.parameters, schemas),
    params,
    paramsType: params.length === 0 ? '' : (names.sdkTypes.get(sdkType('params', channel.id)) ?? ''),
    ...limitsView(channel, servers, printer),
    bindings: bindingsText(channel.bindings, printer),
    codecs,
    hasCodecs: codecs.length > 0,
    imports: [...schemas.values()].flatMap(({ imports }) => imports),
  };
}

/** Parameters of what has the id as fields: text, or one of the listed texts. Their names are those of the parameters' own scope. */
export function parameterViews(id: Id, parameters: readonly Parameter[], printer: Printer): FieldView[] {
  const wanted = parameters.map(({ name }) => ({ key: name.source, raw: { source: name.source, context: [] } }));
  const names = scoped(id, wanted, 'parameter', printer.language, printer.names.ledger);
  return parameters.map((parameter) => ({
    name: names.get(parameter.name.source) ?? '',
    wire: printer.text(parameter.name.source),
    type: printer.type(parameterType(parameter)).text,
    optional: parameter.default !== undefined,
    nullable: false,
    docs: docsText({
      ...parameter,
      examples: parameter.examples.map((example) => JSON.stringify(example)),
      ...(parameter.default === undefined ? {} : { default: JSON.stringify(parameter.default) }),
    }),
  }));
}

function parameterType({ enum: values }: Parameter): Parameters<Printer['type']>[0] {
  if (values === undefined || values.length === 0) return { kind: 'string' };
  return {
    kind: 'enum',
    base: 'string',
    open: false,
    values: values.map((value) => ({ json: JSON.stringify(value), name: { source: value, context: [] } })),
  };
}

/** The identifiers of parameters by the names that addresses use. */
export function namesByKey(parameters: readonly Parameter[], views: readonly FieldView[]): ReadonlyMap<string, string> {
  return new Map(parameters.map(({ name }, index) => [name.source, views[index]?.name ?? name.source]));
}

/** An address as literals: text, and its parameters with what the document says of their values. */
export function partViews(
  template: Template | null | undefined,
  names: ReadonlyMap<string, string>,
  printer: Printer,
  parameters: readonly Parameter[] = [],
  schemas: ReadonlyMap<string, Expr> = new Map(),
): PartView[] {
  return (template?.parts ?? []).map((part) => {
    if (typeof part === 'string') return { isParam: false, text: printer.text(part), param: '', values: '', fallback: '', schema: '' };
    const parameter = parameters.find(({ name }) => name.source === part.parameter);
    return {
      isParam: true,
      text: '',
      param: printer.text(names.get(part.parameter) ?? part.parameter),
      values: parameter?.enum === undefined ? '' : printer.data([...parameter.enum]),
      fallback: parameter?.default === undefined ? '' : printer.text(parameter.default),
      schema: schemas.get(part.parameter)?.text ?? '',
    };
  });
}

/**
 * What generated code does with bindings and the defaults of its options, by protocol, as one literal; empty where there is nothing.
 * Schemas are codecs instead; an option without a default is the user's to say.
 */
export function bindingsText(bindings: Bindings, printer: Printer): string {
  const said = Object.entries(bindings).flatMap(([protocol, { used, options }]): [string, Json][] => {
    const plain = Object.entries(joined(options, used)).filter(([, value]) => value !== null && !isSchemaUse(value));
    return plain.length === 0 ? [] : [[protocol, Object.fromEntries(plain)]];
  });
  return said.length === 0 ? '' : printer.data(Object.fromEntries(said));
}

/** The defaults that a binding suggests for options, as one literal; empty where it suggests none. */
export function optionsText(binding: Bindings[string] | undefined, printer: Printer): string {
  const plain = Object.entries(binding?.options ?? {}).filter(([, value]) => value !== null && !isSchemaUse(value));
  return plain.length === 0 ? '' : printer.data(Object.fromEntries(plain));
}

/** A group has members of both kinds. */
function joined(options: Readonly<Record<string, Json>>, used: Readonly<Record<string, Json>>): Record<string, Json> {
  const groups = Object.entries(used).map(([key, value]): [string, Json] => {
    const beside = Object.hasOwn(options, key) ? options[key] : undefined;
    return [key, isGroup(beside) && isGroup(value) ? { ...beside, ...value } : value];
  });
  return { ...options, ...Object.fromEntries(groups) };
}

function isGroup(value: Json | undefined): value is Readonly<Record<string, Json>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The codec of the key that a message has for its order; empty where no binding has one. */
export function keyCodec(bindings: Bindings, printer: Printer): string {
  const codecs = bindingCodecs(bindings, printer);
  return codecs.find(({ field }) => field === 'key')?.codec ?? '';
}

function bindingCodecs(bindings: Bindings, printer: Printer): (CodecView & { readonly field: string })[] {
  return Object.entries(bindings).flatMap(([protocol, { used }]) =>
    Object.entries(used).flatMap(([field, value]) => {
      if (!isSchemaUse(value) || value.type.type.kind !== 'ref') return [];
      return [{ field, key: printer.text(`${protocol}.${field}`), codec: printer.type(value.type.type).text }];
    }),
  );
}

/** The schemas that are fields of bindings. */
export function bindingSchemas(bindings: Bindings): readonly SchemaUse[] {
  return Object.values(bindings).flatMap(({ used }) => Object.values(used).filter(isSchemaUse));
}

/** A reader puts a field's schema there as it puts a message's: nothing else of a binding has a check. */
function isSchemaUse(value: Json): value is Json & SchemaUse {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, 'check') && Object.hasOwn(value, 'format');
}
