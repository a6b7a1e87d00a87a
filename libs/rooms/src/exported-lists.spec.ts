// What the lists are called and which columns they have is what other people's programs read: it changes on purpose or not
// at all. New columns go to the end.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { exportedLists } from '#rooms';

/** The columns of every list, a letter before those that are no text: # numbers, @ instants, ? truths. */
const COLUMNS: Readonly<Record<string, string>> = {
  people:
    'email, name, role, zone, location, level, languages, working hours, preferred hours, ' +
    '#interviews per day, #interviews per week, #minutes per day, #minutes per week, #break minutes, ' +
    'video link, pools',
  pools:
    'pool id, name, kind, competencies, #members, #qualified, #shadow sessions, ' +
    '#reverse shadow sessions, graduation, working hours, preferred hours, @created at',
  'pool-members':
    'pool id, pool, member id, name, email, standing, @since, #shadow sessions done, ' +
    '#reverse shadow sessions done, #sessions ahead, #sessions not planned, @graduates at',
  load:
    'member id, name, email, zone, week, @week starts at, @week ends at, #interviews, ' +
    '#interviews at most, #minutes, #minutes at most',
  openings:
    'opening id, opening, state, hiring manager, coordinator, template, #candidates, #loops planned, ' +
    '#loops proposed, #loops on hold, #loops booked, #median minutes to schedule, #loops scheduled, ' +
    'next step, @created at',
  applications: 'opening, name, email, zone, phone, language',
  candidates:
    'application id, opening id, opening, candidate id, candidate, email, phone, zone, language, ' +
    'state, @applied at, @availability requested at, #availability windows, @available from, ' +
    '@available until',
  loops:
    'loop id, opening id, opening, application id, candidate, state, #interviews, @starts at, ' +
    '@ends at, #revision, @created at, @hold expires at, @booked at, @cancelled at, cancel reason',
  interviews:
    'interview id, loop id, opening, candidate, #position, interview, kind, state, #minutes, ' +
    '@starts at, @ends at, interviewers, attendees, ?with candidate, kind of place, place',
  revisions:
    'loop id, opening, candidate, #revision, change, kind of reason, reason, changed by, ' +
    '?by candidate, #interviews with a time, @changed at',
  scorecards:
    'scorecard id, loop id, opening, candidate, interview, interviewer, seat, state, @due at, ' +
    '@submitted at, #version, recommendation, summary, note to interviewers, amended because, ' +
    '?amended after debrief',
  ratings:
    'scorecard id, loop id, opening, candidate, interview, interviewer, criterion, #rating, ' +
    '?not assessed, evidence',
  decisions:
    'decision id, loop id, opening, candidate, outcome, level, rationale, decided by, @decided at, ' +
    '#scorecards seen',
  reminders:
    'reminder id, loop id, opening, candidate, kind, recipient, kind of recipient, interview, why, ' +
    'state, @due at, @sent at, withdrawn because',
  deliveries:
    'delivery id, reminder id, loop id, opening, candidate, kind, recipient, channel, #attempt, ' +
    'state, error, @at',
  board:
    'group, opening, candidate, interview, person, @since or until, application id, loop id, ' +
    'interview id',
  measured: 'measure, part, opening, candidate, interview, person, @at, #minutes, application id, loop id',
  templates:
    'template id, template, based on, #days at most, @created at, #position, interview, kind, ' +
    '#minutes, ?with candidate, focus, seats, #questions, rationale',
  rooms: 'room id, name, #capacity',
  members: 'member id, name, email, role, state, ?can sign in, @member since, @deactivated at',
  invitations: 'invitation id, name, email, role, @invited at, @expires at, @accepted at, @revoked at',
};

const SIGNS = { text: '', number: '#', instant: '@', truth: '?' } as const;

test.each(exportedLists.map((list) => [list.name, list] as const))(
  'the columns of %s',
  (name, { columns }) => {
    expect(columns.map((column) => SIGNS[column.kind] + column.name).join(', ')).toBe(COLUMNS[name]);
  },
);

test('every list that is documented is there, once', () => {
  expect(exportedLists.map(({ name }) => name).sort()).toEqual(Object.keys(COLUMNS).sort());
});

test('a list that is narrowed by states or measures names them, and no other does', () => {
  for (const { name, filters, states, measures } of exportedLists)
    expect([name, states.length > 0, measures.length > 0]).toEqual([
      name,
      filters.includes('state'),
      filters.includes('measure'),
    ]);
});

describe('the README', () => {
  const readme = readFileSync(join(import.meta.dirname, '..', '..', '..', 'README.md'), 'utf8');

  test.each(exportedLists)('has $name with what is in it and what narrows it', ({ name, about, filters }) => {
    const narrowed = filters.length === 0 ? '–' : filters.map((one) => `\`${one}\``).join(', ');
    expect(readme).toContain(`| \`${name}\` | ${about} | ${narrowed} |`);
  });
});
