// Imports people from a CSV file: who is a member already, by their address, is changed, everybody else becomes a
// member and an interviewer. All or nothing: every line that is wrong is told, and then nothing is written. Who is new
// has no account until they are invited.
import { Injectable } from '@nestjs/common';
import { EnterMembers, requireActor } from '#access';
import type { Actor } from '#access';
import { Clock, ConstraintHit, Database, Idempotency, Outbox, importRefused, readCsv } from '#platform';
import type { CsvFile, ImportRefused, Tx } from '#platform';
import { interviewerChanged } from './events.js';
import { PEOPLE_COLUMNS, readPeople } from './people-file.js';
import type { PersonRecord, Profile } from './people-file.js';
import { namedMembershipsOf, poolIdsByName, profilesOf } from './people-file.queries.js';
import { planPeople } from './people-import-plan.js';
import type { PersonChange, PersonPlan } from './people-import-plan.js';
import {
  changeInterviewer,
  deletePoolMembers,
  insertInterviewers,
  insertPoolMembers,
} from './people.repository.js';
import { organizationSettings } from './settings.queries.js';

/** The file's text; a dry run tells what would change and changes nothing. */
export interface ImportPeopleInput {
  readonly csv: string;
  readonly dryRun?: boolean | null | undefined;
  /** Whether columns that are not known are passed over instead of refused. */
  readonly passOverUnknown?: boolean | null | undefined;
  readonly idempotencyKey: string;
}

/** Somebody who changed, and in which columns. */
export interface ImportedPerson {
  readonly line: number;
  readonly email: string;
  readonly change: PersonChange;
  readonly columns: readonly string[];
}

/** The people are as the file says; after a dry run they would be. */
export interface PeopleImported {
  readonly kind: 'PeopleImported';
  readonly dryRun: boolean;
  readonly people: readonly ImportedPerson[];
  /** How many lines say only what is so already. */
  readonly unchanged: number;
  /** How many people of the file have no account to sign in with. */
  readonly withoutAccount: number;
  readonly ignoredColumns: readonly string[];
}

interface Planned {
  readonly plans: readonly PersonPlan[];
  readonly poolIds: ReadonlyMap<string, string>;
}

/** Imports people. */
@Injectable()
export class ImportPeople {
  constructor(
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly members: EnterMembers,
  ) {}

  /** @throws {Refusal} UNAUTHENTICATED, FORBIDDEN, INVALID_INPUT for what is no file at all, CONFLICTING_KEY */
  async run(asking: Actor | null, input: ImportPeopleInput): Promise<PeopleImported | ImportRefused> {
    const actor = requireActor(asking, 'people.import');
    const { idempotencyKey, csv } = input;
    const passOver = input.passOverUnknown === true;
    const read = (): CsvFile => readCsv(csv, PEOPLE_COLUMNS, { passOver });
    if (input.dryRun === true)
      return this.database.read(actor, async (tx) => {
        const planned = await this.#plan(tx, actor, read(), false);
        return 'kind' in planned ? planned : imported(planned.plans, planned.ignoredColumns, true);
      });
    let told: readonly string[] = [];
    const once = { operation: 'people.import', key: idempotencyKey, input: { csv, passOver } };
    const run = (): Promise<PeopleImported | ImportRefused> =>
      this.idempotency.run<PeopleImported | ImportRefused>(actor, once, async (tx) => {
        const planned = await this.#plan(tx, actor, read(), true);
        if ('kind' in planned) return planned;
        told = await this.#write(tx, actor, planned);
        return imported(planned.plans, planned.ignoredColumns, false);
      });
    // Somebody else may have entered a person of the file meanwhile: looking again finds them.
    const outcome = await run().catch((error: unknown) => {
      if (error instanceof ConstraintHit) return run();
      throw error;
    });
    this.members.tellHere(told);
    return outcome;
  }

  async #plan(
    tx: Tx,
    actor: Actor,
    { rows, ignoredColumns, problems }: CsvFile,
    lock: boolean,
  ): Promise<(Planned & { readonly ignoredColumns: readonly string[] }) | ImportRefused> {
    const lines = readPeople(rows, problems);
    const members = await this.members.find(
      tx,
      actor,
      lines.map(({ email }) => email),
      lock,
    );
    const ids = members.map(({ id }) => id);
    const poolIds = await poolIdsByName(tx);
    const before = {
      members,
      profiles: await profilesOf(tx, ids, lock),
      pools: await namedMembershipsOf(tx, ids, poolIds),
      poolNames: new Set(poolIds.keys()),
      zone: (await organizationSettings(tx)).zone,
    };
    const plans = planPeople(lines, before, problems);
    return problems.count > 0 ? importRefused(problems) : { plans, poolIds, ignoredColumns };
  }

  /** Writes what changes; returns the identities that may do something else now. */
  async #write(tx: Tx, actor: Actor, { plans, poolIds }: Planned): Promise<readonly string[]> {
    const changed = plans.filter(({ change }) => change !== null);
    const known = changed.flatMap(({ member }) => member ?? []);
    const { idOf, identityIds } = await this.members.write(
      tx,
      known,
      changed.map(({ after }) => after),
    );
    const people = changed.map((plan) => ({
      ...plan,
      id: plan.member?.id ?? idOf.get(plan.after.email) ?? '',
    }));
    const createdAt = this.clock.now();
    const by = { changedById: actor.memberId, changedAt: createdAt };
    await insertInterviewers(
      tx,
      people
        .filter(({ profile }) => profile === null)
        .map(({ id, after }) => ({ id, ...profileOf(after), createdAt })),
    );
    for (const { id, profile, after } of people) {
      if (profile !== null) await changeInterviewer(tx, id, profile.version, { ...profileOf(after), ...by });
      await this.outbox.append(tx, interviewerChanged, id, { interviewerId: id });
    }
    await writePools(tx, people, poolIds, createdAt);
    return identityIds;
  }
}

/** What of somebody is their profile. */
function profileOf(person: PersonRecord): Profile {
  const { zone, location, level, languages, workingHours, preferredHours, breakMinutesMin, videoLink } =
    person;
  const { dailyInterviewsMax, weeklyInterviewsMax, dailyMinutesMax, weeklyMinutesMax } = person;
  const limits = { dailyInterviewsMax, weeklyInterviewsMax, dailyMinutesMax, weeklyMinutesMax };
  const hours = { workingHours, preferredHours, breakMinutesMin };
  return { zone, location, level, languages, ...hours, ...limits, videoLink };
}

/** Puts people into the pools of the file in its phases, and takes them out of others. */
async function writePools(
  tx: Tx,
  people: readonly (PersonPlan & { readonly id: string })[],
  poolIds: ReadonlyMap<string, string>,
  since: Date,
): Promise<void> {
  const idOf = (pool: string): string => poolIds.get(pool) ?? '';
  const entered = people.flatMap(({ id, pools, after }) =>
    after.pools
      .filter(({ pool, phase }) => !pools.some((was) => was.pool === pool && was.phase === phase))
      .map(({ pool, phase }) => ({ poolId: idOf(pool), interviewerId: id, phase, since })),
  );
  // Rows are written in one order, so that two callers cannot wait for each other.
  const order = (row: { poolId: string; interviewerId: string }): string => row.poolId + row.interviewerId;
  await insertPoolMembers(
    tx,
    entered.toSorted((a, b) => (order(a) < order(b) ? -1 : 1)),
  );
  const left = people.flatMap(({ id, pools, after }) =>
    pools
      .filter(({ pool }) => !after.pools.some((one) => one.pool === pool))
      .map(({ pool }) => ({ poolId: idOf(pool), id })),
  );
  for (const [poolId, rows] of Map.groupBy(left, (row) => row.poolId))
    await deletePoolMembers(
      tx,
      poolId,
      rows.map(({ id }) => id),
    );
}

function imported(
  plans: readonly PersonPlan[],
  ignoredColumns: readonly string[],
  dryRun: boolean,
): PeopleImported {
  const people = plans.flatMap(({ line, after, change, columns }) =>
    change === null ? [] : [{ line, email: after.email, change, columns }],
  );
  return {
    kind: 'PeopleImported',
    dryRun,
    people,
    unchanged: plans.length - people.length,
    withoutAccount: plans.filter(({ member }) => (member?.identityId ?? null) === null).length,
    ignoredColumns,
  };
}
