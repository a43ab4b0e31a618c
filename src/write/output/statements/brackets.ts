/** Two brackets of a statement, or the statement as a whole, and where what is directly between them is divided. */
export interface Brackets {
  readonly kind: '(' | '<' | '';
  readonly open: number;
  readonly close: number;
  readonly commas: readonly number[];
  /** Where `&&` begin. */
  readonly ands: readonly number[];
  /** Where `||` begin. */
  readonly ors: readonly number[];
  readonly inner: readonly Brackets[];
}

type Opened = { -readonly [Key in keyof Brackets]: Brackets[Key] extends readonly (infer Item)[] ? Item[] : Brackets[Key] };

/** What follows rules of its own: blocks, arrays, characters, conditional expressions, labels, and texts in several pieces. */
const others = /[{}[\]'?+]|->|(?<!:):(?!:)/;

const strings = /"(?:[^"\\]|\\.)*"/g;

/** The brackets of a statement; undefined where there is more to it than calls, types and conditions. */
export function bracketsOf(text: string): Brackets | undefined {
  const bare = text.replace(strings, (string) => '"'.repeat(string.length));
  if (others.test(bare)) return undefined;
  const stack: Opened[] = [opened('', -1)];
  for (const { 0: sign, index } of bare.matchAll(/[(),]|(?<=\w)<|>|&&|\|\|/g)) {
    const top = stack.at(-1);
    if (sign === '(' || sign === '<') stack.push(opened(sign, index));
    else if (sign === ',') top?.commas.push(index);
    else if (sign === '&&') top?.ands.push(index);
    else if (sign === '||') top?.ors.push(index);
    else if (sign === ')' || top?.kind === '<') {
      if (top?.kind !== (sign === ')' ? '(' : '<')) return undefined;
      stack.pop();
      stack.at(-1)?.inner.push({ ...top, close: index });
    }
  }
  const [whole] = stack;
  return whole === undefined || stack.length > 1 ? undefined : { ...whole, close: text.length };
}

function opened(kind: Brackets['kind'], open: number): Opened {
  return { kind, open, close: open, commas: [], ands: [], ors: [], inner: [] };
}

/** What is divided at the places, each with the comma that ends it. */
export function itemsOf(text: string, { open, close, commas }: Brackets): readonly string[] {
  const starts = [open, ...commas];
  return starts.map((start, index) => text.slice(start + 1, commas[index] === undefined ? close : commas[index] + 1).trim());
}
