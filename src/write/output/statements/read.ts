/** A line that a template printed: a statement, the head or the end of a block, or a comment with all of its lines. */
export interface Statement {
  readonly lines: readonly string[];
  readonly isComment: boolean;
  /** In columns. */
  readonly indent: number;
  /** An empty line stands before it. */
  readonly isApart: boolean;
  /** It begins a block. */
  readonly opens: boolean;
  /** It ends a block, which this statement began. */
  readonly closed: Statement | undefined;
  /** It stands in the block that this statement began. */
  readonly outer: Statement | undefined;
}

/** What may end a line. */
const ends = /[;{}]$|^@Override$/;

/** Ahead of constants, which end in a comma. */
const enumHead = /^(?:\w+ )*enum /;

/** Comments inside a line, and texts of several lines. */
const others = /\/[*/]|"""/;

/**
 * The statements of a printed text, of which every one has a line and none is indented. Undefined where that is not so: then the lines do
 * not tell how the text is to be laid out.
 */
export function readStatements(text: string): readonly Statement[] | undefined {
  const found: Statement[] = [];
  const open: Statement[] = [];
  const lines = text.split('\n');
  let isApart = false;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (line === '') {
      isApart = true;
      continue;
    }
    const isComment = line.startsWith('/**') || line.startsWith('//');
    const own = line.startsWith('/**') ? commentFrom(lines, at) : [line];
    if (own === undefined || !(isComment || isWhole(line, open.at(-1)))) return undefined;
    const closed = line.startsWith('}') ? open.pop() : undefined;
    if (line.startsWith('}') && (closed === undefined || isJoined(closed, found.at(-1)))) return undefined;
    const opens = !isComment && line.endsWith('{');
    const statement = { lines: own, isComment, indent: 2 * open.length, isApart, opens, closed, outer: open.at(-1) };
    found.push(statement);
    if (opens) open.push(statement);
    isApart = false;
    at += own.length - 1;
  }
  return open.length === 0 ? found : undefined;
}

/** Most blocks with nothing in them end on the line that they begin on. */
function isJoined(closed: Statement, before: Statement | undefined): boolean {
  return closed === before && closed.lines[0]?.endsWith('-> {') === false;
}

/** The lines of a comment; undefined where they are not as templates print them. */
function commentFrom(lines: readonly string[], from: number): readonly string[] | undefined {
  const first = lines[from] ?? '';
  if (first.endsWith(' */')) return [first];
  const to = lines.indexOf(' */', from);
  if (first !== '/**' || to < 0) return undefined;
  const inner = lines.slice(from + 1, to);
  return inner.every((line) => /^ \*( |$)/.test(line)) ? [first, ...inner, ' */'] : undefined;
}

function isWhole(line: string, outer: Statement | undefined): boolean {
  if (/^\s|\s$/.test(line) || (line.includes('/') && others.test(line.replace(/"(?:[^"\\]|\\.)*"/g, '""')))) return false;
  return ends.test(line) || (line.endsWith(',') && isEnum(outer));
}

export function isEnum(statement: Statement | undefined): boolean {
  return enumHead.test(statement?.lines[0] ?? '');
}
