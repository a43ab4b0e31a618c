// From what a schema validator says to what a person can act on: one fault, one sentence, at the place where it is mended.
import { nearestOf } from '../../diagnostics/nearest.js';
import { typeWord } from '../../diagnostics/remedy.js';
import type { Json } from '../../ir/described.js';
import { compilePattern } from '../../patterns/ecma.js';
import { append, pointerOf, tokensOf } from '../document/pointer.js';
import { refOf } from '../document/reference.js';
import { hintFor, hintForMissing } from './hint.js';
import { homeOf } from './home.js';
import { isForeign, isPatternMap, isSchemaFormat, kindOf } from './repair.js';
import { formatRemedy, limitRemedy, mediaTypeRemedy, referenceRemedy, typeRemedy, wordRemedy } from './remedy.js';
import type { SchemaError } from './schema-error.js';
import { formats, limitText, subjectOf, typeText } from './words.js';

/** A fault of structure. */
export interface Fault {
  readonly pointer: string;
  readonly message: string;
  readonly help: string;
  /** What is wrong is the name at the pointer. */
  readonly about?: 'key';
  /** Where it would stand under the name that was meant. */
  readonly meant?: string;
  /**
   * What follows from it. `vital`: what stands there cannot be understood. `missing`: something that is needed is not there. The others
   * are repaired: `absent`: reading goes on as if what is wrong were not there. `unknown`: the same, of a field that does not exist.
   * `unquoted`: a number or a boolean is taken for the text that it is written as. `pattern`: the regular expression in `message` is not checked.
   */
  readonly kind: 'vital' | 'missing' | 'absent' | 'unknown' | 'unquoted' | 'pattern';
}

/** A fault before it is known what follows from it. */
type Finding = Omit<Fault, 'kind'>;

/** More say nothing new, and each costs a look into the text. */
const most = 200;

/** The faults behind a validator's errors: each once, without the errors that only say that another one was found. */
export function faultsOf(errors: readonly SchemaError[], root: Json, minor: string): readonly Fault[] {
  const found = new Map<string, Fault>();
  const kept = withoutEchoes(errors);
  const explained = new Set(kept.flatMap((error) => explains(error, minor)));
  const slips = slipsOf(kept);
  const mistyped = new Set(kept.flatMap(({ keyword, instancePath }) => (keyword === 'type' ? [instancePath] : [])));
  for (const error of kept) {
    if (isForeign(error, root) || isSpeakable(error) || isOfTags(error) || isOfAddress(error)) continue;
    if (error.keyword === 'enum' && mistyped.has(error.instancePath)) continue;
    if (error.keyword === 'required' && explained.has(append(error.instancePath, String(error.params['missingProperty'])))) continue;
    if (error.keyword === 'additionalProperties' && slips.has(append(error.instancePath, String(error.params['additionalProperty']))))
      continue;
    const fault: Fault = misplacedReference(error, root) ?? { ...faultOf(error, root, minor, slips), kind: kindOf(error, minor) };
    // What must be a schema must often be an object as well.
    const id = `${fault.pointer} ${error.keyword === 'type' ? 'type' : fault.message}`;
    if (!found.has(id)) found.set(id, fault);
    if (found.size === most) break;
  }
  return [...found.values()];
}

/** A reference where none is allowed: reading goes on with what it refers to. Undefined where the error is about something else. */
function misplacedReference({ instancePath, keyword }: SchemaError, root: Json): Fault | undefined {
  const tokens = tokensOf(instancePath);
  if (keyword === 'format' || (tokens.at(-1) === '$ref' && tokens.at(-2) === 'properties')) return undefined;
  if (tokens.at(-1) === '$ref') tokens.pop();
  let value: Json | undefined = root;
  for (const token of tokens) value = (value as Readonly<Record<string, Json>> | null | undefined)?.[token];
  const ref = refOf(value ?? null);
  if (ref === undefined) return undefined;
  const pointer = pointerOf(tokens);
  const isOfSecurity = /\/security\/\d+$/.test(pointer);
  return {
    pointer,
    message: `${subjectOf(pointer)} cannot be a reference`,
    help: isOfSecurity
      ? `AsyncAPI 2 names the scheme, which is how it is read: write { ${tokensOf(ref).at(-1) ?? 'NAME'}: [] }.`
      : 'It is read as what it refers to, which other tools refuse; write that here.',
    kind: 'absent',
  };
}

/** The official schemas refuse patterns that only the `u` flag forbids; what can be checked is no fault. */
function isSpeakable({ keyword, params, data }: SchemaError): boolean {
  return keyword === 'format' && params['format'] === 'regex' && compilePattern(String(data)) !== undefined;
}

/** Two tags with one name are reported by a rule of their own, whether or not all else is equal. */
function isOfTags({ keyword, instancePath }: SchemaError): boolean {
  return keyword === 'uniqueItems' && instancePath.endsWith('/tags');
}

/** 2.x: {} in an address is reported by a rule of its own, and read as text. */
function isOfAddress({ keyword, instancePath, params }: SchemaError): boolean {
  return keyword === 'propertyNames' && instancePath === '/channels' && String(params['propertyName']).includes('{}');
}

/** The member that is missing because its name of another version was taken. */
function explains({ keyword, instancePath, params }: SchemaError, minor: string): readonly string[] {
  const instead =
    keyword === 'additionalProperties' ? hintFor(instancePath, String(params['additionalProperty']), minor)?.instead : undefined;
  return instead === undefined ? [] : [append(instancePath, instead)];
}

/** Fields that do not exist and are misspellings of ones that are missing: one fault. */
function slipsOf(errors: readonly SchemaError[]): ReadonlySet<string> {
  const unknown = new Set(
    errors.flatMap(({ keyword, instancePath, params }) =>
      keyword === 'additionalProperties' ? [append(instancePath, String(params['additionalProperty']))] : [],
    ),
  );
  const slips = errors.flatMap((error) => {
    const near = error.keyword === 'required' ? slipFor(error) : undefined;
    return near === undefined ? [] : [append(error.instancePath, near)];
  });
  return new Set(slips.filter((pointer) => unknown.has(pointer)));
}

/** What is there under a name like that of what is missing. */
function slipFor({ data, params }: SchemaError): string | undefined {
  return nearestOf(String(params['missingProperty']), typeof data === 'object' && data !== null ? Object.keys(data) : []);
}

/** `if` echoes what its branch says; `anyOf` and `oneOf` come after the errors of the branches that did not fit; `not` excludes a neighbour. */
function withoutEchoes(errors: readonly SchemaError[]): readonly SchemaError[] {
  const kept: SchemaError[] = [];
  for (const error of errors) {
    if (error.keyword === 'if' || error.propertyName !== undefined) continue;
    if (error.keyword === 'anyOf' || error.keyword === 'oneOf') {
      while (kept.length > 0 && isInside(kept.at(-1)?.instancePath ?? '', error.instancePath)) kept.pop();
    }
    kept.push(error);
  }
  const places = new Set(kept.filter(({ keyword }) => keyword !== 'not').map(({ instancePath }) => instancePath));
  const formless = new Set(kept.filter(({ keyword }) => keyword === 'anyOf').map(({ instancePath }) => instancePath));
  return kept.filter(({ keyword, instancePath, data, parentSchema }) => {
    // What has to be one of some texts is none of them in quotes either.
    if (keyword === 'type' && parentSchema?.enum !== undefined) return typeof data !== 'number' && typeof data !== 'boolean';
    if (keyword === 'not') return !places.has(instancePath);
    // What has no form that is allowed has no fields either.
    return keyword !== 'additionalProperties' || !formless.has(instancePath);
  });
}

function isInside(path: string, outer: string): boolean {
  return path.startsWith(outer) && (path.length === outer.length || path[outer.length] === '/');
}

function faultOf(error: SchemaError, root: Json, minor: string, slips: ReadonlySet<string>): Finding {
  const pointer = error.instancePath;
  const subject = subjectOf(pointer);
  if (isSchemaFormat(error)) return { pointer, message: `${subject} must be a string, not ${typeWord(error.data)}`, help: mediaTypeRemedy };
  switch (error.keyword) {
    case 'additionalProperties':
      return unknownField(error, String(error.params['additionalProperty']), minor);
    case 'propertyNames':
      return wrongName(pointer, String(error.params['propertyName']));
    case 'required':
      return missing(error, String(error.params['missingProperty']), root, minor, slips);
    case 'type':
      return {
        pointer,
        message: `${subject} must be ${typeText(error.params['type'])}, not ${typeWord(error.data)}`,
        help: typeRemedy(error, minor),
      };
    case 'enum':
      return oneOfThese(error, (error.params['allowedValues'] as readonly unknown[]).map(String), minor);
    case 'const':
      return oneOfThese(error, [String(error.params['allowedValue'])], minor);
    case 'format':
      if (error.params['format'] === 'regex') return { pointer, message: String(error.data), help: '' };
      return {
        pointer,
        message: `${subject} must be ${formats[String(error.params['format'])] ?? `in the format ${String(error.params['format'])}`}`,
        help: formatRemedy(String(error.params['format']), error.data),
      };
    case 'pattern':
      return {
        pointer,
        message: `${subject} must match ${String(error.params['pattern'])}`,
        help: 'Write a text of that form, or remove it.',
      };
    case 'anyOf':
    case 'oneOf':
      return { pointer, message: `${subject} has none of the forms that are allowed here`, help: formsHelp(error) };
    case 'uniqueItems':
      return { pointer, message: `${subject} ${limitText(error)}`, help: 'Remove one of the two.' };
    case 'not':
      return (
        unwanted(error) ?? {
          pointer,
          message: `${subject} has a form that is not allowed here`,
          help: 'See the AsyncAPI specification for what may stand here.',
        }
      );
    default:
      return { pointer, message: `${subject} ${limitText(error)}`, help: limitRemedy(error) };
  }
}

/** A member that does not go with the others: a password flow has no authorizationUrl. */
function unwanted({ instancePath, parentSchema }: SchemaError): Finding | undefined {
  const [member] = parentSchema?.not?.required ?? [];
  if (member === undefined) return undefined;
  const message = `${member} does not belong in ${subjectOf(instancePath)}`;
  return { pointer: append(instancePath, member), about: 'key', message, help: 'Remove it.' };
}

function wrongName(above: string, name: string): Finding {
  const pointer = append(above, name);
  if (isPatternMap(above)) return { pointer, message: name, help: '' };
  if (above === '/channels')
    return { pointer, about: 'key', message: `${name} must be ${formats['uri-template']}`, help: formatRemedy('uri-template', name) };
  return {
    pointer,
    about: 'key',
    message: `${name} is no name that is allowed here`,
    help: 'Use letters, digits, dots, hyphens and underscores.',
  };
}

function unknownField({ instancePath, parentSchema }: SchemaError, key: string, minor: string): Finding {
  const pointer = append(instancePath, key);
  const near = nearestOf(key, Object.keys(parentSchema?.properties ?? {}));
  const hint = hintFor(instancePath, key, minor)?.help;
  const asked = hint === undefined && near !== undefined ? `; did you mean ${near}?` : '';
  return {
    pointer,
    about: 'key',
    ...(near === undefined ? {} : { meant: append(instancePath, near) }),
    message: `unknown field ${key}${asked}`,
    help: hint ?? (near === undefined ? homeOf(instancePath, key, minor) : `Rename it to ${near}, or start its name with x-.`),
  };
}

function missing(error: SchemaError, name: string, root: Json, minor: string, slips: ReadonlySet<string>): Finding {
  const { instancePath: pointer, data } = error;
  if (name === '$ref') return { pointer, message: `${subjectOf(pointer)} must be a reference`, help: referenceRemedy(pointer) };
  const present = typeof data === 'object' && data !== null ? Object.keys(data) : [];
  const near = slipFor(error);
  if (near !== undefined && slips.has(append(pointer, near)))
    return {
      pointer: append(pointer, near),
      about: 'key',
      meant: append(pointer, name),
      message: `unknown field ${near}; did you mean ${name}?`,
      help: `Rename it to ${name}, which is required.`,
    };
  const asked = near === undefined ? `Add ${name}.` : `Add ${name}; is ${near} a misspelling of it?`;
  const help = hintForMissing(pointer, name, minor, present) ?? asked;
  return { pointer, message: pointer === '' && root !== null ? `${name} is required` : `${subjectOf(pointer)}: ${name} is required`, help };
}

function oneOfThese(error: SchemaError, allowed: readonly string[], minor: string): Finding {
  const { instancePath: pointer, data } = error;
  const near = typeof data === 'string' ? nearestOf(data, allowed) : undefined;
  const message = `${subjectOf(pointer)} must be ${allowed.length === 1 ? '' : 'one of '}${allowed.join(', ')}`;
  const slip = near === undefined ? 'Use one of the values that are allowed.' : `Did you mean ${near}?`;
  return { pointer, message, help: wordRemedy(error, minor) ?? slip };
}

function formsHelp({ instancePath, parentSchema, params }: SchemaError): string {
  if (/\/examples\/\d+$/.test(instancePath) && parentSchema !== undefined && params !== undefined)
    return 'A message example has payload, headers or both.';
  return 'See the AsyncAPI specification for what may stand here.';
}
