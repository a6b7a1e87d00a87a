// What the schedule works with: a loop as it was read, what is asked for, and the pins that were set.
import type {
  PlannedInterviewFragment,
  OptionShownFragment,
  ProposeLoopMutation,
  ProposeMoveMutation,
  ScheduleQuery,
} from '../../generated/operations.js';
import type { WeeklyHour } from '../../parts/timeline/layout.js';

/** The loop as the screen read it. */
export type LoopRead = ScheduleQuery['loop'];

/** One way to run the loop. */
export type Option = OptionShownFragment;

/** What asking for options led to. */
export type Proposed = ProposeLoopMutation['proposeLoop'] | ProposeMoveMutation['proposeMove'];

/** What options are asked for: a whole loop, or a change of a booked one. */
export type Purpose = 'book' | 'move' | 'repair' | 'rebook';

/** What was decided about interviews, by interview: a start, and people by seat. */
export type Pins = ReadonlyMap<
  string,
  { readonly startsAt?: string | undefined; readonly seats: ReadonlyMap<string, string> }
>;

/** The purpose in an address; a booked loop that says none is to be moved. */
export const purposeOf = (given: string | undefined): Purpose =>
  given === 'move' || given === 'repair' || given === 'rebook' ? given : 'book';

/** How many decisions there are. */
export const pinCount = (pins: Pins): number =>
  [...pins.values()].reduce(
    (sum, { startsAt, seats }) => sum + (startsAt === undefined ? 0 : 1) + seats.size,
    0,
  );

/** Pins with a start set or taken back. */
export function withStart(pins: Pins, interviewId: string, startsAt: string | undefined): Pins {
  return changed(pins, interviewId, { startsAt, seats: pins.get(interviewId)?.seats ?? new Map() });
}

/** Pins with a person set in a seat or taken back. */
export function withPerson(
  pins: Pins,
  interviewId: string,
  seatId: string,
  personId: string | undefined,
): Pins {
  const pin = pins.get(interviewId);
  const seats = new Map(pin?.seats);
  if (personId === undefined) seats.delete(seatId);
  else seats.set(seatId, personId);
  return changed(pins, interviewId, { startsAt: pin?.startsAt, seats });
}

function changed(pins: Pins, interviewId: string, pin: NonNullable<ReturnType<Pins['get']>>): Pins {
  const next = new Map(pins);
  if (pin.startsAt === undefined && pin.seats.size === 0) next.delete(interviewId);
  else next.set(interviewId, pin);
  return next;
}

/** Pins that keep a whole plan: its times, and its people but those in training, who are chosen anew. */
export const pinsOf = (plan: readonly PlannedInterviewFragment[]): Pins =>
  new Map(
    plan.map(({ interview, during, seats }) => [
      interview.id,
      {
        startsAt: during.from,
        seats: new Map(
          seats
            .filter(({ seat }) => seat.role === 'LEAD' || seat.role === 'PANEL')
            .map(({ seat, interviewer }) => [seat.id, interviewer.id]),
        ),
      },
    ]),
  );

interface Placed {
  readonly interviews: readonly {
    readonly interview: { readonly id: string };
    readonly during: { readonly from: string };
  }[];
}

/** How many interviews of `plan` begin when they do in `chosen`. */
export function keptTimes(plan: Placed, chosen: Placed): number {
  const starts = new Map(chosen.interviews.map(({ interview, during }) => [interview.id, during.from]));
  return plan.interviews.filter(({ interview, during }) => starts.get(interview.id) === during.from).length;
}

/** Pins as the gateway takes them. */
export const pinInputs = (
  pins: Pins,
): {
  interviewId: string;
  startsAt: string | null;
  seats: { seatId: string; interviewerId: string }[] | null;
}[] =>
  [...pins].map(([interviewId, { startsAt, seats }]) => ({
    interviewId,
    startsAt: startsAt ?? null,
    seats: seats.size === 0 ? null : [...seats].map(([seatId, interviewerId]) => ({ seatId, interviewerId })),
  }));

/** Somebody who could sit in a seat. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly zone: string;
  readonly busy: readonly { readonly from: string; readonly to: string }[];
  readonly hours: readonly WeeklyHour[];
  /** When they like to interview; empty without a wish. */
  readonly preferred: readonly WeeklyHour[];
}

interface ChosenInterview {
  readonly id: string;
  readonly title: string;
}

/**
 * What is looked at before it is decided: somebody in a seat, or a start in milliseconds; somebody with a start where a
 * moment in their row was asked about. `among` are the interviews that it can be about.
 */
export type Choice =
  | {
      readonly kind: 'person';
      readonly interview: ChosenInterview;
      readonly person: Person;
      readonly seatId: string;
    }
  | {
      readonly kind: 'time';
      readonly interview: ChosenInterview;
      readonly at: number;
      readonly person?: Person;
      readonly seatId?: string;
      readonly among?: readonly { readonly interview: ChosenInterview; readonly seatId?: string }[];
    };

/** Pins with a choice made. */
export function withChoice(pins: Pins, choice: Choice): Pins {
  const { interview, person, seatId } = choice;
  const started =
    choice.kind === 'time' ? withStart(pins, interview.id, new Date(choice.at).toISOString()) : pins;
  return person === undefined || seatId === undefined
    ? started
    : withPerson(started, interview.id, seatId, person.id);
}

/**
 * The question about a moment in somebody's row: any interview there, or for a person those in which they could sit,
 * beginning with the one that the option has them in; null where there is none.
 */
export function slotOf(
  option: Option,
  { all, bySeat }: ReturnType<typeof peopleOf>,
  rowId: string,
  at: number,
): Choice | null {
  const person = all.get(rowId);
  const seated = option.interviews.toSorted((a, b) => Number(sitsIn(b, rowId)) - Number(sitsIn(a, rowId)));
  const among =
    person === undefined
      ? option.interviews.map(({ interview }) => ({ interview }))
      : seated.flatMap(({ interview, seats }) => {
          const seat = seats.find(({ seat: { id } }) => bySeat.get(id)?.some((one) => one.id === person.id));
          return seat === undefined ? [] : [{ interview, seatId: seat.seat.id }];
        });
  const [first] = among;
  if (first === undefined) return null;
  return { kind: 'time', at, among, ...first, ...(person === undefined ? {} : { person }) };
}

const sitsIn = ({ seats }: Option['interviews'][number], personId: string): boolean =>
  seats.some(({ interviewer }) => interviewer.id === personId);

/** Everybody who could sit in some seat of the loop, by id, and who could sit in each seat. */
export function peopleOf(loop: LoopRead): {
  readonly all: ReadonlyMap<string, Person>;
  readonly bySeat: ReadonlyMap<string, readonly Person[]>;
} {
  const all = new Map<string, Person>();
  const bySeat = new Map<string, Person[]>();
  for (const { seats } of loop.interviews)
    for (const { id, pool, namedPeople } of seats) {
      const able = [
        ...namedPeople,
        ...(pool?.members ?? [])
          .filter(({ phase }) => phase === 'QUALIFIED')
          .map(({ interviewer }) => interviewer),
      ].map(({ id: personId, member, zone, busy, hours }) => ({
        id: personId,
        name: member.name,
        zone,
        busy: busy ?? [],
        hours: hours.workingHours,
        preferred: hours.preferredHours ?? [],
      }));
      const once = [...new Map(able.map((person) => [person.id, person])).values()];
      bySeat.set(
        id,
        once.sort((a, b) => a.name.localeCompare(b.name)),
      );
      for (const person of once) all.set(person.id, person);
    }
  return { all, bySeat };
}
