// Begins a production installation: an organization, its first administrator and a link that signs them in once.
import { NestFactory } from '@nestjs/core';
import { AccessModule, CreateOrganization, checkedOrganization } from '#access';
import { ConfigError, PlatformModule, Refusal, nestLogger, openPlatform, readConfig } from '#platform';
import type { CreateOrganizationInput } from '#access';
import { tables } from '#rooms';
import { openDatabase } from './opened-database.js';

interface InitOptions {
  readonly organization: string;
  readonly admin: string;
  readonly zone: string;
}

const OPTIONS: Readonly<Record<string, string>> = {
  name: '--organization',
  adminEmail: '--admin',
  zone: '--zone',
};

/** Before a database is opened, or even made; who types a command knows its options, not the room's fields. */
function refuseUnusable(input: CreateOrganizationInput): void {
  try {
    checkedOrganization(input);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const field = String(error.details.field);
    throw new ConfigError(error.message.replace(field, OPTIONS[field] ?? field));
  }
}

/** Creates the organization and prints the link. @throws {Refusal | ConfigError} */
export async function init(options: InitOptions): Promise<void> {
  const input = { name: options.organization, adminEmail: options.admin, zone: options.zone };
  refuseUnusable(input);
  const config = readConfig();
  const database = await openDatabase(config);
  const platform = await openPlatform({ config, databaseUrl: database.url, tables });
  const module = { module: class Init {}, imports: [PlatformModule.of(platform), AccessModule] };
  const app = await NestFactory.createApplicationContext(module, {
    logger: nestLogger(platform.log),
    abortOnError: false,
  });
  try {
    const created = await app.get(CreateOrganization).run(input);
    console.log(
      [
        `Organization ${options.organization} was created.`,
        `${options.admin} is its administrator and signs in once within 24 hours with this link:`,
        '',
        created.signInLink,
      ].join('\n'),
    );
  } finally {
    await app.close();
    await platform.close();
    await database.stop();
  }
}
