import ts from 'typescript';

/**
 * The text of a TypeScript file in which arrays are iterated and taken apart by index, wherever the types of the program say that they are
 * arrays; undefined for a file that is not in it. To the same end V8 makes an iterator, and an object for each of its steps, until it
 * optimises a function: most functions of a run that takes seconds never are, and it takes them a twentieth of that time.
 */
export function indexed(program, path) {
  const source = program.getSourceFile(path);
  if (source === undefined) return undefined;
  const rewriting = rewritingOf(source, program.getTypeChecker());
  const visit = (node) => {
    rewrite(node, rewriting);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return edited(source, rewriting.edits);
}

/** What a rewriting asks and does: a name that nothing else has, whether something is an array, and edits of the text. */
function rewritingOf(source, checker) {
  const edits = [];
  let names = 0;
  const isArray = (node) => {
    const type = checker.getTypeAtLocation(node);
    return (type.isUnion() ? type.types : [type]).every((one) => checker.isArrayType(one) || checker.isTupleType(one));
  };
  return {
    edits,
    isArray,
    name: (word) => `${word}$${names++}`,
    text: (node) => node.getText(source),
    isTaken: (pattern) =>
      ts.isArrayBindingPattern(pattern) && isArray(pattern) && pattern.elements.every(isPlain) && pattern.elements.some(isNamed),
    replace: (node, words) => void edits.push({ from: node.getStart(source), to: node.end, words }),
    between: (node, next, words) => void edits.push({ from: node.end, to: next.getStart(source), words }),
    before: (node, words) => void edits.push({ from: node.getStart(source), to: node.getStart(source), words }),
    within: (node, words) => void edits.push({ from: node.getStart(source) + 1, to: node.getStart(source) + 1, words }),
    after: (node, words) => void edits.push({ from: node.end, to: node.end, words }),
  };
}

/** A member of a pattern that is nothing but a name, or left out. */
function isPlain(element) {
  return !isNamed(element) || (element.initializer === undefined && ts.isIdentifier(element.name));
}

function isNamed(element) {
  return !ts.isOmittedExpression(element);
}

function rewrite(node, rewriting) {
  if (ts.isForOfStatement(node) && node.awaitModifier === undefined && ts.isVariableDeclarationList(node.initializer))
    loop(node, rewriting);
  else if (ts.isVariableDeclaration(node) && node.initializer !== undefined && rewriting.isTaken(node.name)) declaration(node, rewriting);
  else if (ts.isArrowFunction(node)) parameters(node, rewriting);
}

/** `for (const x of list)`, and `for (const [x, y] of pairs)`, also where `pairs` is a map. */
function loop({ initializer, expression, statement }, rewriting) {
  const { isArray, isTaken, name, text, replace, between, after } = rewriting;
  const [{ name: each }] = initializer.declarations;
  const kind = initializer.flags & ts.NodeFlags.Const ? 'const' : 'let';
  const item = name('item');
  const own = isTaken(each) ? `${kind} ${taken(each, item, text)};` : '';
  if (isArray(expression)) {
    const [list, at] = [name('list'), name('at')];
    replace(initializer, `let ${at} = 0, ${list} =`);
    between(initializer, expression, ' ');
    after(expression, `; ${at} < ${list}.length; ${at}++`);
    const first = own === '' ? `${kind} ${text(each)} = ${list}[${at}];` : `const ${item} = ${list}[${at}]; ${own}`;
    begin(statement, first, rewriting);
  } else if (own !== '') {
    replace(each, item);
    begin(statement, own, rewriting);
  }
}

/** `const [x, y] = pair`. */
function declaration({ name: pattern, initializer }, { name, text, replace, after }) {
  const item = name('item');
  replace(pattern, item);
  after(initializer, `, ${taken(pattern, item, text)}`);
}

/** `([x, y]) => …`. */
function parameters({ parameters: all, body }, rewriting) {
  if (all.some(({ initializer, dotDotDotToken }) => initializer !== undefined || dotDotDotToken !== undefined)) return;
  const patterns = all.map(({ name }) => name).filter(rewriting.isTaken);
  const own = patterns.map((pattern) => {
    const item = rewriting.name('item');
    rewriting.replace(pattern, item);
    return `let ${taken(pattern, item, rewriting.text)};`;
  });
  if (own.length === 0) return;
  if (ts.isBlock(body)) rewriting.within(body, own.join(' '));
  else {
    rewriting.before(body, `{${own.join(' ')} return `);
    rewriting.after(body, '; }');
  }
}

/** What a pattern declares, of an array of that name. */
function taken({ elements }, array, text) {
  const own = elements.flatMap((element, index) => {
    if (!isNamed(element)) return [];
    return `${text(element.name)} = ${element.dotDotDotToken === undefined ? `${array}[${index}]` : `${array}.slice(${index})`}`;
  });
  return own.join(', ');
}

/** Puts declarations at the head of what a loop does. */
function begin(statement, own, { within, before, after }) {
  if (ts.isBlock(statement)) return within(statement, own);
  before(statement, `{${own} `);
  return after(statement, ' }');
}

function edited({ text, fileName }, edits) {
  let done = '';
  let at = 0;
  for (const { from, to, words } of edits.sort((one, other) => one.from - other.from || one.to - other.to)) {
    if (from < at) throw new Error(`${fileName}: edits meet at ${from}`);
    done += text.slice(at, from) + words;
    at = to;
  }
  return done + text.slice(at);
}
