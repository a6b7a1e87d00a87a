// Hours and pools as they stand in a cell of a file: what people write, and that what is written is read back.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { hoursText, readHoursText } from './hours-text.js';
import { poolsText, readPoolsText } from './pools-text.js';
import type { NamedMembership } from './pools-text.js';
import { readWorkingHours } from './working-hours.js';
import type { WorkingHour } from './working-hours.js';

const days = (weekdays: readonly number[], from = '09:00', to = '17:00') =>
  weekdays.map((weekday) => ({ weekday, from, to }));

describe('hours', () => {
  test.each([
    ['Mon-Fri 09:00-17:00', days([1, 2, 3, 4, 5])],
    ['mon – fri 9:00–17:00', days([1, 2, 3, 4, 5])],
    ['Monday, Wednesday-Thursday 09:00 - 17:00', days([1, 3, 4])],
    ['Fri-Mon 09:00-17:00;', days([5, 6, 7, 1])],
    [
      'Tue 08:00-12:00, 13:00-24:00; Sat 00:00-01:00',
      [...days([2], '08:00', '12:00'), ...days([2], '13:00', '24:00'), ...days([6], '00:00', '01:00')],
    ],
    ['None', []],
  ])('%s', (text, hours) => {
    expect(readHoursText(text)).toEqual({ hours });
  });

  test.each([
    '9-17',
    'Mon',
    'Mon 9-17',
    'Mo-Fr 09:00-17:00',
    'Mon-Tue-Wed 09:00-17:00',
    'Mon 09:00',
    'always',
  ])('"%s" is refused with an example', (text) => {
    expect(readHoursText(text)).toEqual({
      flaw: expect.stringContaining(`"${text}" is not hours; write them as in Mon`),
    });
  });

  test('what is written is read back as it was', () => {
    const time = (minutes: number): string =>
      `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
    const stretch = fc
      .tuple(
        fc.integer({ min: 1, max: 7 }),
        fc.integer({ min: 0, max: 1_439 }),
        fc.integer({ min: 1, max: 1_440 }),
      )
      .filter(([, from, to]) => from < to)
      .map(([weekday, from, to]) => ({ weekday, from: time(from), to: time(to) }));
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 10 }), (given) => {
        const read = readWorkingHours(given, 'hours');
        fc.pre('hours' in read);
        const hours: readonly WorkingHour[] = 'hours' in read ? read.hours : [];
        const back = readHoursText(hoursText(hours));
        expect('hours' in back && readWorkingHours(back.hours, 'hours')).toEqual({ hours });
      }),
    );
  });

  test('days alike are one entry', () => {
    expect(
      hoursText([...days([1, 2, 3]), ...days([4], '10:00', '11:00'), ...days([5, 7])] as WorkingHour[]),
    ).toBe('Mon-Wed, Fri, Sun 09:00-17:00; Thu 10:00-11:00');
  });
});

describe('pools', () => {
  test.each([
    ['', []],
    [' ; ', []],
    ['Coding', [['Coding', 'qualified']]],
    [
      'Coding:Reverse Shadow; System design : shadow;',
      [
        ['Coding', 'reverse_shadow'],
        ['System design', 'shadow'],
      ],
    ],
    [
      '"A;B:""C""":shadow;D:qualified',
      [
        ['A;B:"C"', 'shadow'],
        ['D', 'qualified'],
      ],
    ],
    ['a:b:shadow', [['a:b', 'shadow']]],
  ])('%j', (text, memberships) => {
    expect(readPoolsText(text)).toEqual({
      memberships: memberships.map(([pool, phase]) => ({ pool, phase })),
    });
  });

  test.each([
    ['Coding:expert', /"expert" is no phase; write shadow/],
    ['Coding; Coding:shadow', /"Coding" is there twice/],
    ['"Coding', /cannot be read/],
    ['Co"ding', /cannot be read/],
  ])('%j is refused', (text, flaw) => {
    expect(readPoolsText(text)).toEqual({ flaw: expect.stringMatching(flaw) });
  });

  test('what is written is read back as it was', () => {
    const name = fc
      .string({
        unit: fc.constantFrom('a', 'B', ' ', ':', ';', '"', "'", '=', 'shadow', '\n'),
        minLength: 1,
        maxLength: 12,
      })
      .filter((text) => text.trim() !== '');
    const membership = fc.record({
      pool: name,
      phase: fc.constantFrom('shadow', 'reverse_shadow', 'qualified'),
    }) as fc.Arbitrary<NamedMembership>;
    fc.assert(
      fc.property(
        fc.uniqueArray(membership, { selector: ({ pool }) => pool, maxLength: 5 }),
        (memberships) => {
          expect(readPoolsText(poolsText(memberships))).toEqual({ memberships });
        },
      ),
    );
  });
});
