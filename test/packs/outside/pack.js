const capital = (word) => word.charAt(0).toUpperCase() + word.slice(1);
const pascal = (words) => words.map(capital).join('');
const expr = (text) => ({ text, imports: [] });

/** What a type is called where it is used. */
function name(type, refer) {
  switch (type.kind) {
    case 'integer':
      return 'Int';
    case 'number':
      return 'Float';
    case 'boolean':
      return 'Boolean';
    case 'ref':
      return refer(type.target).text;
    case 'array':
      return `[${name(type.items.type, refer)}]`;
    case 'string':
      return 'String';
    default:
      return 'JSON';
  }
}

/** What an identifier looks like. */
function casing(words, role) {
  if (role === 'module' || role === 'package') return words.join('_');
  return role === 'type' ? pascal(words) : words[0] + pascal(words.slice(1));
}

export default {
  language: {
    casing,
    type: (type, refer) => expr(name(type, refer)),
    nullable: (type) => type,
    comment: (text) => (text === '' ? [] : ['"""', ...text.replaceAll('"""', "'''").split('\n'), '"""']),
  },
};
