// Writes what the enums list, reads each argument, and says what is wrong with values that only JavaScript can make.
import { Numbers, NumbersInside, NumbersMixed, NumbersNone, NumbersSome } from "./gen/models/index.js";
import { SdkError } from "./gen/runtime/payload/errors.js";

const some: readonly NumbersSome[] = Object.values(NumbersSome);
const mixed: readonly NumbersMixed[] = Object.values(NumbersMixed);
const inside: readonly NumbersInside[] = Object.values(NumbersInside);
const none: readonly NumbersNone[] = Object.values(NumbersNone);
for (const one of some) console.log(Numbers.stringify({ some: one, mixed: null, inside: NumbersInside.AB1 }));
console.log(mixed, inside.length, none.length);

for (const line of process.argv.slice(2)) {
  try {
    console.log(Numbers.parse(line));
  } catch (refused) {
    if (!(refused instanceof SdkError)) throw refused;
    console.log(refused.message);
  }
}

const big = 9007199254740993n;
for (const member of [{ some: big }, { mixed: big }, { none: big }, { one: big }, { inside: { a: { b: big } } }]) {
  const value = { some: 1, ...member };
  const said = Numbers.validate(value).map(({ instance, message }) => `${instance} ${message}`);
  console.log(Numbers.is(value), said.join("; "));
}
