// The state of mail through the schema, and the mail to try it: into the mailbox, to a server, and refused by one.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Actor } from '#access';
import { testDatabase } from '../../../../test/support/database.js';
import type { TestDatabase } from '../../../../test/support/database.js';
import { testGateway } from '../../../../test/support/graphql.js';
import type { TestGateway } from '../../../../test/support/graphql.js';
import { mailServer } from '../../../../test/support/mail-server.js';
import type { MailServer } from '../../../../test/support/mail-server.js';
import { testOrganization } from '../../../../test/support/people.js';

interface Place {
  readonly db: TestDatabase;
  readonly gateway: TestGateway;
}

let server: MailServer;
let withServer: Place;
let withMailbox: Place;

async function open(environment: Record<string, string>): Promise<Place> {
  const db = await testDatabase(environment);
  return { db, gateway: await testGateway(db) };
}

beforeAll(async () => {
  server = await mailServer();
  withServer = await open({ SMTP_URL: server.url });
  withMailbox = await open({});
});
afterAll(async () => {
  for (const { db, gateway } of [withServer, withMailbox]) {
    await gateway.close();
    await db.close();
  }
  await server.close();
});

const administratorOf = async ({ db }: Place): Promise<Actor> =>
  (await testOrganization(db.platform)).member('administrator', 'Ida');

const STATE = '{ mailState { route server lastSentAt lastFailedAt lastError lateCount failedCount } }';
const SEND =
  'mutation { sendTestMail { __typename ... on TestMailSent { to } ... on TestMailRefused { message error } } }';

test('without a server the mail is in the mailbox', async () => {
  const ida = await administratorOf(withMailbox);
  const { data } = await withMailbox.gateway.ask(ida, STATE);
  expect(data).toEqual({
    mailState: {
      route: 'MAILBOX',
      server: null,
      lastSentAt: null,
      lastFailedAt: null,
      lastError: null,
      lateCount: 0,
      failedCount: 0,
    },
  });
  const sent = await withMailbox.gateway.ask(ida, SEND);
  expect(sent.data).toEqual({ sendTestMail: { __typename: 'TestMailSent', to: 'person1@example.org' } });
});

test('a server takes it, or its words are told without addresses', async () => {
  const ida = await administratorOf(withServer);
  const { data } = await withServer.gateway.ask(ida, STATE);
  expect(data).toMatchObject({ mailState: { route: 'SMTP', server: new URL(server.url).host } });
  await withServer.gateway.ask(ida, SEND);
  expect(server.take()).toMatchObject([{ to: 'person1@example.org', subject: 'Test of the mail of Acme' }]);
  server.refuse(1);
  const refused = await withServer.gateway.ask(ida, SEND);
  expect(refused.data).toMatchObject({ sendTestMail: { __typename: 'TestMailRefused' } });
  const { error } = refused.data?.sendTestMail as { error: string };
  expect(error).toMatch(/\d{3}/);
  expect(error).not.toContain('@');
  expect(server.take()).toEqual([]);
});

test('it is for administrators', async () => {
  const { db, gateway } = withMailbox;
  const organization = await testOrganization(db.platform);
  for (const role of ['coordinator', 'hiring_manager', 'interviewer'] as const) {
    const other = await organization.member(role);
    expect((await gateway.ask(other, STATE)).errors).toMatchObject([{ code: 'FORBIDDEN' }]);
    expect((await gateway.ask(other, SEND)).errors).toMatchObject([{ code: 'FORBIDDEN' }]);
  }
});
