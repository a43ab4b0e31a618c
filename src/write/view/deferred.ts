import { frozen } from './frozen.js';

/**
 * An object with the members of `known`, and those of `names`, which are made together and frozen when the first of them is read: what
 * is printed first does not wait for what is printed last. Frozen itself.
 */
export function deferred<T extends object, K extends keyof T & string>(
  known: Readonly<Omit<T, K>>,
  names: readonly K[],
  make: () => Readonly<Pick<T, K>>,
): Readonly<T> {
  let made: Readonly<Pick<T, K>> | undefined;
  const member = (name: K): PropertyDescriptor => ({ enumerable: true, get: () => (made ??= frozen(make()))[name] });
  const descriptors = Object.fromEntries(names.map((name) => [name, member(name)]));
  return Object.freeze(Object.defineProperties({ ...frozenMembers(known) }, descriptors)) as Readonly<T>;
}

/** The members of `view`, as they are now or will be, but for those that `changes` has. Frozen. */
export function changed<T extends object>(view: T, changes: Partial<T>): Readonly<T> {
  const descriptors = { ...Object.getOwnPropertyDescriptors(view), ...Object.getOwnPropertyDescriptors(frozenMembers(changes)) };
  return Object.freeze(Object.defineProperties({}, descriptors)) as Readonly<T>;
}

function frozenMembers<T extends object>(members: T): T {
  Object.values(members).forEach(frozen);
  return members;
}
