// What interviewers are asked: whether they can take part in what is held, and whether they take over a seat. Who is asked
// to take over learns what it is and when, and whom it is about only once they sit there.
import { formatInstant, formatSpan } from '#calendar';
import type { InterviewView } from '../domain/ledger.js';
import type { Wanted } from '../domain/wanted.js';
import type { Letter } from './letter.js';
import type { MailFacts } from './load-mail-facts.js';

/** The letter that asks whether somebody can sit in a seat that is held for them. */
export function holdLetter(facts: MailFacts, { uselessFromMs }: Wanted, view: InterviewView): Letter {
  const { recipient, candidate, opening } = facts;
  const when = formatInstant(view.startMs, recipient.zone);
  return {
    subject: `Can you take part? ${view.title} with ${candidate.name}, ${when}`,
    greeting: `Hello ${recipient.name},`,
    opening: `A seat in ${view.title} with ${candidate.name} for the position ${opening} is held for you.`,
    facts: [
      { label: 'When', value: formatSpan(view.startMs, view.endMs, recipient.zone) },
      ...(uselessFromMs === null
        ? []
        : [{ label: 'Answer by', value: formatInstant(uselessFromMs, recipient.zone) }]),
    ],
    closing: [
      'Please accept or decline your seat in Loopwright. Once everybody has accepted, the interview is booked and you get an invitation.',
    ],
  };
}

/** The letter that asks whether somebody takes over a colleague's seat. */
export function swapLetter(facts: MailFacts, view: InterviewView): Letter {
  const { recipient, swap } = facts;
  const when = formatInstant(view.startMs, recipient.zone);
  const from = swap?.from ?? 'A colleague';
  return {
    subject: `${from} asks you to take over ${view.title}, ${when}`,
    greeting: `Hello ${recipient.name},`,
    opening: `${from} asks whether you can take over their seat in an interview.`,
    facts: [
      { label: 'Interview', value: view.title },
      { label: 'When', value: formatSpan(view.startMs, view.endMs, recipient.zone) },
      ...(swap === null || swap.reason === null ? [] : [{ label: 'Why', value: swap.reason }]),
    ],
    closing: ['Please agree or decline in Loopwright. Nothing changes until you have agreed.'],
  };
}
