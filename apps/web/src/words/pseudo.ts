// English made strange: accents on every letter and a third more of them, with ICU arguments left alone.

const ACCENTS: Readonly<Record<string, string>> = {
  a: 'á',
  e: 'é',
  i: 'í',
  o: 'ó',
  u: 'ú',
  y: 'ý',
  c: 'ç',
  n: 'ñ',
  A: 'Á',
  E: 'É',
  I: 'Í',
  O: 'Ó',
  U: 'Ú',
  C: 'Ç',
  N: 'Ñ',
};

/** The text with accents and padding; what stands in braces at the top level is kept, texts inside plurals too. */
export function pseudo(text: string): string {
  let depth = 0;
  let letters = 0;
  const strange = Array.from(text, (character) => {
    if (character === '{') depth++;
    if (character === '}') depth--;
    if (depth > 0) return character;
    letters++;
    return ACCENTS[character] ?? character;
  }).join('');
  return `⟦${strange}${'~'.repeat(Math.ceil(letters / 3))}⟧`;
}
