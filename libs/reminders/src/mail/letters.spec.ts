// What the letters say to whom: a seat can be declined, attending without one is told to whoever arranges it, and
// candidates are prepared for what comes.
import { expect, test } from '@jest/globals';
import type { InterviewKind, SeatRole } from '#loops';
import type { InterviewView } from '../domain/ledger.js';
import type { Wanted } from '../domain/wanted.js';
import { candidateLetter } from './for-candidate.js';
import { memberLetter } from './for-member.js';
import { htmlOf, textOf } from './letter.js';
import type { MailFacts } from './load-mail-facts.js';

const startMs = Date.UTC(2026, 10, 25, 10);
const view: InterviewView = {
  title: 'Debrief',
  startMs,
  endMs: startMs + 1_800_000,
  place: `https://meet.example/${'x'.repeat(80)}`,
  withIds: [],
};
const person = { name: 'Robin', email: 'robin@example.com', zone: 'Europe/Lisbon' };

const facts = (kind: InterviewKind, seatRole: SeatRole | null, contact: string | null): MailFacts => ({
  organization: 'Acme',
  opening: 'Engineer',
  candidate: person,
  recipient: person,
  contact,
  interview: {
    kind,
    title: 'Debrief',
    withCandidate: kind !== 'debrief',
    startMs,
    endMs: view.endMs,
    placeKind: 'video',
  },
  candidatePhone: null,
  seatRole,
  others: [],
  swap: null,
  overdue: [],
  survey: null,
});

const wanted: Wanted = {
  key: 'k',
  kind: 'invitation',
  interviewId: 'i',
  scorecardId: null,
  recipient: { kind: 'member', id: 'm' },
  reason: 'The interview was booked',
  dueMs: 0,
  onlyAhead: false,
  uselessFromMs: null,
  sequence: 1,
  view,
  previous: null,
};

test('who has a seat is asked to decline it; who only attends, to say so', () => {
  const seated = textOf(memberLetter(facts('debrief', 'lead', 'Sam'), wanted, view));
  expect(seated).toContain('please decline your seat in Loopwright');
  const attending = textOf(memberLetter(facts('debrief', null, 'Sam'), wanted, view));
  expect(attending).toContain('If you cannot make it, please tell Sam.');
  expect(attending).not.toContain('your seat');
  expect(textOf(memberLetter(facts('debrief', null, null), wanted, view))).toContain(
    'please tell the person who arranges the interviews.',
  );
});

test('a candidate reads whole sentences, also for an interview of a kind of its own', () => {
  const text = textOf(candidateLetter(facts('other', null, null), wanted, view));
  expect(text).toContain('\nYour interview for Engineer at Acme is confirmed.\n');
  expect(text).toContain('What to expect: You go into this subject together');
});

test('the HTML leaves colours to the mail program and lets long addresses break', () => {
  const html = htmlOf(candidateLetter(facts('coding', null, null), wanted, view));
  expect(html).toContain('<meta name="color-scheme" content="light dark">');
  expect(html).not.toMatch(/style="[^"]*\bcolor:|background/);
  expect(html).toMatch(/<td style="[^"]*overflow-wrap: anywhere[^"]*"><a href="https:\/\/meet\.example\//);
});
