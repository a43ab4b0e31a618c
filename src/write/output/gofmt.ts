import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { format, type Gofmt } from '@wasm-fmt/gofmt/gofmt_binding.js';

/** What one start of gofmt may keep, in bytes: that of about 120 files. */
const MOST = 16_000_000;

const program = new WebAssembly.Module(readFileSync(createRequire(import.meta.url).resolve('@wasm-fmt/gofmt/wasm')));
let current: Gofmt | undefined;

/**
 * Go as gofmt leaves it. Throws what gofmt says of a text that does not parse. gofmt frees nothing: of each file it keeps 130 KB, which the
 * package's own entry makes gigabytes of for a large document. So after some files it is started anew, which takes no time.
 */
export function gofmt(text: string): string {
  if (current === undefined || current.memory.buffer.byteLength > MOST) current = started();
  return format(current, text);
}

function started(): Gofmt {
  const instance = new WebAssembly.Instance(program).exports as Gofmt;
  instance._initialize();
  return instance;
}
