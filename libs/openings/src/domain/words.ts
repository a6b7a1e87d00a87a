// Words and their stems. The stemmer is deliberately light: it joins the forms of one word (design, designing,
// designed) and spelling variants (organise, organize), and leaves different words apart (community, communicate).

/** A word of a text: as written, as compared, and where it stands (character offsets, end exclusive). */
export interface Word {
  readonly raw: string;
  readonly stem: string;
  readonly start: number;
  readonly end: number;
}

const WORD = /\.net\b|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[.'][\p{L}\p{N}]+)*(?:\+\+|#)?/giu;
const VOWEL = /[aeiouy]/u;

const undouble = (stem: string): string => (/([bdfgkmnprtv])\1$/u.test(stem) ? stem.slice(0, -1) : stem);

function withoutPlural(word: string): string {
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|zz)es$/u.test(word)) return word.slice(0, -2);
  if (word.endsWith('s') && !/(?:ss|us|is)$/u.test(word) && word.length > 3) return word.slice(0, -1);
  return word;
}

function withoutVerbEnding(word: string): string {
  const base = word.endsWith('ing') ? word.slice(0, -3) : /[^e]ed$/u.test(word) ? word.slice(0, -2) : word;
  if (base === word || base.length < 3 || !VOWEL.test(base)) return word;
  return undouble(base);
}

const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/bility$/u, 'bl'],
  [/isation$|ization$/u, 'iz'],
  [/(?<=.{3})ation$/u, 'at'],
  [/(?<=.{3})ative$/u, 'at'],
  [/(?<=.{5})ment$/u, ''],
  [/(?<=.{4})ally$/u, 'al'],
  [/(?<=.{4})ly$/u, ''],
  [/ural$/u, 'ur'],
  [/(?<=.{2})our$/u, 'or'],
  [/(?<=.{3})is(?=e?$)/u, 'iz'],
  [/ys(?=e$)/u, 'yz'],
];

/** The stem of one word: lower case, without plural, verb ending and a few derivations; `Designing` gives `design`. */
export function stemOf(word: string): string {
  const lower = word.toLowerCase().replace(/'s$/u, '').replaceAll("'", '');
  if (lower.length <= 3 || /[^\p{L}]/u.test(lower)) return lower;
  let stem = withoutVerbEnding(withoutPlural(lower));
  for (const [pattern, ending] of ENDINGS) stem = stem.replace(pattern, ending);
  return stem.length > 3 ? stem.replace(/e$/u, '') : stem;
}

const stems = new Map<string, string>();
const STEMS_KEPT_MAX = 20_000;

function rememberedStem(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const stem = stemOf(word);
  if (stems.size < STEMS_KEPT_MAX) stems.set(word, stem);
  return stem;
}

/** The words of a text in order; hyphens and slashes separate words, `node.js`, `.NET`, `C++` and `C#` stay whole. */
export function wordsOf(text: string): readonly Word[] {
  const straight = text.replaceAll('’', "'");
  return Array.from(straight.matchAll(WORD), (found) => ({
    raw: found[0],
    stem: rememberedStem(found[0]),
    start: found.index,
    end: found.index + found[0].length,
  }));
}
