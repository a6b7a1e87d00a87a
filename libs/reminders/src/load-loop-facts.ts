// Gathers what planning needs to know of a loop, from the rooms below: the same facts when it is booked and when a
// worker asks again before it sends.
import { organizationOf } from '#access';
import { applicationsByIds, openingsByIds } from '#openings';
import {
  attendeesOfInterviews,
  interviewsOfLoops,
  loopsByIds,
  seatsOfInterviews,
  surveysOfLoops,
  swapsOfLoops,
} from '#loops';
import type { InterviewRow, LoopRow, SeatView } from '#loops';
import type { Tx } from '#platform';
import { debriefsOfLoops, decisionsOfLoops, scorecardsOfLoops } from '#scorecards';
import type { InterviewView } from './domain/ledger.js';
import type { AskFact, InterviewFact, LoopFacts, NudgeFact, OwedFact, SurveyFact } from './domain/wanted.js';
import { nudgesOfLoop } from './nudges.js';
import { ledgerOfLoop } from './reminders.queries.js';

/** The loop as reminders see it; null when there is none. Must run on nobody's behalf. */
export async function loadLoopFacts(tx: Tx, loopId: string): Promise<LoopFacts | null> {
  const [loop] = await loopsByIds(tx, [loopId]);
  const organization = await organizationOf(tx);
  if (loop === undefined || organization === null) return null;
  return {
    loopId,
    candidateId: loop.candidateId,
    overBecause: await whyOver(tx, loop),
    interviews: await interviewFacts(tx, loopId),
    remindHours: organization.reminderHours,
    owed: await owedFacts(tx, loopId),
    nudges: await nudgeFacts(tx, loopId),
    debriefFor: await debriefFor(tx, loop),
    asks: [...(await heldSeats(tx, loop)), ...(await askedSwaps(tx, loop))],
    survey: await surveyFact(tx, loop, organization.asksForSurvey),
    rows: await ledgerOfLoop(tx, loopId),
  };
}

/** Seats of a hold that nobody answered yet. */
async function heldSeats(tx: Tx, loop: LoopRow): Promise<AskFact[]> {
  const { holdExpiresAt } = loop;
  if (loop.state !== 'on_hold' || holdExpiresAt === null) return [];
  const interviews = await interviewsOfLoops(tx, [loop.id]);
  const seats = await seatsOfInterviews(
    tx,
    interviews.map(({ id }) => id),
  );
  return seats.flatMap(({ interviewId, interviewerId, response }): AskFact[] => {
    const interview = interviews.find(({ id }) => id === interviewId);
    const from = interview?.during?.from;
    if (interviewerId === null || response !== 'pending' || interview === undefined || from === undefined)
      return [];
    return [
      {
        kind: 'hold_placed',
        id: `${interviewId}:${interviewerId}:${from.getTime()}`,
        interviewId,
        memberId: interviewerId,
        untilMs: Math.min(holdExpiresAt.getTime(), from.getTime()),
        view: viewOf(interview),
      },
    ];
  });
}

/** Swaps of the loop's seats that wait for an answer. */
async function askedSwaps(tx: Tx, loop: LoopRow): Promise<AskFact[]> {
  const swaps = (await swapsOfLoops(tx, [loop.id])).filter(({ state }) => state === 'proposed');
  if (swaps.length === 0) return [];
  const interviews = (await interviewsOfLoops(tx, [loop.id])).filter(({ state }) => state === 'booked');
  const seats = await seatsOfInterviews(
    tx,
    interviews.map(({ id }) => id),
  );
  return swaps.flatMap(({ id, seatId, fromId, toId }): AskFact[] => {
    const seat = seats.find((one) => one.id === seatId && one.interviewerId === fromId);
    const interview = interviews.find((one) => one.id === seat?.interviewId);
    const untilMs = interview?.during?.from.getTime();
    if (interview === undefined || untilMs === undefined) return [];
    const view = viewOf(interview);
    return [{ kind: 'swap_asked', id, interviewId: interview.id, memberId: toId, untilMs, view }];
  });
}

const viewOf = ({ title, during, place }: InterviewRow): InterviewView => ({
  title,
  startMs: during?.from.getTime() ?? 0,
  endMs: during?.to.getTime() ?? 0,
  place,
  withIds: [],
});

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

const nudgeFacts = async (tx: Tx, loopId: string): Promise<NudgeFact[]> =>
  (await nudgesOfLoop(tx, loopId)).map(({ id, scorecardId, nudgedAt }) => ({
    id,
    scorecardId,
    atMs: nudgedAt.getTime(),
  }));

async function debriefFor(tx: Tx, loop: LoopRow): Promise<string | null> {
  const [debrief] = await debriefsOfLoops(tx, [loop.id]);
  if (debrief === undefined) return null;
  const [decision] = await decisionsOfLoops(tx, [loop.id]);
  if (decision !== undefined) return null;
  const [opening] = await openingsByIds(tx, [loop.openingId]);
  return opening?.hiringManagerId ?? null;
}

/**
 * What takes place again has still to be booked: the loop is not over. The end of an application that cuts its loop short
 * is no moment for questions; one that comes after the loop makes no difference.
 */
async function surveyFact(tx: Tx, loop: LoopRow, asks: boolean): Promise<SurveyFact | null> {
  if (loop.state !== 'booked' || (await surveysOfLoops(tx, [loop.id])).length > 0) return null;
  const own = (await interviewsOfLoops(tx, [loop.id])).filter(({ withCandidate }) => withCandidate);
  const cutShort = (await whyOver(tx, loop)) !== null && own.some(({ state }) => state === 'cancelled');
  if (cutShort || own.some(({ state }) => state === 'planned' || state === 'on_hold')) return null;
  const ends = own.flatMap(({ state, during }) =>
    during !== null && (state === 'booked' || state === 'took_place') ? [during.to.getTime()] : [],
  );
  if (ends.length === 0) return null;
  return { endMs: Math.max(...ends), asks };
}
