/**
 * By the name of a member how it is encoded: the verb and, where that is not its name, its key on the wire. `statement` has groups
 * `verb`, `wire` and `name`, and `guard` where a condition stands before it.
 */
export function encodings(text: string, statement: RegExp): ReadonlyMap<string, string> {
  return new Map(
    [...text.matchAll(statement)].map(({ groups = {} }) => {
      const { guard, verb = '', wire, name = '' } = groups;
      const how = guard === undefined ? verb.replace(/\B[A-Z]/, ' $&').toLowerCase() : 'optional';
      return [name, ` // ${wire === undefined || wire === `"${name}"` ? how : `${how} ${wire}`}`];
    }),
  );
}
