// What the screen of a new opening says.
import { defineWords } from '../../words/words.js';

export const newOpeningWords = defineWords('newOpening', {
  title: 'New opening',
  about: 'Paste the role description. What it asks for and the loop that would assess it appear beside it.',
  openings: 'Openings',
  noPermission: 'You cannot create openings',
  noPermissionText: 'Administrators, hiring managers and coordinators can.',
  role: 'Title',
  roleHint: 'What the role is called.',
  roleMissing: 'Say what the role is called.',
  description: 'Role description',
  descriptionHint: 'Prose or bullet lists, as it would be published.',
  descriptionMissing: 'Paste the role description first.',
  minutesMax: 'At most, in minutes',
  minutesHint: 'For the whole loop; empty for as many as the role asks for.',
  manager: 'Hiring manager',
  coordinator: 'Coordinator',
  nobody: 'Nobody yet',
  me: 'You',
  create: 'Create the opening',
  created: '{title} is open.',
  createdSeats:
    '{title} is open. {count, plural, one {One seat has} other {# seats have}} nobody who can fill it yet.',
  example: 'Use an example',
  exampleText: `Senior backend engineer
- You own the architecture of our booking services and review the designs of others.
- Five years of experience with distributed systems and SQL databases.
- You write clean, tested code in Java or TypeScript.
- You mentor engineers and explain decisions to product managers.
- Experience with Kubernetes is a plus.`,
  previewEmptyTitle: 'Nothing pasted yet',
  previewEmpty:
    'Requirements, the interviews that would assess them, and what nobody would ask appear here while you type. Nothing is saved before you create the opening.',
  reading: 'Reading the description',
  nothingAsked: 'Nothing is asked of a person',
  plan: 'Loop',
  planAbout:
    '{interviews, plural, one {One interview} other {# interviews}}, {duration}, for {requirements, plural, one {one requirement} other {# requirements}}',
  number: '{number}.',
  after: 'After {titles}',
  anyTime: 'In any order',
  withoutCandidate: 'Without the candidate',
  seat: '{role} from {kind}',
  why: 'Why',
  focus: 'Focus',
  coverage: 'Coverage',
  budget: 'Left out for time',
  dropped: '{title}: left out ({before} min)',
  shortened: '{title}: {after} instead of {before} min',
  setAside:
    '{count, plural, one {One passage asks nothing of a person} other {# passages ask nothing of a person}}',
  setAsideLine: '{text} – {reason}',
});
