import { describe, expect, test } from '@jest/globals';
import { ORDINARY_WEEK, STRETCHES_MAX, readWorkingHours, readZone } from './working-hours.js';

const hour = (weekday: number, from: string, to: string) => ({ weekday, from, to });

describe('readWorkingHours', () => {
  test('gives the hours in the order of the week; stretches that touch stay apart', () => {
    const given = [hour(7, '10:00', '12:00'), hour(1, '13:00', '24:00'), hour(1, '00:00', '13:00')];
    expect(readWorkingHours(given, 'workingHours')).toEqual({
      hours: [hour(1, '00:00', '13:00'), hour(1, '13:00', '24:00'), hour(7, '10:00', '12:00')],
    });
  });

  test.each([
    ['no hours at all', []],
    ['the ordinary week', ORDINARY_WEEK],
    ['the same hours on two days', [hour(2, '09:00', '10:00'), hour(3, '09:00', '10:00')]],
  ])('%s are hours', (_, given) => {
    expect(readWorkingHours(given, 'workingHours')).toEqual({ hours: given });
  });

  test.each([
    [hour(0, '09:00', '17:00'), 'hours[1].weekday'],
    [hour(8, '09:00', '17:00'), 'hours[1].weekday'],
    [hour(1.5, '09:00', '17:00'), 'hours[1].weekday'],
    [hour(1, '9:00', '17:00'), 'hours[1].from'],
    [hour(1, '09:60', '17:00'), 'hours[1].from'],
    [hour(1, '09:00', '24:01'), 'hours[1].to'],
    [hour(1, '09:00', '17:00\n'), 'hours[1].to'],
    [hour(1, '17:00', '09:00'), 'hours[1].to'],
    [hour(1, '09:00', '09:00'), 'hours[1].to'],
  ])('%j is refused, naming %s', (wrong, field) => {
    expect(readWorkingHours([hour(5, '09:00', '10:00'), wrong], 'hours')).toMatchObject({ flaw: { field } });
  });

  test('hours that overlap are refused, in whatever order they are given', () => {
    const overlapping = [hour(4, '12:00', '17:00'), hour(4, '09:00', '12:01')];
    expect(readWorkingHours(overlapping, 'hours')).toMatchObject({
      flaw: { field: 'hours', message: expect.stringContaining('weekday 4') },
    });
  });

  test('there is a most of entries', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, index) =>
        hour(1 + (index % 7), `0${index % 7}:00`, `0${index % 7}:30`),
      );
    expect(readWorkingHours(many(STRETCHES_MAX + 1), 'hours')).toMatchObject({ flaw: { field: 'hours' } });
  });
});

describe('readZone', () => {
  test.each([
    ['Europe/Berlin', 'Europe/Berlin'],
    ['europe/berlin', 'Europe/Berlin'],
    ['UTC', 'UTC'],
    ['America/Argentina/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
  ])('%s is the zone %s', (given, zone) => {
    expect(readZone(given)).toBe(zone);
  });

  test.each(['', 'Berlin', 'Mars/Phobos', '2026-11-23T10:00[Europe/Berlin]', ' UTC', 'Europe/Berlin\n'])(
    '%j is no zone',
    (given) => {
      expect(readZone(given)).toBeNull();
    },
  );
});
