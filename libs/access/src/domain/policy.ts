// Who may do what: one table, one row per verb, one cell per role. A cell also says what a person may see,
// because what one may not see does not exist for them, while what one sees but may not do is forbidden.

/** What a member is in their organization. */
export type Role = 'administrator' | 'hiring_manager' | 'coordinator' | 'interviewer';

/** All roles, in the order of the table's columns. */
export const roles = [
  'administrator',
  'hiring_manager',
  'coordinator',
  'interviewer',
] as const satisfies Role[];

/**
 * How the person who asks stands to what is asked about; `own` means that it is theirs or about themselves.
 */
export type Relation = 'own' | 'hiringManagerOfOpening' | 'coordinatorOfOpening' | 'interviewerInLoop';

/** All relations. */
export const relations = [
  'own',
  'hiringManagerOfOpening',
  'coordinatorOfOpening',
  'interviewerInLoop',
] as const satisfies Relation[];

/**
 * What becomes of a request: done, refused to somebody who sees the thing, or as if the thing did not exist.
 */
export type Access = 'allowed' | 'forbidden' | 'hidden';

/** When something holds: always, or for any of these relations (none of them: never). */
type When = 'always' | readonly Relation[];

interface Cell {
  readonly may: When;
  readonly sees: When;
}

const yes: Cell = { may: 'always', sees: 'always' };
const no: Cell = { may: [], sees: 'always' };
/** Only in one of these relations; everybody else of the role sees it without being able to do it. */
const onlyAs = (...as: Relation[]): Cell => ({ may: as, sees: 'always' });
/** Only in one of these relations; for everybody else of the role it does not exist. */
const hiddenUnless = (...as: Relation[]): Cell => ({ may: as, sees: as });
/** Never; those in one of these relations see it, for everybody else of the role it does not exist. */
const seenOnlyAs = (...as: Relation[]): Cell => ({ may: [], sees: as });

const running = onlyAs('hiringManagerOfOpening', 'coordinatorOfOpening');
const ofOpening = hiddenUnless('hiringManagerOfOpening', 'coordinatorOfOpening');
const hidden = hiddenUnless();
const inLoop = hiddenUnless('interviewerInLoop');
const inLoopSees = seenOnlyAs('interviewerInLoop');
const ownOrInLoopSees: Cell = { may: ['own'], sees: ['own', 'interviewerInLoop'] };

/** The columns are those of `roles`: administrator, hiring manager, coordinator, interviewer. */
const table = {
  'organization.read': [yes, yes, yes, yes],
  'organization.edit': [yes, no, no, no],
  'member.list': [yes, yes, yes, yes],
  'member.invite': [yes, no, no, no],
  'member.deactivate': [yes, no, no, no],
  'member.changeRole': [yes, no, no, no],
  'invitation.list': [yes, no, no, no],

  'people.import': [yes, no, no, no],
  'people.export': [yes, no, no, no],

  'interviewer.read': [yes, yes, yes, yes],
  'interviewer.edit': [yes, onlyAs('own'), yes, onlyAs('own')],
  'pool.read': [yes, yes, yes, yes],
  'pool.edit': [yes, no, yes, no],
  'training.judge': [yes, onlyAs('interviewerInLoop'), yes, onlyAs('interviewerInLoop')],
  'busy.read': [yes, yes, yes, hiddenUnless('own')],
  'busy.upload': [yes, onlyAs('own'), yes, onlyAs('own')],

  'opening.create': [yes, yes, yes, no],
  'opening.read': [yes, yes, yes, inLoop],
  // How many candidates there are and what waits: not for whoever only interviews.
  'opening.progress': [yes, yes, yes, hidden],
  'opening.edit': [yes, running, yes, inLoopSees],
  'template.read': [yes, yes, yes, yes],
  'template.edit': [yes, yes, yes, no],
  'candidate.create': [yes, yes, yes, no],
  'candidate.read': [yes, yes, yes, inLoop],
  'application.read': [yes, yes, yes, inLoop],
  'application.edit': [yes, running, yes, inLoopSees],
  'application.import': [yes, no, yes, no],
  'application.export': [yes, no, yes, no],
  'availability.give': [yes, running, yes, inLoopSees],

  'loop.read': [yes, yes, yes, inLoop],
  'loop.draft': [yes, running, yes, inLoopSees],
  'loop.propose': [yes, running, yes, inLoopSees],
  'loop.hold': [yes, running, yes, inLoopSees],
  'loop.book': [yes, running, yes, inLoopSees],
  'loop.cancel': [yes, running, yes, inLoopSees],
  // A loop's own rules are given up for it alone, as limits are: by whoever arranges loops for all.
  'loop.setRules': [yes, no, yes, inLoopSees],
  'batch.start': [yes, yes, yes, no],
  // A candidate's link lets whoever has it act for the candidate, so that only who arranges the loop sees it.
  'candidateLink.edit': [yes, running, yes, inLoopSees],
  'candidateMessage.read': [yes, ofOpening, yes, hidden],
  'survey.read': [yes, hiddenUnless('hiringManagerOfOpening'), yes, hidden],
  'accommodation.read': [yes, hidden, yes, hidden],
  'interview.mark': [yes, running, yes, inLoop],
  'limit.override': [yes, no, yes, no],
  'seat.answer': [hiddenUnless('own'), hiddenUnless('own'), hiddenUnless('own'), hiddenUnless('own')],
  'reminder.read': [yes, running, yes, hiddenUnless('own')],
  'board.read': [yes, no, yes, no],
  // What a hiring manager asks for is counted over their own openings alone.
  'measure.read': [yes, yes, yes, no],
  'scorecard.nudge': [yes, no, yes, no],

  // Opinions: a coordinator arranges loops without reading them, as the policy `blind` of the database has
  // it.
  'scorecard.write': [onlyAs('own'), onlyAs('own'), onlyAs('own'), ownOrInLoopSees],
  'scorecard.read': [
    yes,
    onlyAs('own', 'hiringManagerOfOpening', 'interviewerInLoop'),
    onlyAs('own', 'interviewerInLoop'),
    hiddenUnless('own', 'interviewerInLoop'),
  ],
  'packet.read': [
    yes,
    onlyAs('hiringManagerOfOpening', 'interviewerInLoop'),
    onlyAs('interviewerInLoop'),
    inLoop,
  ],
  'debrief.open': [yes, running, yes, inLoopSees],
  'decision.make': [yes, onlyAs('hiringManagerOfOpening'), no, inLoopSees],
  'decision.read': [
    yes,
    onlyAs('hiringManagerOfOpening', 'coordinatorOfOpening', 'interviewerInLoop'),
    yes,
    inLoop,
  ],

  'mail.check': [yes, no, no, no],
  'mailbox.read': [yes, no, no, no],
} as const satisfies Record<string, readonly [Cell, Cell, Cell, Cell]>;

/** What can be asked for, `<thing>.<doing>`. */
export type Verb = keyof typeof table;

/** All verbs, in the order of the table. */
export const verbs = Object.keys(table) as readonly Verb[];

const holds = (when: When, standing: readonly Relation[]): boolean =>
  when === 'always' || when.some((relation) => standing.includes(relation));

/**
 * Looks up the cell of `verb` and `role` and decides for somebody who stands in these relations to the thing.
 */
export function accessOf(verb: Verb, role: Role, standing: readonly Relation[]): Access {
  const cell: Cell = table[verb][roles.indexOf(role) as 0 | 1 | 2 | 3];
  if (holds(cell.may, standing)) return 'allowed';
  return holds(cell.sees, standing) ? 'forbidden' : 'hidden';
}
