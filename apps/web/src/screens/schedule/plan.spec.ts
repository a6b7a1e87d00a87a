import { expect, test } from '@jest/globals';
import {
  keptTimes,
  pinCount,
  pinInputs,
  pinsOf,
  purposeOf,
  slotOf,
  withChoice,
  withPerson,
  withStart,
} from './plan.js';
import type { Option, Person, Pins } from './plan.js';

const none: Pins = new Map();

test('pins are set and taken back', () => {
  const start = withStart(none, 'a', '2026-12-01T09:00:00.000Z');
  const both = withPerson(start, 'a', 'seat', 'person');
  expect(pinCount(both)).toBe(2);
  expect(pinInputs(both)).toEqual([
    {
      interviewId: 'a',
      startsAt: '2026-12-01T09:00:00.000Z',
      seats: [{ seatId: 'seat', interviewerId: 'person' }],
    },
  ]);
  const person = withStart(both, 'a', undefined);
  expect(pinInputs(person)).toEqual([
    { interviewId: 'a', startsAt: null, seats: [{ seatId: 'seat', interviewerId: 'person' }] },
  ]);
  expect(pinCount(withPerson(person, 'a', 'seat', undefined))).toBe(0);
  expect(pinInputs(withStart(start, 'a', undefined))).toEqual([]);
});

test('an address that says nothing known is about booking', () => {
  expect([undefined, 'move', 'repair', 'rebook', 'else'].map(purposeOf)).toEqual([
    'book',
    'move',
    'repair',
    'rebook',
    'book',
  ]);
});

const ada: Person = { id: 'ada', name: 'Ada Byron', zone: 'UTC', busy: [], hours: [], preferred: [] };
const sitting = (title: string, seat: string, role: 'LEAD' | 'SHADOW', who: string) => ({
  interview: { id: title, title, minutes: 60, withCandidate: true },
  during: { from: '2026-12-01T09:00:00.000Z', to: '2026-12-01T10:00:00.000Z' },
  seats: [
    { seat: { id: seat, role }, interviewer: { id: who, zone: 'UTC', member: { id: who, name: who } } },
  ],
});
const plan = [sitting('Coding', 'one', 'LEAD', 'grace'), sitting('Design', 'two', 'LEAD', 'ada')];

test('a plan is kept with its times and people, but those in training are chosen anew', () => {
  const pins = pinsOf([...plan, sitting('Review', 'three', 'SHADOW', 'joan')]);
  expect(pinInputs(pins).map(({ interviewId, seats }) => [interviewId, seats])).toEqual([
    ['Coding', [{ seatId: 'one', interviewerId: 'grace' }]],
    ['Design', [{ seatId: 'two', interviewerId: 'ada' }]],
    ['Review', null],
  ]);
});

test('a plan is as near to another as it has interviews at the same time', () => {
  const [coding] = plan;
  if (coding === undefined) throw new Error('There is one');
  const later = { ...coding, during: { from: '2026-12-01T10:00:00.000Z', to: '2026-12-01T11:00:00.000Z' } };
  expect(keptTimes({ interviews: plan }, { interviews: plan })).toBe(2);
  expect(keptTimes({ interviews: plan }, { interviews: [later] })).toBe(0);
});

test('a moment in a row is about the interviews in which the person could sit, their own first', () => {
  const at = Date.parse('2026-12-01T11:00:00Z');
  const option = { interviews: plan } as unknown as Option;
  const people = {
    all: new Map([['ada', ada]]),
    bySeat: new Map([
      ['one', [ada]],
      ['two', [ada]],
    ]),
  };
  const choice = slotOf(option, people, 'ada', at);
  expect(choice).toMatchObject({ kind: 'time', at, interview: { id: 'Design' }, seatId: 'two', person: ada });
  expect(slotOf(option, people, 'candidate', at)).toMatchObject({ interview: { id: 'Coding' } });
  expect(slotOf(option, { all: people.all, bySeat: new Map() }, 'ada', at)).toBeNull();
  if (choice === null) return;
  expect(pinInputs(withChoice(none, choice))).toEqual([
    {
      interviewId: 'Design',
      startsAt: '2026-12-01T11:00:00.000Z',
      seats: [{ seatId: 'two', interviewerId: 'ada' }],
    },
  ]);
});
