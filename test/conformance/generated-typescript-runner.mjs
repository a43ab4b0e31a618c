// Runs in a folder of compiled projects: decodes, judges and encodes each instance of `tasks.json`, and writes `verdicts.json`.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [, , folder] = process.argv;
const bytes = new TextEncoder();

async function judged({ project, codec: name, schema, type, types, instances }) {
  const gen = join(folder, 'dist', project, 'src/gen');
  const { [name]: codec } = await import(join(gen, 'models/index.js'));
  const { [schema]: data } = await import(join(gen, 'checks/index.js'));
  const { interpret, parseJson } = await import(join(gen, 'runtime/payload/index.js'));
  const decls = new Map(types.map((decl) => [decl.id, decl.type]));
  return instances.map((instance) => {
    const json = bytes.encode(instance.json);
    const { value, refused } = parsed(parseJson, json);
    if (refused) return { name: instance.name, parsed: 'refused' };
    const verdict = {
      name: instance.name,
      parsed: accepted(codec, json) ? 'accepted' : 'rejected',
      interpreted: interpret(data, value).length === 0,
    };
    if (verdict.parsed === 'rejected') return verdict;
    const decoded = codec.parse(json);
    return { ...verdict, encoded: codec.stringify(decoded), rebuilt: codec.stringify(rebuilt(type.type, decoded, decls)) };
  });
}

function parsed(parseJson, json) {
  try {
    return { value: parseJson(json), refused: false };
  } catch (error) {
    if (error.name === 'UnsafeNumberError') return { refused: true };
    throw error;
  }
}

function accepted(codec, json) {
  try {
    codec.parse(json);
    return true;
  } catch (error) {
    if (error.name === 'DecodeError') return false;
    throw error;
  }
}

/** A value made anew, as an application would: from the members that its type declares, then those beyond them. */
function rebuilt(type, value, decls) {
  if (typeof value !== 'object' || value === null) return value;
  if (type.kind === 'ref') return rebuilt(decls.get(type.target), value, decls);
  if (Array.isArray(value)) return value.map((item, index) => rebuilt(elementType(type, index), item, decls));
  const { constructor } = Object.getPrototypeOf(value);
  if (constructor.name === 'Decimal') return new constructor(value.toString());
  if (constructor !== Object) throw new TypeError(`nobody could make a ${constructor.name}`);
  const declared = new Map((type.kind === 'object' ? type.properties : []).map(({ wire, type: own }) => [wire, own.type]));
  const rest = restType(type);
  const keys = [...new Set([...declared.keys(), ...Object.keys(value)])].filter((key) => Object.hasOwn(value, key));
  return Object.fromEntries(keys.map((key) => [key, rebuilt(declared.get(key) ?? rest, value[key], decls)]));
}

function elementType(type, index) {
  if (type.kind === 'array') return type.items.type;
  if (type.kind !== 'tuple') return { kind: 'any' };
  return type.prefix[index]?.type ?? (type.rest === 'closed' ? { kind: 'never' } : type.rest.type);
}

function restType(type) {
  if (type.kind === 'map') return type.value.type;
  return type.kind === 'object' && type.extra.kind === 'typed' ? type.extra.value.type : { kind: 'any' };
}

const tasks = JSON.parse(readFileSync(join(folder, 'tasks.json'), 'utf8'));
const results = await Promise.all(tasks.map(async (task) => [task.project, await judged(task)]));
writeFileSync(join(folder, 'verdicts.json'), JSON.stringify(Object.fromEntries(results)));
