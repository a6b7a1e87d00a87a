// Who is in training in which interviews, and where that leaves them: the same reads for search, commit and display.
import { Any } from 'typeorm';
import { traineesAmong, trainingProgress } from '#people';
import type { Trainee, TraineeRole, TrainingProgress, TrainingSession } from '#people';
import type { Tx } from '#platform';
import { trainingFeedbackTable } from './training.table.js';
import type { TrainingFeedbackRow } from './training.table.js';

/** Whether a seat is for somebody who learns. */
export const isTraineeRole = (role: string): role is TraineeRole =>
  role === 'shadow' || role === 'reverse_shadow';

/** Which pool's training of whom. */
export interface TrainingKey {
  readonly poolId: string;
  readonly interviewerId: string;
}

/** A text that is the same for the same pool and person. */
export const trainingKey = ({ poolId, interviewerId }: TrainingKey): string => `${poolId} ${interviewerId}`;

/** A session with where it is. */
export interface SeatedSession extends TrainingSession, TrainingKey {
  readonly seatId: string;
  readonly loopId: string;
}

interface SessionRow extends Omit<SeatedSession, 'fromMs' | 'toMs'> {
  readonly from: Date;
  readonly to: Date;
}

/** The sessions of these people at `at`, in the order of the calendar; those of interviews that are planned anew left out. */
async function sessionsOf(
  tx: Tx,
  trainees: readonly Trainee[],
  at: Date,
  exceptInterviewIds: readonly string[],
): Promise<Map<string, SeatedSession[]>> {
  const rows = await tx.query<SessionRow>(
    `SELECT r.id, r.interviewer_id AS "interviewerId", s.pool_id AS "poolId", s.id AS "seatId", r.loop_id AS "loopId",
            s.role, r.starts_at AS "from", r.ends_at AS "to", r.kind = 'booking' AS booked,
            coalesce(f.verdict = 'repeat', false) AS repeat
     FROM unnest($2::uuid[], $3::uuid[], $4::timestamptz[]) AS t (pool_id, interviewer_id, since)
     JOIN reservation r ON r.organization_id = $1 AND r.interviewer_id = t.interviewer_id AND r.live
       AND r.response <> 'declined' AND (r.expires_at IS NULL OR r.expires_at > $5)
       AND (t.since IS NULL OR r.starts_at >= t.since) AND r.interview_id <> ALL($6::uuid[])
     JOIN seat s ON s.organization_id = r.organization_id AND s.id = r.seat_id AND s.pool_id = t.pool_id
       AND s.role IN ('shadow', 'reverse_shadow')
     JOIN interview i ON i.organization_id = r.organization_id AND i.id = r.interview_id
       AND i.state NOT IN ('cancelled', 'did_not_take_place')
     LEFT JOIN training_feedback f ON f.organization_id = r.organization_id AND f.interview_id = r.interview_id
       AND f.interviewer_id = r.interviewer_id
     ORDER BY r.starts_at, r.id`,
    [
      tx.organizationId,
      trainees.map(({ poolId }) => poolId),
      trainees.map(({ interviewerId }) => interviewerId),
      trainees.map(({ trainingSince }) => trainingSince),
      at,
      exceptInterviewIds,
    ],
  );
  return Map.groupBy(
    rows.map(({ from, to, ...row }) => ({ ...row, fromMs: from.getTime(), toMs: to.getTime() })),
    trainingKey,
  );
}

/** Somebody in training, with where they stand. */
export interface TraineeStanding {
  readonly trainee: Trainee;
  readonly sessions: readonly SeatedSession[];
  readonly progress: TrainingProgress;
}

/** Whose training is asked about: of these people, of these pools, or of both. */
export interface TrainingQuestion {
  readonly interviewerIds: readonly string[] | null;
  readonly poolIds?: readonly string[] | null;
  /** What is reserved for these does not count, because they are planned anew. */
  readonly exceptInterviewIds?: readonly string[];
}

/** Where those in training stand at `at`; nobody who is qualified for good. */
export async function traineeStandings(
  tx: Tx,
  { interviewerIds, poolIds = null, exceptInterviewIds = [] }: TrainingQuestion,
  at: Date,
): Promise<TraineeStanding[]> {
  const trainees = await traineesAmong(tx, interviewerIds, poolIds);
  if (trainees.length === 0) return [];
  const sessions = await sessionsOf(tx, trainees, at, exceptInterviewIds);
  return trainees.map((trainee) => {
    const own = sessions.get(trainingKey(trainee)) ?? [];
    const progress = trainingProgress(trainee.path, trainee.credit, own, at.getTime());
    return { trainee, sessions: own, progress };
  });
}

/** The people who have a trainee's seat in the loop, or had one until it was given up at `at`. */
export async function traineesInLoop(tx: Tx, loopId: string, at: Date): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `SELECT DISTINCT r.interviewer_id AS id
     FROM reservation r JOIN seat s ON s.organization_id = r.organization_id AND s.id = r.seat_id
     WHERE r.organization_id = $1 AND r.loop_id = $2 AND (r.live OR r.released_at = $3)
       AND s.role IN ('shadow', 'reverse_shadow')`,
    [tx.organizationId, loopId, at],
  );
  return rows.map(({ id }) => id);
}

/** What was said about sessions in these interviews. */
export const trainingFeedbackIn = (tx: Tx, interviewIds: readonly string[]): Promise<TrainingFeedbackRow[]> =>
  tx.manager.find(trainingFeedbackTable, {
    where: { organizationId: tx.organizationId, interviewId: Any(interviewIds) },
  });

/** A seat in which somebody learns, with the interview that it is in. */
export interface TraineeSeat {
  readonly interviewId: string;
  readonly loopId: string;
  readonly role: string;
  readonly poolId: string | null;
  /** Who sits in it; null: nobody. */
  readonly interviewerId: string | null;
  readonly from: Date | null;
  /** Who interviews there in a seat of their own and has not declined. */
  readonly qualifiedIds: readonly string[];
}

/** The seat, or null when there is none. */
export async function traineeSeat(tx: Tx, seatId: string): Promise<TraineeSeat | null> {
  const [row] = await tx.query<TraineeSeat>(
    `SELECT s.interview_id AS "interviewId", i.loop_id AS "loopId", s.role, s.pool_id AS "poolId",
            r.interviewer_id AS "interviewerId", r.starts_at AS "from",
            ARRAY(SELECT q.interviewer_id FROM reservation q
                  JOIN seat o ON o.organization_id = q.organization_id AND o.id = q.seat_id
                  WHERE q.organization_id = s.organization_id AND q.interview_id = s.interview_id AND q.live
                    AND q.kind = 'booking' AND q.response <> 'declined' AND o.role IN ('lead', 'panel')) AS "qualifiedIds"
     FROM seat s JOIN interview i ON i.organization_id = s.organization_id AND i.id = s.interview_id
     LEFT JOIN reservation r ON r.organization_id = s.organization_id AND r.seat_id = s.id AND r.live
       AND r.kind = 'booking' AND r.response <> 'declined'
     WHERE s.organization_id = $1 AND s.id = $2`,
    [tx.organizationId, seatId],
  );
  return row ?? null;
}
