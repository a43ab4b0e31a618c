import { diagnostic } from '../../diagnostics/diagnostic.js';
import type { SchemaUse } from '../../ir/api.js';
import type { Check } from '../../ir/checks.js';
import type { Id, Name } from '../../ir/described.js';
import type { Decl } from '../../ir/types.js';
import { idOf } from '../document/refs.js';
import { refOf } from '../document/reference.js';
import type { Place, Reading } from '../document/source.js';
import { announcedSchema } from './announced.js';
import { carriedTarget, checkCarried } from './carried.js';
import { meantFormat, schemaFormat, type SchemaFormat } from './formats.js';
import { typeBuilder } from './json-schema/builder.js';
import { checks as checkGraph } from './json-schema/checks.js';
import { declarations } from './json-schema/declarations.js';
import { tellOfNullable } from './json-schema/nullable.js';
import { asyncapi } from './json-schema/dialects.js';
import { givenName } from './json-schema/docs.js';
import { factFinder } from './json-schema/facts.js';
import { isRef, resources as resourceIndex } from './json-schema/resources.js';
import { schemaAt, type Context } from './json-schema/schema.js';
import { any, plain } from './json-schema/types.js';

/** What the caller knows of a schema that a message uses. */
export interface Hint extends Name {
  readonly role: 'payload' | 'headers' | 'parameter' | 'schema';
}

/** Types and checks of all schemas that a document uses. */
export interface SchemaGraph {
  /**
   * The use of the schema at a place, references not yet followed. `format` is the `schemaFormat` as written; without one it is an
   * AsyncAPI schema. The hint names a schema that stands here; one that is referenced has its own name.
   */
  use(place: Place, format: string | undefined, hint: Hint): SchemaUse;
  /** All declarations and checks. To be called once, after all uses: names are decided with every one known. */
  finish(): { readonly types: readonly Decl[]; readonly checks: readonly Check[] };
}

export interface SchemaOptions {
  /** False leaves the types out, which only code needs: every type is `any` then (default true). */
  readonly types?: boolean;
  /** Formats that have types of their own (`date-time`, `date`, `time`, `duration`, `uuid`, `int32`, `int64`) are asserted and typed. */
  readonly native?: boolean;
  /** So are those that have none (`uri`, `email`, `hostname` …). */
  readonly asserted?: boolean;
}

/**
 * The checks of AsyncAPI schemas that nothing uses, to see what is wrong with them: without types, and without reporting what only
 * matters where a schema is used.
 */
export function looseChecks(reading: Reading, places: readonly Place[]): readonly Check[] {
  const muted = { source: reading.source, report: () => undefined };
  const context: Context = { reading: muted, resources: resourceIndex(muted), native: false, asserted: false };
  const checks = checkGraph(context);
  for (const place of places) checks.of(context.resources.enter(schemaAt(place, asyncapi)));
  return checks.all;
}

/** Reads the schemas of one document into one graph, so that equal references end in one declaration. */
export function schemaGraph(reading: Reading, options: SchemaOptions = {}): SchemaGraph {
  const context: Context = {
    reading,
    resources: resourceIndex(reading),
    native: options.native === true,
    asserted: options.asserted === true,
  };
  const hints = new Map<Id, Name>();
  const roots = new Set<Id>();
  const checks = checkGraph(context);
  const builder = typeBuilder(context, factFinder(context), checks, hints);
  const unsupported = new Set<Id>();

  function use(outer: Place, announced: string | undefined, hint: Hint): SchemaUse {
    const { role, ...name } = hint;
    const { place, written, isCircular } = announcedSchema(reading, outer, announced);
    const found = schemaFormat(written);
    const { format, dialect } = found;
    if (dialect === undefined) return carried(place, found, written ?? format);
    if (isCircular) return circular(place, format);
    const schema = context.resources.enter(schemaAt(place, dialect));
    // Whatever its schema says, a parameter is a piece of the text of an address.
    if (role === 'parameter') return { format, type: plain({ kind: 'string' }), check: checks.of(schema) };
    if (!isRef(schema) || schema.dialect.siblings) {
      hints.set(idOf(schema.place), givenName(schema) ?? name);
      roots.add(idOf(schema.place));
    }
    return { format, type: options.types === false ? plain(any) : builder.declare(schema), check: checks.of(schema) };
  }

  /** A schema that is announced and announced again, and never comes. */
  function circular({ file, pointer, value }: Place, format: string): SchemaUse {
    reading.report(diagnostic('ref-cycle', { ref: refOf(value) ?? pointer }, { file, pointer }));
    return { format, type: plain(any), check: checks.ofAll([], undefined, []) };
  }

  /** A language that is not read: nothing is known of the value, and the original goes on to who may know it. */
  function carried(place: Place, found: SchemaFormat, written: string): SchemaUse {
    const { format } = found;
    const target = carriedTarget(reading, place);
    const isSound = target === undefined || checkCarried(reading, found, target);
    if (isSound && !unsupported.has(format)) {
      const meant = found.form === undefined ? meantFormat(written) : undefined;
      reading.report(diagnostic('format-unsupported', { format: written, meant }, { file: place.file, pointer: place.pointer }));
      unsupported.add(format);
    }
    return { format, type: plain(any), check: checks.ofAll([], undefined, []), native: (target ?? place).value };
  }

  return {
    use,
    finish: () => {
      const types = declarations(builder, hints, roots);
      tellOfNullable(context, checks);
      return { types, checks: checks.all };
    },
  };
}
