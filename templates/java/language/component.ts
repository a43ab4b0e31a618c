import { quote } from './text.js';

/** What a model has: a component of a record and a field of its builder, with all that is printed of it. */
export interface Component {
  readonly name: string;
  /** As the record has it: `long`, `@Nullable Long`, `Presence<Long>`. */
  readonly type: string;
  /** As the builder has it before it is complete. */
  readonly pending: string;
  /** What the builder starts with; empty for null. */
  readonly initial: string;
  /** What the builder's method takes, and what it keeps of that. */
  readonly parameter: string;
  readonly kept: string;
  /** What the builder hands over. */
  readonly built: string;
  /** Statement of the constructor: tests or copies what it is given; empty where nothing is to do. */
  readonly guard: string;
  /** What a class that is no record keeps of the variable `builder`. */
  readonly held: string;
  /** An expression over the variable `json`. */
  readonly decode: string;
  /** A statement over the variable `json`. */
  readonly encode: string;
}

/** What is known of a component: `type` is boxed, and starts with `@Nullable` where null is a value of it. */
export interface Part {
  readonly name: string;
  readonly type: string;
  readonly optional: boolean;
  readonly decoder: string;
  readonly encoder: string;
}

/** How the runtime's functions for a part are called, and with what before the value: `required`, `json, "id"`. */
export interface Coding {
  readonly required: string;
  readonly optional: string;
  readonly presence: string;
  readonly from: string;
  readonly to: string;
}

const primitives: ReadonlyMap<string, string> = new Map([
  ['Boolean', 'boolean'],
  ['Integer', 'int'],
  ['Long', 'long'],
  ['Double', 'double'],
]);

const NULLABLE = /^@Nullable /;

export function component(part: Part, coding: Coding): Component {
  const { name, type } = part;
  const plain = type.replace(NULLABLE, '');
  const isNullable = plain !== type;
  if (part.optional && isNullable) return { ...presence(name, plain), ...coded(part, coding.presence, coding) };
  if (part.optional || isNullable)
    return { ...maybe(name, plain), ...coded(part, part.optional ? coding.optional : coding.required, coding) };
  return { ...required(name, plain), ...coded(part, coding.required, coding) };
}

function coded({ name, decoder, encoder }: Part, how: string, { from, to }: Coding): Pick<Component, 'decode' | 'encode'> {
  return { decode: `Decode.${how}(${from}, ${decoder})`, encode: `Encode.${how}(${to}, this.${name}, ${encoder});` };
}

type Shape = Omit<Component, 'decode' | 'encode'>;

function required(name: string, plain: string): Shape {
  const type = primitives.get(plain) ?? plain;
  const copied = copyOf(plain);
  const guards = copied === '' ? `Objects.requireNonNull(${name}, ${quote(name)});` : `${name} = Copy.${copied}(${name});`;
  return {
    name,
    type,
    pending: `@Nullable ${plain}`,
    initial: '',
    parameter: type,
    kept: name,
    built: `Objects.requireNonNull(this.${name}, ${quote(name)})`,
    guard: type === plain ? guards : '',
    held: copied === '' ? `Objects.requireNonNull(builder.${name}, ${quote(name)})` : `Copy.${copied}(builder.${name})`,
  };
}

function maybe(name: string, plain: string): Shape {
  const type = `@Nullable ${plain}`;
  const copied = copyOf(plain);
  const copy = (value: string): string => `Copy.optional${copied.charAt(0).toUpperCase()}${copied.slice(1)}(${value})`;
  return {
    name,
    type,
    pending: type,
    initial: '',
    parameter: type,
    kept: name,
    built: `this.${name}`,
    guard: copied === '' ? '' : `${name} = ${copy(name)};`,
    held: copied === '' ? `builder.${name}` : copy(`builder.${name}`),
  };
}

function presence(name: string, plain: string): Shape {
  const type = `Presence<${plain}>`;
  return {
    name,
    type,
    pending: type,
    initial: 'Presence.absent()',
    parameter: `@Nullable ${plain}`,
    kept: `Presence.of(${name})`,
    built: `this.${name}`,
    guard: `Objects.requireNonNull(${name}, ${quote(name)});`,
    held: `builder.${name}`,
  };
}

/** Lists and maps could be changed by who has made them. */
function copyOf(type: string): '' | 'list' | 'map' {
  if (type.startsWith('List<')) return 'list';
  return type.startsWith('Map<') ? 'map' : '';
}

/** A value as a whole: not part of a list or an object, so that nothing is left to ask for. `json` and the component `value` are variables. */
export function wholeComponent(part: Omit<Part, 'name' | 'optional'>, json: string): Component {
  const coding = { required: '', optional: '', presence: '', from: '', to: '' };
  const whole = component({ ...part, name: 'value', optional: false }, coding);
  return { ...unbuilt(whole), decode: applied(part.decoder, json), encode: applied(part.encoder, 'value') };
}

/** A component of a record that has no builder. */
export function unbuilt(one: Component): Component {
  return { ...one, pending: '', parameter: '', kept: '', built: '', held: '' };
}

/** A function, as the View has it, applied. */
function applied(coder: string, argument: string): string {
  const [, owner = '', method = ''] = /^([\w$\u0080-\uffff]+)::(\w+)$/.exec(coder) ?? [];
  if (method === 'toJson') return `${argument}.toJson()`;
  if (method !== '') return `${owner}.${method}(${argument})`;
  return `${coder.startsWith('Decode.') ? 'Decode' : 'Encode'}.value(${argument}, ${coder})`;
}

/** What a constructor does with what it is given. */
export function guardsOf(components: readonly Component[]): readonly string[] {
  return components.map(({ guard }) => guard).filter((guard) => guard !== '');
}

/** What a comment says of such statements; `required` is what may not be null. Empty where there are none. */
export function guardDocs(guards: readonly string[], required: string): string {
  const copies = guards.some((guard) => guard.includes(' = Copy.'));
  const refusesNull = guards.some((guard) => /requireNonNull|= Copy\.(list|map)\(/.test(guard));
  const refusesGap = guards.some((guard) => guard.includes('requireNoGap'));
  const said = [
    ...(copies ? ['copies lists and maps'] : []),
    ...(refusesNull ? [`refuses ${required}`] : []),
    ...(refusesGap ? ['refuses an item after a missing one'] : []),
  ].join(', and ');
  return said === '' ? '' : `${said.charAt(0).toUpperCase()}${said.slice(1)}.`;
}

const rooms = ['Copy', 'Decode', 'Encode'];

/** Qualified names of what the printed parts of components mention. */
export function componentImports(components: readonly Component[]): readonly string[] {
  const parts = ({ type, pending, parameter, built, guard, held, decode, encode }: Component): readonly string[] => {
    return [type, pending, parameter, built, guard, held, decode, encode];
  };
  const texts = components.flatMap(parts).join(' ');
  return [
    ...(texts.includes('@Nullable') ? ['org.jspecify.annotations.Nullable'] : []),
    ...(texts.includes('Objects.') ? ['java.util.Objects'] : []),
    ...rooms.filter((room) => texts.includes(`${room}.`) || texts.includes(`${room}::`)).map((room) => `runtime.payload.${room}`),
    ...(texts.includes('Presence') ? ['runtime.payload.Presence'] : []),
  ];
}
