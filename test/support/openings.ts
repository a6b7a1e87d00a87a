// An organization with everything that an opening needs, and the use cases of openings on a test's database.
import type { Actor } from '#access';
import {
  AddCandidate,
  CloseOpening,
  CreateOpeningFromRole,
  EndApplication,
  GiveAvailability,
  PreviewRole,
  PublishRubricVersion,
  RequestAvailability,
  UpdateLoopTemplate,
  competencies,
  writeOpening,
} from '#openings';
import type { RolePlan, WrittenOpening } from '#openings';
import { insertInterviewers, insertPoolMembers, insertPools, ORDINARY_WEEK } from '#people';
import type { PoolRow } from '#people';
import { newId } from '#platform';
import type { Platform, Tx } from '#platform';
import { testOrganization } from './people.js';
import type { TestOrganization } from './people.js';

/** The room's use cases as its module composes them. */
export const openingsOf = ({ database, idempotency, outbox, clock }: Platform) => ({
  add: new AddCandidate(database, idempotency, outbox, clock),
  close: new CloseOpening(database),
  create: new CreateOpeningFromRole(idempotency, outbox, clock),
  end: new EndApplication(database, outbox),
  give: new GiveAvailability(database, outbox, clock),
  preview: new PreviewRole(),
  publish: new PublishRubricVersion(idempotency, clock),
  request: new RequestAvailability(database, outbox, clock),
  update: new UpdateLoopTemplate(database, clock),
});

/** A test's organization with its staff; `interviewers` are in no pool yet. */
export interface Staffed extends TestOrganization {
  readonly administrator: Actor;
  readonly manager: Actor;
  readonly coordinator: Actor;
  readonly interviewers: readonly [Actor, Actor, Actor];
  /** Runs `work` in a transaction of the system. */
  tx<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Adds a pool with these people as qualified members and returns its id. */
  pool(of: Partial<PoolRow>, people?: readonly Actor[]): Promise<string>;
  /** Gives the member an interviewer's profile. */
  interviewing(member: Actor): Promise<void>;
  /** Writes an opening of `manager` with this plan. */
  opening(plan?: RolePlan): Promise<WrittenOpening>;
}

/** Creates the organization. */
export async function staffed(platform: Platform): Promise<Staffed> {
  const { clock } = platform;
  const organization = await testOrganization(platform);
  const { scope } = organization;
  const tx = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => platform.database.transaction(scope, work);
  const since = clock.now();
  const manager = await organization.member('hiring_manager');
  const coordinator = await organization.member('coordinator');
  return {
    ...organization,
    manager,
    coordinator,
    administrator: await organization.member('administrator'),
    interviewers: [
      await organization.interviewer(),
      await organization.interviewer(),
      await organization.interviewer(),
    ],
    tx,
    pool: (of, people = []) =>
      tx(async (inside) => {
        const id = newId();
        await insertPools(inside, [
          { id, name: id, kind: 'coding', competencies: [], createdAt: since, ...of },
        ]);
        await insertPoolMembers(
          inside,
          people.map(({ memberId }) => ({
            poolId: id,
            interviewerId: memberId,
            phase: 'qualified' as const,
            since,
          })),
        );
        return id;
      }),
    interviewing: ({ memberId }) =>
      tx((inside) =>
        insertInterviewers(inside, [
          { id: memberId, zone: 'UTC', workingHours: ORDINARY_WEEK, createdAt: since },
        ]),
      ),
    opening: (plan = smallPlan) =>
      tx((inside) =>
        writeOpening(inside, clock, {
          title: 'Backend engineer',
          roleDescription: 'You write services.',
          hiringManagerId: manager.memberId,
          coordinatorId: coordinator.memberId,
          plan,
        }),
      ),
  };
}

const asked = (
  id: string,
  text: string,
  competencies: readonly string[],
): RolePlan['requirements'][number] => ({
  id,
  text,
  source: `${text}.`,
  necessity: 'required',
  competencies,
});

const talk = (
  title: string,
  kind: RolePlan['interviews'][number]['kind'],
  focus: readonly string[],
  after: readonly string[],
): RolePlan['interviews'][number] => ({
  kind,
  title,
  minutes: 60,
  seats: [{ role: 'lead', poolKind: kind }],
  focus,
  rubric: focus.map((competency) => ({
    competency,
    name: competency,
    anchors: ['none', 'some', 'good', 'great'],
  })),
  questions: [],
  why: 'It was asked for.',
  after,
  withCandidate: kind !== 'debrief',
});

const [one = '', two = '', three = ''] = competencies
  .filter(({ criteria }) => criteria.length > 0)
  .map(({ id }) => id);

/** Three competencies of the library, whichever they are; nothing of the plan is about the last. */
export const [CODING, DESIGN, ELSE] = [one, two, three];

/** Two interviews and a debrief; one requirement each, one for the CV, and one that nothing covers. */
export const smallPlan: RolePlan = {
  requirements: [
    asked('R1', 'Writes code', [CODING]),
    asked('R2', 'Designs systems', [DESIGN]),
    asked('R3', 'A degree', ['degree']),
    asked('R4', 'Juggles', []),
  ],
  interviews: [
    talk('Coding', 'coding', [CODING], []),
    talk('System design', 'system_design', [DESIGN], ['Coding']),
    talk('Debrief', 'debrief', [], ['Coding', 'System design']),
  ],
  coverage: [
    { requirementId: 'R1', assessedIn: ['Coding'] },
    { requirementId: 'R2', assessedIn: ['System design'] },
    { requirementId: 'R3', assessedIn: ['cv'] },
    { requirementId: 'R4', assessedIn: [] },
  ],
  uncovered: ['R4'],
  setAside: [],
  minutes: 180,
  changes: [],
};
