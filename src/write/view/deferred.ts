import { frozen } from './frozen.js';

/**
 * An object with the members of `known`, and those of `names`, which are made together when the first of them is read: what is printed
 * first does not wait for what is printed last. It can be given no others.
 */
export function deferred<T extends object, K extends keyof T & string>(
  known: Readonly<Omit<T, K>>,
  names: readonly K[],
  make: () => Readonly<Pick<T, K>>,
): Readonly<T> {
  // Not a copy by spread: what is added to one of those has a hidden class of its own.
  const view: object = Object.defineProperty(Object.assign({}, known), SOURCE, { value: once(make) });
  for (const name of names) Object.defineProperty(view, name, getterOf(name));
  return Object.freeze(view) as Readonly<T>;
}

/** Where a view holds what makes its other members. */
const SOURCE = Symbol('source');

interface Deferred {
  readonly [SOURCE]: () => Readonly<Record<string, unknown>>;
}

const getters = new Map<string, PropertyDescriptor>();

/** All views have the same getter for a member: a function for each would make a hidden class for each, of tens of thousands. */
function getterOf(name: string): PropertyDescriptor {
  const known = getters.get(name);
  if (known !== undefined) return known;
  const getter: PropertyDescriptor & ThisType<Deferred> = {
    enumerable: true,
    get() {
      return this[SOURCE]()[name];
    },
  };
  getters.set(name, getter);
  return getter;
}

/**
 * The members of `view`, as they are now or will be, but for those that `changes` has. A getter among these is asked once, when it is
 * first read. Frozen, with all that `changes` holds, unless `keep` says otherwise.
 */
export function changed<T extends object>(view: T, changes: Partial<T>, keep = frozen): Readonly<T> {
  const members: PropertyDescriptorMap = Object.getOwnPropertyDescriptors(view);
  for (const [name, member] of Object.entries<PropertyDescriptor>(Object.getOwnPropertyDescriptors(changes))) {
    const asked = once(() => keep<unknown>(Reflect.get(changes, name)));
    members[name] = member.get === undefined ? { ...member, value: keep<unknown>(member.value) } : { ...member, get: asked };
  }
  return Object.freeze(Object.defineProperties({}, members)) as Readonly<T>;
}

/** Gives what `make` makes when it is first asked. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
