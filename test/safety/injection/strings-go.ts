const code = 'func init() { os.Setenv("PWNED", "true") }';

/** What ends something in Go, or tells its tools something. */
export const goBreakOuts: Readonly<Record<string, string>> = {
  'raw string': `\`\n${code}\n\``,
  'quote and raw string': `"\`); ${code} //`,
  'quote after backslashes': `\\\\"\n${code}`,
  'end of a block comment': `*/ ${code} /*`,
  'escapes of bytes': '\\x22 \\042 \\u0022 \\U00000022',
  'carriage return': `a\r${code}\r`,
  'byte order mark': `\ufeff${code}\ufeff`,
  'build constraint': '+build ignore\n\n//go:build ignore\n//go:generate touch pwned',
  directives: 'go:linkname a b\n//go:embed *\n//line pwned.go:1\n//export f\n//nolint',
  'import of C': '#include <stdlib.h>\nimport "C"',
  'doc comment markup': '# Heading\n\n\tcode\n\n  - list\n\n[link]: https://example.com\n1. one\n * two',
  verbs: '%s %d %!v(PANIC=)',
  'module file': '\n)\nreplace example.com => ./pwned\nrequire (',
};
