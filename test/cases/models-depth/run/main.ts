// Says what becomes of values that are nested so many times: refused by the errors of the runtime, and by no others.
import { Any, Tree } from "./gen/models/index.js";
import { DecodeError, ValidationError } from "./gen/runtime/payload/errors.js";

function nested(levels: number, inner: string): string {
  return `${'{"next":'.repeat(levels)}${inner}${"}".repeat(levels)}`;
}

function isTaken(call: () => unknown): boolean {
  try {
    call();
    return true;
  } catch (refused) {
    if (!(refused instanceof DecodeError || refused instanceof ValidationError)) throw refused;
    if (refused.message.length < 20) throw refused;
    return false;
  }
}

/** Whether the codec is of one mind of a value, without an error. */
function isRefused(value: unknown): boolean {
  const [issue] = Tree.validate(value);
  if (Tree.is(value) !== (issue === undefined) || isTaken(() => Tree.stringify(value as Tree)) !== Tree.is(value)) return false;
  const { issues } = Tree["~standard"].validate(value) as { readonly issues?: readonly unknown[] };
  return issue !== undefined && issues !== undefined;
}

for (const argument of process.argv.slice(2)) {
  const levels = Number(argument);
  const wrong = nested(levels, '{"v":"x"}');
  const list = `{"list":${"[".repeat(levels)}1${"]".repeat(levels)}}`;
  const refused = [!isTaken(() => Tree.parse(wrong)), !isTaken(() => Tree.parse(list)), isRefused(JSON.parse(wrong))];
  console.log(argument, ...refused);
  // What is read or not, and written or not, depends on the stack.
  for (const text of [nested(levels, '{"v":1}'), nested(levels, '{"v":1.0e0}')]) isTaken(() => Tree.stringify(Tree.parse(text)));
  isTaken(() => Any.stringify(Any.parse(`{"x":${list}}`)));
}
const circle: { v: number; next?: object } = { v: 1 };
circle.next = circle;
console.log(isRefused(circle));
