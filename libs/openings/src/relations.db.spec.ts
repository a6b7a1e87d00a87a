// Whoever sits in a loop stands in relation to its opening, application and candidate, and to no other.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { newId } from '#platform';
import type { Actor } from '#access';
import { testDatabase } from '../../../test/support/database.js';
import type { TestDatabase } from '../../../test/support/database.js';
import { openingsOf, staffed } from '../../../test/support/openings.js';
import type { Staffed } from '../../../test/support/openings.js';
import {
  applicationRelations,
  applicationsPage,
  candidateRelations,
  candidatesPage,
  openingRelations,
  openingsPage,
} from '#openings';

let db: TestDatabase;
let org: Staffed;
let sitting: Actor;
let released: Actor;
let met: Ids;
let unmet: Ids;

interface Ids {
  readonly openingId: string;
  readonly applicationId: string;
  readonly candidateId: string;
}

const candidateFor = async (openingId: string, email: string): Promise<Ids> => {
  const { coordinator: who } = org;
  const outcome = await openingsOf(db.platform).add.run(who, {
    ...{ openingId, email, name: email, zone: 'UTC', idempotencyKey: newId() },
  });
  if (outcome.kind !== 'CandidateAdded') throw new Error(outcome.message);
  const { applicationId } = outcome;
  const [row] = await org.tx((tx) =>
    tx.query<{ candidate_id: string }>('SELECT candidate_id FROM application WHERE id = $1', [applicationId]),
  );
  return { openingId, applicationId, candidateId: row?.candidate_id ?? '' };
};

/** Writes a loop with one interview for each person; those of `free` were released again. */
const seat = async (of: Ids, people: readonly Actor[], free: readonly Actor[]): Promise<void> =>
  org.tx(async (tx) => {
    const loopId = newId();
    const now = db.clock.now();
    const { organizationId } = tx;
    await tx.query(
      `INSERT INTO loop (organization_id, id, application_id, opening_id, candidate_id, state, days_used_max, created_at)
       VALUES ($1, $2, $3, $4, $5, 'booked', 2, $6)`,
      [organizationId, loopId, of.applicationId, of.openingId, of.candidateId, now],
    );
    for (const [position, person] of people.entries()) {
      const [interviewId, seatId] = [newId(), newId()];
      await tx.query(
        `INSERT INTO interview (organization_id, id, loop_id, position, kind, title, minutes, focus, questions, after_ids, with_candidate, state)
         VALUES ($1, $2, $3, $4, 'coding', 'Coding', 60, '{}', '[]', '{}', true, 'planned')`,
        [organizationId, interviewId, loopId, position],
      );
      await tx.query(
        `INSERT INTO seat (organization_id, id, interview_id, position, role) VALUES ($1, $2, $3, 0, 'lead')`,
        [organizationId, seatId, interviewId],
      );
      const live = !free.includes(person);
      await tx.query(
        `INSERT INTO reservation (organization_id, id, loop_id, interview_id, seat_id, interviewer_id, kind, during, live, created_at, released_at)
         VALUES ($1, $2, $3, $4, $5, $6, 'booking', '[2026-11-25T10:00Z,2026-11-25T11:00Z)', $7, $8, $9)`,
        [organizationId, newId(), loopId, interviewId, seatId, person.memberId, live, now, live ? null : now],
      );
    }
  });

beforeAll(async () => {
  db = await testDatabase();
  org = await staffed(db.platform);
  [sitting, released] = org.interviewers;
  const { openingId } = await org.opening();
  met = await candidateFor(openingId, 'met@example.org');
  unmet = await candidateFor(openingId, 'unmet@example.org');
  await seat(met, [sitting, released], [released]);
});
afterAll(() => db.close());

const relations = (actor: Actor, of: Ids) =>
  db.platform.database.read(actor, async (tx) => [
    (await openingRelations(tx, of.openingId)).relations,
    (await applicationRelations(tx, of.applicationId)).relations,
    (await candidateRelations(tx, of.candidateId)).relations,
  ]);

test('hiring manager and coordinator stand so to the opening and all that belongs to it', async () => {
  expect(await relations(org.manager, unmet)).toEqual(Array(3).fill(['hiringManagerOfOpening']));
  expect(await relations(org.coordinator, unmet)).toEqual(Array(3).fill(['coordinatorOfOpening']));
  expect(await relations(org.administrator, unmet)).toEqual([[], [], []]);
});

test('an interviewer stands in relation to the loop they sit in, not to another of the same opening', async () => {
  expect(await relations(sitting, met)).toEqual(Array(3).fill(['interviewerInLoop']));
  expect(await relations(sitting, unmet)).toEqual([['interviewerInLoop'], [], []]);
});

test('whoever was released from the loop stands in no relation any more', async () => {
  expect(await relations(released, met)).toEqual([[], [], []]);
});

test('what is not there, or is of another organization, is NOT_FOUND', async () => {
  const other = await staffed(db.platform);
  await expect(relations(other.administrator, met)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(relations(sitting, { ...met, openingId: newId() })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
});

test('lists for an interviewer hold what they sit in', async () => {
  const { openingId: unseen } = await org.opening();
  const page = { limit: 10, after: null };
  const lists = (seenBy: string | null) =>
    org.tx(async (tx) => [
      (await openingsPage(tx, { seenBy }, page)).map(({ id }) => id),
      (await applicationsPage(tx, { seenBy }, page)).map(({ id }) => id),
      (await candidatesPage(tx, { seenBy }, page)).map(({ id }) => id),
    ]);
  expect(await lists(sitting.memberId)).toEqual([[met.openingId], [met.applicationId], [met.candidateId]]);
  expect(await lists(released.memberId)).toEqual([[], [], []]);
  expect(await lists(null)).toEqual([
    [unseen, met.openingId],
    [unmet.applicationId, met.applicationId],
    [unmet.candidateId, met.candidateId],
  ]);
});

test('pages follow each other without gap or repetition', async () => {
  const first = await org.tx((tx) =>
    applicationsPage(tx, { openingId: met.openingId }, { limit: 1, after: null }),
  );
  expect(first.map(({ id }) => id)).toEqual([unmet.applicationId, met.applicationId]);
  const second = await org.tx((tx) =>
    applicationsPage(tx, { openingId: met.openingId }, { limit: 1, after: unmet.applicationId }),
  );
  expect(second.map(({ id }) => id)).toEqual([met.applicationId]);
});
