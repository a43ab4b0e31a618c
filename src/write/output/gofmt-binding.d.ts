/** gofmt as WebAssembly, beneath the package's own entry: that starts it once, and never anew. */
declare module '@wasm-fmt/gofmt/gofmt_binding.js' {
  export interface Gofmt {
    readonly memory: { readonly buffer: ArrayBuffer };
    _initialize(): void;
  }

  /** Throws what gofmt says of a text that does not parse. */
  export function format(gofmt: Gofmt, text: string): string;
}

/** As every platform has it; the types of Node 20 leave it out. */
declare namespace WebAssembly {
  class Module {
    constructor(program: Uint8Array);
  }
  class Instance {
    constructor(program: Module);
    readonly exports: object;
  }
}
