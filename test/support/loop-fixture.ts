// A small organization with everything that one loop needs, written straight into the tables: people in pools,
// an opening with a template of interviews, candidates with availability.
import { newId, systemScope } from '#platform';
import type { Platform, Tx } from '#platform';
import type { Actor } from '#access';

const WEEK = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '09:00', to: '17:00' }));

/** One interview of the fixture's template; `pool` is an index into `pools`. */
export interface FixtureInterview {
  readonly title: string;
  readonly minutes: number;
  readonly pool: number;
  readonly kind?: string;
  readonly afterAll?: boolean;
}

export interface FixtureOptions {
  readonly zones?: readonly string[];
  /** Which interviewers (by index) are in each pool. */
  readonly pools?: readonly (readonly number[])[];
  readonly interviews?: readonly FixtureInterview[];
  readonly candidates?: number;
}

export interface LoopFixture {
  readonly organizationId: string;
  readonly coordinator: Actor;
  readonly hiringManager: Actor;
  readonly interviewerIds: readonly string[];
  readonly interviewers: readonly Actor[];
  readonly openingId: string;
  readonly templateId: string;
  readonly rubricVersionId: string;
  readonly candidateIds: readonly string[];
  readonly applicationIds: readonly string[];
}

const actorOf = (organizationId: string, memberId: string, role: Actor['role']): Actor => ({
  kind: 'member',
  organizationId,
  memberId,
  identityId: newId(),
  role,
});

/** Writes the fixture; candidates are free on the given days in UTC, 08:00 to 18:00. */
export async function loopFixture(
  platform: Platform,
  days: readonly string[],
  options: FixtureOptions = {},
): Promise<LoopFixture> {
  const zones = options.zones ?? ['Europe/Berlin', 'Europe/London', 'Europe/Madrid'];
  const pools = options.pools ?? [zones.map((_, at) => at)];
  const interviews = options.interviews ?? [{ title: 'Coding', minutes: 60, pool: 0 }];
  const organizationId = newId();
  const now = platform.clock.now();
  return platform.database.transaction(systemScope(organizationId), async (tx) => {
    await tx.query('INSERT INTO organization (id, name, created_at) VALUES ($1, $2, $3)', [
      organizationId,
      'Acme',
      now,
    ]);
    const member = async (role: Actor['role'], name: string): Promise<string> => {
      const id = newId();
      await tx.query(
        'INSERT INTO member (organization_id, id, identity_id, name, email, role, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7)',
        [organizationId, id, newId(), name, `${id}@example.org`, role, now],
      );
      return id;
    };
    const coordinatorId = await member('coordinator', 'Coordinator');
    const hiringManagerId = await member('hiring_manager', 'Hiring manager');
    const interviewerIds: string[] = [];
    for (const [at, zone] of zones.entries()) {
      const id = await member('interviewer', `Interviewer ${at}`);
      await tx.query(
        `INSERT INTO interviewer (organization_id, id, zone, working_hours, video_link, created_at)
         VALUES ($1, $2, $3, $4, $5, $6)`,
        [organizationId, id, zone, JSON.stringify(WEEK), `https://meet.example.org/${at}`, now],
      );
      interviewerIds.push(id);
    }
    const poolIds = await writePools(tx, pools, interviewerIds, now);
    const { openingId, templateId, rubricVersionId } = await writeOpening(
      tx,
      hiringManagerId,
      coordinatorId,
      interviews,
      poolIds,
      now,
    );
    const candidateIds: string[] = [];
    const applicationIds: string[] = [];
    for (let at = 0; at < (options.candidates ?? 1); at++) {
      const { candidateId, applicationId } = await writeCandidate(tx, openingId, days, at, now);
      candidateIds.push(candidateId);
      applicationIds.push(applicationId);
    }
    return {
      organizationId,
      coordinator: actorOf(organizationId, coordinatorId, 'coordinator'),
      hiringManager: actorOf(organizationId, hiringManagerId, 'hiring_manager'),
      interviewerIds,
      interviewers: interviewerIds.map((id) => actorOf(organizationId, id, 'interviewer')),
      openingId,
      templateId,
      rubricVersionId,
      candidateIds,
      applicationIds,
    };
  });
}

async function writePools(
  tx: Tx,
  pools: readonly (readonly number[])[],
  interviewerIds: readonly string[],
  now: Date,
): Promise<string[]> {
  const ids: string[] = [];
  for (const [at, members] of pools.entries()) {
    const id = newId();
    await tx.query(
      'INSERT INTO pool (organization_id, id, name, kind, created_at) VALUES ($1, $2, $3, $4, $5)',
      [tx.organizationId, id, `Pool ${at}`, 'coding', now],
    );
    for (const index of members)
      await tx.query(
        'INSERT INTO pool_member (organization_id, pool_id, interviewer_id, since) VALUES ($1, $2, $3, $4)',
        [tx.organizationId, id, interviewerIds[index], now],
      );
    ids.push(id);
  }
  return ids;
}

const CRITERIA = [
  {
    id: 'problem_solving',
    name: 'Problem solving',
    competencyId: 'problem_solving',
    description: 'Takes a problem apart',
    anchors: ['a', 'b', 'c', 'd'],
  },
];

async function writeOpening(
  tx: Tx,
  hiringManagerId: string,
  coordinatorId: string,
  interviews: readonly FixtureInterview[],
  poolIds: readonly string[],
  now: Date,
): Promise<{ openingId: string; templateId: string; rubricVersionId: string }> {
  const organizationId = tx.organizationId;
  const [openingId, templateId, rubricId, rubricVersionId] = [newId(), newId(), newId(), newId()];
  await tx.query(
    'INSERT INTO loop_template (organization_id, id, name, created_at) VALUES ($1, $2, $3, $4)',
    [organizationId, templateId, 'Engineer', now],
  );
  await tx.query(
    `INSERT INTO opening (organization_id, id, title, role_description, hiring_manager_id, coordinator_id, loop_template_id, created_at)
     VALUES ($1, $2, 'Engineer', 'Writes programs.', $3, $4, $5, $6)`,
    [organizationId, openingId, hiringManagerId, coordinatorId, templateId, now],
  );
  await tx.query('INSERT INTO rubric (organization_id, id, name, created_at) VALUES ($1, $2, $3, $4)', [
    organizationId,
    rubricId,
    'Engineer',
    now,
  ]);
  await tx.query(
    'INSERT INTO rubric_version (organization_id, id, rubric_id, version, criteria, created_at) VALUES ($1, $2, $3, 1, $4, $5)',
    [organizationId, rubricVersionId, rubricId, JSON.stringify(CRITERIA), now],
  );
  const templateIds = interviews.map(() => newId());
  for (const [at, interview] of interviews.entries()) {
    const debrief = interview.kind === 'debrief';
    await tx.query(
      `INSERT INTO interview_template (organization_id, id, loop_template_id, position, kind, title, minutes, rubric_version_id, after_ids, with_candidate)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        organizationId,
        templateIds[at],
        templateId,
        at,
        interview.kind ?? 'coding',
        interview.title,
        interview.minutes,
        debrief ? null : rubricVersionId,
        interview.afterAll === true ? templateIds.filter((_, other) => other !== at) : [],
        !debrief,
      ],
    );
    await tx.query(
      `INSERT INTO seat_template (organization_id, id, interview_template_id, position, role, pool_id) VALUES ($1, $2, $3, 0, 'lead', $4)`,
      [organizationId, newId(), templateIds[at], poolIds[interview.pool]],
    );
  }
  return { openingId, templateId, rubricVersionId };
}

async function writeCandidate(
  tx: Tx,
  openingId: string,
  days: readonly string[],
  at: number,
  now: Date,
): Promise<{ candidateId: string; applicationId: string }> {
  const [candidateId, applicationId] = [newId(), newId()];
  await tx.query(
    'INSERT INTO candidate (organization_id, id, name, email, zone, created_at) VALUES ($1, $2, $3, $4, $5, $6)',
    [tx.organizationId, candidateId, `Candidate ${at}`, `candidate${at}@example.com`, 'Europe/Lisbon', now],
  );
  await tx.query(
    'INSERT INTO application (organization_id, id, opening_id, candidate_id, created_at) VALUES ($1, $2, $3, $4, $5)',
    [tx.organizationId, applicationId, openingId, candidateId, now],
  );
  for (const day of days)
    await tx.query(
      'INSERT INTO availability (organization_id, id, application_id, during, given_at) VALUES ($1, $2, $3, tstzrange($4, $5), $6)',
      [tx.organizationId, newId(), applicationId, `${day}T08:00:00Z`, `${day}T18:00:00Z`, now],
    );
  return { candidateId, applicationId };
}
