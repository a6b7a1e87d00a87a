// The list of loops through the schema: found by part of the candidate's name.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { DraftLoop } from '#loops';
import { newId } from '#platform';
import { testDatabase } from '../../../../test/support/database.js';
import type { TestDatabase } from '../../../../test/support/database.js';
import { testGateway } from '../../../../test/support/graphql.js';
import type { TestGateway } from '../../../../test/support/graphql.js';
import { loopFixture } from '../../../../test/support/loop-fixture.js';

let db: TestDatabase;
let gateway: TestGateway;
beforeAll(async () => {
  db = await testDatabase();
  gateway = await testGateway(db);
});
afterAll(async () => {
  await gateway.close();
  await db.close();
});

const LOOPS = 'query ($named: String) { loops(candidateNamed: $named) { nodes { candidate { name } } } }';

test('loops are found by part of the candidate’s name, whatever its case, and by nothing else', async () => {
  const of = await loopFixture(db.platform, ['2026-11-26'], { zones: ['Europe/London'], candidates: 2 });
  for (const applicationId of of.applicationIds)
    await gateway.get(DraftLoop).run(of.coordinator, { applicationId, idempotencyKey: newId() });
  const names = async (named: string | null): Promise<string[]> => {
    const { data, errors } = await gateway.ask(of.coordinator, LOOPS, { named });
    expect(errors).toEqual([]);
    const { nodes } = (data as { loops: { nodes: { candidate: { name: string } }[] } }).loops;
    return nodes.map(({ candidate }) => candidate.name).sort();
  };
  expect(await names(null)).toEqual(['Candidate 0', 'Candidate 1']);
  expect(await names('  ')).toEqual(['Candidate 0', 'Candidate 1']);
  expect(await names('DATE 1')).toEqual(['Candidate 1']);
  expect(await names('%')).toEqual([]);
  const long = await gateway.ask(of.coordinator, LOOPS, { named: 'a'.repeat(201) });
  expect(JSON.stringify(long.errors)).toContain('candidateNamed has 201 characters; at most 200');
});
