// For how long a caller is remembered, and that a look-up which was under way when the caller changed is not
// kept.
import { beforeEach, expect, test } from '@jest/globals';
import { SimulatedClock } from '#platform';
import type { Database } from '#platform';
import { Actors } from './actors.js';
import type { Identities, SignedIn } from './identities.js';
import type { IdentityChanges } from './identity-changes.js';

const signedIn: SignedIn = {
  identityId: 'identity',
  email: 'someone@example.com',
  name: 'Someone',
  sessionToken: 'token',
  chosenOrganizationId: null,
};
const cookie = new Headers({ cookie: 'theme=dark; loopwright.session_token=abc.def' });

let lookUps: number;
let role: string;
let waiting: Promise<void>;
let clock: SimulatedClock;
let actors: Actors;

beforeEach(() => {
  lookUps = 0;
  role = 'interviewer';
  waiting = Promise.resolve();
  clock = new SimulatedClock(new Date('2026-11-23T08:00:00Z'));
  const identities = {
    signedIn: async (headers: Headers) => {
      lookUps++;
      await waiting;
      return headers.get('authorization') === 'Bearer unknown' ? null : signedIn;
    },
  };
  const database = {
    read: () => Promise.resolve([{ organizationId: 'o', organizationName: 'O', memberId: 'm', role }]),
  };
  const changes = { onChange: () => undefined };
  actors = new Actors(
    identities as unknown as Identities,
    database as unknown as Database,
    clock,
    changes as unknown as IdentityChanges,
  );
});

test('a caller is looked up once in five seconds, also when many ask at once', async () => {
  const found = await Promise.all([actors.of(cookie), actors.of(cookie), actors.of(cookie)]);
  expect(found.map((actor) => actor?.memberId)).toEqual(['m', 'm', 'm']);
  clock.advance(4_999);
  await actors.of(cookie);
  expect(lookUps).toBe(1);
  clock.advance(1);
  await actors.of(cookie);
  expect(lookUps).toBe(2);
});

test('what changed is looked up again, and nobody else is', async () => {
  await actors.of(cookie);
  actors.invalidate('somebody else');
  await actors.of(cookie);
  expect(lookUps).toBe(1);
  actors.invalidate('identity');
  await actors.of(cookie);
  expect(lookUps).toBe(2);
  actors.invalidate(null);
  await actors.of(cookie);
  expect(lookUps).toBe(3);
});

test('a look-up that was under way when the caller changed is not kept', async () => {
  let proceed = (): void => undefined;
  waiting = new Promise((resolve) => (proceed = resolve));
  const before = actors.of(cookie);
  actors.invalidate('identity');
  proceed();
  await before;
  role = 'coordinator';
  expect((await actors.of(cookie))?.role).toBe('coordinator');
});

test('credentials that are nobody’s are not remembered', async () => {
  const unknown = new Headers({ authorization: 'Bearer unknown' });
  expect(await actors.of(unknown)).toBeNull();
  expect(await actors.of(unknown)).toBeNull();
  expect(lookUps).toBe(2);
});
