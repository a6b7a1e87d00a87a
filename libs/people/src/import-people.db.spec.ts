// Importing and exporting people, against real PostgreSQL: all or nothing, and what was exported imports as no change.
import { Test } from '@nestjs/testing';
import type { TestingModule } from '@nestjs/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Actor } from '#access';
import { ChangeRole, InviteMember, memberByEmail } from '#access';
import {
  ImportPeople,
  insertPoolMembers,
  insertPools,
  interviewersByIds,
  poolsOfInterviewers,
} from '#people';
import type { PoolPhase } from '#people';
import { PlatformModule, newId } from '#platform';
import type { Tx } from '#platform';
import { ExportList, roomModules } from '#rooms';
import { exportedText } from '../../../test/support/exports.js';
import { testDatabase } from '../../../test/support/database.js';
import type { TestDatabase } from '../../../test/support/database.js';
import { testOrganization } from '../../../test/support/people.js';
import type { TestOrganization } from '../../../test/support/people.js';

let db: TestDatabase;
let rooms: TestingModule;
let organization: TestOrganization;
let administrator: Actor;

beforeAll(async () => {
  db = await testDatabase();
  rooms = await Test.createTestingModule({
    imports: [PlatformModule.of(db.platform), ...roomModules],
  }).compile();
  await rooms.init();
});
afterAll(async () => {
  await rooms.close();
  await db.close();
});
beforeEach(async () => {
  organization = await testOrganization(db.platform);
  administrator = await organization.member('administrator');
});

const write = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
  db.platform.database.transaction(organization.scope, work);
const read = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
  db.platform.database.read(organization.scope, work);
const imports = (
  csv: string,
  more: { dryRun?: boolean; passOverUnknown?: boolean } = {},
  as = administrator,
) => rooms.get(ImportPeople).run(as, { csv, ...more, idempotencyKey: newId() });
const exported = (as = administrator) =>
  exportedText(rooms.get(ExportList), as, { list: 'people', format: 'csv' });
const problemsOf = async (csv: string): Promise<string[]> => {
  const outcome = await imports(csv);
  if (outcome.kind !== 'ImportRefused') throw new Error(JSON.stringify(outcome));
  return outcome.problems.map(({ line, column, message }) => `${line} ${column ?? '–'}: ${message}`);
};
const countMembers = async (): Promise<number> =>
  (await read((tx) => tx.query('SELECT id FROM member WHERE organization_id = $1', [organization.id])))
    .length;

async function pools(...names: string[]): Promise<string[]> {
  const rows = names.map((name) => ({
    id: newId(),
    name,
    kind: 'coding' as const,
    competencies: [],
    createdAt: db.clock.now(),
  }));
  await write((tx) => insertPools(tx, rows));
  return rows.map(({ id }) => id);
}

async function personOf(email: string) {
  const member = await read((tx) => memberByEmail(tx, email));
  if (member === null) throw new Error(`no ${email}`);
  const [profile] = await read((tx) => interviewersByIds(tx, [member.id]));
  const memberships = await read((tx) => poolsOfInterviewers(tx, [member.id]));
  return { member, profile, phases: Object.fromEntries(memberships.map((row) => [row.poolId, row.phase])) };
}

const FULL = [
  'email,name,role,zone,location,level,languages,working hours,preferred hours,interviews per day,interviews per week,minutes per day,minutes per week,break minutes,video link,pools',
  'ann@example.org,Ann Lee,hiring manager,America/New_York,New York,Staff,en; pt-BR,"Mon-Thu 09:00-12:00, 13:00-17:00; Fri 09:00-13:00",Mon 10:00-11:00,0,4,120,480,30,https://meet.example.org/ann,Coding; Design:reverse shadow',
  'bob@example.org,Bob,,,,,,,,,,,,,,',
].join('\r\n');

describe('a file that is right', () => {
  test('makes members and interviewers, who can be invited to get an account', async () => {
    const [coding, design] = await pools('Coding', 'Design');
    const outcome = await imports(FULL);
    expect(outcome).toMatchObject({
      kind: 'PeopleImported',
      dryRun: false,
      unchanged: 0,
      withoutAccount: 2,
      people: [
        { line: 2, email: 'ann@example.org', change: 'member_added' },
        { line: 3, email: 'bob@example.org', change: 'member_added' },
      ],
    });
    const ann = await personOf('ann@example.org');
    expect(ann.member).toMatchObject({
      name: 'Ann Lee',
      role: 'hiring_manager',
      state: 'active',
      canSignIn: false,
    });
    expect(ann.profile).toMatchObject({
      zone: 'America/New_York',
      location: 'New York',
      level: 'Staff',
      languages: ['en', 'pt-BR'],
      preferredHours: [{ weekday: 1, from: '10:00', to: '11:00' }],
      dailyInterviewsMax: 0,
      weeklyInterviewsMax: 4,
      dailyMinutesMax: 120,
      weeklyMinutesMax: 480,
      breakMinutesMin: 30,
      videoLink: 'https://meet.example.org/ann',
    });
    expect(ann.profile?.workingHours).toHaveLength(9);
    expect(ann.phases).toEqual({ [coding ?? '']: 'qualified', [design ?? '']: 'reverse_shadow' });
    const bob = await personOf('bob@example.org');
    expect(bob.member).toMatchObject({ role: 'interviewer' });
    expect(bob.profile).toMatchObject({
      zone: 'UTC',
      workingHours: null,
      languages: [],
      breakMinutesMin: null,
    });
    const invited = await rooms.get(InviteMember).run(administrator, {
      email: 'bob@example.org',
      name: 'Bob',
      role: 'interviewer',
      idempotencyKey: newId(),
    });
    expect(invited.kind).toBe('MemberInvited');
  });

  test('changes only what its columns say of those who are there; an empty cell takes back', async () => {
    const [coding = '', design = ''] = await pools('Coding', 'Design');
    await imports(FULL);
    await imports('email,level,pools\nANN@example.org,Principal,Design:shadow\n');
    const ann = await personOf('ann@example.org');
    expect(ann.member).toMatchObject({ name: 'Ann Lee', role: 'hiring_manager' });
    expect(ann.profile).toMatchObject({ level: 'Principal', location: 'New York', version: 2 });
    expect(ann.phases).toEqual({ [design]: 'shadow' });
    expect(Object.keys(ann.phases)).not.toContain(coding);
    const outcome = await imports('email,name,zone,level,working hours\nann@example.org,,,,\n');
    expect(outcome).toMatchObject({ people: [{ change: 'changed', columns: ['level', 'working hours'] }] });
    expect((await personOf('ann@example.org')).profile).toMatchObject({
      zone: 'America/New_York',
      level: null,
      workingHours: null,
    });
  });

  test('gives a member without a profile one, and names who is as the file says already', async () => {
    const member = await organization.member('coordinator', 'Cora');
    const email = (
      await read((tx) =>
        tx.query<{ email: string }>('SELECT email FROM member WHERE id = $1', [member.memberId]),
      )
    )[0]?.email;
    const csv = `email\n${email}\n`;
    expect(await imports(csv)).toMatchObject({ people: [{ change: 'profile_added' }], withoutAccount: 0 });
    expect(await imports(csv)).toMatchObject({ people: [], unchanged: 1 });
  });

  test('a dry run says what would change and changes nothing', async () => {
    await pools('Coding', 'Design');
    const before = await exported();
    const dry = await imports(FULL, { dryRun: true });
    expect(await exported()).toBe(before);
    expect(await imports(FULL)).toEqual({ ...dry, dryRun: false });
  });

  test('as a personnel system exports it: semicolons, another order, columns of its own', async () => {
    const csv =
      '\uFEFF"Employee ID";"Full Name";"E-Mail Address";"Time Zone"\r\n"0007";"Müller; Eva";"Eva.Mueller@Example.org";"europe/berlin"\r\n;;;\r\n';
    expect(await problemsOf(csv)).toEqual([
      expect.stringMatching(/^1 Employee ID: This column is not known/),
    ]);
    expect(await imports(csv, { passOverUnknown: true })).toMatchObject({
      people: [{ line: 2, email: 'eva.mueller@example.org' }],
      ignoredColumns: ['Employee ID'],
    });
    expect(await personOf('eva.mueller@example.org')).toMatchObject({
      member: { name: 'Müller; Eva' },
      profile: { zone: 'Europe/Berlin' },
    });
  });

  test('rows of a file may be more than one statement of PostgreSQL carries', async () => {
    await pools(...Array.from({ length: 9_000 }, (_, at) => `Pool ${at}`));
    const csv = 'email,name,pools\nann@example.org,Ann,Pool 8999\n';
    expect(await imports(csv)).toMatchObject({ kind: 'PeopleImported', people: [{ line: 2 }] });
  });

  test('the same key imports once, and two files with the same new person at once make one', async () => {
    const input = { csv: 'email,name\nann@example.org,Ann\n', idempotencyKey: newId() };
    const use = rooms.get(ImportPeople);
    expect(await use.run(administrator, input)).toEqual(await use.run(administrator, input));
    const outcomes = await Promise.all(
      [1, 2, 3, 4].map((n) => imports(`email,name\ndan@example.org,Dan ${n}\n`)),
    );
    expect(outcomes.map(({ kind }) => kind)).toEqual(Array(4).fill('PeopleImported'));
    const added = outcomes.filter(
      (one) => one.kind === 'PeopleImported' && one.people[0]?.change === 'member_added',
    );
    expect(added).toHaveLength(1);
  });
});

describe('a file that is wrong', () => {
  test('every line is told, with what would be right, and nothing of it is imported', async () => {
    await pools('Coding');
    const members = await countMembers();
    const csv = [
      'email,name,role,zone,languages,working hours,interviews per day,break minutes,video link,pools',
      'right@example.org,Right,,,,,,,,Coding',
      'nonsense,Nobody,,,,,,,,',
      'a@example.org,,,,,,,,,',
      'b@example.org,B,boss,Mars/Base,english,always,many,999,http://x,Codng:expert',
      'c@example.org,C,,,,Mon 09:00-17:00; Mon 10:00-11:00,21,,,Codng',
      'right@example.org,Again,,,,,,,,',
    ].join('\n');
    expect(await problemsOf(csv)).toEqual([
      expect.stringMatching(/^3 email: email must be an e-mail address/),
      '4 name: name is needed: a@example.org is not a member yet.',
      expect.stringMatching(/^5 role: role must be administrator, hiring manager, .*it was "boss"/),
      expect.stringMatching(
        /^5 zone: zone must be an IANA time zone such as Europe\/Berlin; it was "Mars\/Base"/,
      ),
      expect.stringMatching(/^5 languages: languages must be a language tag such as en/),
      expect.stringMatching(/^5 working hours: "always" is not hours; write them as in Mon-Fri/),
      expect.stringMatching(/^5 interviews per day: "many" is not a whole number/),
      expect.stringMatching(/^5 break minutes: break minutes must be a whole number from 0 to 240/),
      expect.stringMatching(/^5 video link: video link must be a whole https address/),
      expect.stringMatching(/^5 pools: "expert" is no phase/),
      expect.stringMatching(/^6 working hours: working hours overlap on weekday 1/),
      expect.stringMatching(/^6 interviews per day: interviews per day must be a whole number from 0 to 20/),
      '6 pools: There is no pool "Codng"; create it first, or name one of Coding.',
      expect.stringMatching(/^7 email: right@example.org is in line 2 already/),
    ]);
    expect(await countMembers()).toBe(members);
  });

  test('a deactivated member is not revived by a file', async () => {
    const { memberId } = await organization.interviewer();
    await write((tx) =>
      tx.query("UPDATE member SET state = 'deactivated', email = 'gone@example.org' WHERE id = $1", [
        memberId,
      ]),
    );
    expect(await problemsOf('email,name\ngone@example.org,Gone\n')).toEqual([
      expect.stringMatching(/^2 email: gone@example.org is a deactivated member/),
    ]);
  });

  test('somebody has to stay an administrator', async () => {
    const { memberId } = administrator;
    await write((tx) => tx.query("UPDATE member SET email = 'root@example.org' WHERE id = $1", [memberId]));
    const demote = 'root@example.org,Root,coordinator\n';
    expect(await problemsOf(`email,name,role\n${demote}`)).toEqual([
      expect.stringMatching(/^2 role: With this file nobody would be an administrator/),
    ]);
    const next = await imports(`email,name,role\n${demote}ann@example.org,Ann,administrator\n`);
    expect(next).toMatchObject({ people: [{ change: 'profile_added' }, { change: 'member_added' }] });
    await expect(
      rooms.get(ChangeRole).run(administrator, { memberId, role: 'administrator' }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  test('only administrators import and export', async () => {
    for (const role of ['coordinator', 'hiring_manager', 'interviewer'] as const) {
      const actor = await organization.member(role);
      const refused = { code: 'FORBIDDEN' };
      await expect(imports(FULL, {}, actor)).rejects.toMatchObject(refused);
      await expect(imports(FULL, { dryRun: true }, actor)).rejects.toMatchObject(refused);
      await expect(exported(actor)).rejects.toMatchObject(refused);
    }
  });
});

test('what is exported imports as no change, and into an empty organization as the same people', async () => {
  // As the use cases keep texts: one line, trimmed, without runs of white space.
  const text = fc
    .stringMatching(/^[=+@'";,:a-z -]{1,12}$/)
    .map((one) => one.replaceAll(/\s+/g, ' ').trim())
    .filter((one) => one !== '');
  const phase = fc.constantFrom<PoolPhase>('shadow', 'reverse_shadow', 'qualified');
  const person = fc.record({
    name: text,
    location: fc.option(text),
    level: fc.option(text),
    limit: fc.option(fc.integer({ min: 0, max: 20 })),
    hours: fc.constantFrom(null, [], [{ weekday: 6 as const, from: '00:00', to: '24:00' }]),
    phases: fc.array(fc.option(phase), { minLength: 3, maxLength: 3 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(person, { minLength: 1, maxLength: 4 }), async (people) => {
      organization = await testOrganization(db.platform);
      administrator = await organization.member('administrator');
      const names = ['=Pool; "one"', "'Two: shadow", 'Three'];
      const poolIds = await pools(...names);
      for (const { name, location, level, limit, hours, phases } of people) {
        const { memberId } = await organization.interviewer(
          { location, level, dailyInterviewsMax: limit, workingHours: hours },
          name,
        );
        const since = db.clock.now();
        const rows = phases.flatMap((one, at) =>
          one === null ? [] : [{ poolId: poolIds[at] ?? '', interviewerId: memberId, phase: one, since }],
        );
        await write((tx) => insertPoolMembers(tx, rows));
      }
      const csv = await exported();
      expect(await imports(csv)).toMatchObject({ people: [], unchanged: people.length });
      organization = await testOrganization(db.platform);
      administrator = await organization.member('administrator');
      await write((tx) =>
        tx.query("UPDATE member SET email = 'root@example.org' WHERE organization_id = $1", [
          organization.id,
        ]),
      );
      await pools(...names);
      expect(await imports(csv)).toMatchObject({ kind: 'PeopleImported', unchanged: 0 });
      expect((await exported()).split('\r\n').sort()).toEqual(csv.split('\r\n').sort());
    }),
    // Each run is many transactions: where one fails, the seed is enough to play it again.
    { numRuns: 10, endOnFailure: true },
  );
});
