// Which rules exclude one start or one person: right about whether any plan has it, and every set of rules named together
// is a conflict with the choice and irreducible, by all plans of small problems.
import { expect, test } from '@jest/globals';
import { allPlans, Dice, randomProblem } from '../../../test/scheduling/random-problem.js';
import type { Plan } from './plan.js';
import type { Problem } from './problem.js';
import { ProblemError } from './problem.js';
import { ruleInstances } from './rule-instances.js';
import { whyNotHere } from './why-not-here.js';
import type { Choice } from './why-not-here.js';

const SEEDS = Array.from({ length: 45 }, (_, seed) => 60_001 + seed);

function has(plan: Plan, choice: Choice): boolean {
  const place = plan.interviews.find(({ id }) => id === choice.interview)!;
  const timely = choice.start === undefined || place.start === choice.start;
  const who = choice.person;
  return timely && (who === undefined || Object.values(place.seats).includes(who));
}

const some = (problem: Problem, choice: Choice): boolean =>
  allPlans(problem).some(({ plan }) => has(plan, choice));

function choiceFor(problem: Problem, dice: Dice): Choice {
  const [interview] = dice.some(problem.interviews, 1);
  const [person] = dice.some(problem.interviewers, 1);
  const start = dice.whole(problem.days[0]!.span[0], problem.days.at(-1)!.span[1] - 1);
  const kind = dice.whole(0, 2);
  return {
    interview: interview!.id,
    ...(kind === 1 ? {} : { start }),
    ...(kind === 0 ? {} : { person: person!.id }),
  };
}

test(`what excludes a start or a person (seeds ${SEEDS[0]} to ${SEEDS.at(-1)})`, () => {
  const seen = { alone: 0, together: 0, possible: 0 };
  for (const seed of SEEDS) {
    const problem = randomProblem(seed);
    const choice = choiceFor(problem, new Dice(seed));
    const answer = whyNotHere(problem, choice);
    const status = some(problem, choice) ? 'possible' : 'excluded';
    expect({ seed, status: answer.status }).toEqual({ seed, status });
    if (status === 'possible') seen.possible++;
    else if (answer.alone.length > 0) seen.alone++;
    else seen.together++;
    if (answer.together.length === 0) continue;
    const named = (rule: { rule: string; subject: string }): boolean =>
      answer.together.some((each) => each.rule === rule.rule && each.subject === rule.subject);
    const others = ruleInstances(problem).filter((rule) => !named(rule));
    const only = others.reduce((from, rule) => rule.drop(from), problem);
    expect({ seed, left: some(only, choice) }).toEqual({ seed, left: false });
    const { seats } = problem.interviews.find(({ id }) => id === choice.interview)!;
    if (seats.filter(({ pool }) => choice.person !== undefined && pool.includes(choice.person)).length > 1)
      continue;
    for (const rule of ruleInstances(problem).filter(named))
      expect({ seed, without: rule.subject, left: some(rule.drop(only), choice) }).toMatchObject({
        left: true,
      });
  }
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(2);
});

test('a choice that names nothing is refused by its field', () => {
  const problem = randomProblem(1);
  expect(() => whyNotHere(problem, { interview: 'none', start: 10 })).toThrow(ProblemError);
  expect(() => whyNotHere(problem, { interview: 's0' })).toThrow(/start/);
  expect(() => whyNotHere(problem, { interview: 's0', person: 'nobody' })).toThrow(/person/);
  expect(() => whyNotHere(problem, { interview: 's0', person: 'p0', seat: 'x' })).toThrow(/seat/);
});
