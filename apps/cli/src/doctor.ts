// Says what is well and what is not with everything the program stands on, one line each.
import { resolve } from 'node:path';
import { programVersion } from '#gateway';
import {
  diagnose,
  embeddedExists,
  readConfig,
  runningEmbedded,
  startEmbedded,
  StartFailure,
} from '#platform';
import type { Config, Finding } from '#platform';

/** Prints the findings; exit status 1 when something is not well. */
export async function doctor(options: { readonly json?: boolean }): Promise<number> {
  const config = readConfig();
  const findings = await look(config);
  const ok = findings.every((finding) => finding.ok);
  if (options.json === true) console.log(JSON.stringify({ version: programVersion, ok, findings }));
  else
    console.log(
      [
        `Loopwright ${programVersion}`,
        ...findings.map(({ check, ok: well, detail }) => `${well ? 'ok ' : 'BAD'}  ${check}: ${detail}`),
      ].join('\n'),
    );
  return ok ? 0 : 1;
}

/**
 * An embedded database is started for the look; one that another process has running is looked at as it runs, and
 * where there is none yet, none is made.
 */
async function look(config: Config): Promise<Finding[]> {
  if (config.DATABASE_URL !== undefined) return diagnose(config, { url: config.DATABASE_URL });
  try {
    if (!embeddedExists(config.DATA_DIR))
      return await diagnose(config, { ok: true, detail: nothingYet(config) });
    const server = await startEmbedded({ dataDir: config.DATA_DIR, durable: true });
    try {
      return await diagnose(config, { url: server.url });
    } finally {
      await server.stop();
    }
  } catch (error) {
    if (!(error instanceof StartFailure)) throw error;
    const url = runningEmbedded(config.DATA_DIR);
    return diagnose(config, url === null ? { ok: false, detail: error.message } : { url });
  }
}

const nothingYet = ({ DATA_DIR }: Config): string =>
  `nothing is in DATA_DIR ${resolve(DATA_DIR)} yet; the first start creates it`;
