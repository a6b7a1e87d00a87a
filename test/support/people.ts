// Organizations with members and interviewers for tests of any room: rows are written as the rooms write them.
import type { Actor } from '#access';
import { newId, systemScope } from '#platform';
import type { Platform, Scope } from '#platform';
import { insertInterviewers, ORDINARY_WEEK } from '#people';
import type { NewInterviewer } from '#people';

/** A test's organization and the ways to add people to it. */
export interface TestOrganization {
  readonly id: string;
  readonly scope: Scope;
  /** Adds an active member; the actor is that member, signed in. */
  member(role: Actor['role'], name?: string): Promise<Actor>;
  /** Adds a member with an interviewer's profile (Europe/Berlin, Monday to Friday 09:00 to 17:00 unless told). */
  interviewer(profile?: Partial<NewInterviewer>, name?: string): Promise<Actor>;
}

/** Creates an organization in UTC with the default limits. */
export async function testOrganization(platform: Platform): Promise<TestOrganization> {
  const { database, clock } = platform;
  const id = newId();
  const scope = systemScope(id);
  let count = 0;
  await database.transaction(scope, (tx) =>
    tx.query('INSERT INTO organization (id, name, created_at) VALUES ($1, $2, $3)', [
      id,
      'Acme',
      clock.now(),
    ]),
  );
  const member = async (role: Actor['role'], name?: string): Promise<Actor> => {
    const [memberId, identityId] = [newId(), newId()];
    const number = ++count;
    await database.transaction(scope, (tx) =>
      tx.query(
        `INSERT INTO member (organization_id, id, identity_id, name, email, role, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [
          id,
          memberId,
          identityId,
          name ?? `Person ${number}`,
          `person${number}@example.org`,
          role,
          clock.now(),
        ],
      ),
    );
    return { kind: 'member', organizationId: id, memberId, identityId, role };
  };
  const interviewer = async (profile: Partial<NewInterviewer> = {}, name?: string): Promise<Actor> => {
    const actor = await member('interviewer', name);
    const row = { zone: 'Europe/Berlin', workingHours: ORDINARY_WEEK, createdAt: clock.now(), ...profile };
    await database.transaction(scope, (tx) => insertInterviewers(tx, [{ ...row, id: actor.memberId }]));
    return actor;
  };
  return { id, scope, member, interviewer };
}
