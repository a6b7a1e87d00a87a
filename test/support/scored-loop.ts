// A booked loop for tests of what comes after booking: rows as the rooms below write them, without a search.
import type { Actor } from '#access';
import { interviewTable, loopBooked, loopCancelled, loopTable, reservationTable, seatTable } from '#loops';
import type { InterviewKind, SeatRole } from '#loops';
import { newId } from '#platform';
import type { Platform } from '#platform';
import { START } from './database.js';
import type { TestOrganization } from './people.js';

const HOUR_MS = 3_600_000;

/** One interview of one hour that begins `at` hours after the test's start. */
export interface TestInterview {
  readonly title: string;
  readonly at: number;
  readonly kind?: InterviewKind;
  /** Criteria as `name` or `name:competency`; none: it is not scored. */
  readonly criteria: readonly string[];
  readonly seats: readonly { readonly of: Actor; readonly role?: SeatRole; readonly optional?: boolean }[];
}

export interface TestLoopOptions {
  readonly hiringManager: Actor;
  readonly coordinator?: Actor;
  readonly candidateIs?: Actor;
  readonly interviews: readonly TestInterview[];
  /** Another loop of the same application. */
  readonly applicationOf?: TestLoop;
}

export interface TestLoop {
  readonly loopId: string;
  readonly openingId: string;
  readonly applicationId: string;
  readonly candidateId: string;
  /** In the order given. */
  readonly interviewIds: readonly string[];
  /** Tells the rooms above that the loop was booked, again or for the first time. */
  book(): Promise<void>;
  /** Cancels the loop. */
  cancel(): Promise<void>;
  /** Gives a seat of an interview to somebody else. */
  replace(interview: number, before: Actor, after: Actor): Promise<void>;
}

async function insertApplication(
  { database, clock }: Platform,
  organization: TestOrganization,
  options: TestLoopOptions,
): Promise<Pick<TestLoop, 'openingId' | 'applicationId' | 'candidateId'>> {
  if (options.applicationOf !== undefined) return options.applicationOf;
  const [openingId, candidateId, applicationId] = [newId(), newId(), newId()];
  const now = clock.now();
  await database.transaction(organization.scope, async (tx) => {
    await tx.query(
      `INSERT INTO opening (organization_id, id, title, role_description, hiring_manager_id, coordinator_id, created_at)
       VALUES ($1, $2, 'Engineer', 'Somebody who builds things.', $3, $4, $5)`,
      [
        organization.id,
        openingId,
        options.hiringManager.memberId,
        options.coordinator?.memberId ?? null,
        now,
      ],
    );
    await tx.query(
      `INSERT INTO candidate (organization_id, id, name, email, zone, member_id, created_at)
       VALUES ($1, $2::uuid, 'Candidate', $2::text || '@example.org', 'UTC', $3, $4)`,
      [organization.id, candidateId, options.candidateIs?.memberId ?? null, now],
    );
    await tx.query(
      'INSERT INTO application (organization_id, id, opening_id, candidate_id, created_at) VALUES ($1, $2, $3, $4, $5)',
      [organization.id, applicationId, openingId, candidateId, now],
    );
  });
  return { openingId, candidateId, applicationId };
}

/** Creates the loop as booked; `book()` has still to be called for anybody to hear of it. */
export async function testLoop(
  platform: Platform,
  organization: TestOrganization,
  options: TestLoopOptions,
): Promise<TestLoop> {
  const { database, clock, outbox } = platform;
  const ids = await insertApplication(platform, organization, options);
  const loopId = newId();
  const now = clock.now();
  const own = { organizationId: organization.id };
  const interviewIds = options.interviews.map(() => newId());
  await database.transaction(organization.scope, async (tx) => {
    await tx.insert(loopTable, {
      ...own,
      id: loopId,
      applicationId: ids.applicationId,
      openingId: ids.openingId,
      candidateId: ids.candidateId,
      state: 'booked',
      daysUsedMax: 2,
      revision: 1,
      version: 1,
      createdAt: now,
      bookedAt: now,
    });
    for (const [position, { title, at, kind = 'coding', criteria, seats }] of options.interviews.entries()) {
      const [rubricId, rubricVersionId, interviewId] = [newId(), newId(), interviewIds[position] ?? ''];
      const during = {
        from: new Date(START.getTime() + at * HOUR_MS),
        to: new Date(START.getTime() + (at + 1) * HOUR_MS),
      };
      await tx.query('INSERT INTO rubric (organization_id, id, name, created_at) VALUES ($1, $2, $3, $4)', [
        organization.id,
        rubricId,
        title,
        now,
      ]);
      await tx.query(
        `INSERT INTO rubric_version (organization_id, id, rubric_id, version, criteria, created_at)
         VALUES ($1, $2, $3, 1, $4, $5)`,
        [organization.id, rubricVersionId, rubricId, JSON.stringify(criteria.map(criterionOf)), now],
      );
      await tx.insert(interviewTable, {
        ...own,
        id: interviewId,
        loopId,
        position,
        kind,
        title,
        minutes: 60,
        focus: criteria.map((name) => criterionOf(name).competencyId),
        rubricVersionId: criteria.length === 0 ? null : rubricVersionId,
        questions: [],
        afterIds: [],
        withCandidate: kind !== 'debrief',
        state: 'booked',
        during,
        sequence: 0,
      });
      for (const [index, { of, role = 'lead', optional = false }] of seats.entries()) {
        const seatId = newId();
        await tx.insert(seatTable, {
          ...own,
          id: seatId,
          interviewId,
          position: index,
          role,
          memberIds: [of.memberId],
          optional,
        });
        await tx.insert(reservationTable, {
          ...own,
          id: newId(),
          loopId,
          interviewId,
          seatId,
          interviewerId: of.memberId,
          kind: 'booking',
          during,
          live: true,
          response: 'pending',
          createdAt: now,
        });
      }
    }
  });
  return {
    ...ids,
    loopId,
    interviewIds,
    book: () =>
      database.transaction(organization.scope, async (tx) => {
        await outbox.append(tx, loopBooked, loopId, { loopId, revision: 1 });
      }),
    cancel: () =>
      database.transaction(organization.scope, async (tx) => {
        await tx.query(`UPDATE loop SET state = 'cancelled' WHERE organization_id = $1 AND id = $2`, [
          organization.id,
          loopId,
        ]);
        await tx.query(
          'UPDATE reservation SET live = false, released_at = $3 WHERE organization_id = $1 AND loop_id = $2',
          [organization.id, loopId, clock.now()],
        );
        await outbox.append(tx, loopCancelled, loopId, { loopId, revision: 2, reason: 'a test' });
      }),
    replace: (interview, before, after) =>
      database.transaction(organization.scope, async (tx) => {
        await tx.query(
          `UPDATE reservation SET interviewer_id = $4
           WHERE organization_id = $1 AND interview_id = $2 AND interviewer_id = $3 AND live`,
          [organization.id, interviewIds[interview], before.memberId, after.memberId],
        );
      }),
  };
}

const criterionOf = (spelled: string): { id: string; name: string; competencyId: string } => {
  const [name = '', competencyId = name] = spelled.split(':');
  const anchors = ['not there', 'with help', 'alone', 'leads others'];
  return Object.assign({ id: name, name, competencyId }, { description: `How well: ${name}`, anchors });
};

/** The people of `codingAndDesign`. */
export type CodingAndDesign = Readonly<
  Record<'hiringManager' | 'coordinator' | 'coder' | 'designer' | 'shadow', Actor>
>;

/** Books coding at 1 h, design at 3 h with a shadow, and a debrief without scores at 30 h. */
export async function codingAndDesign(
  platform: Platform,
  organization: TestOrganization,
  { hiringManager, coordinator, coder, designer, shadow }: CodingAndDesign,
): Promise<TestLoop> {
  const loop = await testLoop(platform, organization, {
    hiringManager,
    coordinator,
    interviews: [
      { title: 'Coding', at: 1, criteria: ['tests', 'shared:craft'], seats: [{ of: coder }] },
      {
        title: 'Design',
        at: 3,
        criteria: ['scale', 'shape:craft'],
        seats: [{ of: designer }, { of: shadow, role: 'shadow', optional: true }],
      },
      { title: 'Debrief', at: 30, kind: 'debrief', criteria: [], seats: [{ of: coder }] },
    ],
  });
  await loop.book();
  return loop;
}
