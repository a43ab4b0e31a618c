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
  const made = once(make);
  const view = { ...known };
  for (const name of names) Object.defineProperty(view, name, { enumerable: true, get: () => made()[name] });
  return Object.freeze(view) as Readonly<T>;
}

/**
 * The members of `view`, as they are now or will be, but for those that `changes` has. A getter among these is asked once, when it is
 * first read. Frozen, with all that `changes` holds, unless `keep` says otherwise.
 */
export function changed<T extends object>(view: T, changes: Partial<T>, keep = frozen): Readonly<T> {
  const members: PropertyDescriptorMap = Object.getOwnPropertyDescriptors(view);
  for (const [name, member] of Object.entries<PropertyDescriptor>(Object.getOwnPropertyDescriptors(changes))) {
    const { get, value } = member;
    members[name] = get === undefined ? { ...member, value: keep<unknown>(value) } : { ...member, get: once(() => keep(get())) };
  }
  return Object.freeze(Object.defineProperties({}, members)) as Readonly<T>;
}

/** Gives what `make` makes when it is first asked. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
