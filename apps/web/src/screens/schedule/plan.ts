// What the schedule works with: a loop as it was read, what is asked for, and the pins that were set.
import type {
  OptionShownFragment,
  ProposeLoopMutation,
  ProposeMoveMutation,
  ScheduleQuery,
} from '../../generated/operations.js';

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
  readonly hours: readonly { readonly weekday: number; readonly from: string; readonly to: string }[];
}

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
