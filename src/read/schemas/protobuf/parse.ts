// Protocol Buffers Language Specification: a file from top to bottom.
import { cursor, option, skipBrackets, type Cursor } from './cursor.js';
import type { Extension, ProtoEnum, ProtoFault, ProtoFile, ProtoMessage, Syntax } from './file.js';
import { enumeration, extension, message } from './message.js';
import { ProtoError } from './tokens.js';

/** Editions that are known; each is a set of features, and all have one grammar. */
const editions: readonly string[] = ['2023', '2024'];

/** Reads a `.proto` file; the first fault of syntax ends it. */
export function parseProtobuf(text: string): ProtoFile | ProtoFault {
  try {
    return file(cursor(text));
  } catch (error) {
    if (error instanceof ProtoError) return error.fault;
    throw error;
  }
}

function file(tokens: Cursor): ProtoFile {
  const syntax = syntaxOf(tokens);
  const packages: string[] = [];
  const imports: string[] = [];
  const messages: ProtoMessage[] = [];
  const enums: ProtoEnum[] = [];
  const extensions: Extension[] = [];
  while (tokens.peek().kind !== 'end') {
    const token = tokens.peek();
    if (['export', 'local'].includes(token.text) && ['message', 'enum'].includes(tokens.peek(1).text)) tokens.take();
    const { text } = tokens.take();
    switch (text) {
      case ';':
        break;
      case 'import':
        imports.push(imported(tokens));
        break;
      case 'package':
        if (packages.length > 0) tokens.fail(token, 'a file has one package');
        packages.push(tokens.path('the name of a package').name);
        tokens.expect(';');
        break;
      case 'option':
        option(tokens);
        tokens.expect(';');
        break;
      case 'message':
        messages.push(message(tokens, 1));
        break;
      case 'enum':
        enums.push(enumeration(tokens));
        break;
      case 'extend':
        extensions.push(extension(tokens, messages, 1));
        break;
      case 'service':
        tokens.name('the name of a service');
        if (tokens.peek().text !== '{') tokens.expect('{');
        skipBrackets(tokens);
        break;
      case 'syntax':
      case 'edition':
        return tokens.fail(token, `${text} is the first statement of a file`);
      default:
        return tokens.fail(token, `message, enum or another statement is expected here, not ${text}`);
    }
  }
  return { syntax, package: packages[0] ?? '', imports, messages, enums, extensions };
}

function syntaxOf(tokens: Cursor): Syntax {
  const { text } = tokens.peek();
  if (text !== 'syntax' && text !== 'edition') return 'proto2';
  tokens.take();
  tokens.expect('=');
  const written = tokens.text();
  const { name } = written;
  tokens.expect(';');
  if (text === 'edition') return editions.includes(name) ? 'editions' : tokens.fail(written, `there is no edition ${name}`);
  return name === 'proto2' || name === 'proto3' ? name : tokens.fail(written, `there is no syntax ${name}: proto2 or proto3`);
}

function imported(tokens: Cursor): string {
  for (const how of ['public', 'weak', 'option']) if (tokens.accept(how)) break;
  const { name } = tokens.text();
  tokens.expect(';');
  return name;
}
