// One nudge for all overdue scorecards, through a worker and a real mail server: once per person, not again within hours,
// and to nobody who has submitted meanwhile.
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { Actor } from '#access';
import { NudgeOverdueScorecards } from '#insights';
import { newId } from '#platform';
import { SaveScorecardDraft, SubmitScorecard } from '#scorecards';
import type { ReceivedMail } from '../../../test/support/mail-server.js';
import { remindersFixture } from '../../../test/support/reminders-fixture.js';
import type { RemindersFixture } from '../../../test/support/reminders-fixture.js';
import { testLoop } from '../../../test/support/scored-loop.js';

let fixture: RemindersFixture;

beforeEach(async () => {
  fixture = await remindersFixture();
  await fixture.loop.book();
  await fixture.run();
  // Coding (lead) was due after 50 hours, system design (lead, panel) after 52: everybody was reminded of it then.
  await fixture.runAt(50);
  await fixture.runAt(52);
});
afterEach(() => fixture.close());

const nudge = async (
  by: Actor = fixture.people.coordinator,
  input: { openingId?: string; idempotencyKey?: string } = {},
): Promise<{ kind: string; told: string[]; passedOver: string[] }> => {
  const outcome = await fixture.module
    .get(NudgeOverdueScorecards, { strict: false })
    .run(by, { idempotencyKey: newId(), ...input });
  const names = (ids: readonly string[]): string[] =>
    ids.map((id) => Object.entries(fixture.people).find(([, actor]) => actor.memberId === id)?.[0] ?? id);
  return outcome.kind === 'NothingOverdue'
    ? { kind: outcome.kind, told: [], passedOver: [] }
    : { kind: outcome.kind, told: names(outcome.toldIds), passedOver: names(outcome.passedOverIds) };
};

const gist = (mails: readonly ReceivedMail[]): string[] => mails.map(({ subject }) => subject).sort();

async function submit(author: Actor, interview: number): Promise<void> {
  const [row] = await fixture.write((tx) =>
    tx.query<{ id: string; criteria: { id: string }[] }>(
      `SELECT s.id, v.criteria FROM scorecard s
       JOIN rubric_version v ON v.organization_id = s.organization_id AND v.id = s.rubric_version_id
       WHERE s.organization_id = $1 AND s.interviewer_id = $2 AND s.interview_id = $3`,
      [tx.organizationId, author.memberId, fixture.loop.interviewIds[interview]],
    ),
  );
  const scorecardId = row?.id ?? '';
  const ratings = (row?.criteria ?? []).map(({ id }) => ({
    criterionId: id,
    rating: 3,
    evidence: 'Did it.',
  }));
  const content = { ratings, recommendation: 'yes' as const, summary: 'Good.' };
  const get = <T>(of: new (...given: never[]) => T): T => fixture.module.get(of, { strict: false });
  const saved = await get(SaveScorecardDraft).run(author, { scorecardId, version: 0, content });
  if (saved.kind !== 'ScorecardDraftSaved') throw new Error(saved.kind);
  const { version } = saved;
  const outcome = await get(SubmitScorecard).run(author, { scorecardId, version, idempotencyKey: newId() });
  expect(outcome.kind).toBe('ScorecardSubmitted');
}

test('each person who owes is mailed once about all that they owe, and not again within four hours', async () => {
  fixture.clock.advance(3 * 3_600_000);
  expect(await nudge()).toEqual({ kind: 'ScorecardsNudged', told: [], passedOver: ['lead', 'panel'] });
  expect(await fixture.runAt(60)).toEqual(
    expect.not.arrayContaining([expect.objectContaining({ subject: /overdue/ })]),
  );
  const idempotencyKey = newId();
  const asked = { kind: 'ScorecardsNudged', told: ['lead', 'panel'], passedOver: [] };
  expect(await nudge(fixture.people.coordinator, { idempotencyKey })).toEqual(asked);
  expect(await nudge(fixture.people.coordinator, { idempotencyKey })).toEqual(asked);
  const mails = await fixture.run();
  expect(gist(mails)).toEqual([
    '2 of your scorecards are overdue',
    expect.stringMatching(/^Your scorecard for .* is overdue$/),
  ]);
  const both = mails.find(({ subject }) => subject.startsWith('2'))?.text;
  expect(both).toMatch(/Coding with .*: was due/);
  expect(both).toMatch(/System design with .*: was due/);
  const again = { kind: 'ScorecardsNudged', told: [], passedOver: ['lead', 'panel'] };
  expect(await nudge()).toEqual(again);
  await fixture.runAt(63.9);
  expect(await nudge()).toEqual(again);
  expect(gist(await fixture.runAt(64.1))).toEqual([]);
  expect((await nudge()).told).toEqual(['lead', 'panel']);
  expect(await fixture.run()).toHaveLength(2);
});

test('whoever submitted meanwhile is not asked, nor sent what was about to be sent', async () => {
  await fixture.runAt(60);
  await submit(fixture.people.panel, 1);
  await fixture.door.stop();
  expect((await nudge()).told).toEqual(['lead']);
  await submit(fixture.people.lead, 0);
  fixture.door.start();
  expect(gist(await fixture.run())).not.toContainEqual(expect.stringMatching(/overdue/));
  expect((await fixture.ledger()).filter(({ kind }) => kind === 'scorecard_nudge')).toMatchObject([
    { state: 'withdrawn', why: 'This scorecard is not owed any more' },
  ]);
  // What is still owed is asked for at once: nothing was sent.
  expect((await nudge()).told).toEqual(['lead']);
  expect(gist(await fixture.run())).toEqual([expect.stringMatching(/^Your scorecard for .* is overdue$/)]);
  await submit(fixture.people.lead, 1);
  expect((await nudge()).kind).toBe('NothingOverdue');
});

test('coordinators alone may, of one opening too, and never hear of candidates for whom they owe one themselves', async () => {
  await fixture.runAt(60);
  await expect(nudge(fixture.people.lead)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(nudge(fixture.people.manager)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  expect((await nudge(fixture.people.coordinator, { openingId: newId() })).kind).toBe('NothingOverdue');
  const owing = { ...(await fixture.organization.interviewer()), role: 'coordinator' as const };
  const beside = await fixture.organization.interviewer();
  const loop = await testLoop(fixture.platform, fixture.organization, {
    hiringManager: fixture.people.manager,
    interviews: [{ title: 'Values', at: 40, criteria: ['x'], seats: [{ of: owing }, { of: beside }] }],
  });
  await loop.book();
  expect((await nudge(owing)).told).toEqual(['lead', 'panel']);
  expect((await nudge()).told.sort()).toEqual([owing.memberId, beside.memberId].sort());
});
