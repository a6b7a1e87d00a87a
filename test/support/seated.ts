// Seats people by hand, past every rule: a loop that takes what a test says they carry.
import { DraftLoop } from '#loops';
import { newId } from '#platform';
import type { TestDatabase } from './database.js';
import type { LoopFixture } from './loop-fixture.js';

/** What of a seat is not ordinary: an hour, booked, and not answered. */
export interface Seated {
  readonly minutes?: number;
  readonly expiresAt?: string;
  readonly response?: 'accepted' | 'declined';
}

/** Reserves an interviewer from an instant on, in a new seat. */
export type SeatAt = (interviewerId: string, from: Date | string, how?: Seated) => Promise<void>;

/** Drafts a loop of the fixture's first application, and gives what seats people in it. */
export async function seating(db: TestDatabase, of: LoopFixture): Promise<SeatAt> {
  const { database, idempotency, clock, outbox } = db.platform;
  const drafted = await new DraftLoop(database, idempotency, clock, outbox).run(of.coordinator, {
    applicationId: of.applicationIds[0] ?? '',
    idempotencyKey: newId(),
  });
  if (drafted.kind !== 'LoopDrafted') throw new Error(drafted.kind);
  return async (interviewerId, from, { minutes = 60, expiresAt, response = 'pending' as const } = {}) => {
    const start = new Date(from);
    await database.transaction(of.coordinator, (tx) =>
      tx.query(
        `WITH interview AS (SELECT id FROM interview WHERE organization_id = $1 AND loop_id = $9 LIMIT 1),
         sitting AS (
           INSERT INTO seat (organization_id, id, interview_id, position, role)
           SELECT $1, $10, id, (SELECT count(*) FROM seat WHERE organization_id = $1), 'panel' FROM interview
           RETURNING id, interview_id)
         INSERT INTO reservation (organization_id, id, loop_id, interview_id, seat_id, interviewer_id, kind, during, expires_at,
                                  created_at, response, response_reason)
         SELECT $1, $2, $9, interview_id, id, $3, $4, tstzrange($5, $6), $7, $8, $11, $12 FROM sitting`,
        [
          of.organizationId,
          newId(),
          interviewerId,
          expiresAt === undefined ? 'booking' : 'hold',
          start,
          new Date(start.getTime() + minutes * 60_000),
          expiresAt ?? null,
          clock.now(),
          drafted.loopId,
          newId(),
          response,
          response === 'declined' ? 'away' : null,
        ],
      ),
    );
  };
}
