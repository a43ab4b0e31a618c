// Patterns of the formats that have no type of their own.

const label = String.raw`[\da-z](?:[\da-z-]{0,61}[\da-z])?`;
const byte = String.raw`(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)`;
const group = String.raw`[\da-f]{1,4}`;
const ipv4 = `(?:${byte}\\.){3}${byte}`;
const character = String.raw`(?:[\w.~!$&'()*+,;=:@/-]|%[\da-f]{2})`;
const registered = String.raw`(?:[\w.~!$&'()*+,;=-]|%[\da-f]{2})*`;
const user = String.raw`(?:(?:[\w.~!$&'()*+,;=:-]|%[\da-f]{2})*@)?`;
// Two slashes are the start of an authority, which a path may not look like.
const authority = String.raw`(?:(?!//)|//${user}(?:\[(?:${ipv6()}|v[\da-f]+\.[\w.~!$&'()*+,;=:-]+)\]|${registered})(?::\d*)?(?=[/?#]|$))`;
const tail = String.raw`(?:\?(?:${character}|\?)*)?(?:#(?:${character}|\?)*)?`;
const local = String.raw`[\w!#$%&'*+/=?^{|}~\x60-]+(?:\.[\w!#$%&'*+/=?^{|}~\x60-]+)*`;
const pointer = String.raw`(?:/(?:[^~/]|~[01])*)*`;

/** Formats that stay texts, when they are asserted: RFC 1123, 2673, 4291, 3986, 5321, 6901. */
export const textFormats: ReadonlyMap<string, RegExp> = new Map(
  (
    [
      ["hostname", `(?=.{1,253}$)${label}(?:\\.${label})*`],
      ["ipv4", ipv4],
      ["ipv6", ipv6()],
      ["uri", `[a-z][a-z\\d+.-]*:${authority}${character}*${tail}`],
      [
        "uri-reference",
        `(?:[a-z][a-z\\d+.-]*:|(?![^/?#]*:))${authority}${character}*${tail}`,
      ],
      [
        "email",
        `(?:${local}|"(?:[^"\\\\]|\\\\.)+")@(?:${label}(?:\\.${label})*|\\[(?:${ipv4}|IPv6:${ipv6()})\\])`,
      ],
      ["json-pointer", pointer],
      ["relative-json-pointer", `(?:0|[1-9]\\d*)(?:#|${pointer})`],
    ] as const
  ).map(([name, pattern]) => [name, new RegExp(`^(?:${pattern})$`, "is")]),
);

/** RFC 4291, 2.2: eight groups, of which one run may be left out, and the last two may be an IPv4 address. */
function ipv6(): string {
  const last = `(?:${group}:${group}|${ipv4})`;
  const left = (most: number): string =>
    most === 0 ? "" : `(?:${group}(?::${group}){0,${most - 1}})?`;
  const right = [5, 4, 3, 2, 1, 0].map(
    (count, index) => `${left(index)}::(?:${group}:){${count}}${last}`,
  );
  return [
    `(?:${group}:){6}${last}`,
    ...right,
    `${left(6)}::${group}`,
    `${left(7)}::`,
  ].join("|");
}
