// Begins a production installation: an organization, its first administrator and a link that signs them in once.
import { NestFactory } from '@nestjs/core';
import { AccessModule, CreateOrganization } from '#access';
import { PlatformModule, nestLogger, openPlatform, readConfig } from '#platform';
import { tables } from '#rooms';
import { openDatabase } from './opened-database.js';

interface InitOptions {
  readonly organization: string;
  readonly admin: string;
  readonly zone: string;
}

/** Creates the organization and prints the link. @throws {Refusal | ConfigError} */
export async function init(options: InitOptions): Promise<void> {
  const config = readConfig();
  const database = await openDatabase(config);
  const platform = await openPlatform({ config, databaseUrl: database.url, tables });
  const module = { module: class Init {}, imports: [PlatformModule.of(platform), AccessModule] };
  const app = await NestFactory.createApplicationContext(module, {
    logger: nestLogger(platform.log),
    abortOnError: false,
  });
  try {
    const created = await app.get(CreateOrganization).run({
      name: options.organization,
      adminEmail: options.admin,
      zone: options.zone,
    });
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
