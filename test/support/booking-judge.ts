// Judges a whole plan of a loop by arithmetic of the test's own, in instants and wall times: which rules it breaks, in the
// words in which the product refuses. A plan that breaks none is bookable, and nothing else is.
import type { PlannedInterview } from '#loops';
import type { JudgedInterview, JudgedInterviewer, JudgedLoop, Ms } from './judged-loop.js';

const MINUTE_MS = 60_000;
/** Interviews begin every so often. */
export const GRID_MS = 15 * MINUTE_MS;
const STEP_MS = 5 * MINUTE_MS;
const DAY_MS = 86_400_000;
/** A meeting without the candidate lies at most so long after the candidate's last time. */
const MEETING_MS = 5 * DAY_MS;

/** A rule and whom or what it is about, as the product names them. */
export interface Breach {
  readonly rule: string;
  readonly subject: string;
}

interface Sitting {
  readonly interview: JudgedInterview;
  readonly span: Ms;
  /** Whether in a seat, and not only attending. */
  readonly seated: boolean;
}

const wall = (instantMs: number, zone: string): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(instantMs).toZonedDateTimeISO(zone);
const spanOf = ({ from, to }: PlannedInterview): Ms => [new Date(from).getTime(), new Date(to).getTime()];
const meet = (one: Ms, other: Ms): boolean => one[0] < other[1] && other[0] < one[1];
const minutesOf = (spans: readonly Ms[]): number =>
  spans.reduce((sum, [from, to]) => sum + (to - from) / MINUTE_MS, 0);

/** Whether each five minutes lie in one of the spans, which may touch and overlap. */
function covered([from, to]: Ms, by: (at: Ms) => boolean): boolean {
  for (let at = from; at < to; at += STEP_MS) if (!by([at, at + STEP_MS])) return false;
  return true;
}
const inSome =
  (spans: readonly Ms[]) =>
  (at: Ms): boolean =>
    spans.some(([from, to]) => from <= at[0] && at[1] <= to);

/** Finds each answer once. */
function remembered<Answer>(): (key: string, find: () => Answer) => Answer {
  const known = new Map<string, Answer>();
  return (key, find) => {
    const answer = known.get(key) ?? find();
    known.set(key, answer);
    return answer;
  };
}

/** Judges plans of one loop as everything is now. */
export class BookingJudge {
  readonly #dates = remembered<string>();
  readonly #weeks = remembered<string>();
  readonly #lunches = remembered<Ms>();
  readonly #free = remembered<boolean>();
  readonly #days: readonly (readonly [string, string])[];
  readonly #windows: readonly Ms[];
  readonly #earliestMs: number;
  readonly #booked: boolean;

  /** @param freed seats of which whoever sits there now gives up their place */
  constructor(
    readonly loop: JudgedLoop,
    private readonly freed: ReadonlySet<string> = new Set(),
  ) {
    this.#booked = loop.state === 'booked';
    this.#earliestMs = loop.nowMs + (this.#booked ? 0 : loop.noticeMinutes * MINUTE_MS);
    this.#windows = [
      ...loop.windows.filter(([, to]) => to > this.#earliestMs),
      ...loop.interviews.flatMap(({ withCandidate, now }) =>
        withCandidate && now !== null ? [now.span] : [],
      ),
    ];
    const open = loop.interviews.flatMap(({ now }) => (now === null ? [] : [now.span]));
    this.#days = [...this.#windows, ...open].map(([from, to]) => [
      this.#date(Math.max(from, this.#earliestMs), loop.zone),
      this.#date(to + MEETING_MS - 1, loop.zone),
    ]);
  }

  /** The rules that these interviews break; those of the loop that are missing are told as well, unless it is `partly` planned. */
  breaches(plan: readonly PlannedInterview[], partly = false): Breach[] {
    const { interviews } = this.loop;
    const placed = plan.flatMap((one) => {
      const interview = interviews.find(({ id }) => id === one.interviewId);
      return interview === undefined ? [] : [{ interview, one, span: spanOf(one) }];
    });
    const isWhole = placed.length === plan.length && (partly || plan.length === interviews.length);
    const missing = isWhole ? [] : [{ rule: 'everyInterviewPlaced', subject: 'loop' }];
    const none = this.#windows.length === 0 ? [{ rule: 'candidateWindow', subject: 'none is left' }] : [];
    return [
      ...missing,
      ...none,
      ...placed.flatMap(({ interview, span }) => this.#ofPlace(interview, span)),
      ...placed.flatMap(({ interview, one }) => this.#ofSeats(interview, one)),
      ...this.#ofCandidate(placed.filter(({ interview }) => interview.withCandidate)),
      ...placed.flatMap(({ interview, span }) =>
        placed
          .filter((other) => interview.afterIds.includes(other.interview.id) && other.span[1] > span[0])
          .map(() => ({ rule: 'order', subject: `“${interview.title}”` })),
      ),
      ...this.#ofPeople(plan),
      ...this.#ofRooms(placed),
    ];
  }

  /** Whether somebody could be anywhere from here on: their hours, days off, calendar, breaks, and what they agreed to. */
  isFree(id: string, [from, to]: Ms): boolean {
    for (let at = from; at < to; at += GRID_MS)
      if (!this.#free(`${id} ${at}`, () => this.#isFree(id, [at, Math.min(at + GRID_MS, to)]))) return false;
    return true;
  }

  /** The local date at an instant. */
  #date(instantMs: number, zone: string): string {
    return this.#dates(`${zone} ${Math.floor(instantMs / GRID_MS)}`, () =>
      wall(instantMs, zone).toPlainDate().toString(),
    );
  }

  #person(id: string): JudgedInterviewer {
    const person = this.loop.people.get(id);
    if (person === undefined) throw new Error('Somebody who interviews is known');
    return person;
  }

  #isFree(id: string, span: Ms): boolean {
    const { people, settled, daysOff } = this.loop;
    const person = people.get(id);
    if (person === undefined) return false;
    if (settled.some(({ now }) => now !== null && now.countedOn.includes(id) && meet(now.span, span)))
      return false;
    const agreed = inSome(this.#kept(id).map(({ now }) => now?.span ?? [0, 0]));
    const breakMs = person.breakMinutes * MINUTE_MS;
    return covered(span, (at) => {
      if (agreed(at)) return true;
      const local = wall(at[0], person.zone);
      const time = local.toPlainTime().toString().slice(0, 5);
      const isAtWork = person.hours.some(
        ({ weekday, from, to }) => weekday === local.dayOfWeek && from <= time && time < to,
      );
      return (
        isAtWork &&
        !daysOff.includes(local.toPlainDate().toString()) &&
        !person.fixed.some((other) => meet(other, at)) &&
        !person.taken.some(([from, to]) => meet([from - breakMs, to + breakMs], at))
      );
    });
  }

  /** What is still to come of the loop and this person is counted on for, without what they give up. */
  #kept(id: string): JudgedInterview[] {
    return this.loop.interviews.filter(
      ({ now }) =>
        now?.countedOn.includes(id) === true &&
        !Object.entries(now.seats).some(([seatId, who]) => who === id && this.freed.has(seatId)),
    );
  }

  #ofPlace(interview: JudgedInterview, span: Ms): Breach[] {
    const { zone, nowMs, noticeMinutes, candidateTaken, settled, interviews } = this.loop;
    const subject = `“${interview.title}”`;
    const found: Breach[] = [];
    const told = (rule: string): void => {
      found.push({ rule, subject });
    };
    const [day, last] = [this.#date(span[0], zone), this.#date(span[1] - 1, zone)];
    if (day !== last || !this.#isUsable(day)) told('insideOneDay');
    if (span[0] % GRID_MS !== 0) told('startGrid');
    if (span[0] < this.#earliestMs) told('earliestStart');
    if (this.#booked) {
      const spans: Ms[] = [[nowMs + noticeMinutes * MINUTE_MS, Infinity]];
      if (interview.now !== null) spans.push(interview.now.span);
      const interviewed = settled
        .filter((one) => one.withCandidate)
        .flatMap(({ now }) => now?.countedOn ?? []);
      if (
        !covered(span, inSome(spans)) ||
        (!interview.withCandidate && interviewed.some((id) => !this.isFree(id, span)))
      )
        told('interviewWindow');
    }
    if (!interview.withCandidate) return found;
    const agreed = interviews.flatMap(({ withCandidate, now }) =>
      withCandidate && now !== null ? [now.span] : [],
    );
    const isThere = covered(
      span,
      (at) =>
        inSome(agreed)(at) || (inSome(this.#windows)(at) && !candidateTaken.some((other) => meet(other, at))),
    );
    const over = settled.some((one) => one.withCandidate && one.now !== null && meet(one.now.span, span));
    if (!isThere || over) told('candidateWindow');
    return found;
  }

  /** Whether the loop may lie on a local day of the candidate's: one of a window, or a few days after it. */
  #isUsable(day: string): boolean {
    return this.#days.some(([from, to]) => from <= day && day <= to);
  }

  #ofSeats(interview: JudgedInterview, { seats, from, to, roomId }: PlannedInterview): Breach[] {
    const found: Breach[] = [];
    for (const { id, words, optional, pool } of interview.seats) {
      const who = seats[id] ?? null;
      if (who === null) {
        if (!optional) found.push({ rule: 'seatFilled', subject: words });
      } else if (!pool.includes(who) || this.#isDone(interview, who))
        found.push({ rule: 'seatPool', subject: words });
      if (who !== null && !this.isFree(who, spanOf({ ...EMPTY, from, to })))
        found.push({ rule: 'interviewerFree', subject: this.#person(who).name });
    }
    if (interview.rooms !== null && typeof roomId !== 'string')
      found.push({ rule: 'seatFilled', subject: `the room of “${interview.title}”` });
    if (typeof roomId === 'string' && interview.rooms?.includes(roomId) !== true)
      found.push({ rule: 'seatPool', subject: `the room of “${interview.title}”` });
    return found;
  }

  /** Whether somebody interviewed the candidate already, in what has begun. */
  #isDone(interview: JudgedInterview, id: string): boolean {
    return (
      interview.withCandidate &&
      this.loop.settled.some((one) => one.withCandidate && one.now?.countedOn.includes(id) === true)
    );
  }

  #ofCandidate(placed: readonly { readonly span: Ms }[]): Breach[] {
    const { zone, lunchMinutes, runMinutesMax, daysUsedMax, interviews, settled } = this.loop;
    const byDay = Map.groupBy(
      placed.map(({ span }) => span),
      ([from]) => this.#date(from, zone),
    );
    const longest = Math.max(runMinutesMax, ...interviews.map(({ minutes }) => minutes));
    const found: Breach[] = [];
    for (const [day, spans] of byDay) {
      const sorted = spans.toSorted((a, b) => a[0] - b[0]);
      if (sorted.some((span, at) => sorted.slice(at + 1).some((other) => meet(span, other))))
        found.push({ rule: 'candidateOverlap', subject: day });
      const runs: Ms[] = [];
      for (const span of sorted) {
        const last = runs.at(-1);
        if (last !== undefined && span[0] <= last[1])
          runs.splice(-1, 1, [last[0], Math.max(last[1], span[1])]);
        else runs.push(span);
      }
      if (runs.some((run) => minutesOf([run]) > longest)) found.push({ rule: 'candidateRun', subject: day });
      if (!this.#hasLunch(day, sorted, lunchMinutes)) found.push({ rule: 'candidateLunch', subject: day });
    }
    const begun = settled.filter((one) => one.withCandidate).map(({ now }) => now?.span ?? [0, 0]);
    const used = new Set(begun.map(([from]) => this.#date(from, zone)));
    const all = used.union(new Set(byDay.keys())).size;
    const booked = interviews.flatMap(({ withCandidate, now }) =>
      this.#booked && withCandidate && now !== null ? [this.#date(now.span[0], zone)] : [],
    );
    // Where no day could be used any more that is still to come, one more can; and what is booked may stay.
    const today = this.#days.some(([from]) => used.has(from));
    const more = Math.max(today ? 0 : 1, new Set(booked).difference(used).size);
    if (all > Math.max(daysUsedMax, used.size + more))
      found.push({ rule: 'daysUsed', subject: `${all} days` });
    return found;
  }

  /** Whether a quarter of an hour exists at which lunch could begin. */
  #hasLunch(day: string, spans: readonly Ms[], minutes: number): boolean {
    if (minutes === 0) return true;
    const lengthMs = Math.ceil((minutes * MINUTE_MS) / GRID_MS) * GRID_MS;
    const [from, to] = this.#lunches(day, (): Ms => {
      const at = (time: string): number =>
        Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: this.loop.zone, plainTime: time })
          .epochMilliseconds;
      return [at('11:30'), Math.max(at('14:00'), at('11:30') + (minutes + 30) * MINUTE_MS)];
    });
    for (let start = Math.ceil(from / GRID_MS) * GRID_MS; start + lengthMs <= to; start += GRID_MS)
      if (!spans.some((span) => meet(span, [start, start + lengthMs]))) return true;
    return false;
  }

  #ofPeople(plan: readonly PlannedInterview[]): Breach[] {
    const ids = new Set(plan.flatMap(({ seats }) => Object.values(seats).filter((id) => id !== null)));
    return [...ids].flatMap((id) => this.#ofPerson(this.#person(id), this.#sittings(id, plan)));
  }

  #sittings(id: string, plan: readonly PlannedInterview[]): Sitting[] {
    const all = plan.flatMap((one) => {
      const interview = this.loop.interviews.find((other) => other.id === one.interviewId);
      if (interview === undefined) return [];
      const seats = Object.values(one.seats).filter((who) => who === id).length;
      const sitting = { interview, span: spanOf(one) };
      if (seats > 0) return Array.from({ length: seats }, () => ({ ...sitting, seated: true }));
      return interview.withCandidate ? [] : [{ ...sitting, seated: false }];
    });
    const interviews = all.some(({ interview, seated }) => seated && interview.withCandidate);
    return interviews ? all : all.filter(({ seated }) => seated);
  }

  #ofPerson(person: JudgedInterviewer, sittings: readonly Sitting[]): Breach[] {
    const { id, name, zone, breakMinutes } = person;
    const found: Breach[] = sittings
      .filter(({ seated, span }) => !seated && !this.isFree(id, span))
      .map(({ interview }) => ({ rule: 'attendedByAll', subject: `${name} at “${interview.title}”` }));
    for (const [at, one] of sittings.entries())
      for (const other of sittings.slice(at + 1)) {
        const both = one.interview.withCandidate && other.interview.withCandidate;
        if (both || one.interview === other.interview) found.push({ rule: 'distinctPeople', subject: name });
        const apart = Math.max(other.span[0] - one.span[1], one.span[0] - other.span[1]);
        if (apart < 0) found.push({ rule: 'interviewerOverlap', subject: name });
        else if (apart < breakMinutes * MINUTE_MS) found.push({ rule: 'interviewerGap', subject: name });
      }
    const days = new Set(sittings.map(({ span }) => this.#date(span[0], zone)));
    const weeks = new Set(sittings.map(({ span }) => this.#weekOf(span[0], zone)));
    for (const day of days)
      if (this.#isOver(person, sittings, (from) => this.#date(from, zone) === day, 'day'))
        found.push({ rule: 'interviewerLimit', subject: `${name} on ${day}` });
    for (const week of weeks)
      if (this.#isOver(person, sittings, (from) => this.#weekOf(from, zone) === week, 'week'))
        found.push({ rule: 'interviewerLimit', subject: `${name} in the week of ${week}` });
    return found;
  }

  #weekOf(instantMs: number, zone: string): string {
    const day = this.#date(instantMs, zone);
    return this.#weeks(day, () => {
      const date = Temporal.PlainDate.from(day);
      return date.subtract({ days: (date.dayOfWeek - this.loop.weekStartsOn + 7) % 7 }).toString();
    });
  }

  /** Whether somebody would have more than is left of a limit, and more than they agreed to in this loop before. */
  #isOver(
    person: JudgedInterviewer,
    sittings: readonly Sitting[],
    isWithin: (fromMs: number) => boolean,
    per: 'day' | 'week',
  ): boolean {
    const inside = (spans: readonly Ms[]): Ms[] => spans.filter(([from]) => isWithin(from));
    const sat = (some: readonly JudgedInterview[]): Ms[] =>
      some.flatMap(({ now }) =>
        now !== null && Object.values(now.seats).includes(person.id) ? [now.span] : [],
      );
    const wanted = inside(sittings.filter(({ seated }) => seated).map(({ span }) => span));
    const carried = inside(person.carried);
    const over = inside(sat(this.loop.settled));
    const agreed = inside(sat(this.#kept(person.id)));
    const allows = (max: number, measure: (spans: readonly Ms[]) => number): boolean =>
      measure(wanted) <= Math.max(Math.max(0, max - measure(carried)) - measure(over), measure(agreed));
    return !(
      allows(per === 'day' ? person.dayCount : person.weekCount, (spans) => spans.length) &&
      allows(per === 'day' ? person.dayMinutes : person.weekMinutes, minutesOf)
    );
  }

  #ofRooms(placed: readonly { readonly one: PlannedInterview; readonly span: Ms }[]): Breach[] {
    return placed.flatMap(({ one, span }, at) => {
      const room = this.loop.rooms.get(one.roomId ?? '');
      if (room === undefined) return [];
      const found: Breach[] = [];
      const begun = this.loop.settled.flatMap(({ now }) =>
        now?.roomId === one.roomId && now ? [now.span] : [],
      );
      if ([...room.taken, ...begun].some((other) => meet(other, span)))
        found.push({ rule: 'interviewerFree', subject: room.words });
      const twice = placed
        .slice(at + 1)
        .some((other) => other.one.roomId === one.roomId && meet(other.span, span));
      if (twice) found.push({ rule: 'interviewerOverlap', subject: room.words });
      return found;
    });
  }
}

const EMPTY: PlannedInterview = { interviewId: '', from: '', to: '', seats: {} };
