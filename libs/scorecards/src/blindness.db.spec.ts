// Who can read what, asked of the database itself in the application's role, as somebody would who had found a way
// around the API: every table, every aggregate, every way to write oneself past the policies.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Actor } from '#access';
import { newId, systemScope } from '#platform';
import type { Scope } from '#platform';
import { standingsInLoops } from '#scorecards';
import { testDatabase } from '../../../test/support/database.js';
import type { TestDatabase } from '../../../test/support/database.js';
import { testOrganization } from '../../../test/support/people.js';
import type { TestOrganization } from '../../../test/support/people.js';
import { testLoop } from '../../../test/support/scored-loop.js';
import type { TestLoop } from '../../../test/support/scored-loop.js';
import { scoring } from '../../../test/support/scoring.js';
import type { Scoring } from '../../../test/support/scoring.js';

let db: TestDatabase;
let organization: TestOrganization;
let room: Scoring;

beforeAll(async () => {
  db = await testDatabase();
  organization = await testOrganization(db.platform);
  room = scoring(db.platform);
  db.clock.advance(12 * 3_600_000);
});
afterAll(() => db.close());

const ask = <Row>(scope: Scope, sql: string, parameters: readonly unknown[] = []): Promise<Row[]> =>
  db.platform.database.transaction(scope, (tx) => tx.query<Row>(sql, parameters));

/** Everything of a loop that somebody can read, by any statement that the application's role may run. */
const seenBy = async (scope: Scope, loopId: string): Promise<Record<string, number>> => {
  const [row] = await ask<Record<string, number>>(
    scope,
    `SELECT (SELECT count(*)::int FROM scorecard_version WHERE loop_id = $1) AS versions,
            (SELECT count(DISTINCT recommendation)::int FROM scorecard_version WHERE loop_id = $1) AS recommendations,
            (SELECT count(*)::int FROM scorecard_draft d JOIN scorecard s ON s.id = d.scorecard_id WHERE s.loop_id = $1) AS drafts,
            (SELECT count(*)::int FROM scorecard_private_note n JOIN scorecard s ON s.id = n.scorecard_id WHERE s.loop_id = $1) AS notes,
            (SELECT count(*)::int FROM decision WHERE loop_id = $1) AS decisions`,
    [loopId],
  );
  return row ?? {};
};

const versionsSeenBy = async (scope: Scope, loopId: string): Promise<number> =>
  (await seenBy(scope, loopId)).versions ?? -1;

interface Story {
  readonly hiringManager: Actor;
  readonly coordinator: Actor;
  readonly administrator: Actor;
  readonly first: Actor;
  readonly second: Actor;
  readonly shadow: Actor;
  readonly outsider: Actor;
  readonly loop: TestLoop;
}

/** Two interviews, the second with a shadow; the first interviewer has submitted. */
async function story(seats: { alsoSecond?: (people: Omit<Story, 'loop'>) => Actor } = {}): Promise<Story> {
  const people = {
    hiringManager: await interviewerAs('hiring_manager'),
    coordinator: await interviewerAs('coordinator'),
    administrator: await organization.member('administrator'),
    first: await organization.interviewer(),
    second: await organization.interviewer(),
    shadow: await organization.interviewer(),
    outsider: await organization.interviewer(),
  };
  const more = seats.alsoSecond?.(people);
  const loop = await testLoop(db.platform, organization, {
    hiringManager: people.hiringManager,
    coordinator: people.coordinator,
    interviews: [
      { title: 'Coding', at: 1, criteria: ['tests', 'design'], seats: [{ of: people.first }] },
      {
        title: 'System design',
        at: 3,
        criteria: ['scale'],
        seats: [
          { of: people.second },
          { of: people.shadow, role: 'shadow', optional: true },
          ...(more === undefined ? [] : [{ of: more, role: 'panel' as const }]),
        ],
      },
    ],
  });
  await loop.book();
  const result = await room.score(people.first, await owedBy(people.first, loop), {
    recommendation: 'strong_no',
  });
  expect(result.kind).toBe('ScorecardSubmitted');
  return { ...people, loop };
}

async function interviewerAs(role: Actor['role']): Promise<Actor> {
  const actor = await organization.interviewer();
  await ask(organization.scope, 'UPDATE member SET role = $2 WHERE id = $1', [actor.memberId, role]);
  return { ...actor, role };
}

async function owedBy(actor: Actor, loop: TestLoop, interview?: number): Promise<string> {
  const rows = await room.own(actor);
  const wanted = interview === undefined ? undefined : loop.interviewIds[interview];
  const row = rows.find(
    (one) =>
      one.loopId === loop.loopId &&
      one.submittedAt === null &&
      (wanted === undefined || one.interviewId === wanted),
  );
  if (row === undefined) throw new Error('owes nothing');
  return row.id;
}

const NOTHING = { versions: 0, recommendations: 0, drafts: 0, notes: 0, decisions: 0 };

describe('reading', () => {
  test('whoever owes a scorecard sees nothing of others, then all of it', async () => {
    const { loop, second, shadow } = await story();
    expect(await seenBy(second, loop.loopId)).toEqual(NOTHING);
    expect(await seenBy(shadow, loop.loopId)).toEqual(NOTHING);
    await room.score(second, await owedBy(second, loop));
    expect(await versionsSeenBy(second, loop.loopId)).toBe(2);
    expect(await seenBy(shadow, loop.loopId)).toEqual(NOTHING);
    await room.score(shadow, await owedBy(shadow, loop));
    expect(await versionsSeenBy(shadow, loop.loopId)).toBe(3);
  });

  test('sorting, grouping and joining by what is hidden tells nothing', async () => {
    const { loop, second } = await story();
    const sorted = await ask<{ id: string }>(
      second,
      `SELECT s.id FROM scorecard s
       LEFT JOIN scorecard_version v ON v.organization_id = s.organization_id AND v.scorecard_id = s.id
       WHERE s.loop_id = $1 AND v.recommendation = 'strong_no'`,
      [loop.loopId],
    );
    expect(sorted).toEqual([]);
    const grouped = await ask(second, 'SELECT recommendation, count(*) FROM scorecard_version GROUP BY 1');
    expect(grouped).toEqual([]);
  });

  test('the hiring manager and administrators see each scorecard at once, others of the organization none', async () => {
    const { loop, hiringManager, administrator, coordinator, outsider } = await story();
    expect(await versionsSeenBy(hiringManager, loop.loopId)).toBe(1);
    expect(await versionsSeenBy(administrator, loop.loopId)).toBe(1);
    expect(await seenBy(coordinator, loop.loopId)).toEqual(NOTHING);
    expect(await seenBy(outsider, loop.loopId)).toEqual(NOTHING);
    expect(await seenBy(organization.scope, loop.loopId)).toEqual(NOTHING);
    const another = await organization.member('hiring_manager');
    expect(await seenBy(another, loop.loopId)).toEqual(NOTHING);
  });

  test('coordinators see who has submitted', async () => {
    const { loop, coordinator } = await story();
    const rows = await ask<{ done: boolean }>(
      coordinator,
      'SELECT submitted_at IS NOT NULL AS done FROM scorecard WHERE loop_id = $1 ORDER BY 1',
      [loop.loopId],
    );
    expect(rows.map(({ done }) => done)).toEqual([false, false, true]);
  });

  test('a hiring manager who interviews is blind until their own is in', async () => {
    const { loop, hiringManager } = await story({ alsoSecond: (people) => people.hiringManager });
    expect(await seenBy(hiringManager, loop.loopId)).toEqual(NOTHING);
    await room.score(hiringManager, await owedBy(hiringManager, loop));
    expect(await versionsSeenBy(hiringManager, loop.loopId)).toBe(2);
  });

  test('with two interviews one is blind until both are in', async () => {
    const { loop, first } = await story({ alsoSecond: (people) => people.first });
    expect(await versionsSeenBy(first, loop.loopId)).toBe(1);
    await room.score(first, await owedBy(first, loop, 1));
    expect(await versionsSeenBy(first, loop.loopId)).toBe(2);
  });

  test('drafts and private notes are for their author alone', async () => {
    const { loop, first, second, hiringManager, administrator } = await story();
    const scorecardId = await owedBy(second, loop);
    await room.save.run(second, {
      scorecardId,
      version: 0,
      content: await room.content(second, scorecardId),
    });
    expect(await seenBy(second, loop.loopId)).toMatchObject({ drafts: 1, notes: 1 });
    for (const other of [hiringManager, administrator, organization.scope])
      expect(await seenBy(other, loop.loopId)).toMatchObject({ drafts: 0, notes: 0 });
    expect(await seenBy(first, loop.loopId)).toMatchObject({ drafts: 0, notes: 1 });
  });

  test('amended versions are as hidden as the first', async () => {
    const { loop, first, second } = await story();
    const [scorecard] = await room.own(first);
    const amended = await room.amend.run(first, {
      scorecardId: scorecard?.id ?? '',
      version: 1,
      content: await room.content(first, scorecard?.id ?? '', { recommendation: 'yes' }),
      reason: 'I had mixed up two candidates.',
      idempotencyKey: newId(),
    });
    expect(amended).toMatchObject({ kind: 'ScorecardAmended', version: 2 });
    expect(await seenBy(second, loop.loopId)).toEqual(NOTHING);
    expect(await versionsSeenBy(first, loop.loopId)).toBe(2);
  });

  test('a deactivated member reads nothing, not even their own', async () => {
    const { loop, first, administrator } = await story();
    const off = (id: string): Promise<unknown> =>
      ask(organization.scope, `UPDATE member SET state = 'deactivated' WHERE id = $1`, [id]);
    await off(first.memberId);
    await off(administrator.memberId);
    expect(await seenBy(first, loop.loopId)).toEqual(NOTHING);
    expect(await seenBy(administrator, loop.loopId)).toEqual(NOTHING);
  });

  test('another tenant sees nothing, whoever of it asks', async () => {
    const { loop } = await story();
    const other = await testOrganization(db.platform);
    const administrator = await other.member('administrator');
    expect(await seenBy(administrator, loop.loopId)).toEqual(NOTHING);
    expect(await ask(administrator, 'SELECT FROM scorecard WHERE loop_id = $1', [loop.loopId])).toEqual([]);
  });

  test('an applicant who is a member cannot see that there are scorecards, a debrief or a decision about them', async () => {
    for (const role of ['interviewer', 'coordinator', 'administrator', 'hiring_manager'] as const) {
      const applicant = await interviewerAs(role);
      const hiringManager =
        role === 'hiring_manager' ? applicant : await organization.member('hiring_manager');
      const interviewer = await organization.interviewer();
      const loop = await testLoop(db.platform, organization, {
        hiringManager,
        candidateIs: applicant,
        interviews: [{ title: 'Coding', at: 1, criteria: ['tests'], seats: [{ of: interviewer }] }],
      });
      await loop.book();
      await room.score(interviewer, await owedBy(interviewer, loop));
      const chief = await organization.member('administrator');
      expect(await decided(chief, loop)).toBe('DecisionMade');
      for (const table of ['scorecard', 'scorecard_version', 'debrief', 'decision']) {
        expect(await ask(applicant, `SELECT FROM ${table} WHERE loop_id = $1`, [loop.loopId])).toEqual([]);
        expect(await ask(chief, `SELECT FROM ${table} WHERE loop_id = $1`, [loop.loopId])).toHaveLength(1);
      }
    }
  });

  test('what somebody owes in a new loop of the application hides the cancelled one too', async () => {
    const { loop, hiringManager } = await story();
    expect(await versionsSeenBy(hiringManager, loop.loopId)).toBe(1);
    await loop.cancel();
    const again = await testLoop(db.platform, organization, {
      hiringManager,
      applicationOf: loop,
      interviews: [{ title: 'Coding', at: 5, criteria: ['tests'], seats: [{ of: hiringManager }] }],
    });
    await again.book();
    expect(await seenBy(hiringManager, loop.loopId)).toEqual(NOTHING);
    await room.score(hiringManager, await owedBy(hiringManager, again));
    expect(await versionsSeenBy(hiringManager, loop.loopId)).toBe(1);
  });

  test('a decision made before one has submitted is hidden like the scorecards it speaks of', async () => {
    const { loop, hiringManager, second, first, outsider, coordinator } = await story();
    await room.openDebrief.run(hiringManager, {
      loopId: loop.loopId,
      reason: 'The offer expires today.',
      idempotencyKey: newId(),
    });
    expect(await decided(hiringManager, loop)).toBe('DecisionMade');
    expect((await seenBy(second, loop.loopId)).decisions).toBe(0);
    expect((await seenBy(outsider, loop.loopId)).decisions).toBe(0);
    for (const reader of [first, hiringManager, coordinator])
      expect((await seenBy(reader, loop.loopId)).decisions).toBe(1);
  });
});

test('the API’s own check and the policies agree, for everybody about every loop of these stories', async () => {
  const members = await ask<{ id: string; role: Actor['role'] }>(
    organization.scope,
    `SELECT id, role FROM member WHERE state = 'active' ORDER BY id`,
  );
  const loopIds = (await ask<{ id: string }>(organization.scope, 'SELECT id FROM loop')).map(({ id }) => id);
  const written = await ask<{ loop_id: string; interviewer_id: string; version: number }>(
    organization.scope,
    'SELECT loop_id, interviewer_id, version FROM scorecard WHERE version > 0',
  );
  const sights = new Map<string, number>();
  for (const { id: memberId, role } of members) {
    const actor: Actor = {
      kind: 'member',
      organizationId: organization.id,
      memberId,
      identityId: memberId,
      role,
    };
    const [standings, seen] = await db.platform.database.read(actor, async (tx) => [
      await standingsInLoops(tx, actor, loopIds),
      await tx.query<{ loop_id: string; count: number }>(
        'SELECT loop_id, count(*)::int AS count FROM scorecard_version WHERE interviewer_id <> $1 GROUP BY loop_id',
        [memberId],
      ),
    ]);
    const shown = new Map(seen.map(({ loop_id, count }) => [loop_id, count]));
    for (const { loopId, sight } of standings) {
      sights.set(sight, (sights.get(sight) ?? 0) + 1);
      const others = written.filter((row) => row.loop_id === loopId && row.interviewer_id !== memberId);
      const expected = sight === 'opinions' ? others.reduce((sum, { version }) => sum + version, 0) : 0;
      expect([memberId, loopId, sight, shown.get(loopId) ?? 0]).toEqual([memberId, loopId, sight, expected]);
    }
  }
  expect([...sights.keys()].sort()).toEqual(['blind', 'facts', 'none', 'opinions']);
});

const decided = async (actor: Actor, loop: TestLoop): Promise<string> => {
  const outcome = await room.decide.run(actor, {
    loopId: loop.loopId,
    outcome: 'no_hire',
    rationale: 'Not enough depth.',
    idempotencyKey: newId(),
  });
  return outcome.kind;
};

describe('writing oneself past the policies', () => {
  const POLICY = /row-level security/;
  const version = `INSERT INTO scorecard_version (organization_id, scorecard_id, version, loop_id, interviewer_id, recommendation,
    ratings, summary, submitted_by_id, submitted_at) VALUES ($1, $2, $3, $4, $5, 'yes', '[]', 'x', $6, $7)`;

  test('nobody submits for somebody else, under either name', async () => {
    const { loop, second, first } = await story();
    const theirs = await owedBy(second, loop);
    const at = db.clock.now();
    const org = organization.id;
    for (const [interviewer, submitter] of [
      [second, second],
      [second, first],
      [first, first],
    ] as const)
      await expect(
        ask(first, version, [org, theirs, 1, loop.loopId, interviewer.memberId, submitter.memberId, at]),
      ).rejects.toThrow(POLICY);
  });

  test('a refused write does not tell whether the other has submitted', async () => {
    const { loop, second, first } = await story();
    const [done] = await room.own(first);
    const values = [1, loop.loopId, second.memberId, second.memberId, db.clock.now()];
    await expect(ask(second, version, [organization.id, done?.id, ...values])).rejects.toThrow(POLICY);
  });

  test('a version belongs to the loop of its scorecard and follows the one before', async () => {
    const { loop, second } = await story();
    const elsewhere = await story();
    const mine = await owedBy(second, loop);
    const at = db.clock.now();
    const me = second.memberId;
    const org = organization.id;
    await expect(ask(second, version, [org, mine, 1, elsewhere.loop.loopId, me, me, at])).rejects.toThrow(
      POLICY,
    );
    await expect(ask(second, version, [org, mine, 2, loop.loopId, me, me, at])).rejects.toThrow(POLICY);
  });

  test('nobody becomes sighted by marking their scorecard as submitted or not owed, or by adding one', async () => {
    const { loop, second } = await story();
    const mine = await owedBy(second, loop);
    const at = db.clock.now();
    const submitted = 'UPDATE scorecard SET submitted_at = $2, version = 1 WHERE id = $1';
    await expect(ask(second, submitted, [mine, at])).rejects.toThrow(/submitted by a version/);
    const voided = 'UPDATE scorecard SET voided_at = $2 WHERE id = $1';
    await expect(ask(second, voided, [mine, at])).rejects.toThrow(/follows from the booking/);
    const added = `INSERT INTO scorecard (organization_id, id, loop_id, opening_id, interview_id, interviewer_id, seat_role,
        rubric_version_id, due_at, submitted_at, version)
      SELECT organization_id, $2, loop_id, opening_id, $4, interviewer_id, seat_role, rubric_version_id, due_at, $3, 1
      FROM scorecard WHERE id = $1`;
    const values = [mine, newId(), at, loop.interviewIds[0]];
    await expect(ask(second, added, values)).rejects.toThrow(/follows from the booking/);
    await expect(ask(organization.scope, added, values)).rejects.toThrow(/submitted by a version/);
  });

  test('who owes what by which rubric cannot be changed, nor a submission undone', async () => {
    const { loop, first, second } = await story();
    const [done] = await room.own(first);
    for (const column of ['interviewer_id', 'loop_id', 'rubric_version_id', 'interview_id'])
      await expect(
        ask(second, `UPDATE scorecard SET ${column} = ${column} WHERE loop_id = $1`, [loop.loopId]),
      ).rejects.toThrow(/permission denied/);
    await expect(
      ask(first, 'UPDATE scorecard SET submitted_at = NULL, version = 0 WHERE id = $1', [done?.id]),
    ).rejects.toThrow(/stays so/);
    await expect(
      ask(organization.scope, 'UPDATE scorecard SET voided_at = $2 WHERE id = $1', [
        done?.id,
        db.clock.now(),
      ]),
    ).rejects.toThrow(/scorecard_voided_ck/);
  });

  test('submitted versions and decisions cannot be changed or deleted', async () => {
    const { loop, first } = await story();
    for (const statement of ['UPDATE scorecard_version SET summary = $$x$$', 'DELETE FROM scorecard_version'])
      await expect(ask(first, `${statement} WHERE loop_id = $1`, [loop.loopId])).rejects.toThrow(
        /permission denied/,
      );
    await expect(ask(first, 'DELETE FROM decision')).rejects.toThrow(/permission denied/);
  });

  test('nobody leaves a draft or a note on the scorecard of somebody else', async () => {
    const { loop, first, second } = await story();
    const theirs = await owedBy(second, loop);
    const values = [organization.id, theirs, first.memberId, db.clock.now()];
    await expect(
      ask(
        first,
        `INSERT INTO scorecard_draft (organization_id, scorecard_id, interviewer_id, content, version, saved_at)
         VALUES ($1, $2, $3, '{}', 1, $4)`,
        values,
      ),
    ).rejects.toThrow(POLICY);
    await expect(
      ask(
        first,
        `INSERT INTO scorecard_private_note (organization_id, scorecard_id, interviewer_id, text, saved_at)
         VALUES ($1, $2, $3, 'x', $4)`,
        values,
      ),
    ).rejects.toThrow(POLICY);
  });

  test('only those who decide can write a decision, and not in the name of others', async () => {
    const { loop, hiringManager, coordinator, first, second } = await story();
    await room.openDebrief.run(coordinator, {
      loopId: loop.loopId,
      reason: 'Time.',
      idempotencyKey: newId(),
    });
    const decide = (as: Actor, by: Actor): Promise<unknown> =>
      ask(
        as,
        `INSERT INTO decision (organization_id, id, application_id, loop_id, outcome, rationale, decided_by_id, decided_at, seen)
         VALUES ($1, $2, $3, $4, 'hire', 'x', $5, $6, '[]')`,
        [organization.id, newId(), loop.applicationId, loop.loopId, by.memberId, db.clock.now()],
      );
    for (const [as, by] of [
      [first, first],
      [second, second],
      [coordinator, coordinator],
      [coordinator, hiringManager],
    ] as const)
      await expect(decide(as, by)).rejects.toThrow(POLICY);
    await expect(decide(hiringManager, hiringManager)).resolves.toEqual([]);
  });

  test('an empty scope reads and writes nothing', async () => {
    const { loop } = await story();
    const nobody: Scope = { organizationId: null, memberId: null, identityId: null };
    expect(await seenBy(nobody, loop.loopId)).toEqual(NOTHING);
    expect(await seenBy(systemScope(newId()), loop.loopId)).toEqual(NOTHING);
  });
});
