// Sentences of a block. A full stop ends a sentence only when it is not part of a name (Node.js), an abbreviation
// (e.g.) or a number, and something that can begin a sentence follows: a small letter only where the text itself
// begins with one, as hasty writing does.

const ABBREVIATION =
  /(?:^|[\s(])(?:e\.g|i\.e|etc|incl|approx|vs|resp|min|max|yrs?|no|inc|ltd|corp|dr|mr|ms|st|b\.?sc?|m\.?sc?|ph\.?d|b\.?a|m\.?s|u\.s|sr|jr|eq|dept|z\.b|d\.h|bzw)\.$/iu;

const END = /[.!?…]+["'”’)\]]*(?=\s+["'“‘([]?[\p{Lu}\p{N}\p{Lo}])|[。！？]/gu;

const HASTY_END = /[.!?…]+["'”’)\]]*(?=\s+["'“‘([]?[\p{L}\p{N}])|[。！？]/gu;

const CHARS_MAX = 1_500;

/**
 * What never comes to a full stop is cut between words: nobody wrote it as one sentence, and the work of reading grows
 * with the square of its length.
 */
function inReach(sentence: string): readonly string[] {
  const pieces: string[] = [];
  let rest = sentence;
  while (rest.length > CHARS_MAX) {
    const space = rest.lastIndexOf(' ', CHARS_MAX);
    const to = space > 0 ? space : CHARS_MAX;
    pieces.push(rest.slice(0, to).trim());
    rest = rest.slice(to).trim();
  }
  return [...pieces, rest].filter((piece) => piece !== '');
}

/** The sentences of a text in order, trimmed; together they hold all its characters but the spaces between. */
export function sentencesOf(text: string): readonly string[] {
  return wholeSentencesOf(text).flatMap(inReach);
}

function wholeSentencesOf(text: string): readonly string[] {
  const sentences: string[] = [];
  let from = 0;
  for (const end of text.matchAll(/^\s*\p{Ll}/u.test(text) ? HASTY_END : END)) {
    const to = end.index + end[0].length;
    const sentence = text.slice(from, to).trim();
    if (end[0] === '.' && ABBREVIATION.test(sentence)) continue;
    if (sentence !== '') sentences.push(sentence);
    from = to;
  }
  const rest = text.slice(from).trim();
  return rest === '' ? sentences : [...sentences, rest];
}
