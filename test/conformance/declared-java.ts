// What a printed Java file declares.
import { encodings } from './encodings.js';

const encoder = /^Encode\.(?<verb>\w+)\(json, (?:(?<wire>"(?:[^"\\]|\\.)*"), )?(?:this\.)?(?<name>[^\s().,]+)(?:\(\))?, /gm;
const constant = / \{\nreturn ("(?:[^"\\]|\\.)*"|-?\d\S*|true|false|\w+\.[A-Z\d_]+);\n\}/g;

type Rule = readonly [line: RegExp, as: (...groups: string[]) => string];

/** Of lines that need no others; a line without a rule is left out. */
const rules: readonly Rule[] = [
  [/^record (.*) \{$/, (_, head) => `  record ${head}`],
  [/^public ((?:sealed interface|enum|final class) .*) \{$/, (_, head = '') => head],
  [/^(?:public static final )?(Codec<.*> CODEC) = .*/, (_, codec) => `  ${codec}`],
  [/^public static final (?!.* CODEC )(\S+ \S+ = .*);$/, (_, value) => `  ${value}`],
  [/^([^\s.()]+\(.*\))[,;]$/, (_, value) => `  ${value}`],
  [/^(?:return )?switch \(value\.path\((".*")\)\..*/, (_, tag) => `  // by ${tag}`],
  [/^case (".*") -> (\w+)\..*/, (_, label, made) => `  // ${label} is ${made}`],
];

/** A type with what it has, but for what every one has; behind a member how it is encoded. */
export function javaDeclarations(text: string): string {
  const encoded = encodings(text, encoder);
  const member = (line: string, name = ''): string => line + (encoded.get(name) ?? '');
  const all: readonly Rule[] = [
    ...rules,
    [/^public record (\S+?)\((.*)\)(.*) \{$/, (_, name, list = '', within) => `record ${name}(${components(list, member)})${within}`],
    [/^private final (?!.* wire;)(.* (\S+));$/, (_, part, name) => member(`  ${part}`, name)],
    [
      /^(?:public|default) (?!JsonNode toJson|static)([^(]* (\S+)\(\))( \{ .*)?(?: \{)?$/,
      (_, head, name, body = '') => member(`  ${head}${body}`, name),
    ],
  ];
  const [outer = ''] = text.split(/^public static (?:final class Builder|Builder builder)/m);
  return outer
    .replace(constant, ' { return $1; }')
    .replace(/-> \{\nif .*\nreturn /g, '-> ')
    .split('\n')
    .flatMap((line) => all.filter(([known]) => known.test(line)).map(([known, as]) => line.replace(known, as)))
    .join('\n');
}

/** The components of a record, a line each. */
function components(list: string, member: (line: string, name?: string) => string): string {
  if (list === '') return '';
  const isOpen = (text: string): boolean => text.split('<').length > text.split('>').length;
  const parts = list.split(', ').reduce<readonly string[]>((done, part) => {
    const last = done.at(-1);
    return last !== undefined && isOpen(last) ? [...done.slice(0, -1), `${last}, ${part}`] : [...done, part];
  }, []);
  return `\n${parts.map((part) => `${member(`    ${part},`, part.split(' ').at(-1))}\n`).join('')}`;
}
