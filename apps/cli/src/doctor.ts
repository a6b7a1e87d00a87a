// Says what is well and what is not with everything the program stands on, one line each.
import { programVersion } from '#gateway';
import { diagnose, readConfig, startEmbedded, StartFailure } from '#platform';
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

/** The embedded database is started for the look, unless another process has it running. */
async function look(config: Config): Promise<Finding[]> {
  if (config.DATABASE_URL !== undefined) return diagnose(config, config.DATABASE_URL);
  try {
    const server = await startEmbedded({ dataDir: config.DATA_DIR, durable: true });
    try {
      return await diagnose(config, server.url);
    } finally {
      await server.stop();
    }
  } catch (error) {
    if (error instanceof StartFailure) return diagnose(config, null, error.message);
    throw error;
  }
}
