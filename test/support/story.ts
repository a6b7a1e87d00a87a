// The stage of the end-to-end story: a gateway that listens, a worker beside it, a real SMTP server, and people who
// sign in over HTTP. Time is simulated; everything else is what production runs.
import { Identities, Members, addOrganization } from '#access';
import type { Role } from '#access';
import { startGateway } from '#gateway';
import type { Gateway } from '#gateway';
import { insertInterviewers, insertPoolMembers, insertPools } from '#people';
import type { PoolRow } from '#people';
import { newId, systemScope } from '#platform';
import type { SimulatedClock } from '#platform';
import { WorkerDoor } from '#worker';
import { testDatabase } from './database.js';
import type { TestDatabase } from './database.js';
import { mailServer } from './mail-server.js';
import type { MailServer } from './mail-server.js';

const PASSWORD = 'a long enough password';

/** Somebody signed in: asks the gateway over HTTP and throws when the answer holds errors. */
export interface Person {
  readonly memberId: string;
  readonly email: string;
  ask<Data>(query: string, variables?: Record<string, unknown>): Promise<Data>;
  /** The codes of the errors of an operation that must fail. */
  refused(query: string, variables?: Record<string, unknown>): Promise<readonly string[]>;
}

export interface Stage {
  readonly clock: SimulatedClock;
  readonly mail: MailServer;
  readonly db: TestDatabase;
  readonly gateway: Gateway;
  readonly people: ReadonlyMap<string, Person>;
  person(name: string): Person;
  /** Moves the clock and lets the worker do all that has become due. */
  at(instant: Date): Promise<void>;
  close(): Promise<void>;
}

/** A member of the story; interviewers have a zone and pools by kind. */
export interface Cast {
  readonly name: string;
  readonly role: Role;
  readonly zone?: string;
  readonly kinds?: readonly PoolRow['kind'][];
}

const WEEK = ([1, 2, 3, 4, 5] as const).map((weekday) => ({ weekday, from: '09:00', to: '18:00' }));

/** Opens the stage with its cast; `environment` adds to the configuration, for the queue's backend. */
export async function openStage(
  cast: readonly Cast[],
  environment: Record<string, string> = {},
): Promise<Stage> {
  const mail = await mailServer();
  const db = await testDatabase({ SMTP_URL: mail.url, PORT: '0', ...environment });
  const gateway = await startGateway(db.platform);
  const worker = new WorkerDoor(gateway.app, db.platform);
  worker.start();
  const members = await addCast(db, gateway, cast);
  const people = new Map<string, Person>();
  for (const [name, { memberId, email }] of members)
    people.set(name, await signIn(gateway.url, memberId, email));
  return {
    clock: db.clock,
    mail,
    db,
    gateway,
    people,
    person(name) {
      const person = people.get(name);
      if (person === undefined) throw new Error(`Nobody is called ${name}`);
      return person;
    },
    async at(instant) {
      db.clock.moveTo(instant);
      await worker.tick();
      await worker.settle();
    },
    async close() {
      await worker.stop();
      await gateway.close();
      await db.close();
      await mail.close();
    },
  };
}

async function addCast(
  db: TestDatabase,
  gateway: Gateway,
  cast: readonly Cast[],
): Promise<Map<string, { memberId: string; email: string }>> {
  const organizationId = newId();
  const identities = gateway.app.get(Identities);
  const members = gateway.app.get(Members);
  const added = new Map<string, { memberId: string; email: string; identityId: string }>();
  for (const { name } of cast) {
    const email = `${name.toLowerCase()}@acme.example`;
    const { identityId } = await identities.create({ email, name, password: PASSWORD });
    added.set(name, { memberId: newId(), email, identityId });
  }
  await db.platform.database.transaction(systemScope(organizationId), async (tx) => {
    const createdAt = db.clock.now();
    await addOrganization(tx, { name: 'Acme', zone: 'Europe/Berlin', demonstration: false, createdAt });
    for (const { name, role } of cast) {
      const { memberId, email, identityId } = added.get(name) ?? { memberId: '', email: '', identityId: '' };
      const rest = { state: 'active', createdAt, deactivatedAt: null } as const;
      await members.add(tx, { id: memberId, identityId, name, email, role, ...rest });
    }
    const interviewers = cast.filter((person) => person.zone !== undefined);
    await insertInterviewers(
      tx,
      interviewers.map((person) => ({
        id: added.get(person.name)?.memberId ?? '',
        zone: person.zone ?? 'UTC',
        workingHours: WEEK,
        createdAt,
      })),
    );
    const kinds = [...new Set(interviewers.flatMap((person) => person.kinds ?? []))];
    const pools = kinds.map((kind) => ({ id: newId(), name: kind, kind, competencies: [], createdAt }));
    await insertPools(tx, pools);
    await insertPoolMembers(
      tx,
      interviewers.flatMap((person) =>
        (person.kinds ?? []).map((kind) => ({
          poolId: pools.find((pool) => pool.kind === kind)?.id ?? '',
          interviewerId: added.get(person.name)?.memberId ?? '',
          phase: 'qualified' as const,
          since: createdAt,
        })),
      ),
    );
  });
  return added;
}

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

async function signIn(url: string, memberId: string, email: string): Promise<Person> {
  const answer = await fetch(`${url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ email, password: PASSWORD }),
  });
  const token = answer.headers.get('set-auth-token');
  if (token === null) throw new Error(`${email} could not sign in: ${answer.status} ${await answer.text()}`);
  const post = async (query: string, variables: Record<string, unknown> = {}): Promise<Answer> => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as Answer;
  };
  return {
    memberId,
    email,
    async ask<Data>(query: string, variables?: Record<string, unknown>): Promise<Data> {
      const { data, errors } = await post(query, variables);
      if (errors !== undefined) throw new Error(JSON.stringify(errors));
      return data as Data;
    },
    async refused(query, variables) {
      const { errors = [] } = await post(query, variables);
      return errors.map(({ extensions }) => extensions?.code ?? '');
    },
  };
}
