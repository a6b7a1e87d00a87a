// Takes a list out of the product as a file, on behalf of a member who may. A file that cannot be written whole is not
// left behind, and what was there before stays.
import { createWriteStream, renameSync, rmSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FilterName } from '#access';
import { ConfigError } from '#platform';
import { ExportList } from '#rooms';
import { actingAs } from './acting-as.js';
import type { ActingOptions } from './acting-as.js';

interface ExportOptions extends ActingOptions, Readonly<Partial<Record<FilterName, string>>> {
  readonly format: string;
  readonly out?: string;
}

/** Writes the list to `out`, or prints it. */
export async function exportCommand(list: string, options: ExportOptions): Promise<void> {
  const { as, organization, format, out, ...given } = options;
  const acting = organization === undefined ? { as } : { as, organization };
  await actingAs(acting, async (app, actor) => {
    const { text } = await app.get(ExportList).run(actor, { list, format, given });
    await (out === undefined ? print(text) : writeWhole(out, text));
  });
}

async function print(text: AsyncIterable<string>): Promise<void> {
  try {
    await pipeline(Readable.from(text), process.stdout, { end: false });
  } catch (error) {
    // Whoever read it, such as `head`, has enough.
    if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error;
  }
}

/** People's data is for whoever exported it, so that others on the machine cannot read the file. */
const OWNER_ONLY = 0o600;

async function writeWhole(out: string, text: AsyncIterable<string>): Promise<void> {
  const part = `${out}.part`;
  try {
    await pipeline(Readable.from(text), createWriteStream(part, { mode: OWNER_ONLY }));
    renameSync(part, out);
  } catch (error) {
    rmSync(part, { force: true });
    throw cannotWrite(out, error as NodeJS.ErrnoException);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'its folder does not exist',
  ENOTDIR: 'its folder does not exist',
  EACCES: 'you may not write there',
  EISDIR: 'it is a folder',
  ENOSPC: 'there is no space left',
};

function cannotWrite(out: string, error: NodeJS.ErrnoException): unknown {
  const reason = REASONS[error.code ?? ''];
  return reason === undefined ? error : new ConfigError(`--out: ${out} cannot be written: ${reason}.`);
}
