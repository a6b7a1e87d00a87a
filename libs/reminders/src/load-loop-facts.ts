// Gathers what planning needs to know of a loop, from the rooms below: the same facts when it is booked and when a
// worker asks again before it sends.
import { applicationsByIds, openingsByIds } from '#openings';
import { attendeesOfInterviews, interviewsOfLoops, loopsByIds, seatsOfInterviews } from '#loops';
import type { InterviewRow, LoopRow, SeatView } from '#loops';
import type { Tx } from '#platform';
import { debriefsOfLoops, decisionsOfLoops, scorecardsOfLoops } from '#scorecards';
import type { InterviewFact, LoopFacts, OwedFact } from './domain/wanted.js';
import { ledgerOfLoop } from './reminders.queries.js';

/** The loop as reminders see it; null when there is none. Must run on nobody's behalf. */
export async function loadLoopFacts(tx: Tx, loopId: string): Promise<LoopFacts | null> {
  const [loop] = await loopsByIds(tx, [loopId]);
  if (loop === undefined) return null;
  return {
    loopId,
    candidateId: loop.candidateId,
    overBecause: await whyOver(tx, loop),
    interviews: await interviewFacts(tx, loopId),
    owed: await owedFacts(tx, loopId),
    debriefFor: await debriefFor(tx, loop),
    rows: await ledgerOfLoop(tx, loopId),
  };
}

async function whyOver(tx: Tx, loop: LoopRow): Promise<string | null> {
  if (loop.state === 'cancelled') return 'The loop was cancelled';
  if (loop.state !== 'booked') return 'The loop is not booked';
  const [application] = await applicationsByIds(tx, [loop.applicationId]);
  const state = application?.state;
  return state === 'rejected' || state === 'withdrawn' ? `The application was ${state}` : null;
}

async function interviewFacts(tx: Tx, loopId: string): Promise<InterviewFact[]> {
  const interviews = await interviewsOfLoops(tx, [loopId]);
  const ids = interviews.map(({ id }) => id);
  const seats = Map.groupBy(await seatsOfInterviews(tx, ids), ({ interviewId }) => interviewId);
  const attendees = Map.groupBy(await attendeesOfInterviews(tx, ids), ({ interviewId }) => interviewId);
  return interviews.map((interview) =>
    interviewFact(
      interview,
      seats.get(interview.id) ?? [],
      (attendees.get(interview.id) ?? []).map(({ interviewerId }) => interviewerId),
    ),
  );
}

function interviewFact(
  interview: InterviewRow,
  seats: readonly SeatView[],
  attendeeIds: readonly string[],
): InterviewFact {
  const { id, title, state, during, place, sequence, withCandidate } = interview;
  const over = state === 'took_place' || state === 'did_not_take_place';
  const sits = (declined: boolean): string[] =>
    seats.flatMap(({ interviewerId, response }) =>
      interviewerId !== null && (response === 'declined') === declined ? [interviewerId] : [],
    );
  return {
    id,
    title,
    standing: over ? 'over' : state === 'booked' && during !== null ? 'booked' : 'off',
    startMs: during?.from.getTime() ?? 0,
    endMs: during?.to.getTime() ?? 0,
    place,
    sequence,
    withCandidate,
    attendingIds: [...sits(false), ...attendeeIds],
    declinedIds: sits(true),
  };
}

async function owedFacts(tx: Tx, loopId: string): Promise<OwedFact[]> {
  const rows = await scorecardsOfLoops(tx, [loopId]);
  return rows
    .filter(({ submittedAt, voidedAt }) => submittedAt === null && voidedAt === null)
    .map(({ id, interviewId, interviewerId, dueAt }) => ({
      scorecardId: id,
      interviewId,
      interviewerId,
      dueMs: dueAt.getTime(),
    }));
}

async function debriefFor(tx: Tx, loop: LoopRow): Promise<string | null> {
  const [debrief] = await debriefsOfLoops(tx, [loop.id]);
  if (debrief === undefined) return null;
  const [decision] = await decisionsOfLoops(tx, [loop.id]);
  if (decision !== undefined) return null;
  const [opening] = await openingsByIds(tx, [loop.openingId]);
  return opening?.hiringManagerId ?? null;
}
