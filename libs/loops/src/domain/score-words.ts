// Says what a proposal costs and whom, in sentences: each part of its score is a wish that it does not fulfil.
import type { ScorePart } from '#scheduling';
import { SLOT_MINUTES, WEIGHTS, fairPointsMax } from './loop-problem.js';
import type { PlannedInterview } from './planned-interview.js';

/** What ids stand for: titles of interviews, names of people, seats in words. */
export type Names = ReadonlyMap<string, string>;

/** One or more parts of a score in a sentence. */
export interface Reason {
  readonly sentence: string;
  readonly points: number;
}

const count = (many: number, one: string): string => `${many} ${one}${many === 1 ? '' : 's'}`;

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;

/** The titles of the interviews in which the person sits. */
function sitsIn(plan: readonly PlannedInterview[], names: Names, person: string): string {
  const titles = plan
    .filter(({ seats }) => Object.values(seats).includes(person))
    .map(({ interviewId }) => names.get(interviewId) ?? 'an interview');
  return titles.length === 0 ? '' : ` (${listed(titles)})`;
}

type Say = (amount: number, whom: string, plan: readonly PlannedInterview[], names: Names) => string;

const SENTENCES: Readonly<Record<ScorePart['rule'], Say>> = {
  extraDay: (amount) =>
    `The candidate comes on ${count(amount / WEIGHTS.extraDay + 1, 'day')} instead of one.`,
  lastDay: (amount) =>
    `It ends ${count(amount / WEIGHTS.lastDay, 'day')} of the candidate’s later than the first that they gave.`,
  idleSlot: (amount, whom) =>
    `The candidate waits ${(amount / WEIGHTS.idleSlot) * SLOT_MINUTES} minutes between interviews on ${whom}.`,
  personCost: (_amount, whom, plan, names) =>
    `${names.get(whom) ?? 'Somebody'} has carried more than their share lately${sitsIn(plan, names, whom)}.`,
  outsidePreferred: (_amount, whom, plan, names) =>
    `${names.get(whom) ?? 'Somebody'} sits outside the hours that they prefer${sitsIn(plan, names, whom)}.`,
  softBusy: (_amount, whom, plan, names) =>
    `${names.get(whom) ?? 'Somebody'} has to move something in their calendar${sitsIn(plan, names, whom)}.`,
  emptyOptionalSeat: (_amount, whom, _plan, names) =>
    `${capital(names.get(whom) ?? 'an optional seat')} stays empty.`,
  candidateOutsidePreferred: (_amount, whom, _plan, names) =>
    `${names.get(whom) ?? 'An interview'} lies outside the hours that the candidate prefers.`,
  withoutCandidateDay: (amount, whom, _plan, names) =>
    `${names.get(whom) ?? 'A meeting'} waits until ${count(amount / (WEIGHTS.withoutCandidateDay ?? 1), 'day')} after the first.`,
};

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/**
 * What the proposal costs, dearest first, and last what it costs by a fair load, which every plan has; the same sentence
 * about somebody is said once.
 */
export function reasonsOf(
  parts: readonly ScorePart[],
  plan: readonly PlannedInterview[],
  names: Names,
): Reason[] {
  const seats = plan.flatMap((interview) => Object.keys(interview.seats)).length;
  const fair = fairPointsMax(seats) / 2;
  const [usual, telling] = [true, false].map((isUsual) =>
    parts.filter(({ rule, amount }) => (rule === 'personCost' && amount <= fair) === isUsual),
  ) as [ScorePart[], ScorePart[]];
  const groups = Map.groupBy(telling, ({ rule, whom }) => `${rule} ${whom ?? ''}`);
  const told = [...groups.values()]
    .flatMap((group) => {
      const [first] = group;
      if (first === undefined) return [];
      const points = group.reduce((sum, { amount }) => sum + amount, 0);
      return [{ sentence: SENTENCES[first.rule](points, first.whom ?? '', plan, names), points }];
    })
    .sort((a, b) => b.points - a.points);
  const rest = usual.reduce((sum, { amount }) => sum + amount, 0);
  const others = telling.some(({ rule }) => rule === 'personCost') ? 'The others' : 'Those who sit in it';
  return rest === 0
    ? told
    : [...told, { sentence: `${others} have carried no more than their fair share lately.`, points: rest }];
}

/** By how much the parts of one proposal differ from another's, per soft rule; equal ones are left out. */
export function differenceByRule(
  of: readonly ScorePart[],
  from: readonly ScorePart[],
): { readonly rule: string; readonly amount: number }[] {
  const sums = new Map<string, number>();
  for (const { rule, amount } of of) sums.set(rule, (sums.get(rule) ?? 0) + amount);
  for (const { rule, amount } of from) sums.set(rule, (sums.get(rule) ?? 0) - amount);
  return [...sums].filter(([, amount]) => amount !== 0).map(([rule, amount]) => ({ rule, amount }));
}

/** The parts with the local date of the candidate's day in the place of its number. */
export const withDates = (parts: readonly ScorePart[], dates: readonly string[]): ScorePart[] =>
  parts.map((part) => {
    const day = /^day (\d+)$/.exec(part.whom ?? '')?.[1];
    return day === undefined ? part : { ...part, whom: dates[Number(day)] ?? part.whom };
  });
