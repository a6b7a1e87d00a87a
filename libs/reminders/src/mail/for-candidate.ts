// What candidates are written. They read who, what, when in their own zone, where and what to expect, and nothing
// of what goes on inside: no opinions, no reasons, nobody's address or other appointments.
import { formatInstant, formatSpan } from '#calendar';
import type { InterviewKind } from '#loops';
import { invariant } from '#platform';
import type { InterviewView } from '../domain/ledger.js';
import type { Wanted } from '../domain/wanted.js';
import type { Fact, Letter } from './letter.js';
import type { MailFacts } from './load-mail-facts.js';
import { whereForCandidate } from './where.js';

/** What a candidate can expect of each kind of interview. */
export const EXPECT: Readonly<Record<InterviewKind, string>> = {
  recruiter_screen: 'A first conversation about you, what you are looking for and the position.',
  coding:
    'You work on a programming task together. Think aloud; how you get there counts as much as the result.',
  system_design:
    'You design a system together, from what it has to do to how it is built. Questions are welcome.',
  design_review:
    'You discuss an existing design: what is good about it, what is risky, what you would change.',
  leadership: 'You talk about situations from your work with people: mentoring, disagreement, decisions.',
  delivery: 'You talk about how you plan work, deliver it and bring others along.',
  debrief: 'A closing conversation.',
  other:
    'You go into this subject together, by questions about your work or a task. Think aloud, and ask whatever you need to know.',
};

/** The letter to a candidate for one reminder about an interview. */
export function candidateLetter(facts: MailFacts, wanted: Wanted, view: InterviewView): Letter {
  const { recipient, contact } = facts;
  const when = formatInstant(view.startMs, recipient.zone);
  const whom = contact ?? 'the person who arranges your interviews';
  const change = `If the time does not suit you after all, please tell ${whom} as early as you can.`;
  const position = `for ${facts.opening} at ${facts.organization}`;
  const letter = (subject: string, opening: string, closing: readonly string[]): Letter => ({
    subject,
    greeting: `Hello ${recipient.name},`,
    opening,
    facts: candidateFacts(facts, wanted, view),
    closing,
  });
  const expect = `What to expect: ${EXPECT[facts.interview?.kind ?? 'other']}`;
  switch (wanted.kind) {
    case 'interview_changed':
      return letter(
        `Changed: ${view.title}, ${when}`,
        `Your interview ${position} has changed. This is how it is now.`,
        [expect, `The attached invitation changes it in your calendar. ${change}`],
      );
    case 'interview_cancelled':
      return letter(`Cancelled: ${view.title}, ${when}`, `Your interview ${position} will not take place.`, [
        'There is nothing you have to do. The attached message takes it out of your calendar.',
        `If you have a question, please ask ${whom}.`,
      ]);
    case 'upcoming_interview':
      return letter(`Reminder: ${view.title}, ${when}`, `This is a reminder of your interview ${position}.`, [
        expect,
        change,
      ]);
    default:
      return letter(`Confirmed: ${view.title}, ${when}`, `Your interview ${position} is confirmed.`, [
        expect,
        `The attached invitation puts it into your calendar. ${change}`,
      ]);
  }
}

function candidateFacts(facts: MailFacts, wanted: Wanted, view: InterviewView): Fact[] {
  const { zone } = facts.recipient;
  const rows: Fact[] = [
    ...formerTime(wanted, view, zone),
    { label: 'When', value: formatSpan(view.startMs, view.endMs, zone) },
    { label: 'What', value: `${view.title}, ${Math.round((view.endMs - view.startMs) / 60_000)} minutes` },
  ];
  if (wanted.kind === 'interview_cancelled') return rows;
  return [
    ...rows,
    ...(facts.others.length === 0 ? [] : [{ label: 'With', value: facts.others.join(', ') }]),
    { label: 'Where', value: whereForCandidate(facts, view) },
  ];
}

/** When the interview was to be, if that is what changed. */
export function formerTime({ previous }: Wanted, view: InterviewView, zone: string): Fact[] {
  if (previous === null || (previous.startMs === view.startMs && previous.endMs === view.endMs)) return [];
  return [{ label: 'Was', value: formatSpan(previous.startMs, previous.endMs, zone) }];
}

/** The letter that asks the candidate how they found the loop. */
export function surveyLetter({ recipient, opening, organization, contact, survey }: MailFacts): Letter {
  invariant(survey !== null, 'a candidate is asked by a link');
  return {
    subject: `How were your interviews at ${organization}?`,
    greeting: `Hello ${recipient.name},`,
    opening: `Your interviews for ${opening} at ${organization} are over. Thank you for your time. How did you find them? Three questions, a minute, and you may add anything in your own words.`,
    facts: [
      { label: 'Your answers', value: survey.url },
      { label: 'Open until', value: formatInstant(survey.expiresAt.getTime(), recipient.zone) },
    ],
    closing: [
      `Answering is up to you. The page needs no account. There you can also write to ${contact ?? 'the person who arranges your interviews'}.`,
    ],
  };
}
