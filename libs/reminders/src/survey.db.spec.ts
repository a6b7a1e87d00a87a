// Candidates are asked once how they found their loop, an hour after the last interview of it that counts, by a link for
// that alone; and not at all when there is nothing to ask about or the organization does not want it.
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { UpdateOrganization } from '#access';
import {
  AnswerSurvey,
  CancelLoop,
  MarkInterview,
  ShowCandidateLoop,
  SurveyLinks,
  linksOfLoops,
  loopsByIds,
} from '#loops';
import { EndApplication } from '#openings';
import { newId } from '#platform';
import { remindersFixture } from '../../../test/support/reminders-fixture.js';
import type { RemindersFixture } from '../../../test/support/reminders-fixture.js';
import type { ReceivedMail } from '../../../test/support/mail-server.js';

let fixture: RemindersFixture;
beforeEach(async () => {
  fixture = await remindersFixture();
  await fixture.loop.book();
  await fixture.run();
});
afterEach(() => fixture.close());

const get = <T>(type: new (...given: never[]) => T): T => fixture.module.get<T>(type, { strict: false });

/** The questions to the candidate that arrive until so many hours after START; the last interview ends at 51. */
const askedAt = async (hours: number): Promise<ReceivedMail[]> =>
  (await fixture.runAt(hours)).filter(({ subject }) => subject.startsWith('How were'));

const only = (mails: readonly ReceivedMail[]): ReceivedMail => {
  const [mail] = mails;
  if (mail === undefined || mails.length > 1) throw new Error(`There were ${mails.length} mails`);
  return mail;
};
const tokenIn = ({ text }: ReceivedMail): string => /\/candidate\/([^/]+)\/survey/.exec(text)?.[1] ?? '';
const ANSWERS = { overall: 4, informed: 5, fair: 5, text: '' };

const mark = async (interview: number, rebook = false): Promise<void> => {
  const { loopId, interviewIds } = fixture.loop;
  const [loop] = await fixture.write((tx) => loopsByIds(tx, [loopId]));
  const marked = await get(MarkInterview).run(fixture.people.coordinator, {
    loopId,
    version: loop?.version ?? 0,
    interviewId: interviewIds[interview] ?? '',
    reason: 'Nobody came.',
    rebook,
    idempotencyKey: newId(),
  });
  expect(marked.kind).toBe('InterviewMarked');
};
const end = (state: 'rejected' | 'withdrawn') =>
  get(EndApplication).run(fixture.people.coordinator, { applicationId: fixture.loop.applicationId, state });
const want = async (asksForSurvey: boolean): Promise<void> => {
  const administrator = await fixture.organization.member('administrator', 'Administrator');
  await get(UpdateOrganization).run(administrator, { asksForSurvey });
};
const whyNot = async (): Promise<(string | null)[]> =>
  (await fixture.ledger()).filter(({ kind }) => kind === 'survey_asked').map(({ why }) => why);

test('an hour after the last interview, once, by a link for this and for writing', async () => {
  expect(await askedAt(51.9)).toEqual([]);
  const mail = only(await askedAt(52));
  expect(mail.subject).toBe('How were your interviews at Acme?');
  expect(mail.calendar).toBeNull();
  expect(mail.text).toContain('Hello Robin <b>Doe</b>,');
  expect(mail.text).toContain('Your interviews for Engineer at Acme are over.');
  expect(mail.text).toMatch(/Your answers: http:\/\/127\.0\.0\.1:\d+\/candidate\/[\w-]+\/survey\n/);
  expect(mail.text).toContain('Open until: Sun 24 Jan 2027, 12:00 WET (UTC+00:00)');
  expect(mail.text).toContain('There you can also write to Coordinator.');
  expect(mail.html).toMatch(/<a href="http:\/\/127[^"]+\/survey">/);
  const shown = await get(ShowCandidateLoop).run(tokenIn(mail), { purpose: 'survey' });
  expect(shown.loop.survey).toBe('open');
  expect(shown.loop.purposes).toEqual(['survey', 'message']);
  await expect(get(ShowCandidateLoop).run(tokenIn(mail), { purpose: 'change' })).rejects.toThrow();
  expect((await get(AnswerSurvey).run(tokenIn(mail), ANSWERS)).kind).toBe('SurveyAnswered');
  expect(await askedAt(80)).toEqual([]);
  await fixture.loop.book();
  expect(await askedAt(81)).toEqual([]);
});

test('when the loop was moved, after its new end; and never a second time, whatever is booked later', async () => {
  await fixture.move(1, 56);
  expect(await askedAt(57.9)).toEqual([]);
  only(await askedAt(58));
  await fixture.move(0, 72);
  expect(await askedAt(100)).toEqual([]);
});

test('not after a loop that was cancelled', async () => {
  const { loopId } = fixture.loop;
  await get(CancelLoop).run(fixture.people.coordinator, { loopId, version: 1, reason: 'Filled.' });
  expect(await askedAt(60)).toEqual([]);
  expect(await whyNot()).toEqual(['The loop was cancelled']);
});

test('not when nothing of it took place', async () => {
  await fixture.runAt(51.5);
  await mark(0);
  await mark(1);
  expect(await askedAt(60)).toEqual([]);
  expect(await whyNot()).toEqual(['The candidate has answered, or there is nothing to ask about']);
});

test('about the others when the last one did not take place', async () => {
  await fixture.runAt(51.5);
  await mark(1);
  only(await askedAt(51.5));
});

test('not while something is planned again', async () => {
  await fixture.runAt(51.5);
  await mark(1, true);
  expect(await askedAt(60)).toEqual([]);
});

test('not when the candidate has said it already', async () => {
  await fixture.runAt(51.5);
  const { url } = await fixture.write((tx) =>
    get(SurveyLinks).toMail(tx, fixture.loop.loopId, fixture.clock.now()),
  );
  await get(AnswerSurvey).run(/candidate\/([^/]+)/.exec(url)?.[1] ?? '', ANSWERS);
  expect(await askedAt(60)).toEqual([]);
});

test('only when the organization wants it at that time', async () => {
  await want(false);
  await fixture.loop.book();
  expect(await askedAt(51.9)).toEqual([]);
  expect(await askedAt(52)).toEqual([]);
  expect(await whyNot()).toEqual(['The organization does not ask']);
  expect(await fixture.write((tx) => linksOfLoops(tx, [fixture.loop.loopId]))).toEqual([]);
});

test('also for a loop that was booked while the organization did not want it', async () => {
  await want(false);
  await fixture.loop.book();
  await fixture.runAt(40);
  await want(true);
  only(await askedAt(52));
});

test('an application that ends after the loop changes nothing', async () => {
  await fixture.runAt(51.5);
  await end('rejected');
  const mail = only(await askedAt(52));
  expect((await get(AnswerSurvey).run(tokenIn(mail), ANSWERS)).kind).toBe('SurveyAnswered');
});

test('an application that ends in the middle of the loop leaves nothing to ask', async () => {
  await fixture.runAt(49.5);
  await end('withdrawn');
  expect(await askedAt(60)).toEqual([]);
  expect(await whyNot()).toEqual(['The application was withdrawn']);
});
