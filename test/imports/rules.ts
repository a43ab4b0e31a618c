/** A room of the source tree and what it may import: itself, and the rooms it names. */
export interface Room {
  readonly name: string;
  readonly files: RegExp;
  readonly may: readonly string[];
  /** Packages that live in this room and nowhere else. */
  readonly packages?: readonly string[];
  /** The room may touch the world: `process`, clocks, the console, any module of Node. */
  readonly outside?: boolean;
}

const ground = ['ir', 'diagnostics', 'naming', 'patterns', 'host interface'];
const readers = ['read/document', 'read/schemas', 'read/protocols', 'read/asyncapi', 'read/validate', 'read'];
const writers = ['write/pack', 'write/view', 'write/render', 'write/output'];

/** The layout of the project. The first room whose pattern matches a file owns it. */
export const rooms: readonly Room[] = [
  { name: 'ir', files: /^src\/ir\//, may: ground },
  { name: 'diagnostics', files: /^src\/diagnostics\//, may: ground },
  { name: 'naming', files: /^src\/naming\//, may: ground },
  { name: 'patterns', files: /^src\/patterns\//, may: ground },
  { name: 'host interface', files: /^src\/host\/(host|allowed)\.ts$/, may: ['host interface'] },
  { name: 'read/document', files: /^src\/read\/document\//, may: ground, packages: ['js-yaml'] },
  { name: 'read/schemas', files: /^src\/read\/schemas\//, may: [...ground, 'read/document'] },
  { name: 'read/protocols', files: /^src\/read\/protocols\//, may: [...ground, 'read/document', 'read/schemas'] },
  { name: 'read/asyncapi', files: /^src\/read\/asyncapi\//, may: [...ground, ...readers.slice(0, 3)] },
  { name: 'read/validate', files: /^src\/read\/validate\//, may: [...ground, ...readers.slice(0, 4)], packages: ['ajv', 'ajv-formats'] },
  { name: 'read', files: /^src\/read\/index\.ts$/, may: [...ground, ...readers] },
  { name: 'write/pack', files: /^src\/write\/pack\//, may: ground, packages: ['ajv', 'ajv-formats', 'js-yaml'] },
  { name: 'write/view', files: /^src\/write\/view\//, may: [...ground, ...writers.slice(0, 1)] },
  {
    name: 'write/render',
    files: /^src\/write\/render\//,
    may: [...ground, ...writers.slice(0, 2)],
    packages: ['nunjucks', 'nunjucks/src/transformer.js'],
  },
  // Reads its own program: the package starts it once for all, which takes more and more memory.
  { name: 'gofmt', files: /^src\/write\/output\/gofmt(-binding\.d)?\.ts$/, may: [], packages: ['@wasm-fmt/gofmt/*'], outside: true },
  {
    name: 'write/output',
    files: /^src\/write\/output\//,
    may: [...ground, ...writers.slice(0, 3), 'gofmt'],
    packages: ['prettier', 'prettier/*', '@wasm-fmt/*'],
  },
  { name: 'generate', files: /^src\/generate(\.ts|\/)/, may: [...ground, ...readers, ...writers] },
  {
    name: 'host',
    files: /^src\/host\//,
    may: ['host interface', 'host'],
    packages: ['fs-extra'],
    outside: true,
  },
  {
    name: 'cli',
    files: /^src\/cli\//,
    may: [...ground, ...readers, ...writers, 'generate', 'host', 'entry points'],
    packages: ['yargs', 'yargs/helpers'],
    outside: true,
  },
  {
    name: 'entry points',
    files: /^src\/(index|reader|pack)\.ts$/,
    may: [...ground, ...readers, ...writers, 'generate', 'host', 'entry points'],
  },
  { name: 'packs', files: /^templates\/[^/]+\/(pack|language\/[^/]+)\.ts$/, may: [], packages: ['asyncwright/pack'] },
];

/** Modules of Node that compute and touch nothing: allowed everywhere. */
export const pureModules = ['node:path', 'node:url', 'node:crypto'];

/** Globals that reach the world or differ from run to run. */
export const outsideGlobals = ['process', 'console', 'Date'];

/** File names that say nothing about the domain. */
export const emptyNames = /(^|[/-])(utils?|helpers?|common|managers?|misc)(\.|-|\/)/;
