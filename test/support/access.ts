// The room access as Nest composes it, on a database of its own, for specs about signing in and members.
import 'reflect-metadata';
import { Test } from '@nestjs/testing';
import type { TestingModule } from '@nestjs/testing';
import { AccessModule, AccessSettings, Actors, CreateOrganization, Identities, Members } from '#access';
import type { Actor, Role } from '#access';
import { PlatformModule, newId, systemScope } from '#platform';
import { testDatabase } from './database.js';
import type { TestDatabase } from './database.js';

/** Where the tests pretend that the gateway answers. */
export const PUBLIC_URL = 'http://127.0.0.1:4000';

/** An opened room; `close` closes it with its database. */
export interface TestAccess extends TestDatabase {
  readonly module: TestingModule;
}

/** The password of everybody whom `addMember` adds. */
export const PASSWORD = 'a long enough password';

/** Opens the room on a new database. */
export async function testAccess(publicUrl = PUBLIC_URL): Promise<TestAccess> {
  const database = await testDatabase({ PUBLIC_URL: publicUrl });
  const module = await Test.createTestingModule({
    imports: [PlatformModule.of(database.platform), AccessModule],
  }).compile();
  await module.init();
  return {
    ...database,
    module,
    close: async () => {
      await module.close();
      await database.close();
    },
  };
}

/** A second process on the same database: another platform and another room. */
export async function anotherProcess(first: TestAccess): Promise<TestingModule> {
  const { openPlatform } = await import('#platform');
  const { tables } = await import('./tables.js');
  const { config, clock } = first.platform;
  const platform = await openPlatform({
    config,
    databaseUrl: first.url,
    tables,
    clock,
    queuePrefix: newId(),
  });
  const module = await Test.createTestingModule({
    imports: [PlatformModule.of(platform), AccessModule],
  }).compile();
  await module.init();
  const close = module.close.bind(module);
  module.close = async () => {
    await close();
    await platform.close();
  };
  return module;
}

/** Creates an organization with one administrator and returns the administrator as an actor. */
export async function addOrganization(
  { module }: TestAccess,
  name: string,
  adminEmail: string,
): Promise<Actor> {
  const created = await module.get(CreateOrganization).run({ name, adminEmail });
  const { organizationId, memberId, identityId } = created;
  return { kind: 'member', organizationId, memberId, identityId, role: 'administrator' };
}

/** Adds an active member who can sign in with PASSWORD and returns them as an actor. */
export async function addMember(
  access: TestAccess,
  organizationId: string,
  email: string,
  role: Role,
): Promise<Actor> {
  const { identityId } = await access.module
    .get(Identities)
    .create({ email, name: email, password: PASSWORD });
  const memberId = newId();
  await access.platform.database.transaction(systemScope(organizationId), (tx) =>
    access.module.get(Members).add(tx, {
      id: memberId,
      identityId,
      name: email,
      email,
      role,
      state: 'active',
      createdAt: access.clock.now(),
      deactivatedAt: null,
    }),
  );
  return { kind: 'member', organizationId, memberId, identityId, role };
}

/** Asks a sign-in route of `module` as a browser page of the public address would. */
export async function ask(
  module: TestingModule,
  path: string,
  body: unknown,
  headers: Record<string, string> = {},
  clientAddress = '203.0.113.9',
): Promise<Response> {
  const url = `${module.get(AccessSettings).publicUrl}/api/auth${path}`;
  const init =
    body === undefined
      ? { headers }
      : {
          method: 'POST',
          headers: { 'content-type': 'application/json', origin: PUBLIC_URL, ...headers },
          body: JSON.stringify(body),
        };
  return module.get(Identities).handle(new Request(url, init), clientAddress);
}

/** Signs in by password and returns the session's cookie. */
export async function signIn(module: TestingModule, email: string, password = PASSWORD): Promise<string> {
  const response = await ask(module, '/sign-in/email', { email, password });
  if (response.status !== 200)
    throw new Error(`Signing in answered ${response.status}: ${await response.text()}`);
  return cookieOf(response);
}

/** The session cookie that a response sets. */
export const cookieOf = (response: Response): string =>
  response.headers.getSetCookie()[0]?.split(';')[0] ?? '';

/** Who a cookie belongs to, as `module` sees it. */
export const actorOf = (module: TestingModule, cookie: string): Promise<Actor | null> =>
  module.get(Actors).of(new Headers({ cookie }));
