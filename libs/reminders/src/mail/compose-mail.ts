// Turns a reminder into the mail that leaves: subject, text, HTML and, for messages about an interview, the calendar
// part with a stable UID and a rising SEQUENCE.
import { invitationUid, writeCancel, writeRequest } from '#calendar';
import type { IcsInvitation, IcsPerson } from '#calendar';
import { invariant } from '#platform';
import type { CalendarPart, Mail } from '#platform';
import { isMessage } from '../domain/ledger.js';
import type { InterviewView } from '../domain/ledger.js';
import type { Wanted } from '../domain/wanted.js';
import { candidateLetter, surveyLetter } from './for-candidate.js';
import { debriefLetter, memberLetter, nudgeLetter, scorecardLetter } from './for-member.js';
import { holdLetter, swapLetter } from './questions.js';
import { factsText, htmlOf, subjectOf, textOf, webAddress } from './letter.js';
import type { Letter } from './letter.js';
import type { MailFacts } from './load-mail-facts.js';
import { whereForCandidate, whereForMember } from './where.js';

/** What identifies the mail and who sends it: `from` is the configured sender, `Name <address>` or an address. */
export interface Envelope {
  readonly messageId: string;
  readonly from: string;
  readonly stampMs: number;
}

/** The message id of a reminder: the same for each attempt, so that a receiver can drop a second copy. */
export const messageIdOf = (reminderId: string, sequence: number | null): string =>
  `<reminder.${reminderId}.${sequence ?? 0}@loopwright>`;

/** The whole mail for a reminder. */
export function composeMail(facts: MailFacts, wanted: Wanted, envelope: Envelope): Mail {
  const letter = letterFor(facts, wanted);
  const calendar = calendarFor(facts, wanted, letter, envelope);
  return {
    messageId: envelope.messageId,
    to: facts.recipient.email,
    subject: subjectOf(letter),
    text: textOf(letter),
    html: htmlOf(letter),
    ...(calendar === null ? {} : { calendar }),
  };
}

function letterFor(facts: MailFacts, wanted: Wanted): Letter {
  if (wanted.kind === 'scorecard_due') return scorecardLetter(facts);
  if (wanted.kind === 'scorecard_nudge') return nudgeLetter(facts);
  if (wanted.kind === 'debrief_ready') return debriefLetter(facts);
  if (wanted.kind === 'survey_asked') return surveyLetter(facts);
  const view = viewOf(wanted);
  if (wanted.kind === 'hold_placed') return holdLetter(facts, wanted, view);
  if (wanted.kind === 'swap_asked') return swapLetter(facts, view);
  return wanted.recipient.kind === 'candidate'
    ? candidateLetter(facts, wanted, view)
    : memberLetter(facts, wanted, view);
}

function viewOf({ view, kind }: Wanted): InterviewView {
  invariant(view !== null, `a reminder of kind ${kind} tells of an interview`);
  return view;
}

function calendarFor(
  facts: MailFacts,
  wanted: Wanted,
  letter: Letter,
  envelope: Envelope,
): CalendarPart | null {
  if (!isMessage(wanted.kind) || wanted.interviewId === null) return null;
  const view = viewOf(wanted);
  const url = view.place === null ? null : webAddress(view.place);
  const other = wanted.recipient.kind === 'candidate' ? facts.organization : facts.candidate.name;
  const invitation: IcsInvitation = {
    uid: invitationUid(wanted.interviewId),
    sequence: wanted.sequence ?? 0,
    stampMs: envelope.stampMs,
    startMs: view.startMs,
    endMs: view.endMs,
    summary: `${view.title} – ${other}`,
    description: factsText(letter.facts),
    ...(view.place === null ? {} : { location: locationOf(facts, wanted, view) }),
    ...(url === null ? {} : { url, conference: url }),
    organizer: organizerOf(envelope.from),
    attendees: [{ email: facts.recipient.email, name: facts.recipient.name }],
    zone: facts.recipient.zone,
  };
  return wanted.kind === 'interview_cancelled'
    ? { method: 'CANCEL', ics: writeCancel(invitation) }
    : { method: 'REQUEST', ics: writeRequest(invitation) };
}

/** A cancellation says where as briefly as can be: nobody goes there, and nobody is called. */
function locationOf(facts: MailFacts, { kind, recipient }: Wanted, view: InterviewView): string {
  if (kind === 'interview_cancelled') return view.place ?? '';
  return recipient.kind === 'candidate' ? whereForCandidate(facts, view) : whereForMember(facts, view);
}

function organizerOf(from: string): IcsPerson {
  const match = /^\s*"?([^"<]*?)"?\s*<([^<>]+)>\s*$/.exec(from);
  if (match?.[2] === undefined) return { email: from.trim() };
  return { email: match[2], ...(match[1] ? { name: match[1] } : {}) };
}
