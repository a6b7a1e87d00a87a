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

/** As much longer as English becomes in other languages, word by word: only a word of its own can break a layout. */
const longer = (word: string): string => word + '~'.repeat(Math.ceil(word.length / 3));

/** The text with accents and padding; what stands in braces at the top level is kept, texts inside plurals too. */
export function pseudo(text: string): string {
  let depth = 0;
  let word = '';
  let strange = '';
  const endWord = (): void => {
    strange += word === '' ? '' : longer(word);
    word = '';
  };
  for (const character of text) {
    if (character === '{') depth++;
    if (depth === 0 && /[\p{L}\d]/u.test(character)) {
      word += ACCENTS[character] ?? character;
    } else {
      endWord();
      strange += character;
    }
    if (character === '}') depth--;
  }
  endWord();
  return `⟦${strange}⟧`;
}
