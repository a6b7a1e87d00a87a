// Brings an existing database up to date: what a deployment runs once before its gateways and workers.
import { ConfigError, readConfig } from '#platform';
import { openDatabase } from './opened-database.js';

/** Migrates the database at DATABASE_URL. @throws {ConfigError} */
export async function migrateCommand(): Promise<void> {
  const config = readConfig();
  if (config.DATABASE_URL === undefined)
    throw new ConfigError(
      'DATABASE_URL: is missing; name the database to migrate. The embedded one is migrated by start.',
    );
  const database = await openDatabase(config);
  await database.stop();
  console.log('The database is up to date.');
}
