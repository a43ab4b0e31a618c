import { AddressError, ConnectError } from "./errors.js";
import { refusalOf, type Schema } from "./payload/index.js";

/** A parameter's place in an address. */
export interface AddressParam {
  readonly param: string;
  /** All that it may be; absent where it may be anything. */
  readonly values?: readonly string[];
  /** What it is when no value is given; absent where one has to be given. */
  readonly fallback?: string;
  /** What it has to satisfy, as the text that it is or as the number or boolean that it spells. */
  readonly schema?: Schema;
}

/** Literal text and parameters in turn, as the document has them. */
export type AddressTemplate = readonly (string | AddressParam)[];

/** Values of parameters, by name. */
export type Params = Readonly<Record<string, string>>;

/** How one protocol spells addresses. */
export interface Addressing {
  /** Ends a parameter when an address is read back; null where the protocol knows no segments. */
  readonly separator: string | null;
  /** Applied to the document's own text. */
  literal(text: string): string;
  /** A parameter's value on the wire. Throws `AddressError` where the protocol has no way to escape it. */
  encode(value: string): string;
  decode(text: string): string;
}

/** The concrete address. Throws `AddressError`. */
export function buildAddress(
  template: AddressTemplate | null,
  params: Params,
  addressing: Addressing,
): string {
  const { parts, constant } = spell(known(template), addressing);
  if (constant !== undefined) return constant;
  let address = "";
  for (const part of parts)
    address +=
      typeof part === "string"
        ? part
        : addressing.encode(valueOf(part, params));
  return address;
}

/** The document's own text of an address without parameters; undefined where it has some, or is not known. */
export function constantOf(
  template: AddressTemplate | null,
): string | undefined {
  return template?.every((part) => typeof part === "string")
    ? template.join("")
    : undefined;
}

/** Whether every message comes under one address. */
export function isConstant({
  address,
}: {
  readonly address: AddressTemplate | null;
}): boolean {
  return constantOf(address) !== undefined;
}

/** The exact test for an address, with a group for each parameter. */
export function addressPattern(
  template: AddressTemplate | null,
  addressing: Addressing,
  fixed: Params = {},
): RegExp {
  const { separator } = addressing;
  const open =
    separator === null ? "(.+?)" : `([^${escapeRegExp(separator)}]+)`;
  const source = known(template).map((part) => {
    if (typeof part === "string") return escapeRegExp(addressing.literal(part));
    if (fixed[part.param] === undefined) return open;
    return `(${escapeRegExp(addressing.encode(valueOf(part, fixed)))})`;
  });
  return new RegExp(`^${source.join("")}$`, "s");
}

/** The parameters of a concrete address, or undefined when it is not of this template. */
export function parseAddress(
  template: AddressTemplate | null,
  address: string,
  addressing: Addressing,
): Params | undefined {
  const { pattern, open, constant } = spell(known(template), addressing);
  if (constant !== undefined) return address === constant ? {} : undefined;
  const match = pattern.exec(address);
  if (!match) return undefined;
  try {
    const params = Object.fromEntries(
      open.map(({ param }, at) => [
        param,
        addressing.decode(match[at + 1] ?? ""),
      ]),
    );
    for (const part of open) valueOf(part, params);
    return params;
  } catch {
    return undefined;
  }
}

/**
 * For protocols whose wildcards stand for a whole segment of an address. Throws `ConnectError` where a parameter without a value is only a part
 * of one: nothing would be received.
 */
export function refusePartial(...open: Parameters<typeof partialReason>): void {
  const reason = partialReason(...open);
  if (reason !== undefined) throw new ConnectError(reason);
}

/** Why `refusePartial` refuses; undefined where it does not. */
export function partialReason(
  { name, address }: { name: string; address: AddressTemplate | null },
  params: Params,
  { separator, literal }: Addressing,
): string | undefined {
  const parts = address ?? [];
  const edge = separator ?? "";
  const text = (at: number): string => {
    const part = parts[at];
    if (part === undefined) return edge;
    return typeof part === "string" ? literal(part) : "";
  };
  for (const [at, part] of parts.entries()) {
    if (typeof part === "string" || params[part.param] !== undefined) continue;
    if (text(at - 1).endsWith(edge) && text(at + 1).startsWith(edge)) continue;
    return `${name}: the parameter ${part.param} is not all that stands between two "${edge}" of the address, and no wildcard stands for less: say which, let the option "spelling" write the address otherwise, or change it`;
  }
  return undefined;
}

/** For protocols with segments: nothing can be escaped there, so the characters with a meaning are refused. */
export function segmented(separator: string, reserved: RegExp): Addressing {
  return {
    separator,
    literal: (text) => text,
    encode(value) {
      if (value !== "" && !value.includes(separator) && !reserved.test(value))
        return value;
      throw new AddressError(
        `${JSON.stringify(value)} cannot be part of an address here: it is empty or has one of "${separator}" ${reserved}`,
      );
    },
    decode: (text) => text,
  };
}

/** A template as a protocol spells it. */
interface Spelled {
  readonly parts: AddressTemplate;
  readonly open: readonly AddressParam[];
  readonly pattern: RegExp;
  /** The address, where it has no parameters. */
  readonly constant: string | undefined;
}

/** Worked out once, not for each message: templates and spellings are constants of the program. */
const spellings = new WeakMap<Addressing, WeakMap<AddressTemplate, Spelled>>();

function spell(template: AddressTemplate, addressing: Addressing): Spelled {
  let ofProtocol = spellings.get(addressing);
  if (!ofProtocol) spellings.set(addressing, (ofProtocol = new WeakMap()));
  let spelled = ofProtocol.get(template);
  if (!spelled) {
    const parts = template.map((part) =>
      typeof part === "string" ? addressing.literal(part) : part,
    );
    const open = template.filter((part) => typeof part !== "string");
    const texts = parts.filter((part) => typeof part === "string");
    spelled = {
      parts,
      open,
      pattern: addressPattern(template, addressing),
      constant: open.length === 0 ? texts.join("") : undefined,
    };
    ofProtocol.set(template, spelled);
  }
  return spelled;
}

function known(template: AddressTemplate | null): AddressTemplate {
  if (template) return template;
  throw new AddressError("the channel has no address of its own");
}

function valueOf(
  { param, values, fallback, schema }: AddressParam,
  params: Params,
): string {
  const given = Object.hasOwn(params, param) ? params[param] : undefined;
  const value = given ?? fallback;
  if (value === undefined)
    throw new AddressError(`the address needs a value for "${param}"`);
  if (values && !values.includes(value))
    throw new AddressError(
      `"${param}" must be one of ${values.join(", ")}, not ${JSON.stringify(value)}`,
    );
  const refusal = schema === undefined ? undefined : refusalOf(schema, value);
  if (refusal !== undefined)
    throw new AddressError(
      `"${param}" ${refusal}, not ${JSON.stringify(value)}`,
    );
  return value;
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&");
}
