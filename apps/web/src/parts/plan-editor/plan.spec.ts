// Edits of a plan: what they make of it, and what is sent so that exactly that becomes of it.
import { describe, expect, test } from '@jest/globals';
import { merged } from './merge.js';
import {
  assesses,
  costOf,
  differences,
  inputOf,
  isSame,
  mayFollow,
  moved,
  withInterview,
  withNew,
  withTakenBack,
  without,
} from './plan.js';
import type { Interview, Plan, Seat } from './plan.js';

const seat = (key: string, change: Partial<Seat> = {}): Seat => ({
  key,
  role: 'LEAD',
  pool: { id: 'pool', name: 'Pool' },
  people: [],
  optional: false,
  ...change,
});

const interview = (key: string, change: Partial<Interview> = {}): Interview => ({
  key,
  id: key,
  takesBack: null,
  inherited: false,
  overridden: [],
  inherit: [],
  kind: 'CODING',
  title: key,
  minutes: 60,
  withCandidate: true,
  focus: [],
  after: [],
  seats: [seat(`${key} seat`)],
  ...change,
});

const plan: Plan = {
  id: 'plan',
  version: 3,
  name: 'Plan',
  daysUsedMax: 2,
  interviews: [
    interview('a'),
    interview('b', { after: ['a'] }),
    interview('c', { after: ['b'] }),
    interview('d', { kind: 'DEBRIEF', minutes: 30, withCandidate: false, after: ['a', 'b', 'c'] }),
  ],
};

const keys = ({ interviews }: Plan): string => interviews.map(({ key }) => key).join('');
const afterOf = (of: Plan, key: string): readonly string[] | undefined =>
  of.interviews.find((one) => one.key === key)?.after;

describe('what edits make of a plan', () => {
  test('an interview moves a place, and stays where there is none', () => {
    expect(keys(moved(plan, 'b', 1))).toBe('acbd');
    expect(keys(moved(plan, 'b', -1))).toBe('bacd');
    expect(moved(plan, 'a', -1)).toBe(plan);
    expect(moved(plan, 'd', 1)).toBe(plan);
  });

  test('whoever waited for what is left out waits for what that waited for', () => {
    const now = without(plan, 'b');
    expect(keys(now)).toBe('acd');
    expect(afterOf(now, 'c')).toEqual(['a']);
    expect(afterOf(now, 'd')).toEqual(['a', 'c']);
  });

  test('nothing may follow what waits for it', () => {
    expect(mayFollow(plan, 'a').map(({ key }) => key)).toEqual([]);
    expect(mayFollow(plan, 'c').map(({ key }) => key)).toEqual(['a', 'b']);
  });

  test('a new interview comes before a debrief that waits for all, which waits for it too', () => {
    const now = withNew(plan, { key: 'new', kind: 'CODING', title: 'a', pool: null });
    expect(keys(now)).toBe('abcnewd');
    expect(now.interviews[3]).toMatchObject({ title: 'a 2', after: [], withCandidate: true });
    expect(afterOf(now, 'd')).toEqual(['a', 'b', 'c', 'new']);
  });

  test('a debrief is without the candidate and after all others', () => {
    const now = withNew(without(plan, 'd'), { key: 'new', kind: 'DEBRIEF', title: 'Debrief', pool: null });
    expect(now.interviews.at(-1)).toMatchObject({
      after: ['a', 'b', 'c'],
      withCandidate: false,
      minutes: 30,
    });
  });
});

test('what a loop takes leaves out optional seats and trainees', () => {
  const seats = [
    seat('1'),
    seat('2', { role: 'PANEL' }),
    seat('3', { role: 'SHADOW' }),
    seat('4', { optional: true }),
  ];
  expect(costOf(withInterview(plan, 'a', { seats, minutes: 90 }))).toEqual({
    candidateMinutes: 210,
    interviewerMinutes: 330,
    seats: 5,
  });
});

describe('what is sent', () => {
  test('nothing but the version where nothing changed', () => {
    expect(isSame(plan, plan)).toBe(true);
    expect(inputOf(plan, plan)).toEqual({ loopTemplateId: 'plan', version: 3 });
  });

  test('of each interview only what differs, so that the rest stays inherited', () => {
    const now = withInterview(withInterview(plan, 'b', { minutes: 45 }), 'c', { inherit: ['TITLE'] });
    expect(inputOf(plan, now).interviews).toEqual([
      { id: 'a' },
      { id: 'b', minutes: 45 },
      { id: 'c', inherit: ['TITLE'] },
      { id: 'd' },
    ]);
  });

  test('the order alone is a change', () => {
    expect(isSame(plan, moved(plan, 'a', 1))).toBe(false);
    expect(inputOf(plan, moved(plan, 'a', 1)).interviews?.map(({ id }) => id)).toEqual(['b', 'a', 'c', 'd']);
  });

  test('a new interview whole, under a key that others can follow', () => {
    const now = withNew(plan, { key: 'new', kind: 'DELIVERY', title: 'Delivery', pool: null });
    const { interviews } = inputOf(plan, now);
    expect(interviews?.[3]).toEqual({
      key: 'new',
      kind: 'DELIVERY',
      title: 'Delivery',
      minutes: 60,
      withCandidate: true,
      focus: [],
      after: [],
      seats: [{ role: 'LEAD', poolId: null, memberIds: [], optional: false }],
    });
    expect(interviews?.[4]).toEqual({ id: 'd', after: ['a', 'b', 'c', 'new'] });
  });

  test('over what others removed meanwhile mine is made anew', () => {
    const theirs: Plan = { ...without(plan, 'b'), version: 4 };
    const mine = merged(plan, withInterview(plan, 'b', { minutes: 45 }), theirs);
    const { version, interviews } = inputOf(theirs, mine);
    expect(version).toBe(4);
    expect(interviews?.[1]).toMatchObject({ key: 'b', title: 'b', minutes: 45, after: ['a'] });
    expect(interviews?.[2]).toEqual({ id: 'c' });
  });

  test('what was left out of the base is taken back by its id there', () => {
    const base = {
      ...interview('base'),
      id: 'base',
      rationale: '',
      after: [{ id: 'x' }],
      seats: [],
      focus: [],
      inheritedFrom: null,
      rubricVersion: null,
    };
    const now = withTakenBack(plan, base);
    expect(inputOf(plan, now).interviews?.at(-1)).toEqual({ key: 'base', baseInterviewId: 'base' });
    const edited = withInterview(now, 'base', { minutes: 30, after: ['a'] });
    expect(inputOf(plan, edited).interviews?.at(-1)).toEqual({
      key: 'base',
      baseInterviewId: 'base',
      minutes: 30,
      after: ['a'],
    });
  });
});

describe('what both changed', () => {
  const theirs: Plan = {
    ...withInterview(moved(plan, 'a', 1), 'a', { minutes: 30, title: 'Theirs' }),
    version: 4,
    daysUsedMax: 3,
  };

  test('is merged field by field, and mine stands where both changed the same', () => {
    const mine = withInterview(plan, 'a', { title: 'Mine', focus: [{ id: 'sql', name: 'SQL' }] });
    const both = merged(plan, mine, theirs);
    expect(both).toMatchObject({ version: 4, daysUsedMax: 3, name: 'Plan' });
    expect(keys(both)).toBe('bacd');
    expect(both.interviews[1]).toMatchObject({ title: 'Mine', minutes: 30, focus: [{ id: 'sql' }] });
  });

  test('is in my order where I changed the order', () => {
    expect(keys(merged(plan, moved(plan, 'c', -1), theirs))).toBe('acbd');
  });

  test('has what either added, and not what either removed without the other touching it', () => {
    const added = withNew(without(plan, 'c'), { key: 'n', kind: 'OTHER', title: 'n', pool: null });
    const removed: Plan = {
      ...withNew(without(plan, 'b'), { key: 't', kind: 'OTHER', title: 't', pool: null }),
      version: 5,
    };
    const both = merged(plan, added, removed);
    expect(keys(both)).toBe('antd');
    expect(both.interviews.flatMap(({ after }) => after)).not.toContain('b');
  });

  test('is theirs where I changed nothing', () => {
    expect(merged(plan, plan, theirs)).toEqual(theirs);
  });
});

test('differences name what was added, removed, moved and changed', () => {
  const now = moved(withInterview(without(plan, 'd'), 'a', { minutes: 45, title: 'A' }), 'b', 1);
  expect(differences(plan, withNew(now, { key: 'n', kind: 'OTHER', title: 'n', pool: null }))).toEqual([
    { key: 'a', title: 'A', kind: 'changed', fields: ['TITLE', 'MINUTES'] },
    { key: 'c', title: 'c', kind: 'moved', fields: [] },
    { key: 'b', title: 'b', kind: 'moved', fields: [] },
    { key: 'n', title: 'n', kind: 'added', fields: [] },
    { key: 'd', title: 'd', kind: 'removed', fields: [] },
  ]);
});

describe('what an interview will assess follows its focus', () => {
  const sql = { id: 'sql', name: 'SQL' };
  const java = { id: 'java', name: 'Java' };
  const requirement = { competencies: [sql], fromCv: false, assessedIn: ['a'] };
  test.each([
    ['kept as it is', requirement, { focus: [sql] }, { focus: [sql] }, true],
    ['gained', { ...requirement, assessedIn: [] }, { focus: [java, sql] }, { focus: [java] }, true],
    ['lost', requirement, { focus: [java] }, { focus: [sql] }, false],
    ['attached by hand', requirement, { focus: [java] }, { focus: [java] }, true],
    ['never there', { ...requirement, assessedIn: [] }, { focus: [sql] }, { focus: [sql] }, false],
    ['left to the CV', { ...requirement, fromCv: true, assessedIn: [] }, { focus: [sql] }, {}, false],
  ] as const)('%s', (_name, of, now, was, expected) => {
    expect(assesses(of, interview('a', now), interview('a', was))).toBe(expected);
  });

  test('a new interview assesses what its focus asks for', () => {
    expect(assesses(requirement, interview('new', { focus: [sql] }), undefined)).toBe(true);
    expect(assesses(requirement, interview('new'), undefined)).toBe(false);
  });
});
