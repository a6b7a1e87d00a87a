/**
 * Says fast, prices aside, what times and counting forbid in a problem and its variants: which sets of interviews each day
 * can hold, by bits, whether the days together hold all, and whether there are people enough. That refutes most problems
 * without a plan, and settles those in which no rule couples people. Days and calendars that variants share are reused.
 */
import { layAxis, markAll, realSlot } from './axis.js';
import type { Axis } from './axis.js';
import { daySets } from './block-shapes.js';
import { SetTables } from './day-sets.js';
import type { Meter } from './meter.js';
import { compile, IMPOSSIBLE, startCosts } from './model.js';
import type { Interview, Interviewer, Problem, Span } from './problem.js';
import { refusedByLimit, refusedByRun } from './sitting.js';
import { canSeatApart, outnumbered } from './seating.js';

/** `yes` and `no` are proven; `maybe` says that times alone forbid nothing; `unknown`: the budget ended. */
export type Possibility = 'yes' | 'no' | 'maybe' | 'unknown';

/** Whether the times of the candidate's interviews and single sittings decide everything. */
function timesDecide(problem: Problem): boolean {
  const { interviews, interviewers, gaps, dayRules } = problem;
  const loose = interviews.every(
    ({ withoutCandidate, seats }) =>
      withoutCandidate !== true &&
      seats.every(({ distinct, optional }) => distinct === false || optional === true),
  );
  const free = interviewers.every(
    ({ limits, gapSlots, runMax }) =>
      (limits ?? []).length === 0 && (gapSlots ?? 0) === 0 && runMax === undefined,
  );
  return loose && free && (gaps ?? []).length === 0 && (dayRules ?? []).length === 0;
}

/** Members of one pool: when each could sit, and per slot how many. */
interface Able {
  readonly ids: readonly string[];
  readonly masks: readonly Uint8Array[];
  readonly count: Uint16Array;
}

/** What is known of pools, by pool and length of a session. */
type OfPools = WeakMap<readonly string[], Map<number, Able>>;
/** What is known of one interview, by its times and its pins. */
type OfTimes = WeakMap<Uint8Array, Map<string, Uint8Array>>;

/** The value of a key, made where there is none. */
function entry<Key, Value>(
  map: { get(key: Key): Value | undefined; set(key: Key, value: Value): unknown },
  key: Key,
  make: () => Value,
): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const value = make();
  map.set(key, value);
  return value;
}

/** Whether pools can give different people at a slot. */
function seatable(able: readonly Able[], slot: number): boolean {
  return canSeatApart(able.map(({ ids, masks }) => ids.filter((_, at) => masks[at]![slot] === 1)));
}

/** Answers for variants of one problem: same days (as spans) and same interviews by order and length. */
export class Times {
  private readonly axis: Axis;
  private readonly sittings = new WeakMap<Interviewer, Map<number, Uint8Array>>();
  private readonly able = new WeakMap<readonly Interviewer[], OfPools>();
  private readonly starts = new WeakMap<Interview, WeakMap<readonly Interviewer[], OfTimes>>();
  private readonly times = new WeakMap<readonly Span[], Map<string, Uint8Array>>();
  private readonly windowsUntil = new WeakMap<readonly Span[], Int32Array>();
  private readonly tables = new Map<string, SetTables>();
  private readonly held = new Map<string, Uint32Array>();

  constructor(
    private readonly problem: Problem,
    protected readonly meter: Meter,
  ) {
    this.axis = layAxis(problem);
  }

  /** What times alone say about a variant. */
  byTimes(variant: Problem): Possibility {
    if (!this.meter.work(1)) return 'unknown';
    const starts = variant.interviews.map((interview) => this.startsOf(variant, interview));
    if (starts.some((mask) => !mask.includes(1))) return 'no';
    if (!this.daysHold(variant, starts)) return this.meter.stopped ? 'unknown' : 'no';
    if (timesDecide(variant)) return 'yes';
    const sitting = (person: Interviewer, length: number): Uint8Array => this.sitting(person, length);
    return outnumbered(variant, starts, sitting) ? 'no' : 'maybe';
  }

  /** Per slot of the axis: 1 when an interview may start there and all its seats can be filled; not to be written to. */
  startsOf(variant: Problem, interview: Interview): Uint8Array {
    const times = this.timesOf(variant, interview);
    const pins = variant.pins?.find((pin) => pin.interview === interview.id)?.seats;
    const key = pins === undefined ? '' : JSON.stringify(pins);
    const ofInterview = entry(this.starts, interview, () => new WeakMap<readonly Interviewer[], OfTimes>());
    const ofPeople = entry(ofInterview, variant.interviewers, (): OfTimes => new WeakMap());
    return entry(
      entry(ofPeople, times, () => new Map<string, Uint8Array>()),
      key,
      () => this.seatedStarts(variant, interview, times, pins ?? {}),
    );
  }

  private seatedStarts(
    variant: Problem,
    { seats, length }: Interview,
    times: Uint8Array,
    pins: Readonly<Record<string, string>>,
  ): Uint8Array {
    const mask = times.slice();
    const pools = seats.flatMap(({ id, optional, pool }) => {
      const pinned = pins[id];
      if (pinned !== undefined) return [[pinned]];
      return optional === true ? [] : [pool];
    });
    const able = pools.map((pool) => this.ableOf(variant, pool, length));
    for (let slot = 0; slot < mask.length; slot++) {
      if (mask[slot] === 0) continue;
      let least = Infinity;
      for (const { count } of able) if (count[slot]! < least) least = count[slot]!;
      if (least >= pools.length) continue;
      if (least === 0 || !seatable(able, slot)) mask[slot] = 0;
    }
    return mask;
  }

  /** Per slot of the axis: 1 when nothing but people could forbid a start there; not to be written to. */
  timesOf(variant: Problem, interview: Interview): Uint8Array {
    const { windows } = variant.candidate;
    const pinned = variant.pins?.find((pin) => pin.interview === interview.id)?.start;
    const key = `${interview.id} ${variant.gridSlots} ${variant.earliestStart} ${pinned} ${interview.within !== undefined}`;
    const ofWindows = this.times.get(windows) ?? new Map<string, Uint8Array>();
    this.times.set(windows, ofWindows);
    const known = ofWindows.get(key);
    if (known) return known;
    const until = this.windowsUntil.get(windows) ?? markAll(variant, this.axis, windows);
    this.windowsUntil.set(windows, until);
    const costs = startCosts(variant, this.axis, interview, until, null, undefined);
    const mask = new Uint8Array(costs.length);
    for (let slot = 0; slot < mask.length; slot++) mask[slot] = costs[slot]! < IMPOSSIBLE ? 1 : 0;
    ofWindows.set(key, mask);
    return mask;
  }

  /** Per slot of the axis: 1 when a person could sit from there for so many slots, were it their only session. */
  sitting(person: Interviewer, length: number): Uint8Array {
    const known = this.sittings.get(person)?.get(length);
    if (known) return known;
    const until = markAll(this.problem, this.axis, person.free);
    const mask = new Uint8Array(this.axis.slots);
    for (let slot = 0; slot < mask.length; slot++) {
      if (until[slot]! < slot + length) continue;
      const start = realSlot(this.axis, slot);
      mask[slot] = refusedByLimit(person, start, length) || refusedByRun(person, start, length) ? 0 : 1;
    }
    const ofPerson = this.sittings.get(person) ?? new Map<number, Uint8Array>();
    this.sittings.set(person, ofPerson.set(length, mask));
    return mask;
  }

  /** Who of a pool could sit for so many slots, and when. */
  private ableOf(variant: Problem, pool: readonly string[], length: number): Able {
    const ofPeople = entry(this.able, variant.interviewers, (): OfPools => new WeakMap());
    const ofPool = entry(ofPeople, pool, () => new Map<number, Able>());
    return entry(ofPool, length, () => {
      const members = new Set(pool);
      const people = variant.interviewers.filter(({ id }) => members.has(id));
      const masks = people.map((person) => this.sitting(person, length));
      const count = new Uint16Array(this.axis.slots);
      for (const mask of masks) for (let slot = 0; slot < count.length; slot++) count[slot]! += mask[slot]!;
      return { ids: people.map(({ id }) => id), masks, count };
    });
  }

  /** Whether the days, in order and no more of them than allowed, can hold all interviews with the candidate. */
  private daysHold(variant: Problem, starts: readonly Uint8Array[]): boolean {
    const timed = variant.interviews.flatMap(({ withoutCandidate }, at) =>
      withoutCandidate === true ? [] : [at],
    );
    if (timed.length === 0) return true;
    const firsts = firstsOf(variant, timed);
    const lengths = timed.map((at) => variant.interviews[at]!.length);
    const allowed =
      (variant.dayRules ?? []).length + (variant.gaps ?? []).length > 0 ? daySets(compile(variant)) : null;
    const runMax = Math.min(
      variant.candidate.runMax,
      lengths.reduce((sum, length) => sum + length, 0),
    );
    const { gapSlots = 0 } = variant.candidate;
    const frame = `${firsts.join()};${runMax};${gapSlots}`;
    const tables = this.tables.get(frame) ?? new SetTables(lengths, firsts, runMax, gapSlots);
    this.tables.set(frame, tables);
    const used = Math.min(variant.daysUsedMax, variant.days.length, timed.length);
    const reach = new Reach(tables.sets, used, firsts);
    for (let day = 0; day < variant.days.length; day++) {
      const from = this.axis.dayOffset[day]!;
      const to = this.axis.dayOffset[day + 1]!;
      const startable = timed.map((at) => starts[at]!.subarray(from, to));
      if (!startable.some((mask) => mask.includes(1))) continue;
      const held = this.hold(variant, day, frame, tables, startable);
      if (held === null) return false;
      if (reach.addDay(held, allowed, day === 0 && variant.firstDayUsed === true)) return true;
    }
    return false;
  }

  private hold(
    variant: Problem,
    day: number,
    frame: string,
    tables: SetTables,
    startable: readonly Uint8Array[],
  ): Uint32Array | null {
    const { span, lunch } = variant.days[day]!;
    const has = lunch !== undefined && lunch.length > 0;
    const key = `${day};${frame};${has ? 1 : 0};${startable.map(packed).join()}`;
    const known = this.held.get(key);
    if (known) return known;
    const length = span[1] - span[0];
    if (!this.meter.work(1 + ((length * tables.sets) >> 9))) return null;
    const held = tables.hold({
      length,
      startable,
      lunchLength: has ? lunch.length : 0,
      lunchFrom: has ? lunch.window[0] - span[0] : 0,
      lunchTo: has ? lunch.window[1] - span[0] : 0,
    });
    this.held.set(key, held);
    return held;
  }
}

/** A mask as text, 16 slots per character. */
function packed(mask: Uint8Array): string {
  let text = '';
  for (let slot = 0; slot < mask.length; slot += 16) {
    let bits = 0;
    for (let at = slot; at < slot + 16 && at < mask.length; at++) bits = (bits << 1) | mask[at]!;
    text += String.fromCharCode(bits);
  }
  return text;
}

function firstsOf(variant: Problem, timed: readonly number[]): number[] {
  const numbers = new Map(timed.map((at, number) => [variant.interviews[at]!.id, number]));
  return timed.map((at) => {
    const { id, after } = variant.interviews[at]!;
    const gaps = (variant.gaps ?? []).filter(({ then }) => then === id).map(({ before }) => before);
    return [...after, ...gaps].reduce((bits, before) => {
      const number = numbers.get(before);
      return number === undefined ? bits : bits | (1 << number);
    }, 0);
  });
}

/** Which sets the days so far can hold together, by how many of them are used. */
class Reach {
  private readonly done: readonly Uint8Array[];
  private readonly firstOf: Int32Array;

  constructor(
    private readonly sets: number,
    daysUsedMax: number,
    firsts: readonly number[],
  ) {
    this.done = Array.from({ length: daysUsedMax + 1 }, () => new Uint8Array(sets));
    this.done[0]![0] = 1;
    this.firstOf = new Int32Array(sets);
    for (let set = 1; set < sets; set++) {
      const lowest = set & -set;
      this.firstOf[set] = this.firstOf[set & ~lowest]! | firsts[31 - Math.clz32(lowest)]!;
    }
  }

  /** The first day comes before all others, so that nothing else is held yet. */
  private addFirst(held: readonly number[]): boolean {
    for (const set of held) if ((this.firstOf[set]! & ~set) === 0) this.done[0]![set] = 1;
    return this.done[0]![this.sets - 1] === 1;
  }

  /** Adds the next day with the sets that it can hold, or one that is used already; `true` once all can be held. */
  addDay(held: Uint32Array, allowed: Uint8Array | null, isUsed: boolean): boolean {
    const today: number[] = [];
    for (let set = 1; set < this.sets; set++) {
      if (((held[set >> 5]! >>> (set & 31)) & 1) === 1 && allowed?.[set] !== 0) today.push(set);
    }
    if (isUsed) return this.addFirst(today);
    for (let used = this.done.length - 1; used > 0; used--) {
      const before = this.done[used - 1]!;
      const after = this.done[used]!;
      for (let earlier = 0; earlier < this.sets; earlier++) {
        if (before[earlier] === 0) continue;
        for (const set of today) {
          const both = earlier | set;
          if ((earlier & set) !== 0 || (this.firstOf[set]! & ~both) !== 0) continue;
          after[both] = 1;
        }
      }
      if (after[this.sets - 1] === 1) return true;
    }
    return false;
  }
}
