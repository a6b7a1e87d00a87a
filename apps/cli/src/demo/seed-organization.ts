// Writes the demonstration organization: members, interviewers in their zones, pools, calendars, and openings.
import type { NestApplicationContext } from '@nestjs/core';
import { DEMONSTRATION_PASSWORD, Identities, Members, addOrganization, demonstrationAccounts } from '#access';
import type { Actor } from '#access';
import { replaceBusyTimes } from '#calendar';
import { demoRoles, planRole, writeOpening } from '#openings';
import { insertInterviewers, insertPoolMembers, insertPools } from '#people';
import { newId, systemScope } from '#platform';
import type { Platform, Tx } from '#platform';
import { businessDays, meetings, random } from './calendar.js';
import { addressOf, demonstrationPeople, demonstrationPools } from './company.js';
import type { DemonstrationPerson } from './company.js';

const SEED = 20_261_123;
const CALENDAR_DAYS = 25;
const CALENDAR_PAST_DAYS = -12;

/** The demonstration organization as the story goes on with it. */
export interface DemonstrationOrganization {
  readonly organizationId: string;
  readonly administrator: Actor;
  readonly coordinator: Actor;
  readonly hiringManager: Actor;
  /** Who can sign in as an interviewer. */
  readonly interviewerId: string;
  readonly memberIds: ReadonlyMap<DemonstrationPerson, string>;
  readonly openingIds: readonly string[];
}

/** Writes all of it; the identities of those who can sign in are created, or found when they exist already. */
export async function seedOrganization(
  platform: Platform,
  app: NestApplicationContext,
  name: string,
): Promise<DemonstrationOrganization> {
  const organizationId = newId();
  const memberIds = new Map(demonstrationPeople.map((person) => [person, newId()]));
  const identityIds = await createIdentities(app.get(Identities));
  const openingIds = await platform.database.transaction(systemScope(organizationId), async (tx) => {
    const now = platform.clock.now();
    await addOrganization(tx, { name, zone: 'Europe/Berlin', demonstration: true, createdAt: now });
    const members = app.get(Members);
    for (const [person, id] of memberIds)
      await members.add(tx, {
        id,
        identityId: identityIds.get(person.name) ?? null,
        name: person.name,
        email: addressOf(person),
        role: person.role,
        state: 'active',
        createdAt: now,
        deactivatedAt: null,
      });
    await writePeople(tx, memberIds, now);
    return writeOpenings(tx, platform, memberIds);
  });
  const actor = (role: Actor['role']): Actor => {
    const account = demonstrationAccounts.find((one) => one.role === role);
    const person = demonstrationPeople.find(({ name }) => name === account?.name);
    const memberId = person === undefined ? '' : (memberIds.get(person) ?? '');
    const identityId = identityIds.get(account?.name ?? '') ?? '';
    return { kind: 'member', organizationId, memberId, identityId, role };
  };
  return {
    organizationId,
    administrator: actor('administrator'),
    coordinator: actor('coordinator'),
    hiringManager: actor('hiring_manager'),
    interviewerId: actor('interviewer').memberId,
    memberIds,
    openingIds,
  };
}

/** The identities by the names of those who can sign in. */
async function createIdentities(identities: Identities): Promise<Map<string, string>> {
  const created = new Map<string, string>();
  for (const { name, email } of demonstrationAccounts) {
    const { identityId } = await identities.create({ email, name, password: DEMONSTRATION_PASSWORD });
    created.set(name, identityId);
  }
  return created;
}

const OFFICE = { from: '09:00', to: '17:30' };
const workweek = (early: boolean): { weekday: 1 | 2 | 3 | 4 | 5; from: string; to: string }[] =>
  ([1, 2, 3, 4, 5] as const).map((weekday) => ({
    weekday,
    ...(early ? { from: '08:00', to: '16:30' } : OFFICE),
  }));

const officeFromUtc = (zone: string, at: Date): number =>
  9 -
  Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone).offsetNanoseconds / 3_600e9;

async function writePeople(
  tx: Tx,
  memberIds: ReadonlyMap<DemonstrationPerson, string>,
  now: Date,
): Promise<void> {
  const next = random(SEED);
  const interviewers = demonstrationPeople.filter((person) => person.pools.length > 0);
  const idOf = (person: DemonstrationPerson): string => memberIds.get(person) ?? '';
  await insertInterviewers(
    tx,
    interviewers.map((person, at) => ({
      id: idOf(person),
      zone: person.zone,
      workingHours: workweek(at % 4 === 0),
      createdAt: now,
      ...(at % 5 === 0 ? { dailyInterviewsMax: 2, weeklyInterviewsMax: 5 } : {}),
      videoLink: `https://meet.demo.example/${person.name.toLowerCase().replaceAll(' ', '-')}`,
    })),
  );
  const pools = demonstrationPools.map((pool) => ({
    id: newId(),
    ...pool,
    competencies: [],
    createdAt: now,
  }));
  await insertPools(tx, pools);
  await insertPoolMembers(
    tx,
    interviewers.flatMap((person) =>
      person.pools.map((pool) => ({
        poolId: pools[pool]?.id ?? '',
        interviewerId: idOf(person),
        phase: 'qualified' as const,
        since: now,
      })),
    ),
  );
  const days = businessDays(now, CALENDAR_PAST_DAYS, CALENDAR_DAYS + 12);
  const covers = {
    from: new Date(`${days[0] ?? ''}T00:00:00Z`),
    to: new Date(`${days.at(-1) ?? ''}T23:59:00Z`),
  };
  for (const person of interviewers) {
    const source = {
      interviewerId: idOf(person),
      kind: 'demonstration' as const,
      label: 'Work',
      importedAt: now,
      covers,
    };
    await replaceBusyTimes(tx, source, meetings(next, days, officeFromUtc(person.zone, now)));
  }
}

async function writeOpenings(
  tx: Tx,
  platform: Platform,
  memberIds: ReadonlyMap<DemonstrationPerson, string>,
): Promise<string[]> {
  const of = (role: string): string[] =>
    demonstrationPeople.filter((person) => person.role === role).map((person) => memberIds.get(person) ?? '');
  const managers = of('hiring_manager');
  const ids: string[] = [];
  for (const [at, role] of demoRoles.entries()) {
    const written = await writeOpening(tx, platform.clock, {
      title: role.title,
      roleDescription: role.description,
      hiringManagerId: managers[at % managers.length] ?? '',
      coordinatorId: of('coordinator')[0] ?? null,
      plan: planRole(role.description),
    });
    ids.push(written.openingId);
  }
  return ids;
}
