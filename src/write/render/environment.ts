import nunjucks from 'nunjucks';
import type { Language, View } from '../pack/contract.js';
import { PackError } from '../pack/pack-error.js';
import { OPTIONS } from './compile.js';
import { fieldsOf } from './fields.js';
import { includer } from './include.js';
import { TwoLayerLoader, type Templates } from './loader.js';

/** Prints templates over one View. */
export interface Renderer {
  /**
   * Prints a template. The View's fields are in scope by their names, and the item of a row's list by the list's name in the singular.
   * Throws `PackError` naming template and line.
   */
  render(template: string, item?: { readonly name: string; readonly value: object }): string;
}

/** The one place where Nunjucks is configured. `fileOf` gives the file of a template, for errors. */
export function renderer(templates: Templates, view: View, language: Language, fileOf: (template: string) => string): Renderer {
  const environment = new nunjucks.Environment(new TwoLayerLoader(templates), OPTIONS);
  Object.assign(environment, { filters: filters(language), include: includer(environment), ...fieldsOf(view) });
  return {
    render(template, item) {
      try {
        return environment.render(template, item === undefined ? {} : { [item.name]: item.value });
      } catch (error) {
        throw templateError(error as Error, template, fileOf);
      }
    },
  };
}

/** The only three filters. Whoever wants a fourth adds a field to the View. */
function filters(language: Language): Record<string, (text: string, argument?: number) => string> {
  return {
    comment: (text) =>
      language
        .comment(text)
        .map((line) => `${line}\n`)
        .join(''),
    literal: (text) => language.literal(JSON.stringify(text), { kind: 'string' }).text,
    indent: (text, width = 2) => text.replace(/\n(?=[^\n])/g, `\n${' '.repeat(width)}`),
  };
}

/** Nunjucks says `(outer) [Line 2, Column 4]`, `(inner) [Line 3, Column 5]` and the reason on lines of their own: the innermost is at fault. */
function templateError({ message }: Error, template: string, fileOf: (template: string) => string): PackError {
  const [, inner = template, line] = [...message.matchAll(/\(([^()\n]+)\)(?: \[Line (\d+)[^\]\n]*\])?\n/g)].at(-1) ?? [];
  const reason = (message.split('\n').at(-1) ?? message).trim().replace(/^(Template render error: |UnknownField: |Error: )+/, '');
  return new PackError(fileOf(inner), line === undefined ? undefined : Number(line), reason);
}
