// Says which rules stand in the way of a plan in words that a coordinator knows: titles, names and dates instead of
// the ids and numbers that the engine counts with.
import type { HardRule } from '#scheduling';

/** A rule that a plan would break, and what it concerns. */
export interface Conflict {
  readonly rule: HardRule | 'reservation';
  readonly subject: string;
}

/** What ids stand for, and the local date YYYY-MM-DD of each of the problem's days. */
export interface ConflictWords {
  readonly names: ReadonlyMap<string, string>;
  readonly dates: readonly string[];
}

/** Of one rule more subjects than this are told as one. */
const SUBJECTS_MAX = 5;
const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** The subject of a rule with names for ids and dates for days. */
export const subjectInWords = (subject: string, { names, dates }: ConflictWords): string =>
  subject
    .replace(/\bday (\d+)\b/g, (day, number: string) => dates[Number(number)] ?? day)
    // An explanation names the person and then the limit, which names them as well.
    .replace(/^(\S{36}) \1/, '$1')
    .replace(/(\S{36})\.\1/, 'the room of $1')
    .replace(/\S{36}\.(\S{36})/, '$1')
    .replace(ID, (id) => names.get(id) ?? id);

/** The conflicts with names for ids and dates for days, each once; many subjects of one rule become a single one. */
export function inWords(conflicts: readonly Conflict[], words: ConflictWords): Conflict[] {
  const byRule = Map.groupBy(conflicts, ({ rule }) => rule);
  return [...byRule].flatMap(([rule, group]): Conflict[] => {
    const once = [...new Set(group.map(({ subject }) => subjectInWords(subject, words)))];
    if (once.length <= SUBJECTS_MAX) return once.map((subject) => ({ rule, subject }));
    const [first, last] = [once[0] ?? '', once.at(-1) ?? ''];
    return [{ rule, subject: `${first} to ${last} (${once.length} in all)` }];
  });
}

const SENTENCES: Readonly<Record<string, (subject: string) => string>> = {
  everyInterviewPlaced: (subject) => `every interview has to be placed (${subject})`,
  insideOneDay: (subject) => `${subject} has to lie inside one of the candidate’s days`,
  startGrid: (subject) => `the minutes at which interviews may start (${subject})`,
  earliestStart: (subject) => `the minimum notice (${subject})`,
  candidateWindow: (subject) => `the candidate’s times (${subject})`,
  interviewWindow: (subject) => `the hours in which ${subject} may lie`,
  candidateOverlap: (subject) => `the candidate is in one interview at a time (${subject})`,
  candidateRun: (subject) => `the candidate’s longest stretch without a break (${subject})`,
  candidateGap: () => 'the breaks that the candidate needs',
  candidateLunch: (subject) => `the candidate’s lunch (${subject})`,
  daysUsed: () => 'the most days that the loop may take',
  order: (subject) => `the order of interviews (${subject})`,
  sameDay: (subject) => `interviews that belong on one day (${subject})`,
  differentDay: (subject) => `interviews that belong on different days (${subject})`,
  gap: (subject) => `the time between interviews (${subject})`,
  seatFilled: (subject) => `nobody can fill ${subject}`,
  seatPool: (subject) => `whoever was to fill ${subject} cannot any more`,
  distinctPeople: (subject) => `nobody sits in two interviews of one loop (${subject})`,
  interviewerFree: (subject) => `${subject} is not free`,
  interviewerOverlap: (subject) => `${subject} is in one interview at a time`,
  interviewerGap: (subject) => `the break of ${subject}`,
  interviewerLimit: (subject) => `the limit of ${subject}`,
  interviewerRun: (subject) => `the longest stretch without a break of ${subject}`,
  attendedByAll: (subject) => `everybody who interviews attends (${subject})`,
  pinnedStart: (subject) => `the time of ${subject} is fixed`,
  pinnedPerson: (subject) => `the person of ${subject} is fixed`,
  reservation: (subject) => `somebody else reserved ${subject} at the same moment`,
};

/** One conflict, already in words, as a clause. */
export const clauseOf = ({ rule, subject }: Conflict): string =>
  SENTENCES[rule]?.(subject) ?? `${rule} (${subject})`;

const TOLD_MAX = 4;

/** The conflicts, already in words, as the end of a sentence; empty when there are none. */
export function told(conflicts: readonly Conflict[]): string {
  const sentences = conflicts.map(clauseOf);
  const more = sentences.length - TOLD_MAX;
  return sentences.slice(0, TOLD_MAX).join('; ') + (more > 0 ? `; and ${more} more` : '');
}
