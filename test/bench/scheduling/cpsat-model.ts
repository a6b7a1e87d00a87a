// States a problem in the words of CP-SAT: start variables, intervals that may not overlap, optional intervals of people
// who may sit twice, and domains of starts that hold only when a person sits.
import { canMeet, closePairs, groupsOf, inside, sittersOf } from '../../scheduling/mip-facts.js';
import type { Choice, Facts, Meeting, Sitter } from '../../scheduling/mip-facts.js';
import { interviewing } from '../../scheduling/mip-people.js';
import { CpBuilder, not, ranges } from './cpsat-proto.js';
import type { CpMessage, CpTerm } from './cpsat-proto.js';

interface Frame {
  readonly facts: Facts;
  readonly model: CpBuilder;
  /** Start variable per meeting. */
  readonly starts: readonly number[];
  /** `onDay[meeting][day]`: literal for each day that a meeting can lie on. */
  readonly onDay: readonly ReadonlyMap<number, number>[];
  /** `cells[chair]`: literal by person id. */
  readonly cells: readonly ReadonlyMap<string, number>[];
}

const timedOf = (facts: Facts): number[] =>
  facts.meetings.flatMap(({ timed }, number) => (timed ? [number] : []));

const startsWhere = ({ starts }: Meeting, keep: (at: number) => boolean): number[] =>
  starts.filter((_, at) => keep(at));

function addStarts(facts: Facts, model: CpBuilder): Pick<Frame, 'starts' | 'onDay'> {
  const starts = facts.meetings.map((meeting) => model.integer(ranges(meeting.starts)));
  const onDay = facts.meetings.map((meeting, number) => {
    const days = new Map([...new Set(meeting.days)].map((day) => [day, model.literal()]));
    model.exactlyOne([...days.values()]);
    for (const [day, literal] of days) {
      const here = startsWhere(meeting, (at) => meeting.days[at] === day);
      model.among([[starts[number]!, 1]], ranges(here), [literal]);
    }
    const prices = new Set(meeting.startCosts.filter((cost) => cost > 0));
    for (const price of prices) {
      const dear = model.literal(price);
      const others = startsWhere(meeting, (at) => meeting.startCosts[at] !== price);
      if (others.length > 0) model.among([[starts[number]!, 1]], ranges(others), [not(dear)]);
      else model.anyOf([dear]);
    }
    return days;
  });
  return { starts, onDay };
}

/** Everything that concerns one day: whether it is used, its lunch, its idle time. */
function addDays({ facts, model, starts, onDay }: Frame): void {
  const { days, weights, daysUsedMax } = facts.problem;
  const timed = timedOf(facts);
  const intervals = timed.map((meeting) => model.interval(starts[meeting]!, facts.meetings[meeting]!.length));
  const used: number[] = [];
  const last = model.integer([0, days.length]);
  model.charge(last, weights.lastDay);
  for (const meeting of timed) {
    const terms = [...onDay[meeting]!].map(([day, literal]): CpTerm => [literal, -day]);
    model.atLeast([[last, 1], ...terms], 0);
  }
  days.forEach(({ span, lunch }, day) => {
    const here = timed.filter((meeting) => onDay[meeting]!.has(day));
    if (here.length === 0) return;
    const use = model.literal(weights.extraDay);
    used.push(use);
    const first = model.integer(span);
    const end = model.integer(span);
    model.charge(end, weights.idleSlot);
    model.charge(first, -weights.idleSlot);
    const busy: CpTerm[] = [];
    for (const meeting of here) {
      const literal = onDay[meeting]!.get(day)!;
      const { length } = facts.meetings[meeting]!;
      model.anyOf([not(literal), use]);
      model.atLeast(
        [
          [starts[meeting]!, 1],
          [first, -1],
        ],
        0,
        [literal],
      );
      model.atLeast(
        [
          [end, 1],
          [starts[meeting]!, -1],
        ],
        length,
        [literal],
      );
      busy.push([literal, -length]);
    }
    model.atLeast([[end, 1], [first, -1], ...busy], 0);
    if (!lunch || lunch.length === 0) return;
    if (lunch.window[1] - lunch.window[0] < lunch.length) return model.anyOf([not(use)]);
    const begin = model.integer([lunch.window[0], lunch.window[1] - lunch.length]);
    intervals.push(model.interval(begin, lunch.length, use));
  });
  model.noOverlap(intervals);
  model.atMost(
    used.map((literal) => [literal, 1]),
    daysUsedMax,
  );
  if (timed.length > 0) model.offset -= weights.extraDay;
  model.offset -= weights.idleSlot * facts.totalLength;
}

/**
 * The candidate's longest run: each interview knows where the run that it ends began. Two interviews either touch, so
 * that the later one continues the run of the earlier, or leave a slot free.
 */
function addRuns({ facts, model, starts }: Frame): void {
  if ((facts.problem.candidate.gapSlots ?? 0) > 0)
    throw new Error("the model does not cover a candidate's breaks");
  const timed = timedOf(facts);
  const { runMax } = facts.problem.candidate;
  const runs = timed.map((meeting) => {
    const { starts: all, length } = facts.meetings[meeting]!;
    const run = model.integer([all[0]! - runMax, all.at(-1)!]);
    model.atLeast(
      [
        [starts[meeting]!, 1],
        [run, -1],
      ],
      0,
    );
    model.atLeast(
      [
        [run, 1],
        [starts[meeting]!, -1],
      ],
      length - runMax,
    );
    return run;
  });
  timed.forEach((one, at) => {
    for (let place = at + 1; place < timed.length; place++) {
      const other = timed[place]!;
      const sides = [
        { from: one, to: other, before: runs[at]!, after: runs[place]! },
        { from: other, to: one, before: runs[place]!, after: runs[at]! },
      ];
      const ways = sides.flatMap(({ from, to, before, after }) => {
        const { length } = facts.meetings[from]!;
        const [touching, apart] = [model.literal(), model.literal()];
        const distance: CpTerm[] = [
          [starts[to]!, 1],
          [starts[from]!, -1],
        ];
        model.among(distance, [length, length], [touching]);
        model.atLeast(
          [
            [before, 1],
            [after, -1],
          ],
          0,
          [touching],
        );
        model.atLeast(distance, length + 1, [apart]);
        return [touching, apart];
      });
      model.exactlyOne(ways);
    }
  });
}

function addOrders({ facts, model, starts }: Frame): void {
  for (const { before, then, slotsMin, slotsMax } of facts.orders) {
    const { length } = facts.meetings[before]!;
    const most = slotsMax === Infinity ? 1_000_000_000 : length + slotsMax;
    model.among(
      [
        [starts[then]!, 1],
        [starts[before]!, -1],
      ],
      [length + slotsMin, most],
    );
  }
}

/** Ties one person on one seat to the starts at which he or she can sit, and prices those that cost more. */
function addChoice(model: CpBuilder, start: number, meeting: Meeting, choice: Choice, literal: number): void {
  const { at, extras, person } = choice;
  const can = new Set(at);
  if (at.length < meeting.starts.length)
    model.among([[start, 1]], ranges(startsWhere(meeting, (index) => can.has(index))), [literal]);
  const least = Math.min(...extras);
  model.charge(literal, person.cost + least);
  const byStart = new Map(at.map((index, place) => [index, extras[place]! - least]));
  for (const price of new Set(byStart.values())) {
    if (price === 0) continue;
    const dear = model.literal(price);
    const others = startsWhere(meeting, (index) => byStart.get(index) !== price);
    model.among([[start, 1]], ranges(others), [literal, not(dear)]);
  }
}

function addSeats(facts: Facts, model: CpBuilder, starts: readonly number[]): Frame['cells'] {
  return facts.chairs.map((chair) => {
    const cells = new Map<string, number>();
    const meeting = facts.meetings[chair.meeting]!;
    for (const choice of chair.choices) {
      const literal = model.literal();
      cells.set(choice.person.id, literal);
      addChoice(model, starts[chair.meeting]!, meeting, choice, literal);
    }
    const empty = chair.emptyCost === null ? [] : [model.literal(chair.emptyCost)];
    model.exactlyOne([...cells.values(), ...empty]);
    return cells;
  });
}

function addLimits(frame: Frame, { person, seats }: Sitter): void {
  const { facts, model, starts, cells } = frame;
  for (const limit of person.limits ?? []) {
    const counted = seats.flatMap(({ chair }) => {
      const { meeting } = facts.chairs[chair]!;
      const of = facts.meetings[meeting]!;
      const outside = of.starts.filter((start) => start < limit.from || limit.to <= start);
      if (outside.length === of.starts.length) return [];
      const hit = model.literal();
      const sits = cells[chair]!.get(person.id)!;
      if (outside.length === 0) model.anyOf([not(sits), hit]);
      else model.among([[starts[meeting]!, 1]], ranges(outside), [sits, not(hit)]);
      return [{ hit, length: of.length }];
    });
    if (counted.length === 0) continue;
    const total = (factor: (length: number) => number): CpTerm[] =>
      counted.map(({ hit, length }) => [hit, factor(length)]);
    if (limit.count !== undefined)
      model.atMost(
        total(() => 1),
        limit.count,
      );
    if (limit.slots !== undefined)
      model.atMost(
        total((length) => length),
        limit.slots,
      );
  }
}

/** Somebody who may hold several seats: present intervals, prolonged by the person's gap, do not overlap. */
function keepApart(frame: Frame, sitter: Sitter): void {
  const { facts, model, starts, cells } = frame;
  const { person, seats } = sitter;
  const gap = person.gapSlots ?? 0;
  const chairs = seats.map(({ chair }) => chair);
  const of = (chair: number): number => cells[chair]!.get(person.id)!;
  const meetingOf = (chair: number): number => facts.chairs[chair]!.meeting;
  const interval = (meeting: number, when: number): number =>
    model.interval(starts[meeting]!, facts.meetings[meeting]!.length + gap, when);
  if (closePairs(facts, sitter).length > 0)
    model.noOverlap(chairs.map((chair) => interval(meetingOf(chair), of(chair))));
  const interviews = interviewing(facts, sitter);
  facts.meetings.forEach(({ attendedByAll }, meeting) => {
    if (!attendedByAll) return;
    if (!interviews.some((chair) => canMeet(facts, meetingOf(chair), meeting, gap))) return;
    const attends = model.literal();
    const seated = chairs.filter((chair) => meetingOf(chair) === meeting).map(of);
    for (const chair of interviews) model.anyOf([attends, not(of(chair)), ...seated]);
    const own = chairs.map((chair) => interval(meetingOf(chair), of(chair)));
    model.noOverlap([...own, interval(meeting, attends)]);
  });
}

function addSitter(frame: Frame, sitter: Sitter): void {
  const { facts, model, starts, cells } = frame;
  const { person, seats } = sitter;
  if (person.runMax !== undefined) throw new Error("the model does not cover a person's longest run");
  const of = (chair: number): number => cells[chair]!.get(person.id)!;
  const groups = groupsOf(facts, sitter);
  if (groups.length > 1) {
    const any = groups.map((chairs) => {
      if (chairs.length === 1) return of(chairs[0]!);
      const one = model.literal();
      for (const chair of chairs) model.anyOf([not(of(chair)), one]);
      return one;
    });
    model.atMostOne(any);
  }
  for (const same of Map.groupBy(seats, ({ chair }) => facts.chairs[chair]!.meeting).values())
    model.atMostOne(same.map(({ chair }) => of(chair)));
  addLimits(frame, sitter);
  for (const [meeting, { attendedByAll, starts: all, length }] of facts.meetings.entries()) {
    if (!attendedByAll) continue;
    const can = all.filter((start) => inside(person.free, start, start + length));
    if (can.length === all.length) continue;
    for (const chair of interviewing(facts, sitter)) {
      if (can.length === 0) model.anyOf([not(of(chair))]);
      else model.among([[starts[meeting]!, 1]], ranges(can), [of(chair)]);
    }
  }
  keepApart(frame, sitter);
}

function addDayRules({ facts, model, onDay }: Frame): void {
  for (const { kind, meetings } of facts.dayRules) {
    facts.problem.days.forEach((_, day) => {
      const on = meetings.flatMap((meeting) => onDay[meeting]!.get(day) ?? []);
      if (kind === 'different') model.atMostOne(on);
      else if (on.length < meetings.length) for (const literal of on) model.anyOf([not(literal)]);
      else
        for (const literal of on)
          model.among(
            [
              [literal, 1],
              [on[0]!, -1],
            ],
            [0, 0],
          );
    });
  }
}

/** Builds the constraint model of a problem that has a start for every interview. */
export function cpModelOf(facts: Facts): CpMessage {
  const model = new CpBuilder();
  const { starts, onDay } = addStarts(facts, model);
  const cells = addSeats(facts, model, starts);
  const frame = { facts, model, starts, onDay, cells };
  addDays(frame);
  addRuns(frame);
  addOrders(frame);
  addDayRules(frame);
  for (const sitter of sittersOf(facts)) addSitter(frame, sitter);
  return model.build();
}
