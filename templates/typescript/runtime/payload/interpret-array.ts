import { isUnique } from "./check.js";
import { step } from "./pointer.js";
import type { SchemaObject, Violation } from "./schema.js";
import { violation, type Interpret, type Place } from "./violation.js";

/** The keywords about arrays. */
export function violationsInArray(
  schema: SchemaObject,
  items: readonly unknown[],
  place: Place,
  interpret: Interpret,
): readonly Violation[] {
  return [
    ...sizes(schema, items, place),
    ...elements(schema, items, place, interpret),
    ...contained(schema, items, place, interpret),
  ];
}

function sizes(
  { minItems = 0, maxItems = Infinity, uniqueItems }: SchemaObject,
  items: readonly unknown[],
  place: Place,
): Violation[] {
  const found: Violation[] = [];
  if (items.length < minItems)
    found.push(
      violation(place, "minItems", `must have at least ${minItems} items`),
    );
  if (items.length > maxItems)
    found.push(
      violation(place, "maxItems", `must have at most ${maxItems} items`),
    );
  if (uniqueItems && !isUnique(items))
    found.push(violation(place, "uniqueItems", "must not have equal items"));
  return found;
}

function elements(
  schema: SchemaObject,
  items: readonly unknown[],
  place: Place,
  interpret: Interpret,
): Violation[] {
  const prefix = schema.prefixItems ?? [];
  return items.flatMap((item, index) => {
    const own = prefix[index];
    const instance = step(place.instance, index);
    if (own !== undefined)
      return interpret(own, item, {
        instance,
        schema: step(step(place.schema, "prefixItems"), index),
      });
    return schema.items === undefined
      ? []
      : interpret(schema.items, item, {
          instance,
          schema: step(place.schema, "items"),
        });
  });
}

function contained(
  schema: SchemaObject,
  items: readonly unknown[],
  place: Place,
  interpret: Interpret,
): Violation[] {
  const { contains, minContains = 1, maxContains = Infinity } = schema;
  if (contains === undefined) return [];
  const count = items.filter(
    (item) => interpret(contains, item, place).length === 0,
  ).length;
  if (count < minContains)
    return [
      violation(
        place,
        schema.minContains === undefined ? "contains" : "minContains",
        `must contain at least ${minContains} matching items`,
      ),
    ];
  return count > maxContains
    ? [
        violation(
          place,
          "maxContains",
          `must contain at most ${maxContains} matching items`,
        ),
      ]
    : [];
}
