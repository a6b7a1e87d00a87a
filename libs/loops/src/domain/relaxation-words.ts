// Says what could be given up so that a loop gets a plan in words that a coordinator can act on, and keeps the engine
// from offering what nobody can give up: the past, and rules that the product itself stands on.
import type { Relaxation, RelaxationKind, Span } from '#scheduling';
import { SLOT_MINUTES } from './loop-problem.js';
import type { BuiltProblem } from './loop-problem.js';
import { subjectInWords } from './conflict-words.js';
import type { ConflictWords } from './conflict-words.js';

/** One rule that would be given up, and what it concerns, in words. */
export interface RelaxationStep {
  readonly kind: RelaxationKind;
  readonly subject: string;
  readonly price: number;
  /** Whom it is about, or who would be added to a seat; null for what is about nobody. */
  readonly interviewerId: string | null;
}

/** What would open a plan: all its steps together, as advice; its price and the best plan's objective in points. */
export interface OfferedRelaxation {
  readonly advice: string;
  readonly steps: readonly RelaxationStep[];
  readonly price: number;
  readonly objective: number;
  /** Whether no better plan than that opens. */
  readonly proven: boolean;
}

/** Held by constraints, by what a debrief is, by what candidates need and by the organization's grid: nobody gives them up for one loop. */
const NEVER = {
  startGrid: null,
  distinctPeople: null,
  attendedByAll: null,
  candidateGap: null,
} satisfies Partial<Record<RelaxationKind, null>>;

/** The problem as it is asked what to give up: without minimum notice a loop still starts no earlier than `nowMs`. */
export function toLoosen({ problem, originMs }: BuiltProblem, nowMs: number): BuiltProblem['problem'] {
  const now = Math.ceil((nowMs - originMs) / (SLOT_MINUTES * 60_000));
  const later = (spans: readonly Span[]): Span[] =>
    spans.filter(([, to]) => to > now).map(([from, to]): Span => [Math.max(from, now), to]);
  return {
    ...problem,
    candidate: { ...problem.candidate, windows: later(problem.candidate.windows) },
    interviewers: problem.interviewers.map((person) => ({ ...person, free: later(person.free) })),
    prices: { ...problem.prices, ...NEVER },
  };
}

const ADVICE: Readonly<Record<RelaxationKind, (subject: string) => string>> = {
  startGrid: () => 'let interviews start off the grid',
  order: (subject) => `give up the order of ${subject}`,
  gap: (subject) => `give up the time between ${subject}`,
  sameDay: (subject) => `let interviews that belong on one day lie on several (${subject})`,
  differentDay: (subject) => `let interviews that belong on different days lie on one (${subject})`,
  daysUsed: () => 'let the loop take one more day',
  interviewWindow: (subject) => `let ${subject} lie at any hour`,
  pinnedPerson: (subject) => `let somebody else take ${subject}`,
  pinnedStart: (subject) => `let ${subject} move`,
  candidateWindow: (subject) => `ask the candidate for more time on ${subject}`,
  interviewerGap: (subject) => `do without the break of ${subject}`,
  interviewerRun: (subject) => `let ${subject} sit longer without a break`,
  seatPool: (subject) => `let ${subject}`,
  candidateLunch: (subject) => `do without the candidate’s lunch on ${subject}`,
  attendedByAll: (subject) => `hold ${subject} without some who interviewed`,
  candidateGap: () => 'do without the breaks that the candidate needs',
  candidateRun: () => 'let the candidate go on longer without a break',
  earliestStart: () => 'start before the minimum notice is over',
  interviewerLimit: (subject) => `go beyond the limit of ${subject}`,
  distinctPeople: () => 'let somebody sit in two interviews',
  seatFilled: (subject) => `leave ${subject} empty`,
};

/** Where in a subject of the engine the person stands: limits, breaks and runs begin with them, a seat's addition ends. */
const PERSON_AT: Partial<Readonly<Record<RelaxationKind, number>>> = {
  interviewerLimit: 0,
  interviewerGap: 0,
  interviewerRun: 0,
  seatPool: 1,
};

function personIn(kind: RelaxationKind, subject: string): string | null {
  const at = PERSON_AT[kind];
  return at === undefined ? null : (subject.split(' ')[at] ?? null);
}

/** What the engine found, in words, in its order. */
export const offered = (found: readonly Relaxation[], words: ConflictWords): OfferedRelaxation[] =>
  found.map(({ steps: given, price, objective, proven }) => {
    const steps = given.map(({ kind, subject, price }) => ({
      kind,
      // The engine names the seat and then who would be added to those that can fill it.
      subject: subjectInWords(
        kind === 'seatPool' ? subject.replace(/^(\S+) (\S+)$/, '$2 fill $1') : subject,
        words,
      ),
      price,
      interviewerId: personIn(kind, subject),
    }));
    const advice = steps.map(({ kind, subject }) => ADVICE[kind](subject)).join(' and ');
    return { advice, steps, price, objective, proven };
  });
