import { describe, expect, test } from '@jest/globals';
import { formatDay, formatInstant, formatSpan, formatTimes, formatZone } from './format-local.js';

const ms = (text: string): number => Date.parse(text);

describe('times as people read them', () => {
  test.each([
    ['Europe/Berlin', 'Tue 24 Nov 2026, 10:00–11:00 CET (UTC+01:00)'],
    ['Europe/London', 'Tue 24 Nov 2026, 09:00–10:00 GMT (UTC+00:00)'],
    ['America/New_York', 'Tue 24 Nov 2026, 04:00–05:00 EST (UTC-05:00)'],
    ['Australia/Sydney', 'Tue 24 Nov 2026, 20:00–21:00 AEDT (UTC+11:00)'],
    ['Australia/Lord_Howe', 'Tue 24 Nov 2026, 20:00–21:00 LHDT (UTC+11:00)'],
    ['Asia/Kolkata', 'Tue 24 Nov 2026, 14:30–15:30 IST (UTC+05:30)'],
    ['America/Vancouver', 'Tue 24 Nov 2026, 02:00–03:00 UTC-07:00'],
    ['America/Edmonton', 'Tue 24 Nov 2026, 03:00–04:00 UTC-06:00'],
    ['Asia/Tokyo', 'Tue 24 Nov 2026, 18:00–19:00 UTC+09:00'],
    ['+05:30', 'Tue 24 Nov 2026, 14:30–15:30 UTC+05:30'],
    ['UTC', 'Tue 24 Nov 2026, 09:00–10:00 UTC'],
  ])('in %s', (zone, expected) => {
    expect(formatSpan(ms('2026-11-24T09:00:00Z'), ms('2026-11-24T10:00:00Z'), zone)).toBe(expected);
  });

  test('past midnight both dates are given', () => {
    const text = formatSpan(ms('2026-11-24T22:30:00Z'), ms('2026-11-24T23:30:00Z'), 'Europe/Berlin');
    expect(text).toBe('Tue 24 Nov 2026, 23:30 – Wed 25 Nov 2026, 00:30 CET (UTC+01:00)');
  });

  test('across a clock change both zones are given', () => {
    const text = formatSpan(ms('2026-10-25T00:30:00Z'), ms('2026-10-25T01:30:00Z'), 'Europe/Berlin');
    expect(text).toBe('Sun 25 Oct 2026, 02:30 CEST (UTC+02:00) – 02:30 CET (UTC+01:00)');
  });

  test.each([
    ['2026-11-24T09:00:00Z', '2026-11-24T10:00:00Z', '10:00–11:00'],
    ['2026-11-24T22:00:00Z', '2026-11-24T23:00:00Z', '23:00–00:00'],
    ['2026-11-24T22:30:00Z', '2026-11-24T23:30:00Z', '23:30–00:30 +1'],
    ['2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z', '02:30 CEST (UTC+02:00) – 02:30 CET (UTC+01:00)'],
  ])('below a day, from %s to %s', (from, to, expected) => {
    expect(formatTimes(ms(from), ms(to), 'Europe/Berlin')).toBe(expected);
  });

  test.each([
    ['2026-11-24T09:00:00Z', '2026-11-24T10:00:00Z', '10:00 am–11:00 am'],
    ['2026-11-24T11:00:00Z', '2026-11-24T12:30:00Z', '12:00 pm–1:30 pm'],
    ['2026-11-24T22:30:00Z', '2026-11-24T23:30:00Z', '11:30 pm–12:30 am +1'],
    ['2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z', '2:30 am CEST (UTC+02:00) – 2:30 am CET (UTC+01:00)'],
  ])('with hours up to 12, from %s to %s', (from, to, expected) => {
    const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
    expect(plain(formatTimes(ms(from), ms(to), 'Europe/Berlin', 'h12'))).toBe(expected);
    expect(plain(formatSpan(ms(from), ms(to), 'Europe/Berlin', 'h12'))).toContain(
      expected.split('–')[0]?.trim(),
    );
  });

  test('one instant, and a zone alone', () => {
    expect(formatInstant(ms('2026-07-01T12:00:00Z'), 'America/New_York')).toBe(
      'Wed 1 Jul 2026, 08:00 EDT (UTC-04:00)',
    );
    expect(formatDay(ms('2026-07-01T23:30:00Z'), 'Europe/Berlin')).toBe('Thu 2 Jul 2026');
    expect(formatZone(ms('2026-07-01T12:00:00Z'), 'Europe/London')).toBe('BST (UTC+01:00)');
  });
});
