import { AddressError } from "./errors.js";

/** Literal text and parameters in turn, as the document has them. */
export type AddressTemplate = readonly (string | { readonly param: string })[];

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
  return known(template)
    .map((part) =>
      typeof part === "string"
        ? addressing.literal(part)
        : addressing.encode(valueOf(part.param, params)),
    )
    .join("");
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
    return `(${escapeRegExp(addressing.encode(valueOf(part.param, fixed)))})`;
  });
  return new RegExp(`^${source.join("")}$`, "s");
}

/** The parameters of a concrete address, or undefined when it is not of this template. */
export function parseAddress(
  template: AddressTemplate | null,
  address: string,
  addressing: Addressing,
): Params | undefined {
  const match = addressPattern(template, addressing).exec(address);
  if (!match) return undefined;
  const names = known(template).flatMap((part) =>
    typeof part === "string" ? [] : [part.param],
  );
  try {
    return Object.fromEntries(
      names.map((name, at) => [name, addressing.decode(match[at + 1] ?? "")]),
    );
  } catch {
    return undefined;
  }
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

function known(template: AddressTemplate | null): AddressTemplate {
  if (template) return template;
  throw new AddressError("the channel has no address of its own");
}

function valueOf(name: string, params: Params): string {
  const value = Object.hasOwn(params, name) ? params[name] : undefined;
  if (value !== undefined) return value;
  throw new AddressError(`the address needs a value for "${name}"`);
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&");
}
