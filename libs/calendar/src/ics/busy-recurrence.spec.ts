import { describe, expect, test } from '@jest/globals';
import { busyOf, calendarText, eventLines, eventText, week } from '../../../../test/support/ics-text.js';

/** Days of November 2026 ("23 24") on which a rule of one-hour events at 09:00 UTC is busy. */
function daysOf(lines: readonly string[], options = week()): string {
  return busyOf(eventText(...lines, 'DURATION:PT1H'), options)
    .map((span) => (span.includes('T09:00/') ? span.slice(3, 5) : span))
    .join(' ');
}

const monday2 = 'DTSTART:20261102T090000Z';
const november = week({ from: '2026-11-01T00:00:00Z', to: '2026-12-01T00:00:00Z' });

describe('rules', () => {
  test.each<[string, string, string]>([
    ['FREQ=DAILY', monday2, '23 24 25 26 27 28 29'],
    ['FREQ=DAILY;INTERVAL=3', monday2, '23 26 29'],
    ['FREQ=DAILY;COUNT=23', monday2, '23 24'],
    ['FREQ=DAILY;UNTIL=20261124T090000Z', monday2, '23 24'],
    ['FREQ=DAILY;UNTIL=20261124T085959Z', monday2, '23'],
    ['FREQ=DAILY;UNTIL=20261124', monday2, '23 24'],
    ['FREQ=DAILY;UNTIL=20261124T100000', monday2, '23 24'],
    ['FREQ=DAILY;COUNT=23;UNTIL=20261123T090000Z', monday2, '23'],
    ['FREQ=DAILY;BYDAY=MO,WE', monday2, '23 25'],
    ['FREQ=DAILY;BYMONTH=11;BYMONTHDAY=24,-6', monday2, '24 25'],
    ['freq=daily;byday=we', monday2, '25'],
    ['FREQ=WEEKLY', monday2, '23'],
    ['FREQ=WEEKLY;BYDAY=TU,TH', 'DTSTART:20261103T090000Z', '24 26'],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU;WKST=MO', monday2, ''],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU;WKST=SU', monday2, '29'],
    ['FREQ=WEEKLY;INTERVAL=3;BYDAY=MO,FR', monday2, '23 27'],
    ['FREQ=WEEKLY;COUNT=7;BYDAY=MO,WE', monday2, '23'],
    ['FREQ=MONTHLY', 'DTSTART:20260124T090000Z', '24'],
    ['FREQ=MONTHLY;BYMONTHDAY=-3', 'DTSTART:20260129T090000Z', '28'],
    ['FREQ=MONTHLY;BYDAY=4TU', 'DTSTART:20260127T090000Z', '24'],
    ['FREQ=MONTHLY;BYDAY=-1FR', 'DTSTART:20260130T090000Z', '27'],
    ['FREQ=MONTHLY;BYDAY=+4WE', 'DTSTART:20260128T090000Z', '25'],
    ['FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2', 'DTSTART:20260129T090000Z', '27'],
    ['FREQ=MONTHLY;BYDAY=TU;BYSETPOS=4', 'DTSTART:20260127T090000Z', '24'],
    ['FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=27', 'DTSTART:20260227T090000Z', '27'],
    ['FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=25', 'DTSTART:20260925T090000Z', '25'],
    ['FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=25', 'DTSTART:20261025T090000Z', ''],
    ['FREQ=YEARLY', 'DTSTART:19701124T090000Z', '24'],
    ['FREQ=YEARLY;BYMONTH=11;BYDAY=4TH', 'DTSTART:19701126T090000Z', '26'],
    ['FREQ=YEARLY;BYYEARDAY=328,-38', 'DTSTART:19701124T090000Z', '24'],
    ['FREQ=YEARLY;BYWEEKNO=48;BYDAY=MO', 'DTSTART:19701123T090000Z', '23'],
    ['FREQ=YEARLY;INTERVAL=4', 'DTSTART:20221124T090000Z', '24'],
    ['FREQ=HOURLY;INTERVAL=48', 'DTSTART:20261101T090000Z', '23 25 27 29'],
    ['FREQ=MINUTELY;INTERVAL=1440;COUNT=30', 'DTSTART:20261101T090000Z', '23 24 25 26 27 28 29'],
    ['FREQ=DAILY;X-UNKNOWN=1;BYDAY=', monday2, '23 24 25 26 27 28 29'],
    ['FREQ=WEEKLY;BYDAY=1MO', monday2, '23'],
  ])('%s', (rule, start, expected) => {
    expect(daysOf([start, `RRULE:${rule}`])).toBe(expected);
  });

  test('a day that a month lacks is skipped, not moved', () => {
    const year = week({ from: '2026-01-01T00:00:00Z', to: '2027-01-01T00:00:00Z' });
    const spans = busyOf(eventText('DTSTART:20260131T090000Z', 'DURATION:PT1H', 'RRULE:FREQ=MONTHLY'), year);
    expect(spans.map((span) => span.slice(0, 2))).toEqual(['01', '03', '05', '07', '08', '10', '12']);
  });

  test('DTSTART is the first instance and counts, also where the rule does not match it', () => {
    const rule = ['DTSTART:20261103T090000Z', 'RRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=3'];
    expect(daysOf(rule, november)).toBe('03 09 16');
    expect(daysOf(['DTSTART:20261103T090000Z', 'RRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=1'], november)).toBe('03');
  });

  test('a rule that ended before its start takes place never', () => {
    expect(daysOf(['DTSTART:20261124T090000Z', 'RRULE:FREQ=WEEKLY;UNTIL=20261117T090000Z'])).toBe('');
    expect(daysOf(['DTSTART:20261124T090000Z', 'RRULE:FREQ=WEEKLY;UNTIL=20261124T090000Z'])).toBe('24');
  });

  test('several rules add up, EXRULE takes away', () => {
    const rules = [
      'RRULE:FREQ=WEEKLY;BYDAY=MO',
      'RRULE:FREQ=WEEKLY;BYDAY=MO,TH',
      'EXRULE:FREQ=WEEKLY;INTERVAL=3;BYDAY=MO',
    ];
    expect(daysOf([monday2, ...rules], november)).toBe('05 09 12 16 19 26 30');
  });

  test('BYHOUR expands a day, but means nothing for whole days', () => {
    const rule = 'RRULE:FREQ=DAILY;BYHOUR=9,15;BYMINUTE=0,30;UNTIL=20261124T000000Z';
    expect(busyOf(eventText('DTSTART:20261123T090000Z', 'DURATION:PT10M', rule))).toEqual([
      '11-23T09:00/11-23T09:10',
      '11-23T09:30/11-23T09:40',
      '11-23T15:00/11-23T15:10',
      '11-23T15:30/11-23T15:40',
    ]);
    expect(busyOf(eventText('DTSTART;VALUE=DATE:20261123', rule), week({ zone: 'UTC' }))).toEqual([
      '11-23T00:00/11-25T00:00',
    ]);
  });

  test('an instance that began before the window reaches into it', () => {
    const lines = ['DTSTART:20261001T120000Z', 'DURATION:P3D', 'RRULE:FREQ=WEEKLY;BYDAY=TH,SA;COUNT=16'];
    expect(busyOf(eventText(...lines))).toEqual(['11-23T00:00/11-24T12:00']);
  });
});

test.each([
  ['20261125', '23 24 25'],
  ['20261125T000000Z', '23 24 25'],
  ['20261125T235959Z', '23 24 25'],
  ['20261124T230000Z', '23 24 25'],
  ['20261124T225959Z', '23 24'],
  ['20261125T120000', '23 24 25'],
])('whole days UNTIL %s in Berlin are those of %s', (until, days) => {
  const spans = busyOf(eventText('DTSTART;VALUE=DATE:20261102', `RRULE:FREQ=DAILY;UNTIL=${until}`));
  expect(spans).toEqual([`11-23T00:00/11-${days.slice(-2)}T23:00`]);
});

describe('extra and excluded dates', () => {
  const daily = [monday2, 'RRULE:FREQ=DAILY'];
  test.each<[string, readonly string[], string]>([
    ['RDATE without a rule', [monday2, 'RDATE:20261124T090000Z,20261126T090000Z'], '24 26'],
    [
      'RDATE beside a rule',
      [monday2, 'RRULE:FREQ=WEEKLY', 'RDATE;TZID=Europe/Berlin:20261124T100000'],
      '23 24',
    ],
    ['RDATE on an instance', [monday2, 'RRULE:FREQ=WEEKLY', 'RDATE:20261123T090000Z'], '23'],
    ['RDATE by date', [monday2, 'RDATE;VALUE=DATE:20261124'], '24'],
    [
      'EXDATE',
      [...daily, 'EXDATE:20261124T090000Z,20261125T090000Z', 'EXDATE:20261128T090000Z'],
      '23 26 27 29',
    ],
    ['EXDATE in another zone', [...daily, 'EXDATE;TZID=Europe/Berlin:20261124T100000'], '23 25 26 27 28 29'],
    ['EXDATE by date', [...daily, 'EXDATE;VALUE=DATE:20261124'], '23 25 26 27 28 29'],
    ['EXDATE at another time', [...daily, 'EXDATE:20261124T100000Z'], '23 24 25 26 27 28 29'],
    [
      'EXDATE of the first instance',
      ['DTSTART:20261123T090000Z', 'RRULE:FREQ=DAILY;COUNT=3', 'EXDATE:20261123T090000Z'],
      '24 25',
    ],
    [
      'EXDATE does not lengthen COUNT',
      ['DTSTART:20261123T090000Z', 'RRULE:FREQ=DAILY;COUNT=2', 'EXDATE:20261124T090000Z'],
      '23',
    ],
    ['EXDATE of an RDATE', [monday2, 'RDATE:20261124T090000Z', 'EXDATE:20261124T090000Z'], ''],
    ['an empty EXDATE', [...daily, 'EXDATE:'], '23 24 25 26 27 28 29'],
  ])('%s', (_, lines, expected) => {
    expect(daysOf(lines)).toBe(expected);
  });

  test('RDATE periods last as they say', () => {
    const periods = 'RDATE;VALUE=PERIOD:20261124T090000Z/PT2H,20261125T090000Z/20261125T093000Z';
    expect(busyOf(eventText(monday2, 'DURATION:PT1H', periods))).toEqual([
      '11-24T09:00/11-24T11:00',
      '11-25T09:00/11-25T09:30',
    ]);
  });

  test('EXDATE without a zone means the series’ own wall time', () => {
    const lines = [
      'DTSTART;TZID=America/New_York:20261102T090000',
      'DURATION:PT1H',
      'RRULE:FREQ=WEEKLY',
      'EXDATE:20261123T090000',
    ];
    expect(busyOf(eventText(...lines))).toEqual([]);
  });

  test('whole days are excluded by date or by midnight', () => {
    const lines = [
      'DTSTART;VALUE=DATE:20261123',
      'RRULE:FREQ=DAILY;COUNT=4',
      'EXDATE;VALUE=DATE:20261124',
      'EXDATE:20261125T000000Z',
    ];
    expect(busyOf(eventText(...lines), week({ zone: 'UTC' }))).toEqual([
      '11-23T00:00/11-24T00:00',
      '11-26T00:00/11-27T00:00',
    ]);
  });
});

describe('changed instances', () => {
  const series = (...lines: string[]): readonly string[] =>
    eventLines(monday2, 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY', ...lines);
  const change = (id: string, ...lines: string[]): readonly string[] =>
    eventLines(`RECURRENCE-ID${id}`, ...lines);
  const moved = ['DTSTART:20261125T150000Z', 'DURATION:PT30M'];
  const monday = '11-23T09:00/11-23T10:00';
  const wednesday = '11-25T15:00/11-25T15:30';

  test.each<[string, readonly string[], readonly string[]]>([
    ['moved', [...series(), ...change(':20261123T090000Z', ...moved)], [wednesday]],
    ['moved, told before its series', [...change(':20261123T090000Z', ...moved), ...series()], [wednesday]],
    [
      'moved, id in another zone',
      [...series(), ...change(';TZID=Europe/Berlin:20261123T100000', ...moved)],
      [wednesday],
    ],
    ['moved, id by date', [...series(), ...change(';VALUE=DATE:20261123', ...moved)], [wednesday]],
    ['moved into the window', [...series(), ...change(':20261109T090000Z', ...moved)], [monday, wednesday]],
    [
      'moved out of the window',
      [...series(), ...change(':20261123T090000Z', 'DTSTART:20261204T090000Z', 'DURATION:PT1H')],
      [],
    ],
    ['cancelled', [...series(), ...change(':20261123T090000Z', ...moved, 'STATUS:CANCELLED')], []],
    ['made free', [...series(), ...change(':20261123T090000Z', ...moved, 'TRANSP:TRANSPARENT')], []],
    [
      'kept, of a free series',
      [...series('TRANSP:TRANSPARENT'), ...change(':20261123T090000Z', ...moved)],
      [wednesday],
    ],
    ['without its series', change(':20261123T090000Z', ...moved), [wednesday]],
    [
      'of an instance that never was',
      [...series(), ...change(':20261124T090000Z', ...moved)],
      [monday, wednesday],
    ],
    [
      'excluded and changed',
      [...series('EXDATE:20261123T090000Z'), ...change(':20261123T090000Z', ...moved)],
      [wednesday],
    ],
    [
      'twice: the higher SEQUENCE',
      [
        ...series(),
        ...change(':20261123T090000Z', ...moved, 'SEQUENCE:5'),
        ...change(':20261123T090000Z', 'DTSTART:20261126T090000Z', 'DURATION:PT1H', 'SEQUENCE:4'),
      ],
      [wednesday],
    ],
    [
      'with a lower SEQUENCE than the series',
      [...series('SEQUENCE:7'), ...change(':20261123T090000Z', ...moved, 'SEQUENCE:1')],
      [wednesday],
    ],
    [
      'of a series cancelled later',
      [...series('SEQUENCE:7', 'STATUS:CANCELLED'), ...change(':20261123T090000Z', ...moved, 'SEQUENCE:1')],
      [],
    ],
    [
      'of another event',
      [...series(), ...change(':20261123T090000Z', 'UID:two', ...moved)],
      [monday, wednesday],
    ],
  ])('%s', (_, lines, expected) => {
    expect(busyOf(calendarText(...lines))).toEqual(expected);
  });

  test('the owner’s answer to one instance frees that one', () => {
    const declined = 'ATTENDEE;PARTSTAT=DECLINED:mailto:ada@example.com';
    const text = calendarText(
      ...series(),
      ...change(':20261123T090000Z', 'DTSTART:20261123T090000Z', 'DURATION:PT1H', declined),
    );
    expect(busyOf(text, week({ owner: 'ada@example.com' }))).toEqual([]);
    expect(busyOf(text)).toEqual([monday]);
  });

  test('from this instance on: moved, shortened, and later ones with it', () => {
    const future = change(
      ';RANGE=THISANDFUTURE:20261109T090000Z',
      'DTSTART:20261110T130000Z',
      'DURATION:PT30M',
    );
    expect(busyOf(calendarText(...series(), ...future), november)).toEqual([
      '11-02T09:00/11-02T10:00',
      '11-10T13:00/11-10T13:30',
      '11-17T13:00/11-17T13:30',
      '11-24T13:00/11-24T13:30',
    ]);
    const single = change(':20261116T090000Z', 'DTSTART:20261118T090000Z', 'DURATION:PT1H');
    expect(busyOf(calendarText(...series(), ...future, ...single), november)).toEqual([
      '11-02T09:00/11-02T10:00',
      '11-10T13:00/11-10T13:30',
      '11-18T09:00/11-18T10:00',
      '11-24T13:00/11-24T13:30',
    ]);
    expect(
      busyOf(
        calendarText(
          ...series(),
          ...change(';RANGE=THISANDFUTURE:20261109T090000Z', monday2, 'STATUS:CANCELLED'),
        ),
        november,
      ),
    ).toEqual(['11-02T09:00/11-02T10:00']);
  });

  test('from this instance on, with a rule of its own: the rest of the series is that', () => {
    const rest = change(
      ';RANGE=THISANDFUTURE:20261109T090000Z',
      'DTSTART:20261110T130000Z',
      'DURATION:PT30M',
      'RRULE:FREQ=WEEKLY;INTERVAL=2',
    );
    expect(busyOf(calendarText(...series(), ...rest), november)).toEqual([
      '11-02T09:00/11-02T10:00',
      '11-10T13:00/11-10T13:30',
      '11-24T13:00/11-24T13:30',
    ]);
  });

  test('whole days are moved by date', () => {
    const days = eventLines('DTSTART;VALUE=DATE:20261123', 'RRULE:FREQ=DAILY;COUNT=3');
    const later = change(';VALUE=DATE:20261124', 'DTSTART;VALUE=DATE:20261127');
    expect(busyOf(calendarText(...days, ...later), week({ zone: 'UTC' }))).toEqual([
      '11-23T00:00/11-24T00:00',
      '11-25T00:00/11-26T00:00',
      '11-27T00:00/11-28T00:00',
    ]);
  });
});
