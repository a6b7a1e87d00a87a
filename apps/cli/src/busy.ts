// Prints when the people of some .ics files are busy: one line per file, merged and clipped to the window.
import { busyReport, instantFromText, requireZone } from '#calendar';
import type { BusyReportLine } from '#calendar';
import { ConfigError } from '#platform';
import { InputError, readBytes } from './read-input.js';

interface BusyCommandOptions {
  readonly from: string;
  readonly to: string;
  readonly zone: string;
  readonly owner?: string;
  readonly json?: boolean;
}

type Window = Parameters<typeof busyReport>[1];

/** Prints one line per file; a file that is no calendar gets `error`, the rest go on, exit status 1. */
export function busy(files: readonly string[], options: BusyCommandOptions): Promise<number> {
  const window = windowOf(options);
  let status = 0;
  for (const file of files) {
    const line = lineOf(file, window);
    if ('error' in line) status = 1;
    console.log(options.json === true ? JSON.stringify(line) : readable(line));
  }
  return Promise.resolve(status);
}

function windowOf({ from, to, zone: name, owner }: BusyCommandOptions): Window {
  const zone = requireZone(name, '--zone');
  const [fromMs, toMs] = [instantFromText(from, zone, '--from'), instantFromText(to, zone, '--to')];
  if (toMs <= fromMs)
    throw new ConfigError(`--to: ${to} is not after --from ${from}; give a later point in time.`);
  if (owner !== undefined && !owner.includes('@'))
    throw new ConfigError(
      `--owner: ${JSON.stringify(owner)} is not an e-mail address; give the one that invitations in the calendar name.`,
    );
  return { fromMs, toMs, zone, ...(owner === undefined ? {} : { owner }) };
}

function lineOf(file: string, window: Window): BusyReportLine {
  try {
    // Calendar files are read leniently: the reader itself says what is no calendar.
    const [line] = busyReport([{ file, text: readBytes(file).toString('utf8') }], window);
    return line ?? { file, error: 'nothing was read' };
  } catch (error) {
    if (error instanceof InputError) return { file, error: error.message };
    throw error;
  }
}

const readable = (line: BusyReportLine): string =>
  'error' in line
    ? `${line.file}: ${line.error}`
    : [
        `${line.file}: ${line.busy.length} busy ${line.busy.length === 1 ? 'span' : 'spans'}`,
        ...line.busy.map(([begin, end]) => `  ${begin}  ${end}`),
      ].join('\n');
