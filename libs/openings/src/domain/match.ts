// Which competencies a piece of text names. Phrases are compared stem by stem; where one phrase lies inside a
// longer one ("architecture" inside "clean architecture"), the longer one decides; a weak phrase ("best practices")
// counts only where nothing clearer is said.
import type { Competency } from './competency.js';
import { wordsOf } from './words.js';
import type { Word } from './words.js';

interface PhrasePart {
  readonly stem: string;
  readonly exact: string | null;
  readonly gapBefore: boolean;
}

interface Phrase {
  readonly competency: string;
  readonly isWeak: boolean;
  readonly parts: readonly PhrasePart[];
}

/** A competency found in a text and the indices of the words that signal it. */
export interface Signal {
  readonly competency: string;
  readonly isWeak: boolean;
  readonly words: readonly number[];
}

/** Phrases by the stem of their first word, so that a text is read once. */
export type PhraseIndex = ReadonlyMap<string, readonly Phrase[]>;

const GAP_WORDS_MAX = 3;
const NOT_A_NAME_BEFORE = new Set([
  'to',
  'the',
  'above',
  'beyond',
  'far',
  'into',
  'live',
  'out',
  'with',
  'level',
  'suite',
]);

function partsOf(signal: string): readonly PhrasePart[] {
  const parts: PhrasePart[] = [];
  let gapBefore = false;
  for (const piece of signal.split(/\s+/u)) {
    if (piece === '..') {
      gapBefore = true;
      continue;
    }
    const exact = piece.startsWith('=');
    for (const word of wordsOf(exact ? piece.slice(1) : piece)) {
      parts.push({ stem: word.stem, exact: exact ? word.raw : null, gapBefore });
      gapBefore = false;
    }
  }
  return parts;
}

/** An index of all phrases of the given competencies. */
export function indexPhrases(competencies: readonly Competency[]): PhraseIndex {
  const index = new Map<string, Phrase[]>();
  for (const { id, signals } of competencies) {
    for (const signal of signals) {
      const isWeak = signal.startsWith('~');
      const parts = partsOf(isWeak ? signal.slice(1) : signal);
      const first = parts[0];
      if (first === undefined) continue;
      const phrases = index.get(first.stem) ?? [];
      phrases.push({ competency: id, isWeak, parts });
      index.set(first.stem, phrases);
    }
  }
  return index;
}

function fits(part: PhrasePart, word: Word | undefined, next: Word | undefined): boolean {
  if (word === undefined || word.stem !== part.stem) return false;
  if (part.exact === null) return true;
  return word.raw === part.exact && !(next !== undefined && NOT_A_NAME_BEFORE.has(next.raw));
}

/** The indices of the words that the phrase takes when it starts at `from`, or null when it does not fit there. */
function wordsTaken(phrase: Phrase, words: readonly Word[], from: number): readonly number[] | null {
  const taken: number[] = [];
  let at = from;
  for (const part of phrase.parts) {
    const tries = part.gapBefore ? GAP_WORDS_MAX : 0;
    let skipped = 0;
    while (!fits(part, words[at + skipped], words[at + skipped + 1])) {
      skipped += 1;
      if (skipped > tries) return null;
    }
    taken.push(at + skipped);
    at += skipped + 1;
  }
  return taken;
}

/** The signals in the words in their order: none inside a longer one, weak ones only if there are no others. */
export function signalsIn(words: readonly Word[], index: PhraseIndex): readonly Signal[] {
  const found: Signal[] = [];
  words.forEach((word, from) => {
    for (const phrase of index.get(word.stem) ?? []) {
      const taken = wordsTaken(phrase, words, from);
      if (taken !== null) found.push({ competency: phrase.competency, isWeak: phrase.isWeak, words: taken });
    }
  });
  const outermost = found.filter((one) => !found.some((other) => isInside(one, other)));
  const strong = outermost.filter((signal) => !signal.isWeak);
  return strong.length > 0 ? strong : outermost;
}

function isInside(one: Signal, other: Signal): boolean {
  return other.words.length > one.words.length && one.words.every((word) => other.words.includes(word));
}

/** The ids of the competencies that a text names, in the order of the text, each once. */
export function competenciesIn(text: string, index: PhraseIndex): readonly string[] {
  return [...new Set(signalsIn(wordsOf(text), index).map((signal) => signal.competency))];
}
