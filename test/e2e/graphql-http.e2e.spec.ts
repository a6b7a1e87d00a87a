// The GraphQL door speaks GraphQL over HTTP as its specification has it: graphql-http's server audit, run against a
// listening gateway.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { auditServer } from 'graphql-http';
import type { AuditResult } from 'graphql-http';
import { testDatabase } from '../support/database.js';
import type { TestDatabase } from '../support/database.js';
import { testGateway } from '../support/gateway.js';
import type { TestGateway } from '../support/gateway.js';

let db: TestDatabase;
let gateway: TestGateway;
let results: AuditResult[];

beforeAll(async () => {
  db = await testDatabase();
  gateway = await testGateway(db);
  results = await auditServer({ url: `${gateway.url}/graphql` });
});
afterAll(async () => {
  await gateway.close();
  await db.close();
});

const notOk = (word: string): string[] =>
  results.flatMap(({ id, name, status }) =>
    status !== 'ok' && name.startsWith(word) ? [`${id} ${name}`] : [],
  );

test('every MUST passes', () => {
  expect(results.filter(({ name }) => name.startsWith('MUST'))).toHaveLength(13);
  expect(results.length).toBeGreaterThan(50);
  expect(notOk('MUST')).toEqual([]);
});

test('of the SHOULDs all pass but those that ask to answer a refused document with 200', () => {
  expect(notOk('SHOULD')).toEqual([
    '572B SHOULD use 200 status code on document parsing failure when accepting application/json',
    'FDE2 SHOULD use 200 status code on document validation failure when accepting application/json',
    '7B9B SHOULD use a status code of 200 on variable coercion failure when accepting application/json',
  ]);
});

test('of the MAYs all pass but GET without the header that keeps other sites from sending it', () => {
  expect(notOk('MAY')).toEqual([
    '5A70 MAY accept application/x-www-form-urlencoded formatted GET requests',
    'D6D5 MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/graphql-response+json',
    '6A70 MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/json',
  ]);
});
