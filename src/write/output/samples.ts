import type { Format } from '../pack/manifest.js';

const typescript = `import type { A } from "./a.js";

/** What there is. */
export interface B<T extends A> {
  /** A member. */
  readonly a?: string | null;
  b: readonly T[];
  [key: string]: unknown;
}

export type C = { readonly kind: "one" } | [string, number?, ...boolean[]];

export const d: B<A> = { b: [], c: ["one", 2, true, null], e: { f: () => g(1), ...{} } } as const;

export function isB(value: unknown): value is B<A> {
  if (!isObject(value) || value.kind !== "one" || (value.a !== undefined && !(typeof value.a === "string" && value.a !== ""))) return false;
  for (const item of value.b.slice(1)) {
    if (!isA(item)) return false;
  }
  switch (value.kind) {
    case "one":
      break;
    default:
      return false;
  }
  return isA(value.b) === true;
}

/** Does it. */
export class E<P extends A = A> implements AsyncDisposable {
  readonly #one: B<P>;

  private constructor(one: B<P>, options: Partial<C> = {}) {
    this.#one = one;
  }

  static async connect<P extends A>(transport: B<P>, options?: C): Promise<E<P>> {
    const one = new F(transport, options);
    await one.connect(operations.clientUses, async ({ a, b }) => \`\${a}: \${b}\`);
    return new E(one);
  }
}
`;

const go = `// Code generated.

package sample

import (
"encoding/json"

"sample/check"
)

var (
pattern = regexp.MustCompile(\`^[a-z]+\z\`)
values = check.Texts("one", "two")
)

// A is what there is.
type A struct {
// A member.
Member *string
Others map[string]json.RawMessage
}

// UnmarshalJSON reads it.
func (a *A) UnmarshalJSON(data []byte) error {
return decode.Into(a, data, isA, aSchema, decodeA)
}

func decodeA(d *decode.Decoder, value any) A {
o := d.Object(value)
return A{
Member: decode.Optional(o, "member", decode.String),
Others: decode.Rest(o, decode.Raw),
}
}

func isA(value any) bool {
if member, ok := check.Get(value, "member"); ok && (!check.IsString(member) || check.Length(member) > 64) {
return false
}
for _, item := range check.Items(value) {
if !isB(item) {
return false
}
}
switch check.Member(value, "kind") {
case "one", "two":
return check.AnyItem(value, func(item any) bool { return item == "one" && !isB(item) })
default:
return false
}
}

func aSchema() *check.Schema {
return &check.Schema{
At: "/a",
Properties: []check.Property{
{Key: "member", Schema: &check.Schema{
Type: []string{"string"},
Counts: map[string]int{"minLength": 1},
}},
},
}
}
`;

/** For each formatter, a text with what is mostly printed. */
export const samples: ReadonlyMap<Format, { readonly text: string; readonly path: string }> = new Map([
  ['prettier', { text: typescript, path: 'sample.ts' }],
  ['prettier-quick', { text: typescript, path: 'sample.ts' }],
  ['gofmt-quick', { text: go, path: 'sample.go' }],
  ['gofmt', { text: 'package sample\n', path: 'sample.go' }],
  ['ruff', { text: 'sample = 1\n', path: 'sample.py' }],
]);
