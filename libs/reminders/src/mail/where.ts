// Where an interview takes place, in words: a candidate who is called reads at which number, and only those who interview
// them read it too.
import type { InterviewView } from '../domain/ledger.js';
import type { MailFacts } from './load-mail-facts.js';

const isByPhone = ({ interview }: MailFacts): boolean => interview?.placeKind === 'phone';

/** Where, for the candidate. */
export function whereForCandidate(facts: MailFacts, { place }: InterviewView): string {
  if (place === null) return 'To be announced: you will be told in time.';
  if (!isByPhone(facts)) return place;
  return facts.candidatePhone === null
    ? `By phone: please tell ${facts.contact ?? 'the person who arranges your interviews'} your number.`
    : `By phone: we call you at ${facts.candidatePhone}.`;
}

/** Where, for who interviews. */
export function whereForMember(facts: MailFacts, { place }: InterviewView): string {
  if (place === null) return 'To be announced: you will be told in time.';
  if (!isByPhone(facts)) return place;
  return facts.candidatePhone === null
    ? `By phone: the number of ${facts.candidate.name} is not known yet.`
    : `By phone: call ${facts.candidate.name} at ${facts.candidatePhone}.`;
}
