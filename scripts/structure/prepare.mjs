/**
 * Prepares an official schema for compiling: so that a fault is reported once and where it is, and so that what the specification
 * allows and its schema forgot is accepted.
 */

const metaschema = 'http://json-schema.org/draft-07/schema';

/** @param {any} official @param {string} version */
export function prepared(official, version) {
  const schema = structuredClone(official);
  delete schema.$schema;
  const { [metaschema]: dialect, ...definitions } = schema.definitions;
  for (const [id, definition] of Object.entries(definitions)) {
    if (/\/bindings\/|BindingsObject\.json$/i.test(id)) definitions[id] = anyBinding(definition.$id ?? id);
    else if (/\/Reference\.json$/.test(id)) definitions[id] = { $id: definition.$id ?? id, ...anyReference };
    else definitions[id] = rewritten(definition);
  }
  // Known to the validator already, and clashing with it when embedded.
  definitions['http://asyncapi.com/definitions/metaschema.json'] = {
    $id: 'http://asyncapi.com/definitions/metaschema.json',
    ...localMetaschema(dialect),
  };
  once(definitions, dialect);
  const whole = { ...rewritten(schema), definitions };
  lenient(whole, version);
  return JSON.parse(
    JSON.stringify(whole)
      .replaceAll(`"${metaschema}#"`, '"http://asyncapi.com/definitions/metaschema.json"')
      .replaceAll(`"${metaschema}"`, '"http://asyncapi.com/definitions/metaschema.json"'),
  );
}

/** What a reference may say is the business of the one who follows it. */
const anyReference = { type: 'object', required: ['$ref'], properties: { $ref: { type: 'string' } } };

/** The reader of each protocol checks its bindings by their bindingVersion; here they are any objects. */
function anyBinding($id) {
  return { $id, type: 'object' };
}

/** What the AsyncAPI schema of a schema looks into itself. */
const covered = new Set(['additionalProperties', 'items', 'allOf', 'oneOf', 'anyOf', 'not', 'properties', 'propertyNames', 'contains']);
const shallow = 'http://asyncapi.com/definitions/shallow-metaschema.json';

/**
 * The AsyncAPI schema of a schema is the metaschema and, beside it, itself for what is inside. Both look inside, so that what is nested n
 * levels deep would be checked n times, and its faults found n times. Here only one of them does.
 */
function once(definitions, dialect) {
  const text = JSON.stringify(localMetaschema(dialect)).replaceAll('{"$ref":"#"}', `{"$ref":"${metaschema}#"}`);
  const top = JSON.parse(text);
  const { additionalProperties: _, ...patternProperties } = top.properties.patternProperties;
  const properties = Object.fromEntries(Object.entries({ ...top.properties, patternProperties }).filter(([key]) => !covered.has(key)));
  definitions[shallow] = { $id: shallow, ...top, properties };
  for (const definition of Object.values(definitions)) {
    if (/\/schema\.json$/.test(definition.$id) && definition.allOf?.[0]?.$ref === `${metaschema}#`) definition.allOf[0] = { $ref: shallow };
  }
}

function localMetaschema({ $schema: _, $id: __, ...rest }) {
  return rewritten(rest);
}

const prose = new Set(['description', 'title', 'example', 'examples', '$comment', 'default']);
const maps = new Set(['properties', 'patternProperties', 'definitions']);

/** Descends through schemas, rewriting each alternative so that one branch is chosen before it is checked. Prose is left out. */
function rewritten(node) {
  if (Array.isArray(node)) return node.map(rewritten);
  if (typeof node !== 'object' || node === null) return node;
  const kept = Object.entries(node).filter(([key]) => !prose.has(key));
  return chosen(Object.fromEntries(kept.map(([key, value]) => [key, member(key, value)])));
}

function member(key, value) {
  if (key === 'enum' || key === 'const') return value;
  if (!maps.has(key)) return rewritten(value);
  return Object.fromEntries(Object.entries(value).map(([name, schema]) => [name, withoutExpressions(rewritten(schema))]));
}

/** The official pattern of runtime expressions refuses legal ones; a rule of its own reads them. */
function withoutExpressions(schema) {
  if (!schema.pattern?.startsWith('^\\$message')) return schema;
  const { pattern: _, ...rest } = schema;
  return rest;
}

/** @param {any} node */
function chosen(node) {
  for (const keyword of ['oneOf', 'anyOf']) {
    const branches = node[keyword];
    if (!Array.isArray(branches) || branches.length < 2) continue;
    const choice = byReference(branches, keyword) ?? byType(branches) ?? bySecurityType(branches) ?? byOneOf(branches);
    if (choice === undefined) continue;
    const { [keyword]: _, ...rest } = node;
    return Object.keys(rest).some((key) => key === 'if') ? { ...rest, allOf: [...(rest.allOf ?? []), choice] } : { ...rest, ...choice };
  }
  return node;
}

const isReference = (branch) => /\/Reference(?:\.json)?$/.test(branch.$ref ?? '');
const hasReference = { type: 'object', required: ['$ref'] };

/** A Reference, or else the other. */
function byReference(branches, keyword) {
  const reference = branches.find(isReference);
  if (reference === undefined) return undefined;
  const others = branches.filter((branch) => branch !== reference);
  return { if: hasReference, then: reference, else: others.length === 1 ? others[0] : chosen({ [keyword]: others }) };
}

/** A list of something, or something that is no list; a boolean, or a schema. */
function byType(branches) {
  if (branches.length !== 2) return undefined;
  for (const type of ['array', 'boolean']) {
    const typed = branches.find((branch) => branch.type === type);
    const other = branches.find((branch) => branch.type !== type);
    if (typed !== undefined && other !== undefined && other.$ref !== undefined) return { if: { type }, then: typed, else: other };
  }
  return undefined;
}

/** A message, or several under `oneOf`. */
function byOneOf(branches) {
  const several = branches.find((branch) => branch.required?.includes('oneOf'));
  const other = branches.find((branch) => branch !== several);
  if (several === undefined || other === undefined || branches.length !== 2) return undefined;
  return { if: { type: 'object', required: ['oneOf'] }, then: several, else: other };
}

const securityTypes = {
  userPassword: ['userPassword'],
  apiKey: ['apiKey'],
  X509: ['X509'],
  symmetricEncryption: ['symmetricEncryption'],
  asymmetricEncryption: ['asymmetricEncryption'],
  HTTPSecurityScheme: ['http', 'httpApiKey'],
  oauth2Flows: ['oauth2'],
  openIdConnect: ['openIdConnect'],
  SaslSecurityScheme: ['plain', 'scramSha256', 'scramSha512', 'gssapi'],
  SaslPlainSecurityScheme: ['plain'],
  SaslScramSecurityScheme: ['scramSha256', 'scramSha512'],
  SaslGssapiSecurityScheme: ['gssapi'],
};

/** A security scheme is what its `type` says. */
function bySecurityType(branches) {
  const names = branches.map((branch) => /\/(\w+)\.json$/.exec(branch.$ref ?? '')?.[1] ?? '');
  if (names.every((name) => name in securityTypes)) {
    const known = names.flatMap((name) => securityTypes[name]);
    return {
      type: 'object',
      required: ['type'],
      properties: { type: { enum: known } },
      allOf: branches.map((branch, index) => ({
        if: { type: 'object', required: ['type'], properties: { type: { enum: securityTypes[names[index]] } } },
        then: branch,
      })),
    };
  }
  if (!names.includes('BearerHTTPSecurityScheme')) return undefined;
  const named = (name) => branches[names.indexOf(name)];
  return {
    if: { required: ['type'], properties: { type: { const: 'httpApiKey' } } },
    then: named('APIKeyHTTPSecurityScheme'),
    else: {
      if: { required: ['scheme'], properties: { scheme: { const: 'bearer' } } },
      then: named('BearerHTTPSecurityScheme'),
      else: named('NonBearerHTTPSecurityScheme'),
    },
  };
}

/** What the specification's text or its own examples allow and the schema refuses; the reader understands all of it. */
function lenient(schema, version) {
  const named = (name) => ({ $ref: `http://asyncapi.com/definitions/${version}/${name}.json` });
  const definition = (name) => schema.definitions[named(name).$ref];
  definition('parameter').type = 'object'; // forgotten, here alone
  Object.values(definition('components').properties).forEach(anyKey);
  if (version.startsWith('3')) {
    const any = definition('anySchema');
    schema.definitions[named('anySchema').$ref] = {
      $id: named('anySchema').$ref,
      if: { type: 'boolean' },
      else: { ...any, $id: undefined },
    };
    // "any property from the Operation Object, except the action, channel, messages and traits ones"
    definition('operationTrait').properties.reply ??= definition('operation').properties.reply;
    return;
  }
  const orReference = (other) => (other.if === undefined ? { if: hasReference, then: named('Reference'), else: other } : other);

  const components = definition('components').properties;
  for (const name of ['operationTraits', 'messageTraits', 'servers', 'serverVariables', 'channels']) {
    if (components[name]?.additionalProperties) components[name].additionalProperties = orReference(components[name].additionalProperties);
  }
  const servers = definition('servers') ?? schema.properties.servers;
  servers.additionalProperties = orReference(servers.additionalProperties);
  definition('server').properties.tags ??= { type: 'array', items: named('tag') };
  for (const name of ['operation', 'operationTrait']) {
    const { security } = definition(name).properties;
    if (security?.type === 'array') definition(name).properties.security = { if: { type: 'object' }, then: security.items, else: security };
  }
}

const componentKey = '^[\\w\\d\\.\\-_]+$';

/** The schema looks at no component whose key is not allowed. A rule says that of the key, and what stands there is read. */
function anyKey(components) {
  const { [componentKey]: component, ...others } = components.patternProperties ?? {};
  if (component === undefined) return;
  components.patternProperties = others;
  components.additionalProperties = component;
}
