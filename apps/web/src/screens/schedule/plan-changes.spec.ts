import { expect, test } from '@jest/globals';
import type { PlannedInterviewFragment } from '../../generated/operations.js';
import { changesBetween } from './plan-changes.js';

const person = (id: string) => ({ id, zone: 'UTC', member: { id: `member ${id}`, name: id } });
const planned = (id: string, from: string, ...people: readonly string[]): PlannedInterviewFragment => ({
  interview: { id, title: id, minutes: 60, withCandidate: true },
  during: { from: `2026-12-04T${from}:00Z`, to: '2026-12-04T18:00:00Z' },
  seats: people.map((one, at) => ({ seat: { id: `${id} ${at}`, role: 'PANEL' }, interviewer: person(one) })),
});

test('a plan compared with itself has no change', () => {
  const plan = [planned('coding', '09:00', 'ana', 'ben'), planned('design', '10:00', 'cem')];
  expect(changesBetween(plan, plan)).toEqual([]);
});

test('names what moved and who gives place to whom, and nothing else', () => {
  const before = [planned('coding', '09:00', 'ana', 'ben'), planned('design', '10:00', 'cem')];
  const after = [planned('design', '11:00', 'cem'), planned('coding', '09:00', 'ana', 'dua')];
  expect(
    changesBetween(before, after).map(({ interview, before: was, after: is, seats }) => [
      interview.id,
      was?.from === is?.from ? null : is?.from,
      seats.map((seat) => `${seat.before?.id} → ${seat.after?.id}`),
    ]),
  ).toEqual([
    ['design', '2026-12-04T11:00:00Z', []],
    ['coding', null, ['ben → dua']],
  ]);
});
