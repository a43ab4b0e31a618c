import type { Alternative, Api, Operation, SecurityScheme, Server } from '../../ir/api.js';
import type { Id } from '../../ir/described.js';
import type { Logins } from '../pack/contract.js';

/** What a scheme asks for, and the pack's own name for the way to log in by it. */
export interface Asked {
  readonly scheme: SecurityScheme;
  readonly scopes: readonly string[];
  readonly login: string;
}

/** Told of a scheme that generated code does not ask for. */
export interface Unasked {
  readonly scheme: SecurityScheme;
  /** Undefined where only operations require it. */
  readonly protocol?: string;
  /** The ways to log in that the transport knows. */
  readonly ways: readonly string[];
  /** Another one of the same alternative, which has taken its place. */
  readonly beside?: SecurityScheme;
}

/** Told of each scheme once a protocol. */
export type TellUnasked = (unasked: Unasked) => void;

/** The way to log in that a scheme stands for: its type, with its `scheme` or `in` behind it where it has one. */
export function wayOf({ type, fields }: SecurityScheme): string {
  const more = type === 'http' ? fields['scheme'] : fields['in'];
  return typeof more === 'string' ? `${type} ${more.toLowerCase()}` : type;
}

/**
 * By server, what the generated code asks of who connects: any of these, each of them whole. The longest come first and none twice; an
 * empty one asks for nothing. What no transport can show is told and left out, and an alternative of which nothing is left with it.
 */
export function askedBy(api: Api, logins: Logins, transports: ReadonlySet<string>, tell: TellUnasked): ReadonlyMap<Id, readonly Asked[][]> {
  const schemes = new Map(api.security.map((scheme) => [scheme.id, scheme]));
  const told = once(tell);
  const found = new Map(
    api.servers.map(({ id, protocol, security }): [Id, Asked[][]] => {
      if (!transports.has(protocol)) return [id, []];
      const shown = security.map((all) => shownOf(all, { schemes, protocol, logins: logins[protocol] ?? {}, tell: told }));
      const left = shown.filter((all, index) => all.length > 0 || security[index]?.length === 0);
      return [id, unique(left).sort((a, b) => b.length - a.length)];
    }),
  );
  const asked = new Set([...found.values()].flat(2).map(({ scheme }) => scheme.id));
  for (const id of api.operations.flatMap((operation) => unmet(operation, asked))) {
    const scheme = schemes.get(id);
    if (scheme) told({ scheme, ways: [] });
  }
  return found;
}

function once(tell: TellUnasked): TellUnasked {
  const told = new Set<string>();
  return (unasked) => {
    const key = `${unasked.protocol ?? ''} ${unasked.scheme.id}`;
    if (!told.has(key)) tell(unasked);
    told.add(key);
  };
}

interface Transport {
  readonly schemes: ReadonlyMap<Id, SecurityScheme>;
  readonly protocol: Server['protocol'];
  readonly logins: Logins[string];
  readonly tell: TellUnasked;
}

/** A connection has one login; beside it there may be a certificate, and keys each in a place of its own. */
function shownOf(all: Alternative, { schemes, protocol, logins, tell }: Transport): Asked[] {
  const taken = new Map<string, SecurityScheme>();
  return all.flatMap(({ scheme: id, scopes }) => {
    const scheme = schemes.get(id);
    if (!scheme) return [];
    const way = wayOf(scheme);
    const login = Object.hasOwn(logins, way) ? logins[way] : undefined;
    const place = placeOf(scheme, way);
    const beside = taken.get(place);
    if (login !== undefined && !beside) {
      taken.set(place, scheme);
      return [{ scheme, scopes, login }];
    }
    tell({ scheme, protocol, ways: Object.keys(logins), ...(login !== undefined && beside ? { beside } : {}) });
    return [];
  });
}

function placeOf({ type, fields }: SecurityScheme, way: string): string {
  if (type === 'X509') return way;
  return type === 'httpApiKey' ? `${way} ${String(fields['name'])}` : 'login';
}

function unique(alternatives: readonly Asked[][]): Asked[][] {
  const keyOf = (all: readonly Asked[]): string => JSON.stringify(all.map(({ scheme }) => scheme.id).sort());
  const first = new Map<string, Asked[]>();
  for (const all of alternatives) if (!first.has(keyOf(all))) first.set(keyOf(all), all);
  return [...first.values()];
}

/** The schemes that an operation requires beyond those of servers; none where one of its alternatives requires no other. */
function unmet({ security }: Operation, asked: ReadonlySet<Id>): readonly Id[] {
  const more = security.map((all) => all.flatMap(({ scheme }) => (asked.has(scheme) ? [] : [scheme])));
  return more.some((ids) => ids.length === 0) ? [] : more.flat();
}
