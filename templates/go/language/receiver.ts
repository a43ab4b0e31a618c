/** What a method calls the value that it is of: the first letter of the type, or two where the first is what encoders are called. */
export function receiverOf(type: string): string {
  const [first = 'v', second = ''] = type.toLowerCase();
  return first === 'e' ? (/\p{L}/u.test(second) ? first + second : 'v') : first;
}
