// Which rooms the interviews of a loop could have, and when those are free: a room is one more seat of an interview that
// asks for one, and the same facts decide search and commit.
import { merge, subtract } from '#calendar';
import { allRooms } from '#people';
import type { OrganizationSettings, RoomRow } from '#people';
import type { Span, Tx } from '#platform';
import type { RoomFacts, SpanMs } from './domain/loop-problem.js';
import type { BookedNow } from './keep-booked.js';
import { takenRooms } from './load.queries.js';
import type { InterviewRow } from './loops.table.js';

/** The rooms, and which of them each interview that asks for one could have. */
export interface RoomChoice {
  readonly rooms: readonly RoomFacts[];
  readonly byInterview: ReadonlyMap<string, readonly string[]>;
}

const NO_ROOMS: RoomChoice = { rooms: [], byInterview: new Map() };

/** What is asked: the loop's open interviews, how many seats each has, when, and what of the loop has begun. */
export interface RoomQuestion {
  readonly loopId: string;
  readonly interviews: readonly InterviewRow[];
  readonly seats: ReadonlyMap<string, number>;
  readonly settings: Pick<OrganizationSettings, 'placeOrder'>;
  readonly span: Span;
  readonly begun: readonly BookedNow[];
  readonly at: Date;
}

/** The choice of rooms of a loop. */
export async function loadRooms(tx: Tx, question: RoomQuestion): Promise<RoomChoice> {
  const { loopId, interviews, settings, span, begun, at } = question;
  const asking = interviews.filter((interview) => mayAsk(interview, settings.placeOrder[0] === 'room'));
  if (asking.length === 0) return NO_ROOMS;
  const rooms = await allRooms(tx);
  const byInterview = new Map(
    asking.flatMap((interview) => {
      const people = peopleIn(interview, question);
      const fitting = rooms.filter(({ id, capacity }) => capacity >= people || id === interview.roomId);
      const isRequired = interview.placeWanted === 'room' || interview.roomId !== null;
      return fitting.length > 0 || isRequired ? [[interview.id, idsOf(fitting)] as const] : [];
    }),
  );
  const used = new Set([...byInterview.values()].flat());
  const taken = Map.groupBy(await takenRooms(tx, [...used], span, at, loopId), ({ roomId }) => roomId);
  const spanMs: SpanMs = [span.from.getTime(), span.to.getTime()];
  return {
    byInterview,
    rooms: [...used].sort().map((id) => {
      const others = (taken.get(id) ?? []).map(({ from, to }): SpanMs => [from.getTime(), to.getTime()]);
      const own = begun.filter(({ roomId }) => roomId === id).map((one) => one.spanMs);
      return { id, freeMs: [...subtract([spanMs], merge([...others, ...own]))] };
    }),
  };
}

const idsOf = (rooms: readonly RoomRow[]): string[] => rooms.map(({ id }) => id).sort();

/** A booked interview has a room or none; what is still to be planned asks by itself, or by the organization's order. */
function mayAsk({ state, placeWanted, placeChosen, roomId }: InterviewRow, byOrder: boolean): boolean {
  if (state === 'booked') return roomId !== null;
  if (placeChosen && roomId === null) return false;
  return placeWanted === 'room' || (placeWanted === null && byOrder);
}

/** Everybody who has to fit in: all seats and the candidate, or all who interview. */
function peopleIn(interview: InterviewRow, { interviews, seats }: RoomQuestion): number {
  const own = seats.get(interview.id) ?? 0;
  if (interview.withCandidate) return own + 1;
  return interviews
    .filter(({ withCandidate }) => withCandidate)
    .reduce((sum, { id }) => sum + (seats.get(id) ?? 0), own);
}
