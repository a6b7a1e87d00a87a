// Importing and exporting open applications, against real PostgreSQL.
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Actor } from '#access';
import { ImportApplications, applicationsPage, candidatesPage } from '#openings';
import { newId } from '#platform';
import { ExportList } from '#rooms';
import { exportedText } from '../../../test/support/exports.js';
import { testDatabase } from '../../../test/support/database.js';
import type { TestDatabase } from '../../../test/support/database.js';
import { openingsOf, staffed } from '../../../test/support/openings.js';
import type { Staffed } from '../../../test/support/openings.js';

let db: TestDatabase;
let org: Staffed;
let openingId: string;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());
beforeEach(async () => {
  org = await staffed(db.platform);
  openingId = (await org.opening()).openingId;
});

const use = () => {
  const { database, idempotency, outbox, clock } = db.platform;
  return {
    importing: new ImportApplications(database, idempotency, outbox, clock),
    exporting: new ExportList(database, clock),
  };
};
const imports = (csv: string, more: { dryRun?: boolean; passOverUnknown?: boolean } = {}, as?: Actor) =>
  use().importing.run(as ?? org.coordinator, { csv, ...more, idempotencyKey: newId() });
const exported = (as = org.coordinator) =>
  exportedText(use().exporting, as, { list: 'applications', format: 'csv' });
const problemsOf = async (csv: string): Promise<string[]> => {
  const outcome = await imports(csv);
  if (outcome.kind !== 'ImportRefused') throw new Error(JSON.stringify(outcome));
  return outcome.problems.map(({ line, column, message }) => `${line} ${column ?? '–'}: ${message}`);
};
const candidates = () => org.tx((tx) => candidatesPage(tx, {}, { limit: 100, after: null }));
const applications = () => org.tx((tx) => applicationsPage(tx, {}, { limit: 100, after: null }));

const FILE = [
  'opening;name;email;zone;phone;language',
  'Backend engineer;=Ada;Ada@Example.org;europe/paris;+33 1;fr',
  'Backend engineer;"Müller; Bo";bo@example.org;America/Toronto;;',
  '',
].join('\r\n');

test('makes candidates and active applications, and exports what it imported', async () => {
  expect(await imports(FILE)).toEqual({
    kind: 'ApplicationsImported',
    dryRun: false,
    applications: [
      { line: 2, email: 'ada@example.org', openingId, newCandidate: true },
      { line: 3, email: 'bo@example.org', openingId, newCandidate: true },
    ],
    unchanged: 0,
    ignoredColumns: [],
  });
  expect((await candidates()).toReversed()).toMatchObject([
    { name: '=Ada', email: 'ada@example.org', zone: 'Europe/Paris', phone: '+33 1', language: 'fr' },
    { name: 'Müller; Bo', email: 'bo@example.org', phone: null, language: 'en' },
  ]);
  expect(await applications()).toMatchObject([{ state: 'active', openingId }, { state: 'active' }]);
  const csv = await exported();
  expect(csv).toBe(
    [
      'opening,name,email,zone,phone,language',
      "Backend engineer,'=Ada,ada@example.org,Europe/Paris,'+33 1,fr",
      'Backend engineer,"Müller; Bo",bo@example.org,America/Toronto,,en',
      '',
    ].join('\r\n'),
  );
  expect(await imports(csv)).toMatchObject({ applications: [], unchanged: 2 });
});

test('a dry run tells the same and writes nothing', async () => {
  const dry = await imports(FILE, { dryRun: true });
  expect(await candidates()).toEqual([]);
  expect(await imports(FILE)).toEqual({ ...dry, dryRun: false });
});

test('who is known keeps what is known, and needs no zone', async () => {
  await imports(FILE);
  const second = (await org.opening()).openingId;
  expect(await imports(`opening,name,email\n${second},Ada L.,ada@example.org\n`)).toMatchObject({
    applications: [{ openingId: second, newCandidate: false }],
  });
  expect((await candidates()).map(({ name }) => name)).toContain('=Ada');
  // Two openings have one title now, so that the export names them by their ids.
  expect(await imports(await exported())).toMatchObject({ applications: [], unchanged: 3 });
});

test('every line that is wrong is told and nothing is imported', async () => {
  await imports(FILE);
  const ended = (await applications()).at(-1)?.id ?? '';
  await openingsOf(db.platform).end.run(org.coordinator, { applicationId: ended, state: 'rejected' });
  const twice = (await org.opening()).openingId;
  const closed = (await org.opening()).openingId;
  await openingsOf(db.platform).close.run(org.coordinator, { openingId: closed });
  const [email] = await org.tx((tx) =>
    tx.query<{ email: string }>('SELECT email FROM member WHERE id = $1', [org.coordinator.memberId]),
  );
  const csv = [
    'opening,name,email,zone,language',
    `${openingId},New,new@example.org,UTC,`,
    `${openingId},Ada,ada@example.org,UTC,`,
    'Frontend,Cy,cy@example.org,UTC,',
    `${closed},Cy,cy@example.org,UTC,`,
    'Backend engineer,Cy,cy@example.org,UTC,',
    `${openingId},,no,Mars,german`,
    `${openingId},Dee,dee@example.org,,`,
    `${openingId},New,new@example.org,UTC,`,
    `${twice},Newer,new@example.org,UTC,`,
    `${openingId},Me,${email?.email ?? ''},UTC,`,
  ].join('\n');
  expect(await problemsOf(csv)).toEqual([
    expect.stringMatching(
      /^3 email: ada@example.org has applied to this opening before; that application is rejected/,
    ),
    expect.stringMatching(/^4 opening: No open opening has the title or id "Frontend"/),
    expect.stringMatching(/^5 opening: No open opening/),
    expect.stringMatching(/^6 opening: 2 open openings have the title "Backend engineer"; write the id/),
    expect.stringMatching(/^7 name: name must have 1 to 200 characters/),
    expect.stringMatching(/^7 email: email must look like/),
    expect.stringMatching(/^7 zone: zone must be an IANA time zone/),
    expect.stringMatching(/^7 language: language must be a BCP 47 tag/),
    expect.stringMatching(/^8 zone: zone is needed: dee@example.org is not known yet/),
    expect.stringMatching(/^9 email: new@example.org applies to this opening in line 2 already/),
    expect.stringMatching(/^10 email: new@example.org has another name, .* in line 2; write the same/),
    expect.stringMatching(/^11 email: email must be that of somebody else/),
  ]);
  expect(await candidates()).toHaveLength(2);
});

test('a member who applies is known as one, and does not find their own application in the export', async () => {
  const [row] = await org.tx((tx) =>
    tx.query<{ email: string }>('SELECT email FROM member WHERE id = $1', [org.administrator.memberId]),
  );
  await imports(`opening,name,email,zone\n${openingId},Boss,${row?.email ?? ''},UTC\n`);
  expect((await candidates())[0]).toMatchObject({ memberId: org.administrator.memberId });
  expect((await exported()).split('\r\n')).toHaveLength(3);
  expect((await exported(org.administrator)).split('\r\n')).toHaveLength(2);
});

test('as an applicant tracking system exports it', async () => {
  const csv = `"Candidate Name","Candidate Email","Job Title","Stage","Time Zone","Phone Number"\n"Eve\nAdams","eve@example.org","Backend engineer","Onsite","Asia/Tokyo","(555) 1"\n`;
  expect(await problemsOf(csv)).toEqual([expect.stringMatching(/^1 Stage: This column is not known/)]);
  expect(await imports(csv, { passOverUnknown: true })).toMatchObject({ ignoredColumns: ['Stage'] });
  expect(await candidates()).toMatchObject([{ name: 'Eve Adams', zone: 'Asia/Tokyo', phone: '(555) 1' }]);
});

test('several at once import a candidate once; hiring managers and interviewers may not', async () => {
  const outcomes = await Promise.all([1, 2, 3, 4].map(() => imports(FILE)));
  expect(outcomes.map(({ kind }) => kind)).toEqual(Array(4).fill('ApplicationsImported'));
  expect(await candidates()).toHaveLength(2);
  for (const actor of [org.manager, org.interviewers[0]]) {
    await expect(imports(FILE, {}, actor)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(exported(actor)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  }
});
