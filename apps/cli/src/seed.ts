// Creates the demonstration organization on request, in the database that is configured.
import { SystemClock, readConfig } from '#platform';
import { demonstrationText, seedDemonstration } from './demo/seed-demonstration.js';
import { openDatabase } from './opened-database.js';

/** Seeds and says how to sign in. @throws {ConfigError | StartFailure} */
export async function seed(): Promise<void> {
  const config = readConfig();
  const database = await openDatabase(config);
  try {
    await seedDemonstration(config, database.url, new SystemClock().now());
    console.log(['The demonstration organization was created.', ...demonstrationText()].join('\n'));
  } finally {
    await database.stop();
  }
}
