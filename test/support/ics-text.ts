// Small calendar files for specs, and what the reader says about them in the form that the command line prints.
import { busyReport } from '#calendar';
import type { BusyOptions } from '#calendar';

/** A VCALENDAR around the given lines, with CRLF. */
export function calendarText(...lines: readonly string[]): string {
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Spec//EN', ...lines, 'END:VCALENDAR', ''].join('\r\n');
}

/** The lines of a VEVENT with UID `one` unless the lines name another. */
export function eventLines(...lines: readonly string[]): readonly string[] {
  const uid = lines.some((line) => line.startsWith('UID')) ? [] : ['UID:one'];
  return ['BEGIN:VEVENT', ...uid, ...lines, 'END:VEVENT'];
}

/** A VCALENDAR with one VEVENT of these lines. */
export function eventText(...lines: readonly string[]): string {
  return calendarText(...eventLines(...lines));
}

/** Monday 23 to Monday 30 November 2026 in UTC, read in Berlin unless changed. */
export function week(
  options: { from?: string; to?: string; zone?: string; owner?: string } = {},
): BusyOptions {
  return {
    fromMs: Date.parse(options.from ?? '2026-11-23T00:00:00Z'),
    toMs: Date.parse(options.to ?? '2026-11-30T00:00:00Z'),
    zone: options.zone ?? 'Europe/Berlin',
    ...(options.owner === undefined ? {} : { owner: options.owner }),
  };
}

/** Busy spans as "FROM/TO" without seconds and Z where they are zero; or "error: …". */
export function busyOf(text: string, options: BusyOptions = week()): readonly string[] {
  const [line] = busyReport([{ file: 'spec.ics', text }], options);
  if (line === undefined) return [];
  if ('error' in line) return [`error: ${line.error}`];
  return line.busy.map(([from, to]) => `${short(from)}/${short(to)}`);
}

function short(instant: string): string {
  return instant.replace(/^2026-/, '').replace(/(?::00)?Z$/, '');
}
