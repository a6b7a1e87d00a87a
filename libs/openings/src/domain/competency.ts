// What a competency is: something a person can be found to have or lack, the words that signal it in a role
// description, the interviews that can really assess it, and how an interviewer tells its levels apart.

/** The kinds of interview a loop is made of, spelled as they are stored and printed. */
export type InterviewKind =
  | 'recruiter_screen'
  | 'coding'
  | 'system_design'
  | 'design_review'
  | 'leadership'
  | 'delivery'
  | 'debrief'
  | 'other';

/** Where a competency can be assessed: in an interview of a kind, or from the CV alone. */
export type AssessedBy = Exclude<InterviewKind, 'debrief'> | 'cv';

/** The part of the craft a competency belongs to; it names the depth interview that assesses it best. */
export type CompetencyFamily =
  | 'architecture'
  | 'backend'
  | 'frontend'
  | 'mobile'
  | 'data'
  | 'embedded'
  | 'machine_learning'
  | 'reliability'
  | 'platform'
  | 'security'
  | 'quality'
  | 'leadership'
  | 'delivery'
  | 'communication'
  | 'background';

/** Observable behaviour on four levels, from 1 (clearly not there) to 4 (outstanding). */
export type Anchors = readonly [level1: string, level2: string, level3: string, level4: string];

/** One line of a rubric: what is looked at, and what it looks like on each level. */
export interface Criterion {
  readonly name: string;
  readonly anchors: Anchors;
}

/** A question or task to start from, the interviews it suits, and what a good answer shows. */
export interface Prompt {
  readonly kinds: readonly AssessedBy[];
  readonly ask: string;
  readonly listenFor: string;
}

/**
 * One entry of the library. `signals` are phrases compared by word stem; ` .. ` stands for up to three words
 * between, a leading `=` asks for the exact spelling (`=Go`), a leading `~` marks a weak phrase that counts only
 * where nothing clearer is said. `kinds` lists the best place to assess it first.
 */
export interface Competency {
  readonly id: string;
  readonly name: string;
  readonly family: CompetencyFamily;
  readonly meaning: string;
  readonly signals: readonly string[];
  readonly kinds: readonly AssessedBy[];
  readonly criteria: readonly Criterion[];
  readonly prompts: readonly Prompt[];
}

/** Phrases written as one text with `|` between them, which keeps long lists readable. */
export const phrases = (list: string): readonly string[] =>
  list
    .split('|')
    .map((phrase) => phrase.trim().replace(/\s+/gu, ' '))
    .filter((phrase) => phrase !== '');
