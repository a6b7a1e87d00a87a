// Whose hours hold.
import { describe, expect, test } from '@jest/globals';
import { hoursByWays, hoursInForce } from './hours.js';
import type { OwnHours } from './hours.js';
import type { WorkingHour } from './working-hours.js';

const on = (weekday: WorkingHour['weekday'], from: string, to: string): WorkingHour => ({
  weekday,
  from,
  to,
});
const none: OwnHours = { workingHours: null, preferredHours: null };
const organization = { workingHours: [on(1, '09:00', '17:00')], preferredHours: null };
const wishing = { ...organization, preferredHours: [on(1, '10:00', '11:00')] };
const late: OwnHours = { workingHours: [on(1, '18:00', '22:00')], preferredHours: null };
const early: OwnHours = {
  workingHours: [on(1, '06:00', '09:00')],
  preferredHours: [on(1, '06:00', '07:00')],
};
const own: OwnHours = { workingHours: [on(2, '12:00', '13:00')], preferredHours: [on(2, '12:00', '12:30')] };

describe('hoursInForce', () => {
  test.each([
    ['nobody set anything', none, null, organization, 'organization', null],
    ['the organization wishes', none, null, wishing, 'organization', 'organization'],
    ['the pool has working hours only', none, late, wishing, 'pool', 'organization'],
    ['the pool has both', none, early, wishing, 'pool', 'pool'],
    ['the person has both', own, early, wishing, 'person', 'person'],
    ['the person has a wish only', { ...own, workingHours: null }, early, wishing, 'pool', 'person'],
    ['the person works never', { ...none, workingHours: [] }, late, organization, 'person', null],
  ] as const)('%s', (_, person, pool, all, workingHoursFrom, preferredHoursFrom) => {
    const sources = { person, pool, organization: all };
    expect(hoursInForce(person, pool, all)).toEqual({
      workingHours: sources[workingHoursFrom]?.workingHours,
      workingHoursFrom,
      preferredHours: preferredHoursFrom === null ? null : sources[preferredHoursFrom]?.preferredHours,
      preferredHoursFrom,
    });
  });
});

describe('hoursByWays', () => {
  test('reached by no pool, or by name, is the organization’s week', () => {
    expect(hoursByWays(none, [], wishing)).toEqual(wishing);
    expect(hoursByWays(none, [null], wishing)).toEqual(wishing);
  });

  test('several ways give the union, joined where they touch', () => {
    const { workingHours } = hoursByWays(none, [early, late, null], organization);
    expect(workingHours).toEqual([on(1, '06:00', '17:00'), on(1, '18:00', '22:00')]);
    expect(hoursByWays(none, [null, late, early], organization).workingHours).toEqual(workingHours);
  });

  test('a way without a wish makes every hour as welcome', () => {
    expect(hoursByWays(none, [early, late], organization).preferredHours).toBeNull();
    expect(hoursByWays(none, [early, late], wishing).preferredHours).toEqual([
      on(1, '06:00', '07:00'),
      on(1, '10:00', '11:00'),
    ]);
  });

  test('own hours stand as they are, whatever the ways', () => {
    expect(hoursByWays(own, [early, late, null], wishing)).toEqual(own);
  });

  test('a stretch inside another one and the same time on another day are kept apart', () => {
    const long: OwnHours = { workingHours: [on(1, '08:00', '24:00')], preferredHours: null };
    const other: OwnHours = {
      workingHours: [on(1, '09:00', '10:00'), on(2, '08:00', '09:00')],
      preferredHours: null,
    };
    expect(hoursByWays(none, [other, long], organization).workingHours).toEqual([
      on(1, '08:00', '24:00'),
      on(2, '08:00', '09:00'),
    ]);
  });
});
