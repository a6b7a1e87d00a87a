// A role description → the requirements it states. Each is one thing that a person could be found to have or to
// lack, with the sentence it came from; every other sentence is returned too, with the reason it was set aside.
import { libraryPhrases } from './library.js';
import { competenciesIn } from './match.js';
import { blocksOf } from './reading/blocks.js';
import type { Section } from './reading/blocks.js';
import { statementsOf } from './reading/core.js';
import { judge, labelled } from './reading/judge.js';
import type { Necessity } from './reading/judge.js';
import { sentencesOf } from './reading/sentences.js';
import { splitSentence } from './reading/split.js';
import { wordsOf } from './words.js';

export type { Necessity } from './reading/judge.js';

/** One thing asked of a person; `id` is `R1`, `R2` … in the order of the text, `competencies` are library ids. */
export interface Requirement {
  readonly id: string;
  readonly text: string;
  readonly source: string;
  readonly necessity: Necessity;
  readonly competencies: readonly string[];
}

/** A sentence or heading that asks nothing of a person, and why it was judged so. */
export interface SetAside {
  readonly text: string;
  readonly reason: string;
}

/** What was found in a role description; together both lists account for all of its sentences. */
export interface FoundRequirements {
  readonly requirements: readonly Requirement[];
  readonly setAside: readonly SetAside[];
}

/** Thrown for a role description that cannot be read: empty, without words, or too long; the message says which. */
export class UnusableRoleText extends Error {
  readonly field = 'roleDescription';

  constructor(message: string) {
    super(message);
    this.name = 'UnusableRoleText';
  }
}

/** The reason given for headings, which order a text and ask nothing themselves. */
export const HEADING_REASON = 'It is a heading.';

const QUESTION_REASON = 'It asks the reader a question and names nothing to have or lack.';

const RHETORICAL = /^(?:do you (?:like|want|dream|wish|feel|believe)|are you (?:ready|tired|looking))\b/iu;

const CHARS_MAX = 200_000;

function checkText(text: string): void {
  if (typeof text !== 'string' || text.trim() === '')
    throw new UnusableRoleText(
      'roleDescription is empty; give the text of the role, for example as it is advertised.',
    );
  if (text.length > CHARS_MAX)
    throw new UnusableRoleText(
      `roleDescription has ${String(text.length)} characters; at most ${String(CHARS_MAX)} can be read. Give one role at a time.`,
    );
  if (!/\p{L}{2}/u.test(text))
    throw new UnusableRoleText(
      'roleDescription has no words in it; give the text of the role in sentences or bullets.',
    );
}

interface Draft {
  readonly text: string;
  readonly source: string;
  readonly necessity: Necessity;
}

const recognise = (text: string): readonly string[] => competenciesIn(text, libraryPhrases);

const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const trimmed = (text: string): string =>
  text.replace(/\s+/gu, ' ').replace(/^[\s,;:–—-]+|[\s,;:.–—-]+$/gu, '');

/**
 * "Linux: you know what a page fault is" is one thing with its name; of a list ("Tools: Git, Bazel") only what says
 * nothing by itself is said with the name.
 */
function named(name: string, texts: readonly string[]): readonly string[] {
  const isWhole = texts.length === 1 && recognise(name).length > 0;
  return texts.map((text) =>
    name === '' || (!isWhole && recognise(text).length > 0) ? text : `${name}: ${text}`,
  );
}

interface Reading {
  readonly drafts: readonly Draft[];
  readonly setAside: readonly SetAside[];
}

/** A sentence stands in its section; a label inside it ("Nice to have: …") opens its own. */
function readSentence(sentence: string, outer: Section, isItem: boolean): Reading {
  if (/\?$/u.test(sentence) && (recognise(sentence).length === 0 || RHETORICAL.test(sentence)))
    return { drafts: [], setAside: [{ text: sentence, reason: QUESTION_REASON }] };
  const { section, name, rest } = labelled(sentence, outer, recognise);
  const isList = isItem || rest !== sentence;
  const drafts: Draft[] = [];
  const setAside: SetAside[] = [];
  const statements = statementsOf(rest);
  for (const statement of statements) {
    const judged = judge(statement, section, isList, recognise);
    if (!judged.asks) {
      setAside.push({ text: statements.length === 1 ? sentence : statement, reason: judged.reason });
      continue;
    }
    const texts = splitSentence(judged.core, recognise).map(trimmed);
    const kept = named(
      name,
      texts.filter((text) => /\p{L}/u.test(text)),
    ).map(capitalized);
    drafts.push(...kept.map((text) => ({ text, source: sentence, necessity: judged.necessity })));
  }
  return { drafts, setAside };
}

const SMALL_WORDS = new Set([
  'a',
  'an',
  'the',
  'of',
  'in',
  'with',
  'and',
  'our',
  'your',
  'their',
  'to',
  'for',
  'on',
]);

const sameness = (text: string): string =>
  wordsOf(text)
    .map((word) => word.stem)
    .filter((stem) => !SMALL_WORDS.has(stem))
    .sort()
    .join(' ');

/** The same thing asked twice is one requirement, and a must if it was a must anywhere. */
function merged(drafts: readonly Draft[]): readonly Draft[] {
  const kept = new Map<string, Draft>();
  for (const draft of drafts) {
    const key = sameness(draft.text);
    const before = kept.get(key);
    if (before === undefined) kept.set(key, draft);
    else if (draft.necessity === 'required') kept.set(key, { ...before, necessity: 'required' });
  }
  return [...kept.values()];
}

const YEARS =
  /(?<!\b(?:next|last|past|every|within|coming)\s(?:\w+\s){0,2})\b(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|several|many)(?: or more)?\s*\+?\s*(?:(?:-|–|to)\s*\d{1,2}\s*\+?\s*)?(?:years?|yrs?)\b/iu;

const HELP = /,?\s*(?:with|under) (?:the )?(?:help|support|guidance|supervision) (?:of|from)\b.*$/iu;

/**
 * A degree is one thing whatever its subject; a number of years is looked at beside what they were spent on; who helps
 * is not what is asked.
 */
function competenciesOf(text: string): readonly string[] {
  const found = recognise(text.replace(HELP, ''));
  if (found.includes('degree')) return ['degree'];
  return YEARS.test(text) && !found.includes('years_of_experience')
    ? ['years_of_experience', ...found]
    : found;
}

/** Reads a role description of any layout (prose, bullets, headings, HTML); throws UnusableRoleText if it has no words. */
export function findRequirements(text: string): FoundRequirements {
  checkText(text);
  const { blocks, headings } = blocksOf(text);
  const setAside: SetAside[] = headings.map((heading) => ({ text: heading, reason: HEADING_REASON }));
  const drafts: Draft[] = [];
  for (const block of blocks) {
    for (const sentence of sentencesOf(block.text)) {
      const read = readSentence(sentence, block.section, block.isItem);
      drafts.push(...read.drafts);
      setAside.push(...read.setAside);
    }
  }
  const requirements = merged(drafts).map((draft, at) => ({
    id: `R${String(at + 1)}`,
    ...draft,
    competencies: competenciesOf(draft.text),
  }));
  return { requirements, setAside };
}
