// The inbox over HTTP and graphql-ws: word of what changed reaches whom it concerns, also when another process
// changed it, and nobody else.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createClient } from 'graphql-ws';
import type { Client } from 'graphql-ws';
import { WebSocket } from 'ws';
import { Identities } from '#access';
import type { Actor } from '#access';
import { AnswerSeat, BookLoop, DraftLoop, ProposeLoop } from '#loops';
import { GiveAvailability } from '#openings';
import { newId, openPlatform, systemScope } from '#platform';
import type { Platform } from '#platform';
import { BOARD, tilesOf } from '../support/board.js';
import { testDatabase } from '../support/database.js';
import type { TestDatabase } from '../support/database.js';
import { testGateway } from '../support/gateway.js';
import type { TestGateway } from '../support/gateway.js';
import { loopFixture } from '../support/loop-fixture.js';
import type { LoopFixture } from '../support/loop-fixture.js';
import { tables } from '../support/tables.js';

const PASSWORD = 'a long enough password';
const INBOX = 'subscription { inboxChanged { email needs { count nodes { kind } } } }';

let db: TestDatabase;
let gateway: TestGateway;
/** The second process. */
let other: Platform;
let of: LoopFixture;
const clients: Client[] = [];

beforeAll(async () => {
  db = await testDatabase();
  gateway = await testGateway(db);
  const { config, clock } = db.platform;
  other = await openPlatform({ config, databaseUrl: db.url, tables, clock, queuePrefix: newId() });
  of = await loopFixture(db.platform, [], { zones: ['Europe/Berlin'] });
});
afterAll(async () => {
  for (const client of clients) await client.dispose();
  await other.close();
  await gateway.close();
  await db.close();
});

/** Gives a member of the fixture an account and signs them in. */
async function signIn(actor: Actor): Promise<string> {
  const email = `${actor.memberId}@example.org`;
  const { identityId } = await gateway.app
    .get(Identities)
    .create({ email, name: actor.role, password: PASSWORD });
  await db.platform.database.transaction(systemScope(of.organizationId), (tx) =>
    tx.query('UPDATE member SET identity_id = $3 WHERE organization_id = $1 AND id = $2', [
      of.organizationId,
      actor.memberId,
      identityId,
    ]),
  );
  return gateway.signIn(email, PASSWORD);
}

interface Message {
  readonly data?: {
    readonly inboxChanged: { readonly needs: { readonly nodes: readonly { kind: string }[] } };
  };
  readonly errors?: readonly { readonly message: string }[];
}

/** Subscribes to the inbox; each call of the returned function waits for the next message and gives its kinds. */
function follow(token: string | null): () => Promise<readonly string[] | string> {
  const messages = subscribe(token, INBOX);
  return async () => {
    const { data, errors } = ((await messages.next()) as { readonly value: Message }).value;
    return data?.inboxChanged.needs.nodes.map(({ kind }) => kind) ?? errors?.[0]?.message ?? 'nothing';
  };
}

/** Subscribes to the board; each call of the returned function waits for the next word that it changed. */
function followBoard(token: string): () => Promise<string> {
  const messages = subscribe(token, 'subscription { boardChanged { email } }');
  return async () => {
    const { errors } = ((await messages.next()) as { readonly value: Message }).value;
    return errors?.[0]?.message ?? 'changed';
  };
}

function subscribe(token: string | null, query: string): AsyncIterableIterator<unknown> {
  const client = createClient({
    url: `${gateway.url.replace(/^http/, 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    ...(token === null ? {} : { connectionParams: { authorization: `Bearer ${token}` } }),
  });
  clients.push(client);
  return client.iterate({ query });
}

const DAY = { from: '2026-11-26T08:00:00Z', to: '2026-11-26T18:00:00Z' };

test('word of a change reaches those whom it concerns, from this process and from another', async () => {
  const [coordinatorToken, interviewerToken] = [
    await signIn(of.coordinator),
    await signIn(of.interviewers[0] as Actor),
  ];
  const coordinator = follow(coordinatorToken);
  const interviewer = follow(interviewerToken);
  expect(await coordinator()).toEqual(['AVAILABILITY_MISSING']);
  expect(await interviewer()).toEqual([]);

  const [applicationId] = of.applicationIds as [string];
  await new GiveAvailability(other.database, other.outbox, other.clock).run(of.coordinator, {
    applicationId,
    windows: [{ from: new Date(DAY.from), to: new Date(DAY.to) }],
  });
  expect(await coordinator()).toEqual(['AVAILABILITY_RECEIVED']);
  const board = async (): Promise<Record<string, unknown>> => {
    const { board: shown } = await gateway.data<{ board: Record<string, unknown> }>(
      BOARD,
      {},
      coordinatorToken,
    );
    return tilesOf(shown);
  };
  expect(await board()).toMatchObject({ candidatesWithoutLoop: [{ id: applicationId }] });

  const { app } = gateway;
  const boardMoved = followBoard(coordinatorToken);
  expect(await boardMoved()).toBe('changed');
  expect(await followBoard(interviewerToken)()).toMatch(/may not do this/);
  const drafted = await app.get(DraftLoop).run(of.coordinator, { applicationId, idempotencyKey: newId() });
  const loopId = 'loopId' in drafted ? (drafted.loopId ?? '') : '';
  expect(await coordinator()).toEqual(['LOOP_WITHOUT_PLAN']);
  expect(await boardMoved()).toBe('changed');
  await app.get(ProposeLoop).run(of.coordinator, { loopId });
  expect(await coordinator()).toEqual(['PROPOSAL_READY']);

  const seatId = await book(loopId);
  expect(await coordinator()).toEqual([]);
  expect(await board()).toEqual({});
  expect(await boardMoved()).toBe('changed');
  // The interviewer heard of nothing until now, so this is their first message since the one at the beginning.
  expect(await interviewer()).toEqual(['SEAT_UNANSWERED']);

  await new AnswerSeat(other.database, other.clock, other.outbox).run(of.interviewers[0] as Actor, {
    seatId,
    response: 'declined',
    reason: 'A concert.',
  });
  expect(await coordinator()).toEqual(['SEAT_DECLINED']);
  expect(await interviewer()).toEqual([]);
  expect(await board()).toMatchObject({ declines: [{ seat: { id: seatId } }] });
});

/** Books the newest proposal and returns its one seat. */
async function book(loopId: string): Promise<string> {
  const [proposal] = await db.platform.database.read(of.coordinator, (tx) =>
    tx.query<{ id: string; version: number }>(
      `SELECT p.id, l.version FROM proposal p JOIN loop l ON l.organization_id = p.organization_id AND l.id = p.loop_id
       WHERE p.organization_id = $1 AND p.loop_id = $2 ORDER BY p.batch_id DESC, p.rank LIMIT 1`,
      [of.organizationId, loopId],
    ),
  );
  const booked = await gateway.app.get(BookLoop).run(of.coordinator, {
    loopId,
    version: proposal?.version ?? 0,
    proposalId: proposal?.id ?? '',
    idempotencyKey: newId(),
  });
  expect(booked.kind).toBe('LoopBooked');
  const [seat] = await db.platform.database.read(of.coordinator, (tx) =>
    tx.query<{ id: string }>(
      `SELECT seat_id AS id FROM reservation
       WHERE organization_id = $1 AND loop_id = $2 AND live AND seat_id IS NOT NULL`,
      [of.organizationId, loopId],
    ),
  );
  if (seat === undefined) throw new Error('A booked loop has a seat');
  return seat.id;
}

test('nobody who is not signed in hears anything', async () => {
  expect(await follow(null)()).toBe('Sign in first.');
});
