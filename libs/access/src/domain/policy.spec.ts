// Every cell of the policy table against an expectation written on its own: for each verb and role, what
// happens in no relation, and in which relations something else happens.
import { describe, expect, test } from '@jest/globals';
import { accessOf, relations, roles, verbs } from './policy.js';
import type { Access, Relation, Role } from './policy.js';

const short: Record<string, Access> = { Y: 'allowed', F: 'forbidden', H: 'hidden' };
const initial: Record<string, Relation> = {
  o: 'own',
  h: 'hiringManagerOfOpening',
  c: 'coordinatorOfOpening',
  i: 'interviewerInLoop',
};

/** `F Y:hc` reads: forbidden, but allowed to the opening's hiring manager and coordinator. */
const expected: Record<string, readonly [string, string, string, string]> = {
  'organization.read': ['Y', 'Y', 'Y', 'Y'],
  'organization.edit': ['Y', 'F', 'F', 'F'],
  'member.list': ['Y', 'Y', 'Y', 'Y'],
  'member.invite': ['Y', 'F', 'F', 'F'],
  'member.deactivate': ['Y', 'F', 'F', 'F'],
  'member.changeRole': ['Y', 'F', 'F', 'F'],
  'invitation.list': ['Y', 'F', 'F', 'F'],
  'people.import': ['Y', 'F', 'F', 'F'],
  'people.export': ['Y', 'F', 'F', 'F'],
  'interviewer.read': ['Y', 'Y', 'Y', 'Y'],
  'interviewer.edit': ['Y', 'F Y:o', 'Y', 'F Y:o'],
  'pool.read': ['Y', 'Y', 'Y', 'Y'],
  'pool.edit': ['Y', 'F', 'Y', 'F'],
  'training.judge': ['Y', 'F Y:i', 'Y', 'F Y:i'],
  'busy.read': ['Y', 'Y', 'Y', 'H Y:o'],
  'busy.upload': ['Y', 'F Y:o', 'Y', 'F Y:o'],
  'opening.create': ['Y', 'Y', 'Y', 'F'],
  'opening.read': ['Y', 'Y', 'Y', 'H Y:i'],
  'opening.progress': ['Y', 'Y', 'Y', 'H'],
  'opening.edit': ['Y', 'F Y:hc', 'Y', 'H F:i'],
  'template.read': ['Y', 'Y', 'Y', 'Y'],
  'template.edit': ['Y', 'Y', 'Y', 'F'],
  'candidate.create': ['Y', 'Y', 'Y', 'F'],
  'candidate.read': ['Y', 'Y', 'Y', 'H Y:i'],
  'application.read': ['Y', 'Y', 'Y', 'H Y:i'],
  'application.edit': ['Y', 'F Y:hc', 'Y', 'H F:i'],
  'application.import': ['Y', 'F', 'Y', 'F'],
  'application.export': ['Y', 'F', 'Y', 'F'],
  'availability.give': ['Y', 'F Y:hc', 'Y', 'H F:i'],
  'loop.read': ['Y', 'Y', 'Y', 'H Y:i'],
  'loop.draft': ['Y', 'F Y:hc', 'Y', 'H F:i'],
  'loop.propose': ['Y', 'F Y:hc', 'Y', 'H F:i'],
  'loop.hold': ['Y', 'F Y:hc', 'Y', 'H F:i'],
  'loop.book': ['Y', 'F Y:hc', 'Y', 'H F:i'],
  'loop.cancel': ['Y', 'F Y:hc', 'Y', 'H F:i'],
  'loop.setRules': ['Y', 'F', 'Y', 'H F:i'],
  'batch.start': ['Y', 'Y', 'Y', 'F'],
  'candidateLink.edit': ['Y', 'F Y:hc', 'Y', 'H F:i'],
  'candidateMessage.read': ['Y', 'H Y:hc', 'Y', 'H'],
  'survey.read': ['Y', 'H Y:h', 'Y', 'H'],
  'accommodation.read': ['Y', 'H', 'Y', 'H'],
  'interview.mark': ['Y', 'F Y:hc', 'Y', 'H Y:i'],
  'limit.override': ['Y', 'F', 'Y', 'F'],
  'seat.answer': ['H Y:o', 'H Y:o', 'H Y:o', 'H Y:o'],
  'reminder.read': ['Y', 'F Y:hc', 'Y', 'H Y:o'],
  'board.read': ['Y', 'F', 'Y', 'F'],
  'measure.read': ['Y', 'Y', 'Y', 'F'],
  'scorecard.nudge': ['Y', 'F', 'Y', 'F'],
  'scorecard.write': ['F Y:o', 'F Y:o', 'F Y:o', 'H Y:o F:i'],
  'scorecard.read': ['Y', 'F Y:ohi', 'F Y:oi', 'H Y:oi'],
  'packet.read': ['Y', 'F Y:hi', 'F Y:i', 'H Y:i'],
  'debrief.open': ['Y', 'F Y:hc', 'Y', 'H F:i'],
  'decision.make': ['Y', 'F Y:h', 'F', 'H F:i'],
  'decision.read': ['Y', 'F Y:hci', 'Y', 'H Y:i'],
  'mail.check': ['Y', 'F', 'F', 'F'],
  'mailbox.read': ['Y', 'F', 'F', 'F'],
};

const rank: Record<Access, number> = { hidden: 0, forbidden: 1, allowed: 2 };

function read(cell: string): { alone: Access; as: Map<Relation, Access> } {
  const [alone = '', ...rest] = cell.split(' ');
  const as = new Map<Relation, Access>();
  for (const part of rest) {
    const [access = '', letters = ''] = part.split(':');
    for (const letter of letters) as.set(initial[letter] as Relation, short[access] as Access);
  }
  return { alone: short[alone] as Access, as };
}

const subsets = (): Relation[][] =>
  Array.from({ length: 2 ** relations.length }, (_, mask) =>
    relations.filter((_relation, bit) => mask & (1 << bit)),
  );

test('the expectation names exactly the verbs of the table', () => {
  expect(Object.keys(expected).sort()).toEqual([...verbs].sort());
});

describe.each(Object.entries(expected))('%s', (verb, cells) => {
  test.each(roles.map((role, column) => [role, cells[column] ?? '']))('%s: %s', (role, cell) => {
    const { alone, as } = read(cell);
    for (const standing of subsets()) {
      const outcomes: Access[] = [alone, ...standing.flatMap((relation) => as.get(relation) ?? [])];
      const best = outcomes.reduce((a, b) => (rank[b] > rank[a] ? b : a));
      expect({ standing, access: accessOf(verb as (typeof verbs)[number], role as Role, standing) }).toEqual({
        standing,
        access: best,
      });
    }
  });
});
