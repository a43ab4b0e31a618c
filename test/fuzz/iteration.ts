import { printGithub } from '../../src/cli/print/github.js';
import { printJson } from '../../src/cli/print/json.js';
import { printSarif } from '../../src/cli/print/sarif.js';
import { printText } from '../../src/cli/print/text.js';
import { strictly, type Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { memoryHost } from '../../src/host/memory.js';
import { readApi } from '../../src/read/index.js';
import { textOf, type FuzzDocument, type Mutation } from './document.js';
import { mutateBytes } from './mutations/bytes.js';
import { mutateRefs } from './mutations/refs.js';
import { mutateStructure } from './mutations/structure.js';
import { randomOf, type Random } from './random.js';

/** By how often each is worth its time: most changed bytes are only errors of syntax. */
const mutations: readonly Mutation[] = [mutateBytes, mutateStructure, mutateStructure, mutateStructure, mutateRefs, mutateRefs];

/** The document of one iteration: the same for the same seed and number, whatever ran before. */
export function documentOf(seed: number, iteration: number, documents: readonly FuzzDocument[]): FuzzDocument {
  const random = randomOf(Math.imul(seed, 0x9e3779b1) ^ Math.imul(iteration + 1, 0x85ebca6b));
  let document = random.pick(documents);
  for (let left = 1 + random.below(2); left > 0; left--) document = mutated(document, random.pick(mutations), random, documents);
  return document;
}

/** Characters beyond which a document is no longer about the reader. */
const longest = 300_000;

/** What has become too deep to be written down, or very long, stays as it was. */
function mutated(document: FuzzDocument, mutate: Mutation, random: Random, documents: readonly FuzzDocument[]): FuzzDocument {
  try {
    const other = mutate(document, random, documents);
    return textOf(other).length > longest ? document : other;
  } catch (error) {
    if (error instanceof RangeError) return document;
    throw error;
  }
}

/** Does with a document what `validate` does in every format. Throws where the reader or a printer does, or where they contradict. */
export async function examine({ root, files }: FuzzDocument): Promise<void> {
  const diagnostics: Diagnostic[] = [];
  const { api, source } = await readApi(root, memoryHost(files), (found) => diagnostics.push(found), { advice: true });
  if ((api === undefined) !== diagnostics.some(({ severity }) => severity === 'error'))
    throw new Error('an Api comes without errors, and nothing else does');
  const findings = [{ document: root, source, diagnostics: diagnostics.map(strictly) }];
  printText(findings, { colour: true });
  printJson(findings);
  printGithub(findings);
  printSarif(findings, '0.0.0');
  JSON.stringify(api);
}
