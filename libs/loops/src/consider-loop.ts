// Answers what a coordinator considers without writing anything: why an interview cannot lie at a time or with somebody, what
// it costs when it can, and what would be if a window, a person, a limit or a rule were different.
import { Injectable } from '@nestjs/common';
import { RULE_BOUNDS } from '#access';
import type { Actor } from '#access';
import { interviewersByIds } from '#people';
import { Clock, Database, invalidInput } from '#platform';
import type { Tx } from '#platform';
import type { Choice, Solution } from '#scheduling';
import { inWords, told } from './domain/conflict-words.js';
import type { Conflict } from './domain/conflict-words.js';
import { SLOT_MINUTES, buildProblem, seatsWithoutAnybody, toPlanned } from './domain/loop-problem.js';
import type { BuiltProblem, LoopFacts } from './domain/loop-problem.js';
import { withDates } from './domain/score-words.js';
import { supposing } from './domain/what-if.js';
import type { SupposedChange } from './domain/what-if.js';
import { loadLoopFacts } from './load-loop-facts.js';
import type { Supposed } from './load-loop-facts.js';
import { loadStanding } from './load-standing.js';
import { requireLoopAccess } from './loop-access.js';
import { interviewsOfLoops, loopsByIds, seatsOfInterviews } from './loops.queries.js';
import { wordsFor } from './name-conflicts.js';
import { loopNotReady } from './outcomes.js';
import type {
  ChoiceExcluded,
  ChoicePossible,
  ConsideredPlan,
  LoopNotReady,
  WhatIfAnswered,
} from './outcomes.js';
import { whyUnfit } from './propose-loop.js';
import { Solver } from './solver.js';

const NODES_MAX = 200_000;
/** Somebody looks at a timetable and waits. */
const MS_MAX = 3_000;
const CHANGES_MAX = 20;

export interface WhyNotInput {
  readonly loopId: string;
  readonly interviewId: string;
  /** ISO 8601; or a person, or both. */
  readonly startsAt?: string | null | undefined;
  readonly interviewerId?: string | null | undefined;
  /** Any seat of the interview unless given. */
  readonly seatId?: string | null | undefined;
}

export interface WhatIfInput {
  readonly loopId: string;
  readonly changes: readonly SupposedChange[];
}

interface Considered {
  readonly facts: LoopFacts;
  readonly built: BuiltProblem;
  readonly dates: readonly string[];
}

@Injectable()
export class ConsiderLoop {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly solver: Solver,
  ) {}

  /** Why not this time, this person? @throws {Refusal} NOT_FOUND, FORBIDDEN, INVALID_INPUT, LIMIT_REACHED */
  async whyNot(
    actor: Actor,
    input: WhyNotInput,
    signal?: AbortSignal,
  ): Promise<ChoicePossible | ChoiceExcluded | LoopNotReady> {
    const { loopId } = input;
    const loaded = await this.#load(actor, loopId, {});
    if ('kind' in loaded) return loaded;
    const { facts, built, dates } = loaded;
    const choice = choiceOf(input, facts, built);
    const unfit = whyUnfit(built.problem);
    if (unfit !== null) return loopNotReady(loopId, unfit);
    const { verdict, best, chosen } = await this.solver.ask(
      'choice',
      { problem: built.problem, choice, nodesMax: NODES_MAX },
      { msMax: MS_MAX, signal },
    );
    if (verdict.status !== 'excluded' && chosen !== null)
      return {
        kind: 'ChoicePossible',
        loopId,
        // A budget that ended may have left the best plan of all unfound.
        points: Math.max(0, (chosen.objective ?? 0) - (best.objective ?? 0)),
        best: planned(built, best, dates),
        chosen: planned(built, chosen, dates),
      };
    const rules = verdict.alone.length > 0 ? verdict.alone : verdict.together;
    const conflicts = await this.#named(actor, loopId, rules, dates);
    return {
      kind: 'ChoiceExcluded',
      loopId,
      message:
        verdict.status === 'excluded'
          ? `It is not possible: ${told(conflicts)}.`
          : 'Within the time that there was, neither a plan with it was found nor a reason against it.',
      proven: verdict.status === 'excluded',
      together: verdict.alone.length === 0,
      conflicts,
    };
  }

  /** What would be if? @throws {Refusal} NOT_FOUND, FORBIDDEN, INVALID_INPUT, LIMIT_REACHED */
  async whatIf(
    actor: Actor,
    { loopId, changes }: WhatIfInput,
    signal?: AbortSignal,
  ): Promise<WhatIfAnswered | LoopNotReady> {
    if (changes.length === 0 || changes.length > CHANGES_MAX)
      throw invalidInput(
        'changes',
        `changes must name 1 to ${CHANGES_MAX} things that would be different; it had ${changes.length}.`,
      );
    const now = await this.#load(actor, loopId, {});
    if ('kind' in now) return now;
    const supposed = await this.#load(actor, loopId, await this.#supposed(actor, loopId, changes), changes);
    if ('kind' in supposed) return supposed;
    const unfit = whyUnfit(now.built.problem) ?? whyUnfit(supposed.built.problem);
    if (unfit !== null) return loopNotReady(loopId, unfit);
    const [before, after] = [await this.#best(now, signal), await this.#best(supposed, signal)];
    return {
      kind: 'WhatIfAnswered',
      loopId,
      message: compared(before, after),
      now: planned(now.built, before, now.dates),
      then: planned(supposed.built, after, supposed.dates),
    };
  }

  #best({ built }: Considered, signal?: AbortSignal): Promise<Solution> {
    const empty = seatsWithoutAnybody(built.problem);
    if (empty.length > 0) return Promise.resolve(NOTHING);
    return this.solver
      .ask('propose', { problem: built.problem, options: 1, nodesMax: NODES_MAX }, { msMax: MS_MAX, signal })
      .then(({ proposals: [first], status }) =>
        first === undefined
          ? { ...NOTHING, status }
          : { ...first, status: first.proven ? ('optimal' as const) : ('feasible' as const), nodes: 0 },
      );
  }

  async #load(
    actor: Actor,
    loopId: string,
    supposed: Supposed,
    changes: readonly SupposedChange[] = [],
  ): Promise<Considered | LoopNotReady> {
    return this.database.read(actor, async (tx) => {
      await requireLoopAccess(tx, actor, 'loop.propose', loopId);
      const [loop] = await loopsByIds(tx, [loopId]);
      if (loop === undefined || loop.state === 'cancelled')
        return loopNotReady(loopId, 'The loop is cancelled.');
      const at = this.clock.now();
      const standing = loop.state === 'booked' ? { standing: await loadStanding(tx, loop, at) } : {};
      const loaded = await loadLoopFacts(tx, loop, at, { ...standing, supposed });
      if ('kind' in loaded)
        return loopNotReady(
          loopId,
          'The candidate has given no time that is still to come. Ask for availability first.',
        );
      requirePeople(loaded, changes);
      const facts = supposing(loaded, changes);
      return { facts, built: buildProblem(facts), dates: facts.days.map(({ date }) => date) };
    });
  }

  /** What has to be known before facts are read. @throws {Refusal} INVALID_INPUT */
  async #supposed(actor: Actor, loopId: string, changes: readonly SupposedChange[]): Promise<Supposed> {
    return this.database.read(actor, async (tx) => {
      for (const [at, change] of changes.entries()) requireBounds(change, at);
      const peopleBySeat = new Map<string, string[]>();
      for (const [at, { addPerson }] of changes.entries()) {
        if (addPerson === undefined) continue;
        await requirePersonAndSeat(tx, loopId, at, addPerson);
        peopleBySeat.set(addPerson.seatId, [
          ...(peopleBySeat.get(addPerson.seatId) ?? []),
          addPerson.interviewerId,
        ]);
      }
      const windowsMs = changes.flatMap(({ addWindow }, at) => {
        if (addWindow === undefined) return [];
        const span = [new Date(addWindow.from).getTime(), new Date(addWindow.to).getTime()] as const;
        if (!(span[0] < span[1]))
          throw invalidInput(`changes[${at}].addWindow.to`, 'to must be later than from.');
        return [span];
      });
      const rules = Object.fromEntries(
        changes.flatMap((change) =>
          (['noticeMinutesMin', 'lunchMinutes', 'runMinutesMax'] as const).flatMap((rule) =>
            change[rule] === undefined ? [] : [[rule, change[rule]]],
          ),
        ),
      );
      return { settings: rules, windowsMs: windowsMs.toSorted((a, b) => a[0] - b[0]), peopleBySeat };
    });
  }

  async #named(
    actor: Actor,
    loopId: string,
    rules: readonly Conflict[],
    dates: readonly string[],
  ): Promise<Conflict[]> {
    const subjects = rules.map(({ subject }) => subject);
    return this.database.read(actor, async (tx) =>
      inWords(rules, await wordsFor(tx, loopId, subjects, dates)),
    );
  }
}

const NOTHING: Solution = {
  status: 'infeasible',
  objective: null,
  bound: null,
  plan: null,
  parts: [],
  nodes: 0,
};

/** The choice in the engine's words. @throws {Refusal} INVALID_INPUT */
function choiceOf(
  { interviewId, startsAt, interviewerId, seatId }: WhyNotInput,
  facts: LoopFacts,
  { originMs }: BuiltProblem,
): Choice {
  const interview = facts.interviews.find(({ id }) => id === interviewId);
  if (interview === undefined)
    throw invalidInput('interviewId', 'interviewId names no interview of this loop that is still to come.');
  if (!startsAt && !interviewerId)
    throw invalidInput(
      'startsAt',
      'startsAt or interviewerId must be given: what is it that you would like?',
    );
  if (seatId && !interview.seats.some(({ id }) => id === seatId))
    throw invalidInput('seatId', 'seatId names no seat of this interview.');
  if (interviewerId && !facts.people.some(({ id }) => id === interviewerId))
    throw invalidInput(
      'interviewerId',
      'interviewerId names nobody who could fill a seat of this loop; give a qualified member of one of its pools.',
    );
  const start = startsAt ? (new Date(startsAt).getTime() - originMs) / (SLOT_MINUTES * 60_000) : null;
  if (start !== null && !Number.isInteger(start))
    throw invalidInput(
      'startsAt',
      `startsAt must be on the grid: interviews start every ${SLOT_MINUTES} minutes.`,
    );
  return {
    interview: interviewId,
    ...(start === null ? {} : { start }),
    ...(interviewerId ? { person: interviewerId } : {}),
    ...(seatId ? { seat: seatId } : {}),
  };
}

/** Between which values a rule can be supposed to lie, both allowed: as an organization may set it, days as a template may. */
const BOUNDS = {
  daysUsedMax: [1, 14],
  noticeMinutesMin: RULE_BOUNDS.noticeMinutesMin,
  lunchMinutes: RULE_BOUNDS.lunchMinutes,
  runMinutesMax: RULE_BOUNDS.runMinutesMax,
} as const;

/** @throws {Refusal} INVALID_INPUT for a number that no setting could have */
function requireBounds(change: SupposedChange, at: number): void {
  for (const [rule, [least, most]] of Object.entries(BOUNDS)) {
    const value = change[rule as keyof typeof BOUNDS];
    if (value !== undefined && !(Number.isInteger(value) && value >= least && value <= most))
      throw invalidInput(
        `changes[${at}].${rule}`,
        `${rule} must be a whole number from ${least} to ${most}; it was ${value}.`,
      );
  }
  const more = change.moreInterviews?.interviews ?? null;
  if (more !== null && (!Number.isInteger(more) || more < 1 || more > 100))
    throw invalidInput(
      `changes[${at}].moreInterviews.interviews`,
      `interviews must be a whole number from 1 to 100, or absent for any; it was ${more}.`,
    );
}

/** @throws {Refusal} INVALID_INPUT for somebody who cannot take part in the loop anyway */
function requirePeople({ people }: LoopFacts, changes: readonly SupposedChange[]): void {
  for (const [at, { removePerson, moreInterviews }] of changes.entries()) {
    const [field, id] =
      removePerson === undefined
        ? ['moreInterviews.interviewerId', moreInterviews?.interviewerId]
        : ['removePerson', removePerson];
    if (id !== undefined && !people.some((person) => person.id === id))
      throw invalidInput(
        `changes[${at}].${field}`,
        `${field} names nobody who could fill a seat of this loop; give a qualified member of one of its pools.`,
      );
  }
}

/** @throws {Refusal} INVALID_INPUT */
async function requirePersonAndSeat(
  tx: Tx,
  loopId: string,
  at: number,
  { seatId, interviewerId }: NonNullable<SupposedChange['addPerson']>,
): Promise<void> {
  const ids = (await interviewsOfLoops(tx, [loopId])).map(({ id }) => id);
  if (!(await seatsOfInterviews(tx, ids)).some(({ id }) => id === seatId))
    throw invalidInput(`changes[${at}].addPerson.seatId`, 'seatId names no seat of this loop.');
  const [person] = await interviewersByIds(tx, [interviewerId]);
  if (person === undefined)
    throw invalidInput(`changes[${at}].addPerson.interviewerId`, 'interviewerId names no interviewer.');
}

const planned = (built: BuiltProblem, solution: Solution, dates: readonly string[]): ConsideredPlan => ({
  feasible: solution.plan !== null,
  proven: solution.status === 'optimal' || solution.status === 'infeasible',
  objective: solution.objective,
  parts: withDates(solution.parts, dates),
  plan: solution.plan === null ? [] : toPlanned(built, solution.plan),
});

/** What the changes would bring, in a sentence. */
function compared(now: Solution, then: Solution): string {
  if (then.objective === null && then.status !== 'infeasible')
    return 'Within the time that there was, neither a plan with the changes was found nor a proof that there is none.';
  if (now.objective === null && now.status !== 'infeasible' && then.objective !== null)
    return 'There would be a plan; whether there is one now was not settled within the time that there was.';
  if (then.objective === null)
    return now.objective === null
      ? 'There would still be no plan.'
      : 'There would be no plan any more, though there is one now.';
  if (now.objective === null) return 'It would open a plan where there is none now.';
  const less = now.objective - then.objective;
  if (less === 0) return 'It would change nothing about how good the best plan is.';
  return less > 0
    ? `The best plan would cost ${less} points less than now.`
    : `The best plan would cost ${-less} points more than now.`;
}
