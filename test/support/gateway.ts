// A gateway that listens on a free loopback port, on a test's database: asked as programs and browsers ask it.
import 'reflect-metadata';
import type { INestApplicationContext } from '@nestjs/common';
import { MailboxMailer, systemScope } from '#platform';
import type { EventJob } from '#platform';
import { startGateway } from '#gateway';
import type { LiveDatabase } from './database.js';

/** What a GraphQL operation answered. */
export interface GraphqlAnswer {
  readonly status: number;
  readonly data: Record<string, unknown> | null;
  readonly errors: readonly { readonly message: string; readonly extensions: Record<string, unknown> }[];
}

/** With what a request proves who it is from: a bearer token, or a Cookie header. */
export type Credentials = string | { readonly cookie: string };

/** A gateway that answers over HTTP. */
export interface TestGateway {
  readonly url: string;
  readonly app: INestApplicationContext;
  /** Asks an operation. */
  graphql(
    query: string,
    variables?: Readonly<Record<string, unknown>>,
    as?: Credentials,
  ): Promise<GraphqlAnswer>;
  /** The answer's data. @throws Error with the messages when there are errors */
  data<T>(query: string, variables?: Readonly<Record<string, unknown>>, as?: Credentials): Promise<T>;
  /** Signs in as a program does and returns the bearer token. @throws Error when refused */
  signIn(email: string, password: string): Promise<string>;
  /** Gets a page as a browser does, without following redirects. */
  page(path: string, cookie?: string): Promise<Response>;
  /** Sends a form as a page of this gateway does, without following redirects; `origin` pretends another page. */
  submit(
    path: string,
    fields: Readonly<Record<string, string>>,
    cookie?: string,
    origin?: string,
  ): Promise<Response>;
  /** Runs the after-handlers of the organization's events that they have not handled yet, as the worker does. */
  handleEvents(organizationId: string): Promise<void>;
  /** The first link of the newest mail to this address, as a path of this gateway. */
  mailedPath(email: string): Promise<string>;
  close(): Promise<void>;
}

/** The session cookie that an answer sets, as a Cookie header; empty when it sets none. */
export const cookieSetBy = (answer: Response): string =>
  answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0] ?? '')
    .join('; ');

const credentialHeaders = (as: Credentials | undefined): Record<string, string> => {
  if (as === undefined) return {};
  return typeof as === 'string' ? { authorization: `Bearer ${as}` } : { cookie: as.cookie };
};

/** Starts a gateway on the database; it is closed before the database is. */
export async function testGateway(db: LiveDatabase): Promise<TestGateway> {
  const { platform } = db;
  const gateway = await startGateway({ ...platform, config: { ...platform.config, PORT: 0 } });
  const { url } = gateway;
  const graphql: TestGateway['graphql'] = async (query, variables = {}, as) => {
    const answer = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...credentialHeaders(as) },
      body: JSON.stringify({ query, variables }),
    });
    const { data = null, errors = [] } = (await answer.json()) as Partial<GraphqlAnswer>;
    return { status: answer.status, data, errors };
  };
  return {
    url,
    app: gateway.app,
    graphql,
    async data<T>(query: string, variables?: Readonly<Record<string, unknown>>, as?: Credentials) {
      const { data, errors } = await graphql(query, variables, as);
      if (errors.length > 0 || data === null) throw new Error(JSON.stringify(errors));
      return data as T;
    },
    async signIn(email, password) {
      const answer = await fetch(`${url}/api/auth/sign-in/email`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: url },
        body: JSON.stringify({ email, password }),
      });
      if (!answer.ok) throw new Error(`Signing in answered ${answer.status}`);
      return answer.headers.get('set-auth-token') ?? '';
    },
    page: (path, cookie = '') =>
      fetch(`${url}${path}`, { redirect: 'manual', headers: { accept: 'text/html', cookie } }),
    submit: (path, fields, cookie = '', origin = url) =>
      fetch(`${url}${path}`, {
        method: 'POST',
        redirect: 'manual',
        headers: { accept: 'text/html', cookie, origin },
        body: new URLSearchParams(fields),
      }),
    handleEvents: (organizationId) => handleEvents(db, organizationId),
    mailedPath: (email) => mailedPath(db, url, email),
    close: () => gateway.close(),
  };
}

async function handleEvents({ platform }: LiveDatabase, organizationId: string): Promise<void> {
  const jobs = await platform.database.read(systemScope(organizationId), (tx) =>
    tx.query<EventJob>(
      `SELECT organization_id AS "organizationId", id AS "eventId" FROM outbox
       WHERE organization_id = $1 ORDER BY id`,
      [organizationId],
    ),
  );
  for (const job of jobs) await platform.eventRunner.run(job);
}

async function mailedPath({ platform }: LiveDatabase, url: string, email: string): Promise<string> {
  const mails = platform.mailer instanceof MailboxMailer ? await platform.mailer.list(200) : [];
  const text = mails.find(({ to }) => to === email)?.text ?? '';
  const link = /https?:\S+/.exec(text)?.[0] ?? '';
  if (!link.startsWith(`${url}/`)) throw new Error(`No mail to ${email} links to this gateway`);
  return link.slice(url.length);
}
