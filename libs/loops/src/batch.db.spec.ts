// Many loops placed at once: the preview reserves nothing and no two of its plans are in each other's way; those chosen are
// booked, whatever ended the process in between; and a batch can be stopped.
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { batchesByIds, itemsOfBatches, loopsByIds, newestProposals, proposalsByIds } from '#loops';
import { newId } from '#platform';
import type { Tx } from '#platform';
import { testDatabase } from '../../../test/support/database.js';
import type { TestDatabase } from '../../../test/support/database.js';
import { loopFixture } from '../../../test/support/loop-fixture.js';
import type { LoopFixture } from '../../../test/support/loop-fixture.js';
import { loopUseCases } from '../../../test/support/loop-use-cases.js';
import type { LoopUseCases } from '../../../test/support/loop-use-cases.js';

let db: TestDatabase;
let use: LoopUseCases;
beforeEach(async () => {
  db = await testDatabase();
  use = await loopUseCases(db.platform);
});
afterEach(async () => {
  await use.close();
  await db.close();
});

const read = <T>(of: LoopFixture, work: (tx: Tx) => Promise<T>): Promise<T> =>
  db.platform.database.read(of.coordinator, work);

async function drafted(of: LoopFixture, candidates: number): Promise<string[]> {
  const ids: string[] = [];
  for (let at = 0; at < candidates; at++) {
    const outcome = await use.draft.run(of.coordinator, {
      applicationId: of.applicationIds[at] ?? '',
      idempotencyKey: newId(),
    });
    if (outcome.kind !== 'LoopDrafted') throw new Error(outcome.kind);
    ids.push(outcome.loopId);
  }
  return ids;
}

const start = async (of: LoopFixture): Promise<string> => {
  const outcome = await use.startBatch.run(of.coordinator, { idempotencyKey: newId() });
  if (outcome.kind !== 'BatchStarted') throw new Error(outcome.kind);
  return outcome.batchId;
};
const batchOf = async (of: LoopFixture, id: string) => {
  const [batch] = await read(of, (tx) => batchesByIds(tx, [id]));
  const items = await read(of, (tx) => itemsOfBatches(tx, [id]));
  if (batch === undefined) throw new Error('no batch');
  return { ...batch, items };
};

/** Does what the worker does until the batch waits; each step twice, as a queue may deliver it. */
async function untilItWaits(of: LoopFixture, id: string): Promise<void> {
  for (let turn = 0; turn < 100; turn++) {
    const { step, state } = await batchOf(of, id);
    if (state !== 'planning' && state !== 'booking') return;
    await use.advanceBatch.run(of.organizationId, id, step);
    await use.advanceBatch.run(of.organizationId, id, step);
  }
  throw new Error('The batch never came to rest');
}

const reserved = async (of: LoopFixture): Promise<number> => {
  const [row] = await read(of, (tx) =>
    tx.query<{ n: number }>('SELECT count(*)::int AS n FROM reservation WHERE organization_id = $1', [
      of.organizationId,
    ]),
  );
  return row?.n ?? -1;
};

test('a loop whose hold has expired waits as the others do, and takes nothing from them', async () => {
  const of = await loopFixture(db.platform, ['2026-11-26'], { zones: ['Europe/London'], candidates: 2 });
  const [held = ''] = await drafted(of, 1);
  await use.propose.run(of.coordinator, { loopId: held });
  const [best] = await read(of, (tx) => newestProposals(tx, [held]));
  const input = { loopId: held, version: 1, proposalId: best?.id ?? '', idempotencyKey: newId() };
  expect((await use.hold.run(of.coordinator, input)).kind).toBe('LoopHeld');
  // Both candidates can come only when it was held.
  const [from, to] = [best?.plan[0]?.from, best?.plan[0]?.to];
  await db.platform.database.transaction(of.coordinator, (tx) =>
    tx.query(`UPDATE availability SET during = tstzrange($2, $3) WHERE organization_id = $1`, [
      of.organizationId,
      from,
      to,
    ]),
  );
  const draft = { applicationId: of.applicationIds[1] ?? '', idempotencyKey: newId() };
  expect((await use.draft.run(of.coordinator, draft)).kind).toBe('LoopDrafted');
  expect((await batchOf(of, await start(of))).items).toHaveLength(1);
  db.clock.moveTo(new Date(db.clock.nowMs() + 24 * 3_600_000));
  const batchId = await start(of);
  await untilItWaits(of, batchId);
  const states = (await batchOf(of, batchId)).items.map(({ state }) => state);
  expect(states.toSorted()).toEqual(['placed', 'unplaced']);
  const named = await use.startBatch.run(of.coordinator, { loopIds: [held], idempotencyKey: newId() });
  expect(named.kind).toBe('BatchStarted');
});

test('loops over one interviewer are placed beside each other, the tightest first, and then booked', async () => {
  const of = await loopFixture(db.platform, ['2026-11-26'], { zones: ['Europe/London'], candidates: 4 });
  // The last candidate has one hour only, in the middle of everybody else's.
  await db.platform.database.transaction(of.coordinator, (tx) =>
    tx.query(
      `UPDATE availability SET during = tstzrange('2026-11-26T11:00:00Z', '2026-11-26T12:00:00Z')
       WHERE organization_id = $1 AND application_id = $2`,
      [of.organizationId, of.applicationIds[3]],
    ),
  );
  const loopIds = await drafted(of, 4);
  const id = await start(of);
  await untilItWaits(of, id);
  const preview = await batchOf(of, id);
  expect(preview.state).toBe('ready');
  expect(preview.items[0]?.loopId).toBe(loopIds[3]);
  // Three a day are what the organization's limit leaves.
  expect(preview.items.map(({ state }) => state).sort()).toEqual(['placed', 'placed', 'placed', 'unplaced']);
  expect(preview.items.find(({ state }) => state === 'unplaced')?.message).toContain('limit');
  expect(await reserved(of)).toBe(0);
  const placed = preview.items.filter(({ state }) => state === 'placed');
  const plans = await read(of, (tx) =>
    proposalsByIds(
      tx,
      placed.map(({ proposalId }) => proposalId ?? ''),
    ),
  );
  const starts = plans.map(({ plan }) => plan[0]?.from);
  expect(new Set(starts).size).toBe(3);
  const chosen = placed.map(({ loopId }) => loopId);
  await expect(use.bookBatch.run(of.coordinator, { batchId: id, loopIds: [] })).rejects.toMatchObject({
    details: { field: 'loopIds' },
  });
  const unplaced = preview.items.flatMap(({ state, loopId }) => (state === 'unplaced' ? [loopId] : []));
  await expect(use.bookBatch.run(of.coordinator, { batchId: id, loopIds: unplaced })).rejects.toMatchObject({
    details: { field: 'loopIds' },
  });
  expect((await use.bookBatch.run(of.coordinator, { batchId: id, loopIds: chosen })).kind).toBe(
    'BatchBooking',
  );
  await untilItWaits(of, id);
  const done = await batchOf(of, id);
  expect(done.state).toBe('done');
  expect(
    done.items
      .filter(({ state }) => state === 'booked')
      .map(({ loopId }) => loopId)
      .sort(),
  ).toEqual(chosen.sort());
  const loops = await read(of, (tx) => loopsByIds(tx, chosen));
  expect(loops.map(({ state, revision }) => [state, revision])).toEqual(chosen.map(() => ['booked', 1]));
});

test('what was taken since the preview is lost, and the rest of the batch is booked', async () => {
  const of = await loopFixture(db.platform, ['2026-11-26'], { zones: ['Europe/London'], candidates: 3 });
  const loopIds = await drafted(of, 3);
  const id = await start(of);
  await untilItWaits(of, id);
  const { items } = await batchOf(of, id);
  const [first, second] = items;
  const proposals = await read(of, (tx) =>
    proposalsByIds(
      tx,
      items.flatMap(({ proposalId }) => proposalId ?? []),
    ),
  );
  const [span] = proposals.find(({ loopId }) => loopId === first?.loopId)?.plan ?? [];
  if (span === undefined || first === undefined || second === undefined) throw new Error('nothing placed');
  await db.platform.database.transaction(of.coordinator, (tx) =>
    tx.query(
      `INSERT INTO pause (organization_id, id, interviewer_id, during, created_at)
       VALUES ($1, $2, $3, tstzrange($4, $5), $6)`,
      [of.organizationId, newId(), of.interviewerIds[0], span.from, span.to, db.clock.now()],
    ),
  );
  await use.bookBatch.run(of.coordinator, { batchId: id, loopIds: [first.loopId, second.loopId] });
  await untilItWaits(of, id);
  const states = new Map(
    (await batchOf(of, id)).items.map(({ loopId, state, message }) => [loopId, { state, message }]),
  );
  expect(states.get(first.loopId)).toMatchObject({
    state: 'lost',
    message: expect.stringContaining('taken meanwhile, and nothing was booked: Interviewer 0 is not free.'),
  });
  expect(states.get(second.loopId)?.state).toBe('booked');
  const third = loopIds.find((loopId) => loopId !== first.loopId && loopId !== second.loopId) ?? '';
  expect(states.get(third)?.state).toBe('placed');
});

test('a batch that is stopped goes no further; others do not see it; nothing waits, nothing starts', async () => {
  const of = await loopFixture(db.platform, ['2026-11-26'], { zones: ['Europe/London'], candidates: 2 });
  expect((await use.startBatch.run(of.coordinator, { idempotencyKey: newId() })).kind).toBe('NothingWaits');
  await drafted(of, 2);
  const id = await start(of);
  await use.advanceBatch.run(of.organizationId, id, 0);
  expect((await use.cancelBatch.run(of.coordinator, id)).kind).toBe('BatchCancelled');
  await untilItWaits(of, id);
  expect((await batchOf(of, id)).items.map(({ state }) => state)).toEqual(['waiting', 'waiting']);
  expect((await use.cancelBatch.run(of.coordinator, id)).kind).toBe('BatchNotReady');
  expect((await use.bookBatch.run(of.coordinator, { batchId: id, loopIds: ['x'] })).kind).toBe(
    'BatchNotReady',
  );
  const stranger = of.interviewers[0] ?? of.coordinator;
  await expect(use.cancelBatch.run(stranger, id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  const other = { ...of.hiringManager, memberId: of.interviewerIds[0] ?? '' };
  await expect(use.cancelBatch.run(other, id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
