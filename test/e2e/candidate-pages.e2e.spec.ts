// Candidates by their links, over HTTP: what the pages show and do without an account and without scripts, and that
// looking at them changes nothing.
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import {
  CancelLoop,
  RevokeCandidateLink,
  interviewsOfLoops,
  linksOfLoops,
  loopsByIds,
  messagesOfLoops,
  revisionsOfLoops,
} from '#loops';
import type { InterviewRow, LoopRow } from '#loops';
import { EndApplication, accommodationsOf, availabilityOf } from '#openings';
import { MailboxMailer, newId } from '#platform';
import type { Tx } from '#platform';
import { LINK_REQUESTS_MAX } from '../../apps/gateway/src/http/link-limits.js';
import { formWith, linkedLoop, newLink } from '../support/candidate.js';
import type { LinkedLoop } from '../support/candidate.js';
import { testDatabase } from '../support/database.js';
import type { TestDatabase } from '../support/database.js';
import { testGateway } from '../support/gateway.js';
import type { TestGateway } from '../support/gateway.js';
import { loopFixture } from '../support/loop-fixture.js';
import type { LoopFixture } from '../support/loop-fixture.js';

let db: TestDatabase;
let gateway: TestGateway;
beforeEach(async () => {
  db = await testDatabase({ RATE_LIMITS: 'off' });
  gateway = await testGateway(db);
});
afterEach(async () => {
  await gateway.close();
  await db.close();
});

const ZONES = ['Europe/London', 'Europe/London', 'Europe/London'];
const TWO = [
  { title: 'Coding', minutes: 60, pool: 0 },
  { title: 'Design', minutes: 60, pool: 0 },
];
const DAYS = ['2026-11-26', '2026-11-27'];

const fixture = (options: Parameters<typeof loopFixture>[2] = {}): Promise<LoopFixture> =>
  loopFixture(db.platform, DAYS, { zones: ZONES, interviews: TWO, ...options });

const read = <T>(of: LoopFixture, work: (tx: Tx) => Promise<T>): Promise<T> =>
  db.platform.database.read(of.coordinator, work);
const loopOf = async (of: LoopFixture, loopId: string): Promise<LoopRow> => {
  const [loop] = await read(of, (tx) => loopsByIds(tx, [loopId]));
  if (loop === undefined) throw new Error('no loop');
  return loop;
};
const interviewsOf = (of: LoopFixture, loopId: string): Promise<InterviewRow[]> =>
  read(of, (tx) => interviewsOfLoops(tx, [loopId]));

const html = async (path: string, status = 200): Promise<string> => {
  const answer = await gateway.page(path);
  const text = await answer.text();
  expect({ status: answer.status, text: answer.status === status ? '' : text }).toEqual({ status, text: '' });
  return text;
};

/** Sends the form of the page that says `button`, with more fields, and gives where it leads, or the page again. */
const press = async (
  path: string,
  button: string,
  fields: Record<string, string> = {},
): Promise<{ status: number; location: string; text: string }> => {
  const form = formWith(await (await gateway.page(path)).text(), button);
  const answer = await gateway.submit(form.action, { ...form.fields, ...fields });
  return {
    status: answer.status,
    location: answer.headers.get('location') ?? '',
    text: await answer.text(),
  };
};

const booked = async (of: LoopFixture, options = {}): Promise<LinkedLoop> => {
  const linked = await linkedLoop(gateway, of, options);
  const { status, location } = await press(linked.path('options'), 'Take option 1');
  expect([status, location]).toEqual([303, expect.stringContaining('done=booked')]);
  return linked;
};

const mailsTo = async (email: string): Promise<string[]> =>
  db.platform.mailer instanceof MailboxMailer
    ? (await db.platform.mailer.list(200)).filter(({ to }) => to === email).map(({ text }) => text)
    : [];

const EMAIL = 'candidate0@example.com';

test('an option is taken as a whole, and the agenda says who, what, when and where', async () => {
  const of = await fixture();
  const linked = await linkedLoop(gateway, of);
  expect(await html(linked.path())).toContain('Choose your times');
  const { location } = await press(linked.path('options'), 'Take option 1');
  const agenda = await html(location);
  expect(agenda).toContain('Your interviews are booked.');
  expect(agenda).toMatch(/Thu 26 Nov 2026 <small>WET \(UTC\+00:00\)<\/small>/);
  expect(agenda).toMatch(/<time datetime="2026-11-26T[^"]*">\d\d:\d\d–\d\d:\d\d<\/time> Coding/);
  expect(agenda).toMatch(/Interviewer [012]/);
  expect(agenda).toContain('https://meet.example.org/');
  expect(await html(linked.path('', { zone: 'America/New_York' }))).toContain('(UTC-05:00)');
  const nowhere = await html(linked.path('', { zone: 'Nowhere' }));
  expect(nowhere).toContain('We know no time zone &quot;Nowhere&quot;.');
  expect(nowhere).toContain('Times in Europe/Lisbon');
  const loop = await loopOf(of, linked.loopId);
  expect(loop.state).toBe('booked');
  const [revision] = await read(of, (tx) => revisionsOfLoops(tx, [loop.id]));
  expect(revision).toMatchObject({ byCandidate: true, changedById: null, change: 'booked' });
  const file = await gateway.page(linked.path('interviews.ics'));
  expect(file.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  expect((await file.text()).match(/BEGIN:VEVENT/g)).toHaveLength(2);
});

test('a form that is sent twice does it once', async () => {
  const of = await fixture();
  const linked = await linkedLoop(gateway, of);
  const form = formWith(await html(linked.path('options')), 'Take option 1');
  const answers = await Promise.all([1, 2, 3].map(() => gateway.submit(form.action, form.fields)));
  expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
  expect(await read(of, (tx) => revisionsOfLoops(tx, [linked.loopId]))).toHaveLength(1);
});

test('two candidates want the one slot: one has it, the other keeps their choice and sees the nearest three', async () => {
  const of = await loopFixture(db.platform, DAYS, {
    zones: ['Europe/London'],
    interviews: [{ title: 'Coding', minutes: 60, pool: 0 }],
    candidates: 2,
  });
  const both = [await linkedLoop(gateway, of), await linkedLoop(gateway, of, { at: 1 })];
  const forms = await Promise.all(
    both.map(async (linked) => formWith(await html(linked.path('options')), 'Take option 1')),
  );
  const answers = await Promise.all(forms.map(({ action, fields }) => gateway.submit(action, fields)));
  const to = answers.map(({ headers }) => headers.get('location') ?? '');
  expect(answers.map(({ status }) => status)).toEqual([303, 303]);
  expect(to.filter((location) => location.includes('done=booked'))).toHaveLength(1);
  const lost = to.find((location) => location.includes('taken=')) ?? '';
  const page = await html(lost, 409);
  expect(page).toContain('Your choice, which is not free any more');
  const [, near = ''] = page.split('The nearest to it');
  expect(near.match(/Take option \d</g)).toHaveLength(3);
  const starts = (part: string): number[] =>
    [...part.matchAll(/<time datetime="([^"]+)"/g)].map(([, at = '']) => Date.parse(at));
  const [chosen = 0] = starts(page);
  const apart = starts(near).map((start) => Math.abs(start - chosen));
  expect(apart).toHaveLength(3);
  expect(apart).toEqual(apart.toSorted((one, other) => one - other));
  const looked = await press(lost, 'Look for other options');
  const again = await html(looked.location, 409);
  expect(again).toContain('Your choice, which is not free any more');
  expect((await press(looked.location, 'Take option 1')).location).toContain('done=booked');
  const late = await gateway.submit(formWith(again, 'Look for other options').action, { look: 'again' });
  expect([late.status, await late.text()]).toEqual([409, expect.stringContaining('Nothing else fits')]);
});

test('a message as long as it may be arrives in every script, and one that is longer says so', async () => {
  const of = await fixture();
  const linked = await linkedLoop(gateway, of);
  const text = '面'.repeat(4_000);
  const { location } = await press(linked.path('message'), 'Send', { text });
  expect(await html(location)).toContain('Your message is on its way.');
  expect(await read(of, (tx) => messagesOfLoops(tx, [linked.loopId]))).toMatchObject([{ text }]);
  const { action, fields } = formWith(await html(linked.path('message')), 'Send');
  const long = await gateway.submit(action, { ...fields, text: `${text}面` });
  expect([long.status, await long.text()]).toEqual([
    400,
    expect.stringContaining('1 to 4000 characters; there were 4001'),
  ]);
});

test('none of these is written down with its reason, and the coordinator is told', async () => {
  const of = await fixture();
  const linked = await linkedLoop(gateway, of);
  const reason = 'Only <mornings> & Fridays';
  const { location } = await press(linked.path('options'), 'None of these', { reason });
  expect(await html(location)).toContain('We will look for other times');
  expect(await read(of, (tx) => messagesOfLoops(tx, [linked.loopId]))).toMatchObject([
    { about: 'no_option_fits', text: reason },
  ]);
  await gateway.handleEvents(of.organizationId);
  const [mail] = await mailsTo(`${of.coordinator.memberId}@example.org`);
  expect(mail).toContain(`> ${reason}`);
});

test('times are given and removed in a zone of one’s own; one that the clock skips is named', async () => {
  const of = await fixture();
  const linked = await linkedLoop(gateway, of, { proposed: false });
  const zone = 'America/New_York';
  const add = (fields: Record<string, string>) =>
    press(linked.path('availability', { zone }), 'Add', { lastDate: '', ...fields });
  expect((await add({ date: '2026-12-01', from: '09:00', to: '11:30' })).status).toBe(303);
  expect((await add({ date: '2026-12-02', lastDate: '2026-12-03', from: '09:00', to: '10:00' })).status).toBe(
    303,
  );
  const [application = ''] = of.applicationIds;
  const starts = async (): Promise<string[]> =>
    (await read(of, (tx) => availabilityOf(tx, [application]))).map(({ from }) => from.toISOString());
  expect(await starts()).toEqual([
    '2026-11-26T08:00:00.000Z',
    '2026-11-27T08:00:00.000Z',
    '2026-12-01T14:00:00.000Z',
    '2026-12-02T14:00:00.000Z',
    '2026-12-03T14:00:00.000Z',
  ]);
  const skipped = await add({ date: '2027-03-14', from: '02:30', to: '06:00' });
  expect([skipped.status, skipped.text]).toEqual([
    400,
    expect.stringContaining('there is no 02:30. Please choose another time.'),
  ]);
  expect(skipped.text).toContain('value="2027-03-14"');
  for (const [fields, message] of [
    [{ date: '2026-11-02', from: '09:00', to: '10:00' }, 'is over already'],
    [{ date: '2026-12-05', from: '10:00', to: '09:00' }, 'The end must lie after the beginning.'],
    [{ date: 'tomorrow', from: '10:00', to: '11:00' }, 'Please give a day such as'],
    [{ date: '2026-12-05', lastDate: '2027-12-05', from: '10:00', to: '11:00' }, 'at most 31 days'],
  ] as const) {
    const { status, text } = await add(fields);
    expect([status, text]).toEqual([400, expect.stringContaining(message)]);
  }
  const painted = formWith(await html(linked.path('availability')), 'Add');
  const paint = (add: string, remove: string) =>
    gateway.submit(painted.action, { key: painted.fields['key'] ?? '', add, remove });
  const span = (day: number, from: number, to: number): string =>
    `2026-12-0${day}T${from}:00:00.000Z/2026-12-0${day}T${to}:00:00.000Z`;
  const both = await paint(`${span(3, 15, 16)} ${span(4, 10, 12)}`, `${span(1, 14, 15)} ${span(2, 14, 15)}`);
  expect(both.status).toBe(303);
  expect((await starts()).slice(2)).toEqual([
    '2026-12-01T15:00:00.000Z',
    '2026-12-03T14:00:00.000Z',
    '2026-12-04T10:00:00.000Z',
  ]);
  for (const [add, message] of [
    ['2026-12-05T10:00:00.000Z/2026-12-05T10:15:00.000Z', 'at least 30 minutes'],
    ['2026-11-20T10:00:00.000Z/2026-11-20T12:00:00.000Z', 'has begun already'],
    ['2027-12-05T10:00:00.000Z/2027-12-05T12:00:00.000Z', 'within the next 365 days'],
    ['tomorrow', 'There is no such time'],
  ] as const) {
    const refused = await paint(add, '');
    const text = await refused.text();
    expect([add, refused.status, text.includes(message)]).toEqual([add, 400, true]);
    // What was painted comes back with the page, so that nobody has to paint it again.
    expect(text).toContain(`name="add" value="${add}"`);
  }
  const { location } = await press(linked.path('availability'), 'Remove');
  expect(location).toContain('done=given');
  expect((await starts())[0]).toBe('2026-11-27T08:00:00.000Z');
});

test('an interview is moved and another cancelled within the policy, each with a reason', async () => {
  const of = await fixture();
  const linked = await booked(of);
  const [first, second] = await interviewsOf(of, linked.loopId);
  const change = linked.path('change', { interview: first?.id ?? '' });
  const found = await press(change, 'Find other times');
  expect(found.location).toContain('done=found');
  expect((await press(change, 'Move it there', { reason: '  ' })).status).toBe(400);
  const moved = await press(change, 'Move it there', { reason: 'A dentist' });
  expect(await html(moved.location)).toContain('The interview is moved.');
  const after = await interviewsOf(of, linked.loopId);
  expect(after.find(({ id }) => id === first?.id)?.during).not.toEqual(first?.during);
  expect(after.find(({ id }) => id === second?.id)?.during).toEqual(second?.during);
  const cancelled = await press(
    linked.path('change', { interview: second?.id ?? '' }),
    'Cancel this interview',
    {
      reason: 'Too much',
    },
  );
  expect(await html(cancelled.location)).toContain('The interview is cancelled.');
  expect((await read(of, (tx) => revisionsOfLoops(tx, [linked.loopId]))).slice(1)).toMatchObject([
    { change: 'moved', byCandidate: true, reason: 'A dentist', reasonKind: 'candidate_asked' },
    { change: 'cancelled', byCandidate: true, reason: 'Too much', reasonKind: 'candidate_asked' },
  ]);
  expect(await html(change)).toContain('You have changed interviews 2 times already');
});

test('what is too late to change is refused, whatever an old page still offers', async () => {
  const of = await fixture();
  const linked = await booked(of);
  const [first] = await interviewsOf(of, linked.loopId);
  const change = linked.path('change', { interview: first?.id ?? '' });
  const form = formWith(await html(change), 'Cancel this interview');
  db.clock.moveTo(new Date((first?.during?.from.getTime() ?? 0) - 23 * 3_600_000));
  const late = await gateway.submit(form.action, { ...form.fields, reason: 'Late' });
  expect(late.status).toBe(409);
  expect(await late.text()).toContain('It begins in less than 24 hours');
  // A version that nobody can have seen does not pass by the rules either.
  const { version } = await loopOf(of, linked.loopId);
  const ahead = await gateway.submit(form.action, {
    ...form.fields,
    version: String(version + 1),
    reason: 'Late',
  });
  expect(ahead.status).toBe(409);
  expect(await ahead.text()).toContain('This page is not as the interviews are now.');
  expect(await read(of, (tx) => revisionsOfLoops(tx, [linked.loopId]))).toHaveLength(1);
});

test('needs are kept, told without what they are, and forgotten when there are none any more', async () => {
  const of = await fixture();
  const linked = await linkedLoop(gateway, of);
  const needs = { extraMinutes: '15', breakMinutes: '10', interpreter: 'Sign language', note: 'Captions' };
  const saved = await press(linked.path('needs'), 'Save', needs);
  const page = await html(saved.location);
  for (const value of ['value="15"', 'value="10"', 'value="Sign language"', '>Captions<'])
    expect(page).toContain(value);
  for (const wrong of ['61', '1.5', '-1', 'many']) {
    const { status, text } = await press(linked.path('needs'), 'Save', { ...needs, extraMinutes: wrong });
    expect([wrong, status, text.includes('role="alert"')]).toEqual([wrong, 400, true]);
  }
  await gateway.handleEvents(of.organizationId);
  const [mail, ...others] = await mailsTo(`${of.coordinator.memberId}@example.org`);
  expect([mail?.includes('said what they need'), mail?.includes('Sign language'), others]).toEqual([
    true,
    false,
    [],
  ]);
  await press(linked.path('needs'), 'Save', {
    extraMinutes: '',
    breakMinutes: '0',
    interpreter: '',
    note: '',
  });
  expect(await read(of, (tx) => accommodationsOf(tx, of.candidateIds))).toEqual([]);
});

test('the survey opens after the loop, and is answered once', async () => {
  const of = await fixture();
  const linked = await booked(of);
  expect(await html(linked.path('survey'))).toContain('not over yet');
  db.clock.moveTo(new Date('2026-11-28T08:00:00Z'));
  const page = await html(linked.path('survey'));
  const form = formWith(page, 'Send');
  const answer = { ...form.fields, overall: '4', informed: '5', fair: '5', text: 'Friendly' };
  expect((await gateway.submit(form.action, { ...answer, overall: '6' })).status).toBe(400);
  const twice = await Promise.all([1, 2].map(() => gateway.submit(form.action, answer)));
  expect(twice.map(({ status }) => status).sort()).toEqual([303, 409]);
  expect(await html(linked.path('survey'))).toContain('You have answered.');
});

test('what is wrong with a token cannot be told, and a new link goes to the address on file alone', async () => {
  const of = await fixture({ candidates: 2 });
  const other = await loopFixture(db.platform, DAYS, { zones: ZONES });
  const linked = await linkedLoop(gateway, of);
  const elsewhere = await linkedLoop(gateway, other);
  const revoked = await newLink(gateway, of, linked.loopId);
  await gateway.app.get(RevokeCandidateLink).run(of.coordinator, { linkId: revoked.linkId });
  const expired = await newLink(gateway, of, linked.loopId, undefined, 1);
  db.clock.moveTo(new Date('2026-11-24T08:00:00Z'));
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const tampered = [...linked.token].map((character, at) => {
    const next = alphabet[(alphabet.indexOf(character) + 1) % alphabet.length] ?? '';
    return linked.token.slice(0, at) + next + linked.token.slice(at + 1);
  });
  const mixed = elsewhere.token.slice(0, 21) + linked.token.slice(21);
  const bad = [
    ...tampered,
    mixed,
    revoked.token,
    expired.token,
    'no-token',
    linked.token.slice(0, -1),
    newId(),
  ];
  const answers = new Set<string>();
  for (const token of bad) {
    const answer = await gateway.page(`/candidate/${token}`);
    answers.add(`${answer.status} ${(await answer.text()).replaceAll(token, 'TOKEN')}`);
  }
  expect(answers.size).toBe(1);
  expect([...answers][0]).toMatch(/^404 /);
  const renewed = new Set<string>();
  for (const token of [tampered[0] ?? '', 'x', elsewhere.token.slice(0, -2), revoked.token]) {
    const answer = await gateway.submit('/candidate/new-link', { token });
    renewed.add(`${answer.status} ${await answer.text()}`);
  }
  expect(renewed.size).toBe(1);
  await gateway.handleEvents(of.organizationId);
  expect(await mailsTo(EMAIL)).toHaveLength(1);
  expect(await html(await gateway.mailedPath(EMAIL))).toContain('Candidate 0');
  // A link that works, but not for this, opens this as little.
  const looking = await newLink(gateway, of, linked.loopId, ['message']);
  expect((await gateway.page(looking.path('options'))).status).toBe(404);
  expect((await gateway.submit(looking.path('options'), { option: newId() })).status).toBe(404);
});

test('cancelling the loop closes its links at once, and none is mailed any more', async () => {
  const of = await fixture();
  const linked = await linkedLoop(gateway, of);
  const { version } = await loopOf(of, linked.loopId);
  await gateway.app.get(CancelLoop).run(of.coordinator, { loopId: linked.loopId, version, reason: 'Filled' });
  expect((await read(of, (tx) => linksOfLoops(tx, [linked.loopId])))[0]?.revokedAt).not.toBeNull();
  expect((await gateway.page(linked.path())).status).toBe(404);
  expect((await gateway.submit('/candidate/new-link', { token: linked.token })).status).toBe(200);
  await gateway.handleEvents(of.organizationId);
  expect(await mailsTo(EMAIL)).toEqual([]);
});

test('when the application ends, links are left the survey and messages, and a new one is for these', async () => {
  const of = await fixture();
  const linked = await booked(of);
  const options = await newLink(gateway, of, linked.loopId, ['book', 'availability']);
  db.clock.moveTo(new Date('2026-11-28T08:00:00Z'));
  await gateway.app
    .get(EndApplication)
    .run(of.coordinator, { applicationId: of.applicationIds[0] ?? '', state: 'rejected' });
  expect((await gateway.page(options.path())).status).toBe(404);
  for (const page of ['options', 'change', 'availability', 'needs'])
    expect((await gateway.page(linked.path(page))).status).toBe(404);
  expect(await html(linked.path())).not.toContain('Choose your times');
  const survey = formWith(await html(linked.path('survey')), 'Send');
  expect(await html(linked.path('message'))).toContain('Send');
  db.clock.moveTo(new Date('2027-02-28T08:00:00Z'));
  expect((await gateway.submit(survey.action, survey.fields)).status).toBe(404);
  await gateway.submit('/candidate/new-link', { token: options.token });
  await gateway.handleEvents(of.organizationId);
  expect(await mailsTo(EMAIL)).toEqual([]);
  await gateway.submit('/candidate/new-link', { token: linked.token });
  await gateway.handleEvents(of.organizationId);
  expect(await mailsTo(EMAIL)).toHaveLength(1);
  expect(await html(await gateway.mailedPath(EMAIL))).toContain('Candidate 0');
  const links = await read(of, (tx) => linksOfLoops(tx, [linked.loopId]));
  expect(links.map(({ purposes, revokedAt }) => [purposes.join(), revokedAt === null])).toEqual([
    ['survey,message', true],
    ['availability,book', false],
    ['survey,message', true],
  ]);
});

const PAGES = ['', 'availability', 'needs', 'options', 'change', 'survey', 'message', 'interviews.ics'];

test('looking changes nothing: no row is written by any GET or HEAD of any page', async () => {
  const of = await fixture();
  const linked = await booked(of);
  const [first] = await interviewsOf(of, linked.loopId);
  const state = async (): Promise<unknown> =>
    read(of, async (tx) => {
      const tables = await tx.query<{ name: string }>(
        `SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
         WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND NOT c.relispartition
           AND has_table_privilege(c.oid, 'SELECT') ORDER BY 1`,
      );
      const rows: unknown[] = [];
      for (const { name } of tables)
        rows.push([
          name,
          await tx.query(`SELECT md5(string_agg(t::text, '|' ORDER BY t::text)) FROM "${name}" t`),
        ]);
      return rows;
    });
  const before = await state();
  for (const page of PAGES)
    for (const method of ['GET', 'HEAD']) {
      const query = { interview: first?.id ?? '', done: 'booked', taken: newId(), zone: 'Asia/Tokyo' };
      const answer = await fetch(`${gateway.url}${linked.path(page, query)}`, { method });
      expect([page, method, answer.status]).toEqual([page, method, 200]);
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
      expect(answer.headers.get('content-security-policy')).not.toMatch(/unsafe|https?:|\*/);
    }
  expect(await state()).toEqual(before);
});

/** A page without the script that is ours. */
const foreign = (page: string): string =>
  page.replace(/<script type="module" src="\/assets\/candidate-[\w-]+\.js"><\/script>/, '');

test('whatever is sent, forms answer in words; what people typed never becomes markup', async () => {
  const of = await fixture();
  const XSS = '"><script>alert(1)</script>';
  await db.platform.database.transaction(of.coordinator, async (tx) => {
    await tx.query('UPDATE candidate SET name = $2 WHERE organization_id = $1', [of.organizationId, XSS]);
    await tx.query('UPDATE organization SET name = $2, privacy_notice = $2 WHERE id = $1', [
      of.organizationId,
      XSS,
    ]);
    await tx.query('UPDATE member SET name = $2 WHERE organization_id = $1', [of.organizationId, XSS]);
    await tx.query('UPDATE interview_template SET title = $2 WHERE organization_id = $1', [
      of.organizationId,
      XSS,
    ]);
  });
  const linked = await linkedLoop(gateway, of);
  const garbage = ['', XSS, '\0', '\ud800', 'x'.repeat(1_400), '-1', '99999999999', '../../etc', newId()];
  const fields = [
    'act',
    'option',
    'version',
    'key',
    'reason',
    'date',
    'from',
    'to',
    'remove',
    'extraMinutes',
    'text',
  ];
  for (const page of PAGES.filter((name) => name !== '' && name !== 'interviews.ics'))
    for (const value of garbage) {
      const body = Object.fromEntries(fields.map((field) => [field, value]));
      const answer = await gateway.submit(linked.path(page, { interview: value, zone: value }), body);
      expect({ page, value, ok: [303, 400, 404, 409].includes(answer.status) }).toEqual({
        page,
        value,
        ok: true,
      });
      expect(foreign(await answer.text())).not.toContain('<script');
    }
  await press(linked.path('options'), 'Take option 1');
  for (const page of PAGES.filter((name) => name !== 'interviews.ics')) {
    const answer = await gateway.page(linked.path(page, { zone: XSS, done: XSS }));
    expect(foreign(await answer.text())).not.toContain('<script');
  }
});

test('no page tells when anybody is busy, what they carry, or a score', async () => {
  const of = await fixture({ candidates: 2 });
  const one = await booked(of, { at: 1 });
  const linked = await linkedLoop(gateway, of);
  const [application = ''] = of.applicationIds;
  const pages = await Promise.all(PAGES.map(async (page) => (await gateway.page(linked.path(page))).text()));
  for (const page of pages) {
    const text = page.replace(/<(head|datalist).*?<\/\1>/gs, '');
    expect(text).not.toMatch(/\bbusy\b|score|points|objective|load\b|limit/i);
    for (const secret of [one.loopId, application, ...of.interviewerIds, 'Candidate 1', '@example'])
      expect(text).not.toContain(secret);
  }
});

test('whoever asks too often waits, by a form too; other links are not concerned', async () => {
  const limited = await testDatabase();
  const door = await testGateway(limited);
  const asked = await Promise.all(
    Array.from({ length: LINK_REQUESTS_MAX }, () => door.page('/candidate/one-token')),
  );
  expect(new Set(asked.map(({ status }) => status))).toEqual(new Set([404]));
  const form = await door.submit('/candidate/one-token/message', { text: 'Hello' });
  expect([form.status, form.headers.has('retry-after')]).toEqual([429, true]);
  expect((await door.submit('/candidate/new-link', { token: 'one-token' })).status).toBe(429);
  expect((await door.page('/candidate/another-token')).status).toBe(404);
  await door.close();
  await limited.close();
});

test('hours are written up to 12 or 24 as the device chose, and all pages have the theme of the device', async () => {
  const of = await fixture();
  const linked = await booked(of);
  const text = async (cookie?: string, query: Record<string, string> = {}): Promise<string> =>
    (await (await gateway.page(linked.path('', query), cookie)).text()).replaceAll('\u00a0', ' ');
  const [up12, up24] = [
    />\d+:\d\d [ap]m–\d+:\d\d [ap]m<\/time> Coding/,
    />\d\d:\d\d–\d\d:\d\d<\/time> Coding/,
  ];
  expect(await text()).toMatch(up24);
  expect(await text('hours=12')).toMatch(up12);
  const [, link = ''] = /<a href="([^"]*)">Write hours up to 12<\/a>/.exec(await text()) ?? [];
  const chosen = await gateway.page(link.replaceAll('&amp;', '&'));
  expect((await chosen.text()).replaceAll('\u00a0', ' ')).toMatch(up12);
  expect(chosen.headers.get('set-cookie')).toMatch(/^hours=12; Path=\/candidate; Max-Age=\d+; SameSite=Lax$/);
  expect(await text('hours=12', { hours: '24' })).toMatch(up24);
  for (const [cookie, html] of [
    ['theme=dark', '<html lang="en" data-theme="dark">'],
    ['theme=light', '<html lang="en" data-theme="light">'],
    ['theme="><script>', '<html lang="en">'],
  ] as const)
    for (const path of [linked.path(), '/candidate/nothing', '/sign-in'])
      expect((await (await gateway.page(path, cookie)).text()).slice(0, 80)).toContain(html);
});
