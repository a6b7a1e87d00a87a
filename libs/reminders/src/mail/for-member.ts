// What interviewers and hiring managers are written. Nothing here tells what anybody thought of a candidate: mail
// reaches people who still owe their own scorecard.
import { formatInstant, formatSpan } from '#calendar';
import type { SeatRole } from '#loops';
import type { InterviewView } from '../domain/ledger.js';
import type { Wanted } from '../domain/wanted.js';
import { formerTime } from './for-candidate.js';
import type { Fact, Letter } from './letter.js';
import type { MailFacts } from './load-mail-facts.js';
import { whereForMember } from './where.js';

const PART: Readonly<Record<SeatRole, string>> = {
  lead: 'You lead the interview',
  panel: 'You interview together with others',
  shadow: 'You listen in, to learn (shadow)',
  reverse_shadow: 'You interview while a colleague listens (reverse shadow)',
};

/** The letter to a member for one reminder about an interview. */
export function memberLetter(facts: MailFacts, wanted: Wanted, view: InterviewView): Letter {
  const { recipient, candidate, opening } = facts;
  const when = formatInstant(view.startMs, recipient.zone);
  const together = facts.interview?.withCandidate ?? true;
  const about = together ? `${view.title} with ${candidate.name}` : `${view.title} about ${candidate.name}`;
  const letter = (subject: string, first: string, closing: readonly string[]): Letter => ({
    subject,
    greeting: `Hello ${recipient.name},`,
    opening: first,
    facts: memberFacts(facts, wanted, view),
    closing,
  });
  switch (wanted.kind) {
    case 'interview_changed':
      return letter(
        `Changed: ${about}, ${when}`,
        `${about} for the position ${opening} has changed. This is how it is now.`,
        ['The attached invitation changes it in your calendar.'],
      );
    case 'interview_cancelled':
      return letter(`Cancelled: ${about}, ${when}`, `${about} for the position ${opening} is off for you.`, [
        `${wanted.reason}. The attached message takes it out of your calendar.`,
      ]);
    case 'upcoming_interview':
      return letter(
        `Reminder: ${about}, ${when}`,
        `This is a reminder of ${about} for the position ${opening}.`,
        [],
      );
    default:
      return letter(`Booked: ${about}, ${when}`, `${about} for the position ${opening} is booked.`, [
        `The attached invitation puts it into your calendar. ${ifUnable(facts)}`,
      ]);
  }
}

/** Only who has a seat can decline it; who attends a debrief without one is not replaced. */
const ifUnable = ({ seatRole, contact }: MailFacts): string =>
  seatRole === null
    ? `If you cannot make it, please tell ${contact ?? 'the person who arranges the interviews'}.`
    : 'If you cannot make it, please decline your seat in Loopwright, so that somebody else can be found.';

function memberFacts(facts: MailFacts, wanted: Wanted, view: InterviewView): Fact[] {
  const { recipient, candidate } = facts;
  const rows: Fact[] = [
    ...formerTime(wanted, view, recipient.zone),
    { label: 'When', value: formatSpan(view.startMs, view.endMs, recipient.zone) },
  ];
  if (wanted.kind === 'interview_cancelled') return rows;
  const together = facts.interview?.withCandidate ?? true;
  return [
    ...rows,
    ...(together
      ? [{ label: 'For the candidate', value: formatSpan(view.startMs, view.endMs, candidate.zone) }]
      : []),
    {
      label: 'Your part',
      value: facts.seatRole === null ? 'You attend, as everybody who interviewed' : PART[facts.seatRole],
    },
    ...(facts.others.length === 0 ? [] : [{ label: 'With you', value: facts.others.join(', ') }]),
    { label: 'Where', value: whereForMember(facts, view) },
  ];
}

/** The letter that says that a scorecard is due. */
export function scorecardLetter(facts: MailFacts): Letter {
  const { recipient, candidate, opening, interview } = facts;
  const ended = interview?.endMs ?? null;
  return {
    subject: `Your scorecard for ${candidate.name} is due`,
    greeting: `Hello ${recipient.name},`,
    opening: `Please submit your scorecard for ${interview?.title ?? 'the interview'} with ${candidate.name} (${opening}) while it is fresh.`,
    facts: ended === null ? [] : [{ label: 'Ended', value: formatInstant(ended, recipient.zone) }],
    closing: ['What the others wrote stays hidden from you until you have submitted yours.'],
  };
}

/** The letter that asks again for everything that somebody owes beyond its time. */
export function nudgeLetter(facts: MailFacts): Letter {
  const { recipient, candidate, overdue } = facts;
  const one = overdue.length <= 1;
  return {
    subject: one
      ? `Your scorecard for ${candidate.name} is overdue`
      : `${overdue.length} of your scorecards are overdue`,
    greeting: `Hello ${recipient.name},`,
    opening: one
      ? 'One of your scorecards was due and is not in yet. Until it is, nobody can decide with what you saw.'
      : 'These scorecards of yours were due and are not in yet. Until they are, nobody can decide with what you saw.',
    facts: overdue.map(({ title, candidate: name, dueMs }) => ({
      label: `${title} with ${name}`,
      value: `was due ${formatInstant(dueMs, recipient.zone)}`,
    })),
    closing: ['What the others wrote stays hidden from you until you have submitted yours.'],
  };
}

/** The letter that says that the debrief is open. */
export function debriefLetter(facts: MailFacts): Letter {
  const { recipient, candidate, opening } = facts;
  return {
    subject: `The debrief on ${candidate.name} is open`,
    greeting: `Hello ${recipient.name},`,
    opening: `The debrief on ${candidate.name} for the position ${opening} is open. You can read what the interviewers wrote, discuss it with them and decide.`,
    facts: [],
    closing: [],
  };
}
