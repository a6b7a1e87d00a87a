// Rebooking keeps what still fits, voids what does not, and never touches what was submitted.
import { expect, test } from '@jest/globals';
import { owedChanges } from './owed.js';
import type { Existing, Owed } from './owed.js';

const owed = (interviewId: string, interviewerId: string, part: Partial<Owed> = {}): Owed => ({
  interviewId,
  interviewerId,
  seatRole: 'lead',
  rubricVersionId: 'r',
  dueMs: 10,
  ...part,
});
const existing = (interviewId: string, interviewerId: string, part: Partial<Existing> = {}): Existing => ({
  id: `${interviewId}-${interviewerId}`,
  interviewId,
  interviewerId,
  seatRole: 'lead',
  dueMs: 10,
  submitted: false,
  voided: false,
  ...part,
});

test('a first booking creates all, the same booking again changes nothing', () => {
  const wanted = [owed('i', 'p'), owed('j', 'q')];
  expect(owedChanges([], wanted)).toEqual({ create: wanted, renew: [], voidIds: [] });
  expect(owedChanges([existing('i', 'p'), existing('j', 'q')], wanted)).toEqual({
    create: [],
    renew: [],
    voidIds: [],
  });
});

test('a moved interview renews what is due, a replaced person owes nothing, the new one does', () => {
  const changes = owedChanges(
    [existing('i', 'p'), existing('j', 'q')],
    [owed('i', 'p', { dueMs: 20 }), owed('j', 'r')],
  );
  expect(changes.renew).toEqual([{ id: 'i-p', seatRole: 'lead', dueMs: 20 }]);
  expect(changes.create.map(({ interviewerId }) => interviewerId)).toEqual(['r']);
  expect(changes.voidIds).toEqual(['j-q']);
});

test('whoever comes back gets their voided scorecard back', () => {
  const changes = owedChanges(
    [existing('i', 'p', { voided: true })],
    [owed('i', 'p', { seatRole: 'panel' })],
  );
  expect(changes).toEqual({ create: [], renew: [{ id: 'i-p', seatRole: 'panel', dueMs: 10 }], voidIds: [] });
});

test('what was submitted or voided before stays as it is', () => {
  const done = [existing('i', 'p', { submitted: true }), existing('j', 'q', { voided: true })];
  expect(owedChanges(done, [])).toEqual({ create: [], renew: [], voidIds: [] });
  expect(owedChanges(done.slice(0, 1), [owed('i', 'p', { dueMs: 99 })])).toEqual({
    create: [],
    renew: [],
    voidIds: [],
  });
});
