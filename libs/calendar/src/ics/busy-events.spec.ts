import { describe, expect, test } from '@jest/globals';
import { busyOf, calendarText, eventLines, eventText, week } from '../../../../test/support/ics-text.js';

const nine = 'DTSTART:20261124T090000Z';
const ten = 'DTEND:20261124T100000Z';
const busy = ['11-24T09:00/11-24T10:00'];

describe('one event', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ['in UTC', [nine, ten], busy],
    [
      'in a named zone',
      ['DTSTART;TZID=Europe/Berlin:20261124T100000', 'DTEND;TZID=Europe/Berlin:20261124T110000'],
      busy,
    ],
    ['with a quoted zone', ['DTSTART;TZID="Europe/Berlin":20261124T100000', 'DURATION:PT1H'], busy],
    [
      'with a zone in other letter case',
      ['DTSTART;TZID=europe/berlin:20261124T100000', 'DURATION:PT1H'],
      busy,
    ],
    ['floating, in the zone asked for', ['DTSTART:20261124T100000', 'DTEND:20261124T110000'], busy],
    [
      'ending in another zone',
      ['DTSTART;TZID=Asia/Kolkata:20261124T143000', 'DTEND;TZID=Europe/London:20261124T100000'],
      busy,
    ],
    ['with Z, whatever its TZID', ['DTSTART;TZID=Asia/Tokyo:20261124T090000Z', ten], busy],
    ['with property names in lower case', ['dtstart:20261124T090000Z', 'dtend:20261124T100000Z'], busy],
    ['with VALUE=DATE-TIME', ['DTSTART;VALUE=DATE-TIME:20261124T090000Z', ten], busy],
    ['with DURATION', [nine, 'DURATION:PT1H'], busy],
    ['with DURATION of a week', [nine, 'DURATION:P1W'], ['11-24T09:00/11-30T00:00']],
    ['with a mixed DURATION', [nine, 'DURATION:P1DT1H30M15S'], ['11-24T09:00/11-25T10:30:15']],
    ['with a negative DURATION', [nine, 'DURATION:-PT1H'], []],
    ['without an end', [nine], []],
    ['of no length', [nine, 'DTEND:20261124T090000Z'], []],
    ['ending before it starts', [nine, 'DTEND:20261124T080000Z'], []],
    ['without a start', ['SUMMARY:x'], []],
    ['with a leap second', ['DTSTART:20261124T085960Z', ten], ['11-24T08:59:59/11-24T10:00']],
    [
      'reaching in from before',
      ['DTSTART:20261120T090000Z', 'DTEND:20261123T010000Z'],
      ['11-23T00:00/11-23T01:00'],
    ],
    [
      'reaching out after',
      ['DTSTART:20261129T230000Z', 'DTEND:20261203T010000Z'],
      ['11-29T23:00/11-30T00:00'],
    ],
    [
      'around the whole window',
      ['DTSTART:20200101T000000Z', 'DTEND:20300101T000000Z'],
      ['11-23T00:00/11-30T00:00'],
    ],
    ['touching the start of the window', ['DTSTART:20261122T230000Z', 'DTEND:20261123T000000Z'], []],
    ['touching the end of the window', ['DTSTART:20261130T000000Z', 'DTEND:20261130T010000Z'], []],
    ['in a far year', ['DTSTART:99991231T090000Z', 'DTEND:99991231T100000Z'], []],
  ])('%s', (_, lines, expected) => {
    expect(busyOf(eventText(...lines))).toEqual(expected);
  });

  test.each<[string, readonly string[], string, readonly string[]]>([
    ['one day without DTEND', ['DTSTART;VALUE=DATE:20261124'], 'Europe/Berlin', ['11-23T23:00/11-24T23:00']],
    [
      'one day with DTEND',
      ['DTSTART;VALUE=DATE:20261124', 'DTEND;VALUE=DATE:20261125'],
      'America/New_York',
      ['11-24T05:00/11-25T05:00'],
    ],
    [
      'three days',
      ['DTSTART;VALUE=DATE:20261124', 'DTEND;VALUE=DATE:20261127'],
      'UTC',
      ['11-24T00:00/11-27T00:00'],
    ],
    [
      'DTEND on the same day',
      ['DTSTART;VALUE=DATE:20261124', 'DTEND;VALUE=DATE:20261124'],
      'UTC',
      ['11-24T00:00/11-25T00:00'],
    ],
    [
      'DTEND before',
      ['DTSTART;VALUE=DATE:20261124', 'DTEND;VALUE=DATE:20261120'],
      'UTC',
      ['11-24T00:00/11-25T00:00'],
    ],
    [
      'two days by DURATION',
      ['DTSTART;VALUE=DATE:20261124', 'DURATION:P2D'],
      'UTC',
      ['11-24T00:00/11-26T00:00'],
    ],
    ['a date without VALUE=DATE', ['DTSTART:20261124', 'DTEND:20261125'], 'UTC', ['11-24T00:00/11-25T00:00']],
    [
      'a TZID, which means nothing for dates',
      ['DTSTART;VALUE=DATE;TZID=Asia/Tokyo:20261124'],
      'UTC',
      ['11-24T00:00/11-25T00:00'],
    ],
    ['in Lord Howe', ['DTSTART;VALUE=DATE:20261124'], 'Australia/Lord_Howe', ['11-23T13:00/11-24T13:00']],
    [
      'in Vancouver, which stays at −07:00',
      ['DTSTART;VALUE=DATE:20261124'],
      'America/Vancouver',
      ['11-24T07:00/11-25T07:00'],
    ],
    [
      'in Edmonton, which stays at −06:00',
      ['DTSTART;VALUE=DATE:20261124'],
      'America/Edmonton',
      ['11-24T06:00/11-25T06:00'],
    ],
  ])('all day: %s', (_, lines, zone, expected) => {
    expect(busyOf(eventText(...lines), week({ zone }))).toEqual(expected);
  });

  test('all day is 25 hours long on the day on which clocks go back', () => {
    const october = week({ from: '2026-10-20T00:00:00Z', to: '2026-10-30T00:00:00Z' });
    expect(busyOf(eventText('DTSTART;VALUE=DATE:20261025'), october)).toEqual(['10-24T22:00/10-25T23:00']);
  });
});

describe('time that is not kept', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ['transparent', ['TRANSP:TRANSPARENT'], []],
    ['transparent in lower case', ['TRANSP:transparent'], []],
    ['opaque', ['TRANSP:OPAQUE'], busy],
    ['cancelled', ['STATUS:CANCELLED'], []],
    ['tentative is kept', ['STATUS:TENTATIVE'], busy],
    ['confirmed', ['STATUS:CONFIRMED'], busy],
    ['Outlook free', ['X-MICROSOFT-CDO-BUSYSTATUS:FREE'], []],
    ['Outlook tentative is kept', ['X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE'], busy],
    ['Outlook out of office is kept', ['X-MICROSOFT-CDO-BUSYSTATUS:OOF'], busy],
    ['only intended to be free is kept', ['X-MICROSOFT-CDO-INTENDEDSTATUS:FREE'], busy],
  ])('%s', (_, lines, expected) => {
    expect(busyOf(eventText(nine, ten, ...lines))).toEqual(expected);
  });

  const declined = 'ATTENDEE;CN="Doe: A";PARTSTAT=DECLINED:MAILTO:Ada@Example.com';
  test.each<[string, readonly string[], string | undefined, readonly string[]]>([
    ['the owner declined', [declined], 'ada@example.com', []],
    ['the owner is given in capitals with mailto:', [declined], 'mailto:ADA@EXAMPLE.COM', []],
    ['nobody is the owner', [declined], undefined, busy],
    ['somebody else declined', [declined], 'bob@example.com', busy],
    ['somebody whose address only contains the owner’s declined', [declined], 'a@example.com', busy],
    [
      'the owner has not answered',
      ['ATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:ada@example.com'],
      'ada@example.com',
      busy,
    ],
    [
      'the owner is only named by EMAIL',
      ['ATTENDEE;EMAIL=ada@example.com;PARTSTAT=DECLINED:urn:uuid:1'],
      'ada@example.com',
      [],
    ],
    [
      'an unquoted colon in the name',
      ['ATTENDEE;CN=x: y;PARTSTAT=DECLINED:mailto:ada@example.com'],
      'ada@example.com',
      [],
    ],
    ['PARTSTAT in lower case', ['ATTENDEE;partstat=declined:mailto:ada@example.com'], 'ada@example.com', []],
    [
      'PARTSTAT after a quoted name with a semicolon',
      ['ATTENDEE;CN="a;b:c";PARTSTAT=DECLINED:mailto:ada@example.com'],
      'ada@example.com',
      [],
    ],
    [
      'a folded line',
      ['ATTENDEE;CN=Ada;PARTSTAT=DECL', ' INED:mailto:ada@exam', '\tple.com'],
      'ada@example.com',
      [],
    ],
    [
      'one alias accepted',
      [declined, 'ATTENDEE;PARTSTAT=ACCEPTED:mailto:ada@example.com'],
      'ada@example.com',
      busy,
    ],
  ])('declined: %s', (_, lines, owner, expected) => {
    expect(busyOf(eventText(nine, ten, ...lines), week(owner === undefined ? {} : { owner }))).toEqual(
      expected,
    );
  });

  test('an alarm’s own DURATION and TRIGGER are not the event’s', () => {
    const alarm = [
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'TRIGGER:-PT15M',
      'DURATION:PT5H',
      'REPEAT:3',
      'END:VALARM',
    ];
    expect(busyOf(eventText(nine, ...alarm, 'DURATION:PT1H'))).toEqual(busy);
    expect(busyOf(eventText(nine, ...alarm))).toEqual([]);
  });

  test('tasks, journals and their times are not busy', () => {
    const todo = ['BEGIN:VTODO', 'UID:t', nine, 'DUE:20261124T100000Z', 'END:VTODO'];
    expect(busyOf(calendarText(...todo, 'BEGIN:VJOURNAL', 'UID:j', nine, 'END:VJOURNAL'))).toEqual([]);
  });
});

describe('several components', () => {
  test('overlapping, nested and touching events become one span', () => {
    const at = (uid: string, from: string, to: string): readonly string[] =>
      eventLines(`UID:${uid}`, `DTSTART:20261124T${from}00Z`, `DTEND:20261124T${to}00Z`);
    const text = calendarText(
      ...at('d', '1500', '1600'),
      ...at('a', '0900', '1200'),
      ...at('b', '1000', '1100'),
      ...at('c', '1200', '1300'),
    );
    expect(busyOf(text)).toEqual(['11-24T09:00/11-24T13:00', '11-24T15:00/11-24T16:00']);
  });

  const at = (hour: string, ...lines: string[]): readonly string[] =>
    eventLines(`DTSTART:20261124T${hour}0000Z`, 'DURATION:PT1H', ...lines);

  test.each<[string, readonly string[], readonly string[]]>([
    ['the highest SEQUENCE wins', [...at('15', 'SEQUENCE:2'), ...at('09', 'SEQUENCE:10'), ...at('18')], busy],
    [
      'then the latest DTSTAMP',
      [...at('09', 'DTSTAMP:20261102T000000Z'), ...at('15', 'DTSTAMP:20261101T000000Z')],
      busy,
    ],
    [
      'then the latest change',
      [...at('15', 'LAST-MODIFIED:20261101T000000Z'), ...at('09', 'LAST-MODIFIED:20261102T000000Z')],
      busy,
    ],
    [
      'a newer revision can cancel',
      [...at('09', 'SEQUENCE:1'), ...at('09', 'SEQUENCE:2', 'STATUS:CANCELLED')],
      [],
    ],
    ['an older one cannot', [...at('09', 'SEQUENCE:3'), ...at('09', 'SEQUENCE:2', 'STATUS:CANCELLED')], busy],
    [
      'different events with one UID both stand',
      [...at('09'), ...at('15')],
      [...busy, '11-24T15:00/11-24T16:00'],
    ],
    [
      'events without UID both stand',
      [...at('09', 'UID:'), ...at('15', 'UID:')],
      [...busy, '11-24T15:00/11-24T16:00'],
    ],
  ])('same UID: %s', (_, lines, expected) => {
    expect(busyOf(calendarText(...lines))).toEqual(expected);
  });

  test('several calendars in a file are one, each with its own description of a zone', () => {
    const zone = (offset: string): readonly string[] => [
      ...['BEGIN:VTIMEZONE', 'TZID:Office', 'BEGIN:STANDARD', 'DTSTART:19700101T000000'],
      ...[`TZOFFSETFROM:${offset}`, `TZOFFSETTO:${offset}`, 'END:STANDARD', 'END:VTIMEZONE'],
    ];
    const event = (uid: string): readonly string[] =>
      eventLines(`UID:${uid}`, 'DTSTART;TZID=Office:20261124T100000', 'DURATION:PT1H');
    const text =
      calendarText(...zone('+0100'), ...event('a')) + calendarText(...event('b'), ...zone('-0500'));
    expect(busyOf(text)).toEqual([...busy, '11-24T15:00/11-24T16:00']);
  });

  test('a cancellation sent later takes the event back; a counter-proposal changes nothing', () => {
    const request = calendarText('METHOD:REQUEST', ...at('09', 'SEQUENCE:1'));
    const counter = calendarText('METHOD:COUNTER', ...at('15', 'SEQUENCE:1', 'DTSTAMP:20261103T000000Z'));
    expect(busyOf(request + counter)).toEqual(busy);
    expect(busyOf(request + calendarText('METHOD:CANCEL', ...at('09', 'SEQUENCE:2')))).toEqual([]);
  });
});

describe('free/busy', () => {
  const freeBusy = (...lines: string[]): string =>
    calendarText('BEGIN:VFREEBUSY', 'UID:f', ...lines, 'END:VFREEBUSY');
  test.each<[string, readonly string[], readonly string[]]>([
    ['one period', ['FREEBUSY:20261124T090000Z/20261124T100000Z'], busy],
    ['a period by length', ['FREEBUSY:20261124T090000Z/PT1H'], busy],
    [
      'several periods',
      ['FREEBUSY;FBTYPE=BUSY:20261124T090000Z/PT1H,20261125T090000Z/20261125T093000Z'],
      [...busy, '11-25T09:00/11-25T09:30'],
    ],
    ['several lines', ['FREEBUSY:20261124T090000Z/PT30M', 'FREEBUSY:20261124T093000Z/PT30M'], busy],
    ['free', ['FREEBUSY;FBTYPE=FREE:20261124T090000Z/PT1H'], []],
    ['unavailable', ['FREEBUSY;FBTYPE=BUSY-UNAVAILABLE:20261124T090000Z/PT1H'], busy],
    ['tentative', ['FREEBUSY;FBTYPE=BUSY-TENTATIVE:20261124T090000Z/PT1H'], busy],
    ['of a type of their own', ['FREEBUSY;FBTYPE=X-SKI:20261124T090000Z/PT1H'], busy],
    ['a range alone', ['DTSTART:20261123T000000Z', 'DTEND:20261130T000000Z'], []],
    ['an empty period', ['FREEBUSY:20261124T090000Z/20261124T090000Z'], []],
  ])('%s', (_, lines, expected) => {
    expect(busyOf(freeBusy(...lines))).toEqual(expected);
  });
});

describe('the text itself', () => {
  const text = eventText(nine, ten, 'DESCRIPTION:one\\ntwo');
  test.each<[string, string]>([
    ['LF only', text.replaceAll('\r\n', '\n')],
    ['CR only', text.replaceAll('\r\n', '\r')],
    ['doubled CR', text.replaceAll('\r\n', '\r\r\n')],
    ['a byte order mark', `\uFEFF${text}`],
    ['blank lines around', `\r\n\r\n${text}\r\n\r\n`],
    ['no line end at the end', text.trimEnd()],
    [
      'lines folded in the middle of names and values',
      text.replace('DTSTART', 'DT\r\n START').replace('20261124T1', '20261124\r\n\tT1'),
    ],
    ['blanks at line ends', text.replaceAll('\r\n', '  \r\n')],
    ['raw line breaks in a description', text.replace('one\\ntwo', 'one\r\nDear all: two\r\n\r\nthree')],
    ['a line without a name', text.replace('DESCRIPTION', ':;;')],
    [
      'an unclosed quote where it does not matter',
      text.replace('DESCRIPTION:', 'DESCRIPTION;ALTREP="cid:x:'),
    ],
    [
      'begin and end in lower case',
      text.replace('BEGIN:VEVENT', 'begin:vevent').replace('END:VEVENT', 'end:vevent'),
    ],
  ])('may have %s', (_, variant) => {
    expect(busyOf(variant)).toEqual(busy);
  });
});
