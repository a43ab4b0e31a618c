import { shown } from "./interpret-scalar.js";
import { meant, strangeTags } from "./meant.js";
import { step } from "./pointer.js";
import type { Schema, SchemaObject, Violation } from "./schema.js";
import { violation, type Interpret, type Place } from "./violation.js";

/** The keywords that apply other schemas to the same value. */
export function violationsInCombination(
  schema: SchemaObject,
  value: unknown,
  place: Place,
  interpret: Interpret,
): readonly Violation[] {
  const run = (
    one: Schema,
    ...path: (string | number)[]
  ): readonly Violation[] =>
    interpret(one, value, {
      ...place,
      schema: path.reduce<string>(step, place.schema),
    });
  return [
    ...(schema.allOf ?? []).flatMap((one, index) => run(one, "allOf", index)),
    ...alternatives(schema.anyOf, "anyOf", value, place, run),
    ...alternatives(schema.oneOf, "oneOf", value, place, run),
    ...(schema.not !== undefined && run(schema.not, "not").length === 0
      ? [violation(place, "not", "must not match")]
      : []),
    ...condition(schema, run),
  ];
}

type Run = (
  schema: Schema,
  ...path: (string | number)[]
) => readonly Violation[];

/** When none fits, the violations of the alternative that was meant follow, or what its tag may be, else those of the nearest. */
function alternatives(
  schemas: readonly Schema[] | undefined,
  keyword: "anyOf" | "oneOf",
  value: unknown,
  place: Place,
  run: Run,
): readonly Violation[] {
  if (schemas === undefined) return [];
  const results = schemas.map((one, index) => run(one, keyword, index));
  const fitting = results.filter((found) => found.length === 0).length;
  if (fitting === 1 || (fitting > 1 && keyword === "anyOf")) return [];
  if (fitting > 1)
    return [
      violation(place, keyword, `must match one alternative, not ${fitting}`),
    ];
  return [
    violation(place, keyword, "must match one of the alternatives"),
    ...(results[meant(schemas, value)] ?? explained()),
  ];

  function explained(): readonly Violation[] {
    const tags = strangeTags(schemas ?? [], value).map(({ key, values }) => ({
      instance: step(place.instance, key),
      schema: step(place.schema, keyword),
      keyword: "enum",
      message: `must be one of ${shown(values)}`,
    }));
    return tags.length > 0 ? tags : nearest(results);
  }
}

/** The alternative with the fewest faults of kind: a text that is too long is nearer than a number. */
function nearest(
  results: readonly (readonly Violation[])[],
): readonly Violation[] {
  const faults = (found: readonly Violation[]): number =>
    found.filter(({ keyword }) =>
      ["type", "const", "enum", "required", "false"].includes(keyword),
    ).length;
  return results.reduce((best, found) =>
    faults(found) < faults(best) ? found : best,
  );
}

function condition(schema: SchemaObject, run: Run): readonly Violation[] {
  if (schema.if === undefined) return [];
  const branch = run(schema.if, "if").length === 0 ? "then" : "else";
  const chosen = schema[branch];
  return chosen === undefined ? [] : run(chosen, branch);
}
